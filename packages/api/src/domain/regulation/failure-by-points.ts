import { addDays } from "../civil-date.js";
import { type Answer, type Family, holds, holdsOn, lacks } from "./answer.js";
import { between, both, either, except } from "./days.js";
import type { TestResult } from "./facts.js";
import type { RuleSet } from "./rule-set.js";
import type { NumberKey } from "./values.js";

type PointsKey = Extract<NumberKey, `DEL-5.${string}`>;

const LOWEST: PointsKey = "DEL-5.upTo10";

/** From the best result to the worst. Half points are possible: 20.5 is already above 20. */
const BANDS: readonly { readonly above: number; readonly key: PointsKey }[] = [
  { above: 25, key: "DEL-5.above25" },
  { above: 20, key: "DEL-5.from21" },
  { above: 15, key: "DEL-5.from16" },
  { above: 10, key: "DEL-5.from11" },
];

const ALL_KEYS: readonly PointsKey[] = [...BANDS.map(({ key }) => key), LOWEST];

/** The bands that the points fall into: any of them while the points are not known. */
const bandsOf = (points: number | null): readonly PointsKey[] =>
  points === null ? ALL_KEYS : [BANDS.find(({ above }) => points > above)?.key ?? LOWEST];

/** The days that the wait may last, at least and at most. A band that no text in force mentions makes nobody wait. */
const waitOf = (
  { points }: TestResult,
  { numbers }: RuleSet,
): { readonly atLeast: number; readonly atMost: number } => {
  const waits = bandsOf(points).map((key) => numbers[key] ?? 0);
  return { atLeast: Math.min(...waits), atMost: Math.max(...waits) };
};

const afterFailures = (failures: readonly TestResult[], rules: RuleSet): Answer => {
  const waits = failures.map((failure) => ({ on: failure.on, ...waitOf(failure, rules) }));
  const certain = either(...waits.map(({ on, atLeast }) => between(on, addDays(on, atLeast - 1))));
  const possible = either(...waits.map(({ on, atMost }) => between(on, addDays(on, atMost - 1))));
  const keys = [...new Set(failures.flatMap(({ points }) => bandsOf(points)))];
  const answer = holdsOn("DEL-5", except(possible), ...keys);
  const undecided = both(possible, except(certain));
  return undecided.length === 0 ? answer : { ...answer, missing: { days: undecided, fact: "results" } };
};

/**
 * After a failed on-road test of B, the fewer the points, the longer the wait. Nothing is said before such a scale is in force,
 * nor of any other test. Source: order of 27 April 2021 on RdvPermis, article 3.
 */
export const failureByPoints: Family = ({ results }, { category, phase }, rules) => {
  const inForce = ALL_KEYS.filter((key) => rules.numbers[key] !== undefined);
  if (category !== "B" || phase !== "on_road" || inForce.length === 0) return [];
  if (results === undefined) return [lacks("DEL-5", "results", ...inForce)];
  const failures = results.filter(
    (result) => result.category === "B" && result.phase === "on_road" && result.outcome === "failed",
  );
  return [failures.length > 0 ? afterFailures(failures, rules) : holds("DEL-5")];
};
