import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { republishedAt } from "./republication.js";

const ZONE = "Europe/Paris";
const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime(ZONE).toInstant();
const WINDOW = { windowSeconds: 6 * 3_600, hours: { from: 8, until: 21 } };
const opens = (draw: number, now = "2027-03-02T10:00", lastMoment = "2027-04-02T00:00", window = WINDOW) =>
  republishedAt(at(now), at(lastMoment), ZONE, window, draw)
    .toZonedDateTimeISO(ZONE)
    .toPlainDateTime()
    .toString({ smallestUnit: "minute" });

describe("a place opens at the drawn part of the window, in waking time", () => {
  it.each([
    [0, "2027-03-02T10:00"],
    [0.5, "2027-03-02T13:00"],
    [0.999_999, "2027-03-02T15:59"],
  ])("drawn %d", (draw, expected) => {
    expect(opens(draw)).toBe(expected);
  });

  it("given back at night, it opens in the morning, and at no moment that is likelier than another", () => {
    expect([0, 0.25, 0.5, 0.75].map((draw) => opens(draw, "2027-03-02T23:00"))).toEqual([
      "2027-03-03T08:00",
      "2027-03-03T09:30",
      "2027-03-03T11:00",
      "2027-03-03T12:30",
    ]);
  });

  it("where little time is left to book it, within half of that", () => {
    expect(opens(0.999_999, "2027-03-02T17:00", "2027-03-03T00:00")).toBe("2027-03-02T18:59");
  });

  it("at once when there is none left, and without a window", () => {
    expect(opens(0.9, "2027-03-02T22:00", "2027-03-03T00:00")).toBe("2027-03-02T22:00");
    expect(opens(0.9, undefined, undefined, { ...WINDOW, windowSeconds: 0 })).toBe("2027-03-02T10:00");
  });
});
