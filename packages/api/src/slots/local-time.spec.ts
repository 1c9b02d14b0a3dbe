import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { localTime } from "./local-time.js";

test.each([
  ["summer in Paris", "2026-07-01T06:00:00Z", "Europe/Paris", "08:00"],
  ["winter in Paris", "2026-12-01T07:00:00Z", "Europe/Paris", "08:00"],
  ["the minute before the clocks go forward", "2026-03-29T00:59:00Z", "Europe/Paris", "01:59"],
  ["the minute the clocks go forward", "2026-03-29T01:00:00Z", "Europe/Paris", "03:00"],
  ["the day before, in Martinique", "2026-12-01T02:30:00Z", "America/Martinique", "22:30"],
  ["the day after, in Réunion", "2026-12-01T22:30:00Z", "Indian/Reunion", "02:30"],
  ["over the end of a month", "2026-11-30T23:15:00Z", "Europe/Paris", "00:15"],
  ["half an hour off, in the Marquesas", "2026-12-01T17:30:00Z", "Pacific/Marquesas", "08:00"],
])("%s", (_, instant, timeZone, expected) => {
  expect(localTime(Date.parse(instant), timeZone)).toBe(expected);
});

test("agrees with Temporal at every minute of the zones of France", () => {
  const zones = [
    "Europe/Paris",
    "America/Guadeloupe",
    "America/Cayenne",
    "Indian/Mayotte",
    "Pacific/Noumea",
    "America/Miquelon",
  ];
  fc.assert(
    fc.property(fc.integer({ min: 29_000_000, max: 31_000_000 }), fc.constantFrom(...zones), (minute, zone) => {
      const clock = Temporal.Instant.fromEpochMilliseconds(minute * 60_000).toZonedDateTimeISO(zone);
      expect(localTime(minute * 60_000, zone)).toBe(clock.toPlainTime().toString({ smallestUnit: "minute" }));
    }),
    { numRuns: 500 },
  );
});
