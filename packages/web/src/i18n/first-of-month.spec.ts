import { expect, test } from "vitest";
import { firstOfMonth } from "./first-of-month";

test.each([
  ["mardi 1 décembre", "fr", "mardi 1er décembre"],
  ["1 janvier 2027", "fr", "1er janvier 2027"],
  ["jeudi 21 janvier", "fr", "jeudi 21 janvier"],
  ["11 janvier", "fr", "11 janvier"],
  ["décembre 2026", "fr", "décembre 2026"],
  ["Tuesday, December 1", "en", "Tuesday, December 1"],
] as const)("%s in %s is written %s", (text, locale, written) => {
  expect(firstOfMonth(text, locale)).toBe(written);
});
