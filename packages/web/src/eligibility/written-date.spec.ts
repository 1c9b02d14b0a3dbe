import { expect, test } from "vitest";
import { writtenDate } from "./written-date";

test.each([
  ["2027-03-10", "fr", undefined, "10 mars 2027"],
  ["2027-04-01", "fr", undefined, "1er avril 2027"],
  ["2027-04-01", "fr", "withWeekday", "jeudi 1er avril 2027"],
  ["2027-04-01", "en", undefined, "1 April 2027"],
  ["2027-04-01", "en", "withWeekday", "Thursday 1 April 2027"],
] as const)("%s in %s, %s: %s", (date, locale, weekday, written) => {
  expect(writtenDate(date, locale, weekday)).toBe(written);
});
