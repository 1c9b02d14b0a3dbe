import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { offerLastsUntil } from "./offer-time.js";

const POLICY = { shortestMinutes: 30, longestMinutes: 360, nearDays: 12, hours: { from: 8, until: 21 } };
const ZONE = "Europe/Paris";
const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime(ZONE).toInstant();
const until = (now: string, lastMoment: string, leavableUntil?: string) =>
  offerLastsUntil(at(now), at(lastMoment), ZONE, POLICY, leavableUntil ? at(leavableUntil) : undefined)
    ?.toZonedDateTimeISO(ZONE)
    .toPlainDateTime()
    .toString({ smallestUnit: "minute" }) ?? null;

describe("an offer lasts for hours when the exam is far, for minutes when it is near, and over the night", () => {
  it.each([
    ["far", "2027-03-02T09:00", "2027-04-02T00:00", "2027-03-02T15:00"],
    [
      "twelve days before the last moment: the longest still",
      "2027-03-02T09:00",
      "2027-03-14T09:00",
      "2027-03-02T15:00",
    ],
    ["six days before: half of it", "2027-03-02T09:00", "2027-03-08T09:00", "2027-03-02T12:00"],
    ["a day before: the shortest", "2027-03-02T09:00", "2027-03-03T09:00", "2027-03-02T09:30"],
    ["made at 23:00, far", "2027-03-02T23:00", "2027-04-02T00:00", "2027-03-03T14:00"],
    ["made at 23:00, near", "2027-03-02T23:00", "2027-03-03T23:00", "2027-03-03T08:30"],
    ["made in the evening: what is left, then the morning", "2027-03-02T20:00", "2027-04-02T00:00", "2027-03-03T13:00"],
    ["on New Year's Eve at midnight", "2026-12-31T23:59", "2027-02-01T00:00", "2027-01-01T14:00"],
    ["before the night of spring", "2027-03-27T20:45", "2027-03-29T00:00", "2027-03-28T08:17"],
  ])("%s", (_what, now, lastMoment, end) => {
    expect(until(now, lastMoment)).toBe(end);
  });

  it.each([
    ["just enough is left for the shortest", "2027-03-02T20:30", "2027-03-03T00:00", "2027-03-02T21:00"],
    ["a minute less", "2027-03-02T20:31", "2027-03-03T00:00", null],
    ["only the night is left", "2027-03-02T22:00", "2027-03-03T00:00", null],
    ["the last moment has passed", "2027-03-03T09:00", "2027-03-03T00:00", null],
  ])("%s", (_what, now, lastMoment, end) => {
    expect(until(now, lastMoment)).toBe(end);
  });

  it.each([
    ["free for days still: as if nothing were left", "2027-03-02T09:00", "2027-03-09T00:00", "2027-03-02T15:00"],
    ["free until the minute at which the offer ends", "2027-03-02T09:00", "2027-03-02T15:00", "2027-03-02T15:00"],
    ["a minute less", "2027-03-02T09:00", "2027-03-02T14:59", "2027-03-02T14:59"],
    [
      "at 19:00 of the last free day: that evening, not the next morning",
      "2027-03-02T19:00",
      "2027-03-03T00:00",
      "2027-03-03T00:00",
    ],
    ["just enough of that day is left for the shortest", "2027-03-02T20:30", "2027-03-03T00:00", "2027-03-03T00:00"],
    ["a minute less of it", "2027-03-02T20:31", "2027-03-03T00:00", null],
    ["no longer free", "2027-03-03T09:00", "2027-03-03T00:00", null],
  ])("a place that is left for it, %s", (_what, now, leavableUntil, end) => {
    expect(until(now, "2027-04-02T00:00", leavableUntil)).toBe(end);
  });

  it("a place that can be left longer than the other can be booked makes no offer longer", () => {
    expect(until("2027-03-02T20:00", "2027-03-03T00:00", "2027-04-02T00:00")).toBe(
      until("2027-03-02T20:00", "2027-03-03T00:00"),
    );
  });

  it("never beyond the last moment at which the place can be booked", () => {
    for (let hours = 1; hours < 400; hours++) {
      const lastMoment = at("2027-03-02T09:00").add({ hours });
      const end = offerLastsUntil(at("2027-03-02T09:00"), lastMoment, ZONE, POLICY);
      if (end) expect(Temporal.Instant.compare(end, lastMoment)).toBeLessThanOrEqual(0);
    }
  });
});
