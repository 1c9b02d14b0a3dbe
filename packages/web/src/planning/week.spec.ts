import { expect, test } from "vitest";
import { civilDate } from "../i18n/civil-date";
import { addDays, instantOf, localOf, mondayOf, todayIn } from "./week";

test.each([
  ["2026-11-30", "2026-11-30"],
  ["2026-12-01", "2026-11-30"],
  ["2026-12-06", "2026-11-30"],
  ["2026-12-07", "2026-12-07"],
  ["2027-01-01", "2026-12-28"],
])("the week of %s begins on %s", (date, monday) => {
  expect(mondayOf(date)).toBe(monday);
});

test("days go on over the end of a month and over a night that loses an hour", () => {
  expect([addDays("2026-12-31", 1), addDays("2027-03-27", 2), addDays("2027-03-01", -1)]).toEqual([
    ...["2027-01-01", "2027-03-29", "2027-02-28"],
  ]);
});

test.each([
  ["2026-12-01", "2026-12-01"],
  ["2026-02-31", null],
  ["1 December", null],
  [null, null],
])("%s is the date %s", (text, date) => {
  expect(civilDate(text)).toBe(date);
});

test.each([
  ["winter in Paris", "2026-12-01", "12:00", "Europe/Paris", "2026-12-01T11:00:00.000Z"],
  ["summer in Paris", "2027-07-01", "12:00", "Europe/Paris", "2027-07-01T10:00:00.000Z"],
  ["the first hour of summer time", "2027-03-28", "03:00", "Europe/Paris", "2027-03-28T01:00:00.000Z"],
  ["the last minute of winter time", "2027-03-28", "01:59", "Europe/Paris", "2027-03-28T00:59:00.000Z"],
  ["the morning after it ended", "2027-10-31", "08:00", "Europe/Paris", "2027-10-31T07:00:00.000Z"],
  ["Réunion", "2026-12-01", "12:00", "Indian/Reunion", "2026-12-01T08:00:00.000Z"],
  ["Guadeloupe, late", "2026-12-01", "22:00", "America/Guadeloupe", "2026-12-02T02:00:00.000Z"],
])("%s", (_, date, time, timeZone, instant) => {
  expect(instantOf(date, time, timeZone)).toBe(instant);
  expect(localOf(instant, timeZone)).toEqual({ date, time });
});

test("what is no time is no instant; today is that of the clock", () => {
  expect(instantOf("2026-12-01", "", "Europe/Paris")).toBeNull();
  expect(todayIn("Pacific/Noumea", new Date("2026-12-01T20:00:00Z"))).toBe("2026-12-02");
});
