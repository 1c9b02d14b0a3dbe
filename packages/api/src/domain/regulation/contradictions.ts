import type { LicenceCategory } from "@creneau/schema";
import { type CivilDate, completedMonths } from "../civil-date.js";
import type { HeldLicence, TestResult, VocationalTheory } from "./facts.js";
import { hasTest } from "./read-category.js";
import type { ReadResults } from "./read-results.js";
import type { RuleSet } from "./rule-set.js";
import type { Note } from "./stated-facts.js";
import { isVocational } from "./theory-exemption.js";

/** All that could stand behind a test. Undefined: not known, so nothing is held against it. */
type History = {
  readonly results: ReadResults;
  readonly birthDate: CivilDate | undefined;
  readonly licences: readonly HeldLicence[] | undefined;
  readonly vocationalTheory: VocationalTheory | null | undefined;
};

/** A practical test that was examined: without the theory test, or an exemption, the exam could not have taken place. */
type ExaminedTest = TestResult & { readonly category: LicenceCategory };

const isExamined = (result: TestResult): result is ExaminedTest =>
  result.category !== null && (result.outcome === "passed" || result.outcome === "failed");

/** Somebody of whom no licence is known may have held one, once old enough for the first category that exempts. */
const mayHaveHeldLicence = (on: CivilDate, birthDate: CivilDate | undefined, { numbers }: RuleSet): boolean =>
  birthDate === undefined || completedMonths(birthDate, numbers["AGE-1.practical"]) < on;

/** Anything that may have been the way around the theory test, valid or not: whether it was is for the rules to say. */
const mayHaveTheory = (
  { on, category }: ExaminedTest,
  results: readonly TestResult[],
  { birthDate, licences, vocationalTheory }: History,
  firstRules: RuleSet,
): boolean => {
  if (licences === undefined && mayHaveHeldLicence(on, birthDate, firstRules)) return true;
  if (vocationalTheory === undefined && isVocational(category, firstRules)) return true;
  return (
    // On a day before: what is passed on the very day opens nothing yet (DEL-1).
    results.some((result) => result.phase === "theory" && result.outcome === "passed" && result.on < on) ||
    // AM opens no exemption. Source: national guide (January 2013), A.2.a.
    !!licences?.some((licence) => licence.category !== "AM" && licence.obtainedOn < on) ||
    (vocationalTheory ? vocationalTheory.passedOn < on : false)
  );
};

/**
 * An off-road test from before the first rules may have counted for another category, or with 16 or 17 points that did not pass.
 * Source: national guide (January 2013), A.1.e-3, A.1.e-4 and C.
 */
const mayHaveOffRoad = (
  { on, category }: ExaminedTest,
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

/** On the road and on a manual gearbox: what follows is the licence, and no other test of that category (BOK-9). */
const isFinal = ({ phase, outcome, automatic }: TestResult): boolean =>
  phase === "on_road" && outcome === "passed" && !automatic;

const notePassedTwice = (results: readonly TestResult[], note: Note): void => {
  for (const [index, result] of results.entries())
    if (
      isFinal(result) &&
      results.some((earlier) => isFinal(earlier) && earlier.category === result.category && earlier.on < result.on)
    )
      note(`results[${index}].outcome`, "PASSED_TWICE");
};

/**
 * A French licence that is still held was not lost since: one that was, and was passed again, is as old as the new success. Left
 * alone are licences of other states and exchanged ones, which may be as old as the first of them and did not always count here, and
 * those for automatic gearboxes only, which a test on a manual one opens up.
 */
const notePassedWhileHeld = (
  results: readonly TestResult[],
  licences: readonly HeldLicence[] | undefined,
  note: Note,
): void => {
  const isHeldFor = ({ on, category }: TestResult) =>
    licences?.some(
      (licence) =>
        licence.category === category &&
        licence.obtainedOn < on &&
        licence.issuedBy === "FR" &&
        licence.exchangedFrom === null &&
        !licence.automaticOnly,
    );
  for (const [index, result] of results.entries())
    if (result.phase === "on_road" && result.outcome === "passed" && isHeldFor(result))
      note(`results[${index}].outcome`, "PASSED_WHILE_HELD");
};

/**
 * What nobody can have had, going by the rest of what is stated. Held against tests from the first rules on: what a test asked for
 * before is not known here.
 */
export const noteContradictions = (history: History, firstRules: RuleSet, note: Note): void => {
  noteSameTest(history.results, note);
  const results = history.results.filter((result) => result !== undefined);
  // What could not be read may be the very test that is missing.
  if (results.length < history.results.length) return;
  notePassedTwice(results, note);
  notePassedWhileHeld(results, history.licences, note);
  for (const [index, result] of results.entries()) {
    if (!isExamined(result) || result.on < firstRules.from) continue;
    const field = `results[${index}].outcome`;
    if (!mayHaveTheory(result, results, history, firstRules)) note(field, "TEST_WITHOUT_THEORY");
    if (
      result.phase === "on_road" &&
      hasTest(result.category, "off_road") &&
      !mayHaveOffRoad(result, results, firstRules.from)
    )
      note(field, "TEST_WITHOUT_OFF_ROAD");
  }
};
