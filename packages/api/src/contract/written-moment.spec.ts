import { expect, it } from "vitest";
import { writtenMoment } from "./written-moment.js";

it.each([
  ["Europe/Paris", "Paris", "08:04", "fr", "mardi 1er décembre 2026 à 8\u00a0h\u00a004"],
  ["Europe/Paris", "Paris", "14:00", "fr", "mardi 1er décembre 2026 à 14\u00a0h"],
  ["Europe/Paris", "Paris", "08:04", "en", "Tuesday 1 December 2026 at 08:04"],
  [
    "Indian/Reunion",
    "La Réunion",
    "08:04",
    "fr",
    "mardi 1er décembre 2026 à 8\u00a0h\u00a004 (heure locale\u00a0: La Réunion, UTC+4)",
  ],
  [
    "America/Martinique",
    "Martinique",
    "08:04",
    "en",
    "Tuesday 1 December 2026 at 08:04 (local time: Martinique, UTC−4)",
  ],
] as const)("%s, %s: %s in %s", (timeZone, departmentName, localTime, locale, written) => {
  const startsAt = Date.parse("2026-12-01T08:00:00Z");
  expect(writtenMoment({ date: "2026-12-01", localTime, startsAt, timeZone, departmentName }, locale)).toBe(written);
});
