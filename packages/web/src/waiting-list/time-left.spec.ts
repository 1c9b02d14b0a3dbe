import { expect, it } from "vitest";
import { announcedAt, timeLeft } from "./time-left";

it.each([
  [7_500, "2 h 05"],
  [3_600, "1 h 00"],
  [3_599, "59 min 59 s"],
  [60, "1 min 00 s"],
  [59, "59 s"],
  [0, "0 s"],
])("%d seconds are written %s", (seconds, written) => {
  expect(timeLeft(seconds)).toBe(written);
});

it("is told at few moments, and not between them", () => {
  expect([1_801, 1_800, 1_791, 1_790, 601, 300, 60, 51, 50, 10, 1].map(announcedAt)).toEqual([
    ...[null, 1_800, 1_800, null, null, 300, 60, 60, null, 10, 10],
  ]);
});
