import type { TestOutcome } from "@creneau/schema";
import { describe, expect, it } from "vitest";
import { noShowRate, successRate } from "./exam-rates.js";

const times = (count: number, outcome: TestOutcome) => Array<TestOutcome>(count).fill(outcome);

describe("REP-4: the no-show rate is the absent among the convened", () => {
  it.each([
    ["CandiLib in its first year", 13, 1000, 1.3],
    ["the traditional convocation", 25, 100, 25],
    ["nobody absent", 0, 10, 0],
  ])("%s", (_when, absent, convened, shownPercent) => {
    const outcomes = [...times(absent, "absent_not_excused"), ...times(convened - absent, "passed")];
    expect(noShowRate(outcomes)).toMatchObject({ part: absent, whole: convened, shownPercent });
  });

  it("an excused absence is an absence, and who could not be examined was present", () => {
    expect(noShowRate(["absent_excused", "not_examined", "passed", "failed"])).toMatchObject({ part: 1, whole: 4 });
  });
});

describe("REP-6: the success rate is the successes among the examined", () => {
  it("who was absent or could not be examined does not count", () => {
    const outcomes = [...times(3, "passed"), "failed", "absent_excused", "absent_not_excused", "not_examined"] as const;
    expect(successRate(outcomes)).toEqual({ part: 3, whole: 4, ratio: 0.75, shownPercent: 75 });
  });

  it("without anybody examined there is none", () => {
    expect(successRate(["absent_excused"]).ratio).toBeNull();
  });
});
