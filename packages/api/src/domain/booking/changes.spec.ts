import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { refusalOfChanges } from "./changes.js";

const at = (text: string) => Temporal.Instant.from(text);
const times = (count: number, text: string): number[] => Array<number>(count).fill(at(text).epochMilliseconds);
const LIMITS = { perDay: 3, perMonth: 5 };
const refusal = (changes: number[], now: string, timeZone = "Europe/Paris", limits = LIMITS) =>
  refusalOfChanges(changes, at(now), timeZone, limits);

describe("PUB-2: so many changes in a civil day", () => {
  it.each([
    ["one less", 2, "2026-12-01T10:00:00Z", null],
    ["as many", 3, "2026-12-01T10:00:00Z", "2026-12-02"],
    ["more", 4, "2026-12-01T10:00:00Z", "2026-12-02"],
    ["as many, in the last second of the day", 3, "2026-12-01T22:59:59Z", "2026-12-02"],
    ["as many, at midnight", 3, "2026-12-01T23:00:00Z", null],
  ])("%s", (_, count, now, untilDate) => {
    expect(refusal(times(count, "2026-12-01T09:00:00Z"), now)).toEqual(
      untilDate && {
        ...{ kind: "TooManyChanges", limit: 3, period: "day", untilDate, rule: "PUB-2" },
        until: "2026-12-01T23:00:00Z",
      },
    );
  });

  it.each([
    ["it is still yesterday in Martinique", "America/Martinique", "2026-12-02T03:59:59Z", "2026-12-02T04:00:00Z"],
    ["the short day of March", "Europe/Paris", "2027-03-28T21:59:59Z", "2027-03-28T22:00:00Z"],
    ["the long day of October", "Europe/Paris", "2026-10-25T22:59:59Z", "2026-10-25T23:00:00Z"],
    ["the last second of a year", "Europe/Paris", "2026-12-31T22:59:59Z", "2026-12-31T23:00:00Z"],
  ])("%s", (_, timeZone, now, until) => {
    expect(refusal(times(3, now), now, timeZone)).toMatchObject({ until });
    expect(refusal(times(3, now), until, timeZone)).toBeNull();
  });
});

describe("PUB-2: so many changes in a month of the calendar", () => {
  const month = [...times(2, "2026-12-01T09:00:00Z"), ...times(2, "2026-12-15T09:00:00Z")];

  it.each([
    ["one less", month, null],
    ["as many", [...month, ...times(1, "2026-12-20T09:00:00Z")], "2027-01-01"],
    ["those of the month before do not count", [...month, ...times(4, "2026-11-30T22:59:59Z")], null],
    ["the first second of the month does", [...month, ...times(1, "2026-11-30T23:00:00Z")], "2027-01-01"],
  ])("%s", (_, changes, untilDate) => {
    expect(refusal(changes, "2026-12-28T10:00:00Z")?.kind).toBe(untilDate ? "TooManyChanges" : undefined);
    if (untilDate)
      expect(refusal(changes, "2026-12-28T10:00:00Z")).toMatchObject({
        ...{ period: "month", limit: 5, untilDate, until: "2026-12-31T23:00:00Z" },
      });
  });

  it("of two limits that are reached, tells the one that ends last", () => {
    const both = [...times(2, "2026-12-15T09:00:00Z"), ...times(3, "2026-12-28T09:00:00Z")];
    expect(refusal(both, "2026-12-28T10:00:00Z")).toMatchObject({ period: "month", untilDate: "2027-01-01" });
  });
});

it("PUB-2: a limit of 0 is none", () => {
  const many = times(500, "2026-12-01T09:00:00Z");
  expect(refusal(many, "2026-12-01T10:00:00Z", "Europe/Paris", { perDay: 0, perMonth: 0 })).toBeNull();
});
