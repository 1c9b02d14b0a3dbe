import type { LicenceCategory } from "@creneau/schema";
import type { CivilDate } from "../civil-date.js";
import type { HeldLicence, TestResult, VocationalTheory } from "./facts.js";
import { hasTest } from "./read-category.js";
import type { ReadResults } from "./read-results.js";
import type { Note } from "./stated-facts.js";

/** All that could stand behind a success. Undefined: not known, so nothing is held against it. */
type History = {
  readonly results: ReadResults;
  readonly licences: readonly HeldLicence[] | undefined;
  readonly vocationalTheory: VocationalTheory | null | undefined;
};

type PracticalSuccess = { readonly on: CivilDate; readonly category: LicenceCategory; readonly onRoad: boolean };

const practicalSuccess = ({ on, phase, category, outcome }: TestResult): PracticalSuccess | null =>
  category !== null && outcome === "passed" ? { on, category, onRoad: phase === "on_road" } : null;

/** Categories that the theory test of conduite encadrée serves. Source: national guide (January 2013), A.2.c. */
const servedByVocationalTheory = (category: LicenceCategory): boolean =>
  category === "A1" || category === "A2" || category === "B1";

/** Anything that may have been the way around the theory test, valid or not: whether it was is for the rules to say. */
const mayHaveTheory = (
  { on, category }: PracticalSuccess,
  results: readonly TestResult[],
  { licences, vocationalTheory }: History,
): boolean => {
  if (licences === undefined) return true;
  if (vocationalTheory === undefined && servedByVocationalTheory(category)) return true;
  return (
    results.some((result) => result.phase === "theory" && result.outcome === "passed" && result.on <= on) ||
    // AM opens no exemption. Source: national guide (January 2013), A.2.a.
    licences.some((licence) => licence.category !== "AM" && licence.obtainedOn < on) ||
    (vocationalTheory ? vocationalTheory.passedOn <= on : false)
  );
};

/**
 * An off-road test from before the first rules may have counted for another category, or with 16 or 17 points that did not pass.
 * Source: national guide (January 2013), A.1.e-3, A.1.e-4 and C.
 */
const mayHaveOffRoad = (
  { on, category }: PracticalSuccess,
  results: readonly TestResult[],
  firstRules: CivilDate,
): boolean =>
  results.some(
    (result) =>
      result.phase === "off_road" &&
      (result.on < firstRules || (result.category === category && result.outcome === "passed" && result.on <= on)),
  );

const noteSameTest = (results: ReadResults, note: Note): void => {
  const taken = new Set<string>();
  for (const [index, result] of results.entries()) {
    if (!result) continue;
    const test = `${result.phase} ${result.category} ${result.on}`;
    if (taken.has(test)) note(`results[${index}].on`, "SAME_TEST_TWICE_A_DAY");
    taken.add(test);
  }
};

/**
 * Successes that nobody can have had, going by the rest of what is stated. Held against successes from the first rules on: what
 * a test asked for before is not known here.
 */
export const noteContradictions = (history: History, firstRules: CivilDate, note: Note): void => {
  noteSameTest(history.results, note);
  const results = history.results.filter((result) => result !== undefined);
  // What could not be read may be the very test that is missing.
  if (results.length < history.results.length) return;
  for (const [index, result] of results.entries()) {
    const success = practicalSuccess(result);
    if (!success || success.on < firstRules) continue;
    const field = `results[${index}].outcome`;
    if (!mayHaveTheory(success, results, history)) note(field, "SUCCESS_WITHOUT_THEORY");
    if (success.onRoad && hasTest(success.category, "off_road") && !mayHaveOffRoad(success, results, firstRules))
      note(field, "SUCCESS_WITHOUT_OFF_ROAD");
  }
};
