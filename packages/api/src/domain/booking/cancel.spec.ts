import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { RULEBOOK } from "../../../test/legal-values.js";
import { cancellableUntil, refusalToCancel } from "./cancel.js";

const refusalAt = (examDate: string, instant: string, timeZone = "Europe/Paris") =>
  refusalToCancel({ cancelledAt: null, examDate, timeZone }, Temporal.Instant.from(instant), RULEBOOK);

describe("BOK-6: a booking is cancelled until 7 days before the exam, that day included", () => {
  it.each([
    ["Europe/Paris", "8 days before", "2026-12-10", "2026-12-02T12:00:00Z", null],
    ["Europe/Paris", "the last second of the 7th day before", "2026-12-10", "2026-12-03T22:59:59Z", null],
    ["Europe/Paris", "the first second of the 6th day before", "2026-12-10", "2026-12-03T23:00:00Z", "2026-12-03"],
    ["Europe/Paris", "the exam day", "2026-12-10", "2026-12-10T06:00:00Z", "2026-12-03"],
    ["Europe/Paris", "after the exam", "2026-12-10", "2026-12-11T06:00:00Z", "2026-12-03"],
    ["Pacific/Noumea", "one second before midnight there", "2026-12-10", "2026-12-03T12:59:59Z", null],
    ["Pacific/Noumea", "at midnight there", "2026-12-10", "2026-12-03T13:00:00Z", "2026-12-03"],
    ["America/Martinique", "one second before midnight there", "2026-12-10", "2026-12-04T03:59:59Z", null],
    ["America/Martinique", "at midnight there", "2026-12-10", "2026-12-04T04:00:00Z", "2026-12-03"],
    ["Europe/Paris", "over the end of summer time, in time", "2026-11-01", "2026-10-25T22:59:59Z", null],
    ["Europe/Paris", "over the end of summer time, too late", "2026-11-01", "2026-10-25T23:00:00Z", "2026-10-25"],
    ["Europe/Paris", "over the beginning of summer time, in time", "2027-04-04", "2027-03-28T21:59:59Z", null],
    ["Europe/Paris", "over the beginning of summer time, late", "2027-04-04", "2027-03-28T22:00:00Z", "2027-03-28"],
  ])("%s: %s", (timeZone, _when, examDate, instant, until) => {
    expect(refusalAt(examDate, instant, timeZone)).toEqual(
      until && { kind: "TooLateToCancel", cancellableUntil: until, cancellationDays: 7, rule: "BOK-6" },
    );
  });

  it.each([
    ["2026-12-10", "2026-12-03"],
    ["2027-01-03", "2026-12-27"],
    ["2028-03-07", "2028-02-29"],
  ])("an exam of %s can be cancelled until %s", (examDate, until) => {
    expect(cancellableUntil(examDate, RULEBOOK).toString()).toBe(until);
  });
});

it("a booking is cancelled once: the refusal names the day, on the centre's calendar", () => {
  const cancelledAt = Temporal.Instant.from("2026-12-01T13:30:00Z");
  const booking = { cancelledAt, examDate: "2026-12-24", timeZone: "Pacific/Noumea" };
  expect(refusalToCancel(booking, cancelledAt, RULEBOOK)).toEqual({
    kind: "BookingAlreadyCancelled",
    cancelledAt: "2026-12-01T13:30:00Z",
    cancelledOn: "2026-12-02",
  });
});

it("what could be cancelled a day ago may have become too late, never the other way round", () => {
  const timeZone = fc.constantFrom("Europe/Paris", "Pacific/Noumea", "America/Martinique");
  const seconds = fc.integer({ min: 1_700_000_000, max: 2_000_000_000 });
  fc.assert(
    fc.property(seconds, timeZone, fc.integer({ min: 0, max: 20 }), (epoch, zone, daysAhead) => {
      const now = Temporal.Instant.fromEpochMilliseconds(epoch * 1000);
      const examDate = now.toZonedDateTimeISO(zone).toPlainDate().add({ days: daysAhead }).toString();
      const decide = (at: Temporal.Instant) =>
        refusalToCancel({ cancelledAt: null, examDate, timeZone: zone }, at, RULEBOOK);
      expect(decide(now) === null).toBe(daysAhead >= 7);
      if (decide(now) === null) expect(decide(now.subtract({ hours: 24 }))).toBeNull();
    }),
  );
});
