import { expect, it } from "vitest";
import { isGivenUp } from "./unwritten-exam.js";

it.each([
  ["2026-12-31", false],
  ["2027-01-01", true],
  ["2027-06-01", true],
])("seven whole days after an exam of 24 December: on %s %s", (today, expected) => {
  expect(isGivenUp("2026-12-24", 7, today)).toBe(expected);
});
