import { expect, test } from "vitest";
import { civilDate, writtenTime } from "./exam-moment";

test.each([
  ["08:04", "fr", "8\u00a0h\u00a004"],
  ["08:00", "fr", "8\u00a0h"],
  ["14:32", "fr", "14\u00a0h\u00a032"],
  ["00:30", "fr", "0\u00a0h\u00a030"],
  ["08:04", "en", "08:04"],
] as const)("%s in %s is written %s", (time, locale, written) => {
  expect(writtenTime(time, locale)).toBe(written);
});

test.each([
  ["Europe/Paris", "2026-12-08"],
  ["Indian/Reunion", "2026-12-09"],
  ["America/Martinique", "2026-12-08"],
])("21:30 UTC on 8 December is %s's %s", (timeZone, date) => {
  expect(civilDate(new Date("2026-12-08T21:30:00Z"), timeZone)).toBe(date);
});
