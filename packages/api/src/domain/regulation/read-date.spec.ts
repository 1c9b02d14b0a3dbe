import { describe, expect, it } from "vitest";
import { factsOf, problemsOf, read, TODAY } from "../../../test/stated.js";

describe("a date is a day of the calendar, written YYYY-MM-DD", () => {
  it.each([
    "",
    "2026-02-29",
    "2026-02-30",
    "2025-13-01",
    "2025-00-10",
    "2025-01-00",
    "0000-01-01",
    "25-01-01",
    "2025-1-1",
    " 2025-01-01",
    "2025-01-01\n",
    "01/02/2025",
    "2025-01-01T00:00:00Z",
    "２０２５-01-01",
  ])("%j is none", (date) => {
    expect(problemsOf({ on: date })).toEqual(["on: NOT_A_DATE"]);
    expect(problemsOf({ birthDate: date })).toEqual(["birthDate: NOT_A_DATE"]);
  });

  it("29 February is one in a leap year", () => {
    expect(factsOf({ birthDate: "2008-02-29" })).toEqual({ birthDate: "2008-02-29" });
  });
});

describe("the exam date has rules, and is not further away than anyone plans", () => {
  it.each([
    ["the day before the first rules", "2013-01-18", ["on: BEFORE_FIRST_RULES"]],
    ["the first day with rules", "2013-01-19", []],
    ["yesterday", "2026-11-22", []],
    ["today", "2026-11-23", []],
    ["tomorrow", "2026-11-24", []],
    ["10 years from today", "2036-11-23", []],
    ["10 years and a day from today", "2036-11-24", ["on: DATE_TOO_FAR_AHEAD"]],
  ])("%s", (_when, on, problems) => {
    expect(problemsOf({ on })).toEqual(problems);
  });

  it("is today when it is not stated", () => {
    expect(read({})).toMatchObject({ on: TODAY });
    expect(read({ on: null })).toMatchObject({ on: TODAY });
  });

  it("10 years from 29 February end with the last day of that month", () => {
    expect(problemsOf({ on: "2038-02-28" }, "2028-02-29")).toEqual([]);
    expect(problemsOf({ on: "2038-03-01" }, "2028-02-29")).toEqual(["on: DATE_TOO_FAR_AHEAD"]);
  });
});

const result = (on: string) => ({ on, phase: "theory", outcome: "passed" }) as const;

describe("what has happened in a life lies in the last 120 years", () => {
  it.each([
    ["birthDate", (birthDate: string) => ({ birthDate })],
    ["registeredOn", (registeredOn: string) => ({ registeredOn })],
    ["preliminaryAppointmentOn", (preliminaryAppointmentOn: string) => ({ preliminaryAppointmentOn })],
    ["initialTrainingEndedOn", (initialTrainingEndedOn: string) => ({ initialTrainingEndedOn })],
    ["medicalOpinion.givenOn", (givenOn: string) => ({ medicalOpinion: { givenOn } })],
    ["vocationalTheory.passedOn", (passedOn: string) => ({ vocationalTheory: { passedOn } })],
    ["results[0].on", (on: string) => ({ results: [result(on)] })],
    ["licences[0].obtainedOn", (obtainedOn: string) => ({ licences: [{ category: "B", obtainedOn }] })],
  ])("%s", (field, stating) => {
    expect(problemsOf(stating("1850-01-01"))).toEqual([`${field}: DATE_TOO_OLD`]);
    expect(problemsOf(stating("1906-11-22"))).toEqual([`${field}: DATE_TOO_OLD`]);
    expect(problemsOf(stating("1906-11-23"))).toEqual([]);
    expect(problemsOf(stating("2026-11-22"))).toEqual([]);
    expect(problemsOf(stating(TODAY))).toEqual([]);
    expect(problemsOf(stating("2026-11-24"))).toEqual([`${field}: DATE_IN_FUTURE`]);
    expect(problemsOf(stating("2025-02-29"))).toEqual([`${field}: NOT_A_DATE`]);
  });
});

describe("nothing happens to a candidate before their birth", () => {
  it.each([
    ["registeredOn", (registeredOn: string) => ({ registeredOn })],
    ["preliminaryAppointmentOn", (preliminaryAppointmentOn: string) => ({ preliminaryAppointmentOn })],
    ["initialTrainingEndedOn", (initialTrainingEndedOn: string) => ({ initialTrainingEndedOn })],
    ["medicalOpinion.givenOn", (givenOn: string) => ({ medicalOpinion: { givenOn } })],
    ["vocationalTheory.passedOn", (passedOn: string) => ({ vocationalTheory: { passedOn } })],
    ["results[0].on", (on: string) => ({ results: [result(on)] })],
    ["licences[0].obtainedOn", (obtainedOn: string) => ({ licences: [{ category: "B", obtainedOn }] })],
    ["lateCancellations[0]", (date: string) => ({ lateCancellations: [date] })],
  ])("%s", (field, stating) => {
    const birthDate = "2000-03-10";
    expect(problemsOf({ birthDate, ...stating("2000-03-09") })).toEqual([`${field}: BEFORE_BIRTH`]);
    // A newborn learns nothing, sits no test and holds no licence.
    const driver = /^(results|licences|vocationalTheory|preliminary|initialTraining)/.test(field)
      ? [`${field}: IMPOSSIBLE_AGE`]
      : [];
    expect(problemsOf({ birthDate, ...stating("2000-03-10") })).toEqual(driver);
    expect(problemsOf({ birthDate: "2000-13-10", ...stating("2000-03-09") })).toEqual(["birthDate: NOT_A_DATE"]);
    expect(problemsOf(stating("2000-03-09"))).toEqual([]);
  });
});

describe("an exam that was cancelled late was planned within a year from today", () => {
  it.each([
    ["long ago", "2020-01-01", []],
    ["tomorrow", "2026-11-24", []],
    ["1 year from today", "2027-11-23", []],
    ["1 year and a day from today", "2027-11-24", ["lateCancellations[1]: DATE_TOO_FAR_AHEAD"]],
    ["no date", "soon", ["lateCancellations[1]: NOT_A_DATE"]],
  ])("%s", (_when, date, problems) => {
    expect(problemsOf({ lateCancellations: ["2026-01-01", date] })).toEqual(problems);
  });

  it("20 of them are read, 21 are not", () => {
    const dates = (length: number) => Array.from({ length }, () => "2026-01-01");
    expect(factsOf({ lateCancellations: dates(20) }).lateCancellations).toHaveLength(20);
    expect(problemsOf({ lateCancellations: dates(21) })).toEqual(["lateCancellations: LIST_TOO_LONG"]);
  });
});
