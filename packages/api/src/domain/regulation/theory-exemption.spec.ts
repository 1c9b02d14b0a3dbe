import type { LicenceCategory } from "@creneau/schema";
import { describe, expect, it } from "vitest";
import { LEGAL_VALUES, rulesAt } from "../../../test/legal-values.js";
import { addDays } from "../civil-date.js";
import type { CandidateFacts, HeldLicence, TestResult, VocationalTheory } from "./facts.js";
import { theory } from "./theory.js";

const guide = rulesAt("2013-02-04");

const held = (facts: Partial<HeldLicence> = {}): HeldLicence => ({
  ...{ category: "B", obtainedOn: "2010-02-04", issuedBy: "FR", exchangedFrom: null },
  ...{ bySevenHourTraining: false, automaticOnly: false },
  ...facts,
});
const said = (facts: CandidateFacts, category: LicenceCategory = "A2", rules = guide) =>
  theory(
    { ...{ results: [], licences: [], vocationalTheory: null }, ...facts },
    { category, phase: "off_road" },
    rules,
  );
const ruleFor = (licence: Partial<HeldLicence>, rules = guide) =>
  said({ licences: [held(licence)] }, "A2", rules)[0]?.rule;

/** The dates of a country in the list, as the values give them. */
const listed = (letters: string) =>
  LEGAL_VALUES.find(({ key, value }) => key === "ETG-2.countries" && value === letters);

describe("ETG-1: a French or European licence exempts for 5 years since the last category", () => {
  it.each([
    ["2010-02-04", "2015-02-04"],
    ["2012-02-29", "2017-02-28"],
    ["2010-12-31", "2015-12-31"],
  ])("obtained on %s: until %s", (obtainedOn, to) => {
    expect(said({ licences: [held({ obtainedOn })] })).toEqual([
      { rule: "ETG-1", values: ["ETG-1.validity", "ETG-2.countries"], satisfied: [{ from: obtainedOn, to }] },
    ]);
  });

  it("counts from the last category, and leaves the gap between two", () => {
    const licences = [held({ obtainedOn: "2012-02-04", category: "BE" }), held({ obtainedOn: "2000-02-04" })];
    expect(said({ licences })[0]?.satisfied).toEqual([
      { from: "2000-02-04", to: "2005-02-04" },
      { from: "2012-02-04", to: "2017-02-04" },
    ]);
  });

  it.each<[string, Partial<HeldLicence>, string]>([
    ["French", {}, "ETG-1"],
    ["German", { issuedBy: "DE" }, "ETG-1"],
    ["Norwegian, of the European Economic Area", { issuedBy: "NO" }, "ETG-1"],
    ["Swiss", { issuedBy: "CH" }, "VAL-6"],
    ["AM", { category: "AM" }, "VAL-6"],
    ["A by the training of seven hours", { category: "A", bySevenHourTraining: true }, "VAL-6"],
    ["A by exam", { category: "A" }, "ETG-1"],
  ])("%s: %s", (_what, licence, rule) => {
    expect(ruleFor(licence)).toBe(rule);
  });

  it("is not shortened by AM or the training of seven hours, which count for nothing", () => {
    const licences = [held(), held({ category: "AM", obtainedOn: "2012-02-04" })];
    expect(said({ licences })[0]?.satisfied).toEqual([{ from: "2010-02-04", to: "2015-02-04" }]);
  });

  it("gives way to the theory test where that serves for longer", () => {
    const results: TestResult[] = [
      {
        ...{ on: "2013-02-04", phase: "theory", category: null },
        ...{ outcome: "passed", points: null, automatic: false },
      },
    ];
    const days = [{ from: "2010-02-04", to: "2016-02-04" }];
    const [validity, tests] = said({ licences: [held()], results });
    expect(validity).toEqual({ rule: "VAL-1", values: ["VAL-1.validity"], satisfied: days });
    expect(tests?.rule).toBe("VAL-2");
  });

  it("leads where it serves for longer than the theory test", () => {
    const results: TestResult[] = [
      {
        ...{ on: "2013-02-04", phase: "theory", category: null },
        ...{ outcome: "passed", points: null, automatic: false },
      },
    ];
    expect(said({ licences: [held({ obtainedOn: "2013-02-04" })], results })).toEqual([
      {
        ...{ rule: "ETG-1", values: ["ETG-1.validity", "ETG-2.countries"] },
        satisfied: [{ from: "2013-02-04", to: "2018-02-04" }],
      },
    ]);
  });
});

describe("ETG-2: a French licence with code 70 and the letters of a listed state exempts as well", () => {
  it.each([
    ["DE", "ETG-2"],
    ["LI", "ETG-2"],
    ["MA", "VAL-6"],
    ["CH", "VAL-6"],
  ])("exchanged from %s: %s", (exchangedFrom, rule) => {
    expect(ruleFor({ exchangedFrom })).toBe(rule);
  });

  it("is about French licences: elsewhere the issuing state decides", () => {
    expect(ruleFor({ issuedBy: "CH", exchangedFrom: "DE" })).toBe("VAL-6");
  });

  it("lists 29 states in the guide, France not among them", () => {
    expect(guide.lists["ETG-2.countries"].size).toBe(29);
    expect(guide.lists["ETG-2.countries"].has("FR")).toBe(false);
  });

  const obtainedOn = (day: string) => ({ obtainedOn: addDays(day, -100) });

  it("lists Croatia from its accession on", () => {
    const first = listed("HR")?.validFrom ?? "";
    const croatian = { ...obtainedOn(first), exchangedFrom: "HR" };
    expect(ruleFor(croatian, rulesAt(addDays(first, -1)))).toBe("VAL-6");
    expect(ruleFor(croatian, rulesAt(first))).toBe("ETG-2");
  });

  it("lists the United Kingdom until the end of its transition period", () => {
    const firstWithout = listed("UK")?.validTo ?? "";
    const british = { ...obtainedOn(firstWithout), exchangedFrom: "UK" };
    expect(ruleFor(british, rulesAt(addDays(firstWithout, -1)))).toBe("ETG-2");
    expect(ruleFor(british, rulesAt(firstWithout))).toBe("VAL-6");
    expect(ruleFor({ ...british, issuedBy: "UK", exchangedFrom: null }, rulesAt(firstWithout))).toBe("VAL-6");
  });
});

describe("ETG-6: the theory test of conduite encadrée exempts in A1, A2 and B1", () => {
  const vocationalTheory: VocationalTheory = { passedOn: "2012-02-29", validatedByDelegate: true };
  const failure = (on: string): TestResult => ({
    ...{ on, category: "A2", phase: "off_road" },
    ...{ outcome: "failed", points: null, automatic: false },
  });
  const dates = ["2012-05-01", "2012-06-01", "2012-07-01", "2012-08-01", "2012-09-01"];

  it.each<[LicenceCategory]>([["A1"], ["A2"], ["B1"]])("%s: 3 years, the anniversary included", (category) => {
    expect(said({ vocationalTheory }, category)).toEqual([
      {
        ...{ rule: "ETG-6", values: ["ETG-6.validity", "ETG-6.tests"] },
        satisfied: [{ from: "2012-02-29", to: "2015-02-28" }],
      },
    ]);
  });

  it.each(["A", "B", "BE", "C1", "C1E", "C", "CE", "D1", "D1E", "D", "DE"] as const)("not in %s", (category) => {
    expect(said({ vocationalTheory }, category)[0]?.rule).toBe("VAL-6");
  });

  it.each([
    [4, "2015-02-28"],
    [5, "2012-09-01"],
  ])("after %d tests: until %s", (tests, to) => {
    const [answer] = said({ vocationalTheory, results: dates.slice(0, tests).map(failure) });
    expect(answer?.satisfied).toEqual([{ from: "2012-02-29", to }]);
  });

  it("does not count what was sat before it, or on its own day", () => {
    const results = ["2012-02-28", "2012-02-29", ...dates.slice(0, 4)].map(failure);
    expect(said({ vocationalTheory, results })[0]?.satisfied).toEqual([{ from: "2012-02-29", to: "2015-02-28" }]);
  });

  it("refuses as long as the delegate has not validated it", () => {
    expect(said({ vocationalTheory: { ...vocationalTheory, validatedByDelegate: false } })).toEqual([
      { rule: "ETG-6", values: [], satisfied: [] },
    ]);
  });

  it("asks whether there is one", () => {
    const [answer, ...others] = theory({ results: [], licences: [] }, { category: "A1", phase: "off_road" }, guide);
    expect(answer).toMatchObject({ rule: "ETG-6", satisfied: [], missing: { fact: "vocationalTheory" } });
    expect(others).toEqual([]);
  });

  it("asks for the results, which say how many tests were used", () => {
    const [answer] = theory({ licences: [], vocationalTheory }, { category: "A1", phase: "off_road" }, guide);
    expect(answer).toMatchObject({ satisfied: [], missing: { fact: "results" } });
  });
});
