import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { afterWakingTime, wakingSeconds } from "./waking-time.js";

const HOURS = { from: 8, until: 21 };
const at = (local: string, timeZone = "Europe/Paris") =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone).toInstant();
const HOUR = 3_600;

describe("time that passes at night does not count", () => {
  it.each<[string, string, number, string, string?]>([
    ["in the middle of a day", "2027-03-02T10:00", 1, "2027-03-02T11:00"],
    ["up to the last minute of the evening", "2027-03-02T20:00", 1, "2027-03-02T21:00"],
    ["over the evening", "2027-03-02T20:00", 3, "2027-03-03T10:00"],
    ["from 23:00: not before the morning", "2027-03-02T23:00", 0.5, "2027-03-03T08:30"],
    ["from midnight", "2027-03-02T00:00", 0.5, "2027-03-02T08:30"],
    ["from a minute before midnight", "2027-03-02T23:59", 0.5, "2027-03-03T08:30"],
    ["more than a day of it", "2027-03-02T08:00", 14, "2027-03-03T09:00"],
    ["over New Year's Eve", "2026-12-31T20:30", 1, "2027-01-01T08:30"],
    ["over the night that is an hour short", "2027-03-27T20:30", 1, "2027-03-28T08:30"],
    ["over the night that is an hour long", "2026-10-24T20:30", 1, "2026-10-25T08:30"],
    ["from the hour that comes twice", "2026-10-25T02:30", 1, "2026-10-25T09:00"],
    ["over 29 February", "2028-02-28T20:30", 14, "2028-03-01T08:30"],
    ["on the clocks of Réunion", "2027-03-02T20:30", 1, "2027-03-03T08:30", "Indian/Reunion"],
  ])("%s", (_what, from, hours, until, timeZone = "Europe/Paris") => {
    const end = afterWakingTime(at(from, timeZone), hours * HOUR, timeZone, HOURS);
    expect(end.toZonedDateTimeISO(timeZone).toPlainDateTime().toString({ smallestUnit: "minute" })).toBe(until);
  });

  it("a policy of whole days counts every second of them, twenty-three hours included", () => {
    const day = { from: 0, until: 24 };
    expect(wakingSeconds(at("2027-03-28T00:00"), at("2027-03-29T00:00"), "Europe/Paris", day)).toBe(23 * HOUR);
    expect(wakingSeconds(at("2026-10-25T00:00"), at("2026-10-26T00:00"), "Europe/Paris", day)).toBe(25 * HOUR);
  });

  it("there is none between an instant and an earlier one", () => {
    expect(wakingSeconds(at("2027-03-02T12:00"), at("2027-03-02T11:00"), "Europe/Paris", HOURS)).toBe(0);
    expect(wakingSeconds(at("2027-03-03T12:00"), at("2027-03-02T11:00"), "Europe/Paris", HOURS)).toBe(0);
  });
});

it("what was added can be counted again, from any instant of a year, nights of change included", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 366 * 24 * 60 }),
      fc.integer({ min: 1, max: 72 * 60 }),
      fc.constantFrom("Europe/Paris", "Pacific/Noumea", "America/Cayenne"),
      (minute, length, timeZone) => {
        const start = Temporal.Instant.from("2026-10-01T00:00:00Z").add({ minutes: minute });
        const end = afterWakingTime(start, length * 60, timeZone, HOURS);
        expect(wakingSeconds(start, end, timeZone, HOURS)).toBe(length * 60);
        const { hour, minute: past } = end.toZonedDateTimeISO(timeZone);
        expect((hour > 8 || (hour === 8 && past > 0)) && (hour < 21 || (hour === 21 && past === 0))).toBe(true);
      },
    ),
  );
});
