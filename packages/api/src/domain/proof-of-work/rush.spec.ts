import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { policiesWith } from "../../../test/policies.js";
import { isRush, rushLimitsOn } from "./rush.js";

const now = Temporal.Instant.from("2026-12-01T11:00:00Z");
const ago = (seconds: number) => now.subtract({ seconds });
const LIMITS = { minutesAfterPublication: 10, holdsPerMinute: 60 };

test.each([
  ["nothing was ever published", null, 0, LIMITS, false],
  ["a second before the ten minutes are over", ago(599), 0, LIMITS, true],
  ["ten minutes after a publication", ago(600), 0, LIMITS, false],
  ["at the very moment of a publication", ago(0), 0, LIMITS, true],
  ["one hold less than the rate", null, 59, LIMITS, false],
  ["the rate", null, 60, LIMITS, true],
  [
    "at once after a publication, where no minutes are set",
    ago(0),
    0,
    { ...LIMITS, minutesAfterPublication: 0 },
    false,
  ],
  ["any number of holds, where no rate is set", null, 5_000, { ...LIMITS, holdsPerMinute: 0 }, false],
])("%s", (_, lastPublication, holdsOfLastMinute, limits, rush) => {
  expect(isRush({ lastPublication, holdsOfLastMinute }, limits, now)).toBe(rush);
});

test("a department has its own limits, from a date on", () => {
  const policies = policiesWith({ "hold.rush_rate": 5 });
  expect(rushLimitsOn(policies, "93", "2026-12-01")).toEqual({ minutesAfterPublication: 0, holdsPerMinute: 5 });
  expect(rushLimitsOn(policies, "92", "2026-12-01")).toEqual({ minutesAfterPublication: 0, holdsPerMinute: 0 });
});
