import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it, test } from "vitest";
import { HOLIDAY_ZONES, publicHolidayRows, publicHolidaysOf } from "./public-holidays.js";

const datesOf = (zone: (typeof HOLIDAY_ZONES)[number], year: number) =>
  publicHolidaysOf(zone, year).map(({ date }) => date);

describe("public holidays", () => {
  it("are eleven in metropolitan France, as published for 2027", () => {
    expect(publicHolidaysOf("metropole", 2027).map(({ date, name }) => `${date} ${name}`)).toEqual([
      "2027-01-01 Jour de l'an",
      "2027-03-29 Lundi de Pâques",
      "2027-05-01 Fête du travail",
      "2027-05-06 Ascension",
      "2027-05-08 Victoire des alliés",
      "2027-05-17 Lundi de Pentecôte",
      "2027-07-14 Fête Nationale",
      "2027-08-15 Assomption",
      "2027-11-01 Toussaint",
      "2027-11-11 Armistice",
      "2027-12-25 Noël",
    ]);
  });

  test.each([
    ["alsace-moselle", ["2027-03-26", "2027-12-26"]],
    ["guadeloupe", ["2027-05-27"]],
    ["martinique", ["2027-05-22"]],
    ["guyane", ["2027-06-10"]],
    ["la-reunion", ["2027-12-20"]],
    ["mayotte", ["2027-04-27"]],
  ] as const)("%s has its own besides: %j", (zone, own) => {
    const metropolitan = new Set(datesOf("metropole", 2027));
    expect(datesOf(zone, 2027).filter((date) => !metropolitan.has(date))).toEqual(own);
  });

  it("that fall on one day are one row with both names", () => {
    expect(publicHolidaysOf("metropole", 2008).filter(({ date }) => date === "2008-05-01")).toEqual([
      { zone: "metropole", date: "2008-05-01", name: "Fête du travail, Ascension" },
    ]);
  });

  it("stay in their year, one row a date, in any year", () => {
    fc.assert(
      fc.property(fc.constantFrom(...HOLIDAY_ZONES), fc.integer({ min: 1990, max: 2100 }), (zone, year) => {
        const dates = datesOf(zone, year);
        expect(new Set(dates).size).toBe(dates.length);
        expect(dates.every((date) => date.startsWith(`${year}-`))).toBe(true);
        expect(dates.length).toBeGreaterThanOrEqual(10);
      }),
    );
  });

  it("are prepared for the year of the load and the two after it", () => {
    const years = publicHolidayRows(Temporal.PlainDate.from("2026-11-22")).map(({ date }) => date.slice(0, 4));
    expect([...new Set(years)].sort()).toEqual(["2026", "2027", "2028"]);
  });
});
