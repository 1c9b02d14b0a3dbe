import { EXAM_PHASES, type ExamPhase, type LicenceCategory, TEST_OUTCOMES } from "@creneau/schema";
import type { CivilDate } from "../civil-date.js";
import type { TestResult } from "./facts.js";
import { hasTest, readExaminedCategory } from "./read-category.js";
import { pastDateOfDriver, type Reading } from "./read-date.js";
import { readWord } from "./read-word.js";
import type { Note, StatedResult } from "./stated-facts.js";

/** A test every month for four years: nobody has sat more, and what is judged for anybody has to cost little. */
export const MOST_RESULTS = 50;
/** No scale of any category goes that far. */
const MOST_POINTS = 100;

/** In the order stated; undefined for one that could not be read. */
export type ReadResults = readonly (TestResult | undefined)[];

const readTestCategory = (
  at: string,
  phase: ExamPhase,
  stated: string | null,
  note: Note,
): LicenceCategory | null | undefined => {
  const field = `${at}.category`;
  if (phase === "theory") return stated === null ? null : note(field, "THEORY_WITH_CATEGORY");
  if (stated === null) return note(field, "PRACTICAL_WITHOUT_CATEGORY");
  const category = readExaminedCategory(field, stated, note);
  if (category && !hasTest(category, phase)) return note(`${at}.phase`, "NO_SUCH_TEST");
  return category;
};

/** Points count on the road and, before the first rules, off the road (TRA-6). Wrong ones do not keep the result from being read. */
const readPoints = (at: string, stated: StatedResult, firstRules: CivilDate, note: Note): number | null => {
  const { on, phase, outcome, points } = stated;
  if (points === null || points === undefined) return null;
  const taken = outcome === "passed" || outcome === "failed";
  const counted = phase === "on_road" || (phase === "off_road" && on < firstRules);
  if (!counted || !taken) note(`${at}.points`, "POINTS_OF_ANOTHER_TEST");
  // Written so that what is not a number at all is out of range too.
  else if (!(points >= 0 && points <= MOST_POINTS)) note(`${at}.points`, "POINTS_OUT_OF_RANGE");
  return points;
};

const readResult = (
  at: string,
  stated: StatedResult | null,
  firstRules: CivilDate,
  reading: Reading,
): TestResult | undefined => {
  const { note } = reading;
  if (stated === null) return note(at, "EMPTY_ENTRY");
  const on = pastDateOfDriver(`${at}.on`, stated.on, reading);
  const phase = readWord(`${at}.phase`, stated.phase, EXAM_PHASES, note);
  const category = phase && readTestCategory(at, phase, stated.category ?? null, note);
  const outcome = readWord(`${at}.outcome`, stated.outcome, TEST_OUTCOMES, note);
  const points = readPoints(at, stated, firstRules, note);
  if (on === undefined || phase === undefined || category === undefined || outcome === undefined) return undefined;
  return { on, phase, category, outcome, points, automatic: stated.automatic ?? false };
};

/** Undefined when there are too many. */
export const readResults = (
  stated: readonly (StatedResult | null)[],
  firstRules: CivilDate,
  reading: Reading,
): ReadResults | undefined =>
  stated.length > MOST_RESULTS
    ? reading.note("results", "LIST_TOO_LONG")
    : stated.map((result, index) => readResult(`results[${index}]`, result, firstRules, reading));
