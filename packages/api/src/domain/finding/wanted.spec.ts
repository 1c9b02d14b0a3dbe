import { WEEKDAYS } from "@creneau/schema";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { addDays, weekdayOf } from "../civil-date.js";
import type { CentreId } from "../id.js";
import { fits, type PlaceOffered, type Wanted } from "./wanted.js";

const anything: Wanted = {
  ...{ category: "B", centres: null, from: null, to: null, weekdays: null, startsFrom: null, startsBefore: null },
};
/** A Tuesday at nine o'clock. */
const place = (facts: Partial<PlaceOffered> = {}): PlaceOffered => ({
  ...{ category: "B", centreId: 1 as CentreId, civilDate: "2026-12-01", minuteOfDay: 540 },
  ...facts,
});

describe("a place fits when every condition holds, and its bounds are these", () => {
  it.each<[string, Partial<Wanted>, Partial<PlaceOffered>, boolean]>([
    ["nothing asked but the category", {}, {}, true],
    ["another category", {}, { category: "A" }, false],
    ["one of these centres", { centres: new Set([1, 2] as CentreId[]) }, {}, true],
    ["none of these centres", { centres: new Set([2] as CentreId[]) }, {}, false],
    ["no centre at all", { centres: new Set<CentreId>() }, {}, false],
    ["the day before the first", { from: "2026-12-02" }, {}, false],
    ["the first day", { from: "2026-12-01" }, {}, true],
    ["the last day", { to: "2026-12-01" }, {}, true],
    ["the day after the last", { to: "2026-11-30" }, {}, false],
    ["a day of the week", { weekdays: new Set(["tuesday", "thursday"] as const) }, {}, true],
    ["another day of the week", { weekdays: new Set(["monday", "wednesday"] as const) }, {}, false],
    ["a minute before the first hour", { startsFrom: 541 }, {}, false],
    ["at the first hour", { startsFrom: 540 }, {}, true],
    ["a minute before the end", { startsBefore: 541 }, {}, true],
    ["at the end: the end is not included", { startsBefore: 540 }, {}, false],
    ["midnight, from midnight", { startsFrom: 0 }, { minuteOfDay: 0 }, true],
    ["the last minute of the day, before midnight", { startsBefore: 1_440 }, { minuteOfDay: 1_439 }, true],
    ["one condition of four does not hold", { from: "2026-12-01", to: "2026-12-31", startsFrom: 600 }, {}, false],
  ])("%s", (_, wanted, facts, expected) => {
    expect(fits({ ...anything, ...wanted }, place(facts))).toBe(expected);
  });
});

test("two halves of a day share no place and leave none out", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_439 }), fc.integer({ min: 0, max: 1_440 }), (minuteOfDay, cut) => {
      const before = fits({ ...anything, startsBefore: cut }, place({ minuteOfDay }));
      const from = fits({ ...anything, startsFrom: cut }, place({ minuteOfDay }));
      expect(before).toBe(!from);
    }),
  );
});

test.each([
  ["2026-11-30", "monday"],
  ["2026-12-01", "tuesday"],
  ["2026-12-06", "sunday"],
  ["2028-02-29", "tuesday"],
  ["2027-01-01", "friday"],
])("%s is a %s", (date, weekday) => expect(weekdayOf(date)).toBe(weekday));

test("the days of the week follow each other, over the ends of months and years", () => {
  for (let day = 0; day < 800; day += 1) {
    const next = WEEKDAYS[(WEEKDAYS.indexOf(weekdayOf(addDays("2026-01-01", day))) + 1) % 7];
    expect(weekdayOf(addDays("2026-01-01", day + 1))).toBe(next);
  }
});
