import { addDays } from "../civil-date.js";
import { type Answer, holds, holdsOn, lacks } from "./answer.js";
import { between, both, either, except } from "./days.js";
import type { TestResult } from "./facts.js";
import type { RuleSet } from "./rule-set.js";

/** From the best result to the worst. Half points are possible: 20.5 is already above 20. */
const BANDS = [
  { above: "DEL-5.limit25", wait: "DEL-5.above25" },
  { above: "DEL-5.limit20", wait: "DEL-5.from21" },
  { above: "DEL-5.limit15", wait: "DEL-5.from16" },
  { above: "DEL-5.limit10", wait: "DEL-5.from11" },
] as const;

const LOWEST = "DEL-5.upTo10";

type PointsKey = (typeof BANDS)[number]["wait"] | typeof LOWEST;

const ALL_KEYS: readonly PointsKey[] = [...BANDS.map(({ wait }) => wait), LOWEST];

/** The bands that the points fall into: any of them while the points are not known. */
const bandsOf = (points: number | null, { numbers }: RuleSet): readonly PointsKey[] =>
  points === null
    ? ALL_KEYS
    : [BANDS.find(({ above }) => points > (numbers[above] ?? Number.POSITIVE_INFINITY))?.wait ?? LOWEST];

/** The number that counts for a band: where the order leaves one out, the week of the guide stays. */
const keyInForce = (band: PointsKey, { numbers }: RuleSet): PointsKey | "DEL-2.wait" =>
  numbers[band] === undefined ? "DEL-2.wait" : band;

/** What a failure makes one wait: days at least and at most, and the numbers it was counted with. */
const waitAfter = ({ on, points }: TestResult, rules: RuleSet) => {
  const keys = bandsOf(points, rules).map((band) => keyInForce(band, rules));
  const days = keys.map((key) => rules.numbers[key] ?? 0);
  return { on, keys, atLeast: Math.min(...days), atMost: Math.max(...days) };
};

const afterFailures = (failures: readonly TestResult[], rules: RuleSet): Answer => {
  const waits = failures.map((failure) => waitAfter(failure, rules));
  const certain = either(...waits.map(({ on, atLeast }) => between(on, addDays(on, atLeast - 1))));
  const possible = either(...waits.map(({ on, atMost }) => between(on, addDays(on, atMost - 1))));
  const keys = [...new Set(waits.flatMap((wait) => wait.keys))];
  const answer = holdsOn("DEL-5", except(possible), ...keys);
  const undecided = both(possible, except(certain));
  return undecided.length === 0 ? answer : { ...answer, missing: { days: undecided, fact: "results" } };
};

/**
 * After a failed on-road test, the fewer the points, the longer the wait. `failures`: those of the test that is asked for; undefined while no
 * result is known. Source: order of
 * 27 April 2021 on RdvPermis, article 3.
 */
export const failureByPoints = (failures: readonly TestResult[] | undefined, rules: RuleSet): Answer => {
  if (failures === undefined) return lacks("DEL-5", "results", ...ALL_KEYS.filter((key) => rules.numbers[key]));
  return failures.length > 0 ? afterFailures(failures, rules) : holds("DEL-5");
};
