import { LICENCE_CATEGORIES, WEEKDAYS } from "@creneau/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CentreId } from "../id.js";
import { fits, keysOfPlace, keysOfWish, type Wish, type WishedPlace } from "./wish.js";

const BOBIGNY = 1 as CentreId;
const ROSNY = 2 as CentreId;

/** "Bobigny, Tuesday or Thursday mornings, from 1 to 14 March." */
const mornings: Wish = {
  category: "B",
  phase: "on_road",
  area: { kind: "centres", centreIds: [BOBIGNY] },
  weekdays: new Set(["tuesday", "thursday"]),
  startsFrom: 8 * 60,
  startsBefore: 12 * 60,
  from: "2027-03-01",
  to: "2027-03-14",
};
/** Tuesday 2 March 2027 at 10:00. */
const place: WishedPlace = {
  category: "B",
  phase: "on_road",
  centreId: BOBIGNY,
  departmentCode: "93",
  civilDate: "2027-03-02",
  minuteOfDay: 10 * 60,
};

describe("a place suits a wish when all of it does", () => {
  it.each<[string, Partial<WishedPlace>, boolean]>([
    ["as it is", {}, true],
    ["another category", { category: "BE" }, false],
    ["the other phase", { phase: "off_road" }, false],
    ["another centre of the department", { centreId: ROSNY }, false],
    ["a Wednesday", { civilDate: "2027-03-03" }, false],
    ["the Thursday", { civilDate: "2027-03-04" }, true],
    ["a minute before the first hour", { minuteOfDay: 479 }, false],
    ["at the first hour", { minuteOfDay: 480 }, true],
    ["a minute before the last hour", { minuteOfDay: 719 }, true],
    ["at the last hour: an exam that starts then is of the afternoon", { minuteOfDay: 720 }, false],
    ["the Thursday before the first day", { civilDate: "2027-02-25" }, false],
    ["the last Thursday", { civilDate: "2027-03-11" }, true],
    ["the Tuesday after the last day", { civilDate: "2027-03-16" }, false],
  ])("%s", (_what, other, expected) => {
    expect(fits(mornings, { ...place, ...other })).toBe(expected);
  });

  it.each<[string, Partial<Wish>, Partial<WishedPlace>, boolean]>([
    ["on its first day", { from: "2027-03-02" }, {}, true],
    ["on its last day", { to: "2027-03-02" }, {}, true],
    ["without a first day", { from: null }, { civilDate: "2026-12-29" }, true],
    ["without a last day", { to: null }, { civilDate: "2028-02-29" }, true],
    ["anywhere in the department", { area: { kind: "department", departmentCode: "93" } }, { centreId: ROSNY }, true],
    ["in another department", { area: { kind: "department", departmentCode: "75" } }, {}, false],
    ["at midnight", { startsFrom: 0 }, { minuteOfDay: 0 }, true],
    ["in the last minute of the day", { startsBefore: 1_440 }, { minuteOfDay: 1_439 }, true],
  ])("%s", (_what, wish, other, expected) => {
    expect(fits({ ...mornings, ...wish }, { ...place, ...other })).toBe(expected);
  });
});

it.each([
  ["2026-12-31", "thursday"],
  ["2027-01-01", "friday"],
  ["2028-02-29", "tuesday"],
  ["2027-03-28", "sunday"],
  ["2026-10-26", "monday"],
] as const)("%s is a %s", (civilDate, weekday) => {
  for (const asked of WEEKDAYS) {
    const wish = { ...mornings, weekdays: new Set([asked]), from: null, to: null };
    expect(fits(wish, { ...place, civilDate })).toBe(asked === weekday);
  }
});

const anyPlace: fc.Arbitrary<WishedPlace> = fc.record({
  category: fc.constantFrom(...LICENCE_CATEGORIES.slice(3, 6)),
  phase: fc.constantFrom("off_road", "on_road"),
  centreId: fc.integer({ min: 1, max: 4 }) as fc.Arbitrary<CentreId>,
  departmentCode: fc.constantFrom("93", "2A"),
  civilDate: fc.integer({ min: 1, max: 28 }).map((day) => `2027-02-${String(day).padStart(2, "0")}`),
  minuteOfDay: fc.integer({ min: 0, max: 1_439 }),
});
const anyWish: fc.Arbitrary<Wish> = fc.record({
  category: fc.constantFrom(...LICENCE_CATEGORIES.slice(3, 6)),
  phase: fc.constantFrom("off_road", "on_road"),
  area: fc.oneof(
    fc.record({
      kind: fc.constant("centres" as const),
      centreIds: fc.uniqueArray(fc.integer({ min: 1, max: 4 }) as fc.Arbitrary<CentreId>, { minLength: 1 }),
    }),
    fc.record({ kind: fc.constant("department" as const), departmentCode: fc.constantFrom("93", "2A") }),
  ),
  weekdays: fc.uniqueArray(fc.constantFrom(...WEEKDAYS), { minLength: 1 }).map((days) => new Set(days)),
  startsFrom: fc.integer({ min: 0, max: 720 }),
  startsBefore: fc.integer({ min: 721, max: 1_440 }),
  from: fc.constant(null),
  to: fc.constant(null),
});

it("a place shares a key with a wish exactly when exam, weekday and area suit: the index leaves out nothing", () => {
  fc.assert(
    fc.property(anyWish, anyPlace, (wish, somewhere) => {
      const keys = new Set(keysOfWish(wish));
      const isFound = keysOfPlace(somewhere).some((key) => keys.has(key));
      expect(isFound).toBe(fits({ ...wish, startsFrom: 0, startsBefore: 1_440 }, somewhere));
    }),
  );
});
