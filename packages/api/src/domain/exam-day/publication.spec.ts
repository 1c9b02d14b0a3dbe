import { Temporal } from "temporal-polyfill";
import { expect, it } from "vitest";
import { publicationOf } from "./publication.js";

const now = Temporal.Instant.from("2026-12-24T10:00:00Z");
const exam = { civilDate: "2026-12-24", timeZone: "Europe/Paris" };

it.each([
  ["at once", exam, 0, "2026-12-24T10:00:00Z"],
  ["two days after the end of the day", exam, 48, "2026-12-26T23:00:00Z"],
  ["half an hour after it", exam, 0.5, "2026-12-24T23:30:00Z"],
  ["where the day ends earlier", { ...exam, timeZone: "Pacific/Noumea" }, 48, "2026-12-26T13:00:00Z"],
  ["across the change of the clocks", { ...exam, civilDate: "2027-03-27" }, 24, "2027-03-28T23:00:00Z"],
  ["written later than that: at once", { ...exam, civilDate: "2026-12-01" }, 48, "2026-12-24T10:00:00Z"],
] as const)("a result is published %s", (_when, day, hours, expected) => {
  expect(publicationOf(day, hours, now).toString()).toBe(expected);
});
