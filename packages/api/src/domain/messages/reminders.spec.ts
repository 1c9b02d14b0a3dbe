import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { POLICIES, policybookOf } from "../policy/policy.js";
import { remindersOf, stillDue } from "./reminders.js";

const DAYS: Record<string, number> = { "reminder.preparation": 14, "reminder.presence": 7, "reminder.practical": 2 };
const value = (key: string, number: number, departmentCode: string | null = null) => ({
  ...{ key, number, departmentCode, validFrom: "2000-01-01", validTo: null },
});
const everywhere = Object.keys(POLICIES).map((key) => value(key, DAYS[key] ?? 1));
const policies = policybookOf([...everywhere, value("reminder.presence", 10, "974")]);

const dueAt = (date: string, timeZone = "Europe/Paris", now = "2026-01-01T00:00:00Z", departmentCode = "93") =>
  stillDue(remindersOf({ date, timeZone, departmentCode }, policies), Temporal.Instant.from(now)).map(
    (reminder) => `${reminder.kind} ${reminder.dueAt}`,
  );

describe("each reminder is due at nine on the centre's clock, days before the exam", () => {
  it.each([
    [
      "the clocks go forward on 29 March 2026, between two of them",
      ["2026-04-01", "Europe/Paris"],
      ["2026-03-18T08:00:00Z", "2026-03-25T08:00:00Z", "2026-03-30T07:00:00Z"],
    ],
    [
      "one is due on the very day they go forward",
      ["2026-03-31", "Europe/Paris"],
      ["2026-03-17T08:00:00Z", "2026-03-24T08:00:00Z", "2026-03-29T07:00:00Z"],
    ],
    [
      "they go back on 25 October 2026, the day of one of them",
      ["2026-11-01", "Europe/Paris"],
      ["2026-10-18T07:00:00Z", "2026-10-25T08:00:00Z", "2026-10-30T08:00:00Z"],
    ],
    [
      "over the end of a year",
      ["2027-01-01", "Europe/Paris"],
      ["2026-12-18T08:00:00Z", "2026-12-25T08:00:00Z", "2026-12-30T08:00:00Z"],
    ],
    [
      "in Martinique, whose clocks stay",
      ["2026-04-01", "America/Martinique"],
      ["2026-03-18T13:00:00Z", "2026-03-25T13:00:00Z", "2026-03-30T13:00:00Z"],
    ],
    [
      "in Saint-Pierre-et-Miquelon, which goes forward with Canada on 8 March",
      ["2026-03-15", "America/Miquelon"],
      ["2026-03-01T12:00:00Z", "2026-03-08T11:00:00Z", "2026-03-13T11:00:00Z"],
    ],
    [
      "in Nouméa, where it is morning before the day has begun in Paris",
      ["2026-07-20", "Pacific/Noumea"],
      ["2026-07-05T22:00:00Z", "2026-07-12T22:00:00Z", "2026-07-17T22:00:00Z"],
    ],
  ])("%s", (_, [date, zone], [advice, presence, details]) => {
    expect(dueAt(date as string, zone)).toEqual([
      `preparation_advice ${advice}`,
      `presence_request ${presence}`,
      `practical_details ${details}`,
    ]);
  });

  it("a department may have its own interval", () => {
    expect(dueAt("2026-07-20", "Indian/Reunion", "2026-01-01T00:00:00Z", "974")[1]).toBe(
      "presence_request 2026-07-10T05:00:00Z",
    );
  });
});

describe("a booking made when a reminder is due, or later, does not get it", () => {
  it.each([
    ["a second before the second one", "2026-07-13T06:59:59Z", ["presence_request", "practical_details"]],
    ["at its very moment", "2026-07-13T07:00:00Z", ["practical_details"]],
    ["on the eve of the exam", "2026-07-19T12:00:00Z", []],
    ["after the exam", "2026-08-19T12:00:00Z", []],
  ])("%s", (_, now, kinds) => {
    expect(dueAt("2026-07-20", "Europe/Paris", now).map((line) => line.split(" ")[0])).toEqual(kinds);
  });
});
