import { expect, it } from "vitest";
import { localClock } from "./local-clock.js";

const at = (instant: string) => ({ at: Date.parse(instant) });

it.each([
  ["2027-03-28", "01:59", "Europe/Paris", at("2027-03-28T00:59Z")],
  ["2027-03-28", "02:00", "Europe/Paris", "skipped"],
  ["2027-03-28", "02:59", "Europe/Paris", "skipped"],
  ["2027-03-28", "03:00", "Europe/Paris", at("2027-03-28T01:00Z")],
  ["2027-03-28", "08:00", "Europe/Paris", at("2027-03-28T06:00Z")],
  ["2027-03-29", "08:00", "Europe/Paris", at("2027-03-29T06:00Z")],
  ["2027-10-31", "01:59", "Europe/Paris", at("2027-10-30T23:59Z")],
  ["2027-10-31", "02:30", "Europe/Paris", "doubled"],
  ["2027-10-31", "03:00", "Europe/Paris", at("2027-10-31T02:00Z")],
  ["2027-10-31", "08:00", "Europe/Paris", at("2027-10-31T07:00Z")],
  ["2027-10-31", "02:30", "Indian/Reunion", at("2027-10-30T22:30Z")],
  ["2027-01-04", "08:00", "America/Martinique", at("2027-01-04T12:00Z")],
])("%s %s in %s", (date, time, timeZone, hour) => {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  expect(localClock()(date, hours * 60 + minutes, timeZone)).toEqual(hour);
});
