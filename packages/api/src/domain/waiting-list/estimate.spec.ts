import { describe, expect, it } from "vitest";
import { weeksToWait } from "./estimate.js";

describe("the wait is told at the pace of what was seen, or not at all", () => {
  it.each<[string, { places: number; days: number; ahead: number }, number | null]>([
    ["first in rank, a place a week", { places: 8, days: 56, ahead: 0 }, 1],
    ["first in rank, many a week: never less than a week", { places: 80, days: 56, ahead: 0 }, 1],
    ["eleven ahead, three places a week", { places: 24, days: 56, ahead: 11 }, 4],
    ["one more ahead: a week begun counts", { places: 24, days: 56, ahead: 12 }, 5],
    ["three places are enough", { places: 3, days: 56, ahead: 0 }, 3],
    ["two are not", { places: 2, days: 56, ahead: 0 }, null],
    ["two weeks are enough", { places: 3, days: 14, ahead: 0 }, 1],
    ["a day less is not", { places: 30, days: 13, ahead: 0 }, null],
    ["nothing was seen", { places: 0, days: 56, ahead: 0 }, null],
  ])("%s", (_what, observed, weeks) => {
    expect(weeksToWait(observed)).toBe(weeks);
  });
});
