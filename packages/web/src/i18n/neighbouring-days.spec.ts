import { expect, test } from "vitest";
import { dayAfter, dayBefore } from "./neighbouring-days";

test.each([
  ["2023-12-31", "2024-01-01"],
  ["2024-02-28", "2024-02-29"],
  ["2026-03-28", "2026-03-29"],
  ["2026-10-25", "2026-10-26"],
])("%s is followed by %s", (day, next) => {
  expect([dayAfter(day), dayBefore(next)]).toEqual([next, day]);
});
