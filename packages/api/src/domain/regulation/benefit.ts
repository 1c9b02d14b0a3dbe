import type { LicenceCategory } from "@creneau/schema";
import { addMonths, type CivilDate, FIRST_DATE } from "../civil-date.js";
import { between, both, type Days, EVERY_DAY } from "./days.js";
import type { TestResult } from "./facts.js";

/**
 * How long one keeps the benefit of what was obtained on `since`. *Our reading*: the anniversary is the last day, since the guide
 * asks that the time "ne se soit pas écoulé".
 */
export const lasting = (since: CivilDate, months: number): Days => between(since, addMonths(since, months));

/** How long a benefit lasts that serves for so many tests: the day of the last of them ends it. No limit, no end. */
export const serving = (tests: readonly CivilDate[], limit: number | undefined): Days => {
  const last = limit === undefined ? undefined : tests.toSorted()[limit - 1];
  return last === undefined ? EVERY_DAY : between(FIRST_DATE, last);
};

/**
 * The days on which an off-road success of `on` opens the on-road test. *Our reading*: both limits count, and the first that is
 * reached ends the benefit. `onRoad`: the tests that use it up.
 */
export const offRoadBenefit = (
  on: CivilDate,
  months: number,
  onRoad: readonly CivilDate[],
  limit: number | undefined,
): Days =>
  both(
    lasting(on, months),
    // Counted from the day itself: whether both phases may be sat on one day is for the waits to say.
    serving(
      onRoad.filter((test) => test >= on),
      limit,
    ),
  );

/** Whoever was absent, or came and could not be examined, has not used a test. Source: national guide (January 2013), B.7. */
const wasExamined = ({ outcome }: TestResult): boolean => outcome === "passed" || outcome === "failed";

/** On-road tests of the category that were examined. */
export const onRoadTests = (results: readonly TestResult[], category: LicenceCategory): readonly CivilDate[] =>
  results
    .filter((result) => result.phase === "on_road" && result.category === category && wasExamined(result))
    .map(({ on }) => on);

/**
 * Practical tests of the category that count against the theory test. *Our reading*: an off-road success is one presentation
 * together with the on-road test that follows it, so what counts is every on-road test and every off-road failure.
 */
export const practicalTests = (results: readonly TestResult[], category: LicenceCategory): readonly CivilDate[] => [
  ...onRoadTests(results, category),
  ...results
    .filter((result) => result.phase === "off_road" && result.category === category && result.outcome === "failed")
    .map(({ on }) => on),
];
