import { describe, expect, it } from "vitest";
import { type AskedWish, problemsOfWish, WISH_LIMITS } from "./wish-problems.js";

const TODAY = "2027-02-20";
const file = { categories: ["B", "A2"] as const, otherWishes: 0 };
const near = { isKnown: true, withinKm: 30, centresFound: 3 };
const asked: AskedWish = {
  category: "B",
  phase: "on_road",
  areas: { centres: [1, 2], department: null, near: null },
  weekdays: ["tuesday"],
  startsFrom: 480,
  startsBefore: 720,
  from: null,
  to: "2027-03-14",
};
const areas = (given: Partial<AskedWish["areas"]>) => ({
  areas: { centres: null, department: null, near: null, ...given },
});

it("a whole wish is saved", () => {
  expect(problemsOfWish(asked, file, TODAY)).toEqual([]);
});

describe("what contradicts itself, or means no place at all, is told field by field", () => {
  it.each<[string, Partial<AskedWish>, string | null]>([
    ["a category that the file does not ask for", { category: "C" }, "category.not_in_file"],
    ["the theory test", { phase: "theory" }, "phase.not_examined"],
    ["an off-road phase that B does not have", { phase: "off_road" }, "phase.not_examined"],
    ["an off-road phase that A2 has", { category: "A2", phase: "off_road" }, null],
    ["nowhere", areas({}), "area.missing"],
    ["no centre", areas({ centres: [] }), "area.missing"],
    ["a centre that is none", areas({ centres: [1, null] }), "area.unknown"],
    ["as many centres as may be", areas({ centres: Array(WISH_LIMITS.centres).fill(1) }), null],
    ["one more", areas({ centres: Array(WISH_LIMITS.centres + 1).fill(1) }), "area.too_many"],
    ["centres and a department", areas({ centres: [1], department: { isKnown: true } }), "area.several"],
    ["a department", areas({ department: { isKnown: true } }), null],
    ["a department that is none", areas({ department: { isKnown: false } }), "area.unknown"],
    ["near a town", areas({ near }), null],
    ["near a town that is none", areas({ near: { ...near, isKnown: false } }), "area.unknown"],
    ["no distance", areas({ near: { ...near, withinKm: 0 } }), "within_km.out_of_range"],
    ["the longest distance", areas({ near: { ...near, withinKm: WISH_LIMITS.withinKm } }), null],
    ["farther", areas({ near: { ...near, withinKm: WISH_LIMITS.withinKm + 1 } }), "within_km.out_of_range"],
    ["a distance that is no number", areas({ near: { ...near, withinKm: Number.NaN } }), "within_km.out_of_range"],
    ["no centre within the distance", areas({ near: { ...near, centresFound: 0 } }), "within_km.none_near"],
    ["too many within it", areas({ near: { ...near, centresFound: 41 } }), "within_km.too_many"],
    ["no weekday", { weekdays: [] }, "weekdays.missing"],
    ["hours the wrong way round", { startsFrom: 720, startsBefore: 480 }, "hours.reversed"],
    ["hours without a minute between them", { startsFrom: 480, startsBefore: 480 }, "hours.reversed"],
    ["one minute", { startsFrom: 480, startsBefore: 481 }, null],
    ["the whole day", { startsFrom: 0, startsBefore: 1_440 }, null],
    ["a time that is none", { startsFrom: Number.NaN }, "hours.out_of_range"],
    ["a day of more than 24 hours", { startsBefore: 1_441 }, "hours.out_of_range"],
    ["the end before the start", { from: "2027-03-15" }, "to.reversed"],
    ["one day", { from: "2027-03-14" }, null],
    ["until yesterday", { to: "2027-02-19" }, "to.past"],
    ["until today", { to: "2027-02-20" }, null],
    ["from the past on: the rest is to come", { from: "2020-01-01" }, null],
    ["from more than a year ahead", { from: "2028-02-22", to: null }, "from.too_far"],
    ["until more than a year ahead", { to: "2028-02-22" }, "to.too_far"],
    ["without any date", { to: null }, null],
  ])("%s", (_what, other, problem) => {
    expect(problemsOfWish({ ...asked, ...other }, file, TODAY)).toEqual(problem ? [problem] : []);
  });

  it("a sixth wish, and everything else that is wrong with it", () => {
    const wish = { ...asked, weekdays: [], to: "2027-02-01" };
    expect(problemsOfWish(wish, { ...file, otherWishes: 5 }, TODAY)).toEqual([
      "weekdays.missing",
      "to.past",
      "wishes.too_many",
    ]);
    expect(problemsOfWish(asked, { ...file, otherWishes: 4 }, TODAY)).toEqual([]);
  });
});
