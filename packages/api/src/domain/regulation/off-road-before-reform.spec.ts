import type { LicenceCategory } from "@creneau/schema";
import { describe, expect, it } from "vitest";
import { RULEBOOK, rulesAt } from "../../../test/legal-values.js";
import { problemsOf } from "../../../test/stated.js";
import type { CivilDate } from "../civil-date.js";
import { between, except, NO_DAY } from "./days.js";
import { eligibilityOn, judge } from "./eligibility.js";
import type { CandidateFacts, TestResult } from "./facts.js";
import { FAMILIES } from "./families.js";
import { offRoad } from "./off-road.js";

const rules = rulesAt("2013-03-04");

const test = (category: LicenceCategory, on: CivilDate, facts: Partial<TestResult> = {}): TestResult => ({
  ...{ on, phase: "off_road", category, outcome: "passed", points: null, automatic: false },
  ...facts,
});
const onRoad = (category: LicenceCategory, on: CivilDate) =>
  test(category, on, { phase: "on_road", outcome: "failed" });
const said = (category: LicenceCategory, facts: CandidateFacts) =>
  offRoad(facts, { category, phase: "on_road" }, rules);
const daysOf = (category: LicenceCategory, facts: CandidateFacts) => said(category, facts)[0]?.satisfied;

/** Nineteen in March 2013. */
const young = { birthDate: "1994-01-10" };

describe("TRA-3: the guide's candidate of 19 who passed the off-road test of C before 19 January 2013", () => {
  const file: CandidateFacts = {
    ...young,
    ...{ trainingPath: "traditional", medicalDeclaration: false, lateCancellations: [], vocationalTheory: null },
    medicalOpinion: { givenOn: "2012-06-04", fitUntil: null },
    licences: [
      {
        ...{ category: "B", obtainedOn: "2012-03-05", issuedBy: "FR", exchangedFrom: null },
        ...{ bySevenHourTraining: false, automaticOnly: false },
      },
    ],
    results: [test("C", "2012-11-20")],
  };
  const verdictOn = (category: LicenceCategory, on: CivilDate) => {
    const judgement = judge(FAMILIES, file, { category, phase: "on_road" }, RULEBOOK);
    return eligibilityOn(judgement, RULEBOOK, on);
  };

  it("may sit the on-road test of C1 in March 2013, until the off-road test runs out", () => {
    const { verdict, rules: told } = verdictOn("C1", "2013-03-04");
    expect(verdict).toEqual({ kind: "Satisfied", since: "2013-01-19", until: "2013-11-20" });
    expect(told.map(({ rule }) => rule)).toContain("TRA-3");
    expect(verdictOn("C1", "2013-11-21").verdict).toMatchObject({ kind: "Refused", never: true });
  });

  it("is too young for C", () => {
    expect(verdictOn("C", "2013-03-04").verdict).toMatchObject({ kind: "Refused", earliestDate: null });
  });
});

describe("TRA-3 TRA-4: an off-road success counts for the new category of whoever is too young for the old one", () => {
  it.each<[LicenceCategory, LicenceCategory, string, string, string]>([
    ["A", "A2", "TRA-3", "1994-01-10", "2015-11-20"],
    ["C", "C1", "TRA-3", "1994-01-10", "2013-11-20"],
    ["CE", "C1E", "TRA-3", "1994-01-10", "2013-11-20"],
    ["D", "D1", "TRA-4", "1991-01-10", "2013-11-20"],
    ["DE", "D1E", "TRA-4", "1991-01-10", "2013-11-20"],
  ])("%s for %s: by %s", (old, category, rule, birthDate, until) => {
    expect(said(category, { birthDate, results: [test(old, "2012-11-20")] })).toMatchObject([
      { rule, satisfied: between("2013-01-19", until) },
    ]);
  });

  it.each([
    ["the day before 19 January 2013", "2013-01-18", between("2013-01-19", "2014-01-18")],
    ["the day", "2013-01-19", NO_DAY],
    ["the day after", "2013-01-20", NO_DAY],
  ])("passed %s", (_when, on, satisfied) => {
    expect(daysOf("C1", { ...young, results: [test("C", on)] })).toEqual(satisfied);
  });

  it("ends on the eve of the age for the old category", () => {
    // Twenty-one on 4 August 2013.
    const facts = { birthDate: "1992-08-04", results: [test("C", "2012-11-20")] };
    expect(daysOf("C1", facts)).toEqual(between("2013-01-19", "2013-08-03"));
  });

  it("is used up by the on-road tests of both categories", () => {
    const tests = [onRoad("C", "2012-12-03"), onRoad("C1", "2013-02-04"), onRoad("C1", "2013-04-08")];
    expect(daysOf("C1", { ...young, results: [test("C", "2012-11-20"), ...tests] })).toEqual(
      between("2013-01-19", "2013-04-08"),
    );
  });

  it("joins the days of an off-road test of the new category itself", () => {
    const results = [test("C", "2012-11-20"), test("C1", "2013-12-02")];
    expect(daysOf("C1", { ...young, results })).toEqual([
      { from: "2013-01-19", to: "2013-11-20" },
      { from: "2013-12-02", to: "2014-12-02" },
    ]);
  });

  it("asks for the birth date, but not where an own success counts anyway", () => {
    const results = [test("C", "2012-11-20"), test("C1", "2013-03-04")];
    const [answer] = said("C1", { results });
    expect(answer?.satisfied).toEqual(between("2013-03-04", "2014-03-04"));
    expect(answer?.missing).toEqual({ days: except(between("2013-03-04", "2014-03-04")), fact: "birthDate" });
  });

  it.each<[string, TestResult]>([
    ["a failure", test("C", "2012-11-20", { outcome: "failed" })],
    ["an on-road test", test("C", "2012-11-20", { phase: "on_road" })],
    ["another category", test("CE", "2012-11-20")],
  ])("not %s", (_what, result) => {
    expect(said("C1", { ...young, results: [result] })).toMatchObject([{ rule: "VAL-5", satisfied: NO_DAY }]);
  });

  it("on an automatic lorry opens what a manual one does", () => {
    const results = [test("C", "2012-11-20", { automatic: true })];
    expect(daysOf("C1", { ...young, results, automaticVehicle: false })).toEqual(between("2013-01-19", "2013-11-20"));
    expect(daysOf("C1", { ...young, results })).toEqual(between("2013-01-19", "2013-11-20"));
  });

  it("while the vehicle is not known, only a manual success is certain", () => {
    const results = [test("A", "2010-03-01"), test("A", "2012-11-20", { automatic: true })];
    expect(daysOf("A2", { ...young, results })).toEqual(between("2013-01-19", "2013-03-01"));
  });

  it("on an automatic motorcycle opens no manual test", () => {
    const results = [test("A", "2012-11-20", { automatic: true })];
    expect(daysOf("A2", { ...young, results, automaticVehicle: false })).toEqual(NO_DAY);
    expect(said("A2", { ...young, results })[0]?.missing?.fact).toBe("automaticVehicle");
    const manual = [...results, test("A", "2012-11-27")];
    expect(daysOf("A2", { ...young, results: manual })).toEqual(between("2013-01-19", "2015-11-27"));
    expect(daysOf("A2", { ...young, results, automaticVehicle: true })).toEqual(between("2013-01-19", "2015-11-20"));
  });
});

describe("TRA-6: 16 or 17 points off the road before 19 January 2013 open one on-road test", () => {
  it("and none of another category", () => {
    const results = [test("C", "2012-11-20", { outcome: "failed", points: 16 })];
    expect(said("D", { results })).toEqual([{ rule: "VAL-5", values: [], satisfied: NO_DAY }]);
  });

  const admissible = (points: number | null, on = "2012-11-20", category: LicenceCategory = "C") =>
    test(category, on, { outcome: "failed", points });

  it.each([
    [15, false],
    [16, true],
    [17, true],
    [18, false],
    [null, false],
  ])("%s points: %s", (points, admitted) => {
    expect(said("C", { results: [admissible(points)] })).toMatchObject([
      admitted
        ? { rule: "TRA-6", satisfied: between("2012-11-20", "2013-11-20") }
        : { rule: "VAL-5", satisfied: NO_DAY },
    ]);
  });

  it.each<[LicenceCategory, boolean]>([
    ["C", true],
    ["CE", true],
    ["D", true],
    ["DE", true],
    ["C1", false],
    ["BE", false],
  ])("%s: %s", (category, admitted) => {
    const [answer] = said(category, { results: [admissible(16, "2012-11-20", category)] });
    expect(answer?.rule === "TRA-6").toBe(admitted);
  });

  it("and no second one", () => {
    expect(daysOf("C", { results: [admissible(16), onRoad("C", "2013-02-04")] })).toEqual(
      between("2012-11-20", "2013-02-04"),
    );
  });

  it("is nothing from that day on", () => {
    expect(daysOf("C", { results: [admissible(16, "2013-01-18")] })).toEqual(between("2013-01-18", "2014-01-18"));
    expect(daysOf("C", { results: [admissible(16, "2013-01-19")] })).toEqual(NO_DAY);
  });

  it("its points can be stated, those of later off-road tests cannot", () => {
    const stated = (on: string) => ({
      results: [{ on, phase: "off_road", category: "C", outcome: "failed", points: 16 } as const],
    });
    expect(problemsOf(stated("2013-01-18"))).toEqual([]);
    expect(problemsOf(stated("2013-01-19"))).toEqual(["results[0].points: POINTS_OF_ANOTHER_TEST"]);
  });
});
