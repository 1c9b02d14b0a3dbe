import { describe, expect, it } from "vitest";
import { problemsOf } from "../../../test/stated.js";
import type { StatedFacts, StatedLicence, StatedResult } from "./stated-facts.js";

const theory = (on: string, outcome: StatedResult["outcome"] = "passed"): StatedResult => ({
  ...{ on, phase: "theory", outcome },
});
const offRoad = (category: string, on: string, outcome: StatedResult["outcome"] = "passed"): StatedResult => ({
  ...{ on, phase: "off_road", category, outcome },
});
const onRoad = (category: string, on: string, outcome: StatedResult["outcome"] = "passed"): StatedResult => ({
  ...{ on, phase: "on_road", category, outcome },
});
const licence = (category: string, obtainedOn: string): StatedLicence => ({ category, obtainedOn });

describe("one test has one result a day", () => {
  const twice = ["results[1].on: SAME_TEST_TWICE_A_DAY"];
  it.each([
    ["the theory test twice", [theory("2026-01-05", "failed"), theory("2026-01-05", "not_examined")], twice],
    ["the theory test on the next day", [theory("2026-01-05", "failed"), theory("2026-01-06", "failed")], []],
    [
      "a category twice, in two spellings",
      [onRoad("CE", "2026-01-05", "not_examined"), onRoad("ec", "2026-01-05", "absent_excused")],
      twice,
    ],
    ["two categories", [onRoad("A1", "2026-01-05", "not_examined"), onRoad("B", "2026-01-05", "not_examined")], []],
    ["two phases", [offRoad("A1", "2026-01-05", "not_examined"), onRoad("A1", "2026-01-05", "not_examined")], []],
  ])("%s", (_which, results, problems) => {
    expect(problemsOf({ results })).toEqual(problems);
  });
});

describe("nobody is examined in a practical test before the theory test and every way around it", () => {
  const success = onRoad("B", "2026-03-02");
  const refused = ["results[0].outcome: TEST_WITHOUT_THEORY"];
  const licences = [] as const;

  it.each<[string, Partial<StatedFacts>, readonly string[]]>([
    ["no theory test at all", { results: [success], licences }, refused],
    ["a theory test that was failed", { results: [success, theory("2026-01-05", "failed")], licences }, refused],
    ["the theory test a day later", { results: [success, theory("2026-03-03")], licences }, refused],
    ["the theory test that day", { results: [success, theory("2026-03-02")], licences }, refused],
    ["the theory test a day before", { results: [success, theory("2026-03-01")], licences }, []],
    ["a licence a day before", { results: [success], licences: [licence("A1", "2026-03-01")] }, []],
    ["a licence that very day", { results: [success], licences: [licence("B", "2026-03-02")] }, refused],
    ["AM alone", { results: [success], licences: [licence("AM", "2020-03-02")] }, refused],
    [
      "vocational theory a day before",
      { results: [success], licences, vocationalTheory: { passedOn: "2026-03-01" } },
      [],
    ],
    [
      "vocational theory that day",
      { results: [success], licences, vocationalTheory: { passedOn: "2026-03-02" } },
      refused,
    ],
    ["a failure", { results: [onRoad("B", "2026-03-02", "failed")], licences }, refused],
    [
      "a failure on the day of the theory test",
      { results: [onRoad("B", "2026-03-02", "failed"), theory("2026-03-02")], licences },
      refused,
    ],
    [
      "a failure two days after the theory test",
      { results: [onRoad("B", "2026-03-02", "failed"), theory("2026-02-28")], licences },
      [],
    ],
    ["not examined", { results: [onRoad("B", "2026-03-02", "not_examined")], licences }, []],
    ["an absence", { results: [onRoad("B", "2026-03-02", "absent_not_excused")], licences }, []],
    ["an off-road success", { results: [offRoad("A", "2026-03-02")], licences }, refused],
  ])("%s", (_which, stated, problems) => {
    expect(problemsOf(stated)).toEqual(problems);
  });

  it("licences that are not known may be that way", () => {
    expect(problemsOf({ results: [success] })).toEqual([]);
    expect(problemsOf({ results: [success], licences: [licence("B", "2027-01-01")] })).toEqual([
      "licences[0].obtainedOn: DATE_IN_FUTURE",
    ]);
  });

  it.each([
    ["on the 16th birthday: nobody has held a category that exempts", "2010-03-02", refused],
    ["on the day before it", "2010-03-03", refused],
    ["on the day after it", "2010-03-01", []],
  ])("licences that are not known, by age, %s", (_when, birthDate, problems) => {
    expect(problemsOf({ results: [onRoad("B", "2026-03-02"), theory("2026-03-10")], birthDate })).toEqual(problems);
  });

  it.each(["A1", "A2", "B1"])("vocational theory that is not known may be that way in %s", (category) => {
    const results = [onRoad(category, "2026-03-02"), ...(category === "B1" ? [] : [offRoad(category, "2026-02-02")])];
    const problems = results.map((_, index) => `results[${index}].outcome: TEST_WITHOUT_THEORY`);
    expect(problemsOf({ results, licences })).toEqual([]);
    expect(problemsOf({ results, licences, none: ["vocational_theory"] })).toEqual(problems);
  });

  it.each<[string, StatedResult, string]>([
    ["its date", theory("2026-02-30"), "on: NOT_A_DATE"],
    ["its category", { ...theory("2026-01-05"), category: "B" }, "category: THEORY_WITH_CATEGORY"],
    ["its phase", { ...theory("2026-01-05"), phase: "code" as "theory" }, "phase: UNKNOWN_WORD"],
    ["its outcome", theory("2026-01-05", "reçu" as "passed"), "outcome: UNKNOWN_WORD"],
  ])("a theory test that could not be read may be that way: %s", (_what, unreadable, problem) => {
    expect(problemsOf({ results: [success, unreadable], licences })).toEqual([`results[1].${problem}`]);
  });

  it("wrong points hide nothing", () => {
    expect(problemsOf({ results: [{ ...success, points: -1 }], licences })).toEqual([
      "results[0].points: POINTS_OUT_OF_RANGE",
      ...refused,
    ]);
  });
});

describe("nobody is examined on the road in a category with two phases before passing off the road in it", () => {
  const refused = ["results[0].outcome: TEST_WITHOUT_OFF_ROAD"];
  const success = onRoad("C", "2026-03-02");

  it.each([
    ["nothing", [success], refused],
    ["a failure", [success, offRoad("C", "2026-02-02", "failed")], refused],
    ["another category", [success, offRoad("C1", "2026-02-02")], refused],
    ["a day later", [success, offRoad("C", "2026-03-03")], refused],
    ["that day", [success, offRoad("C", "2026-03-02")], []],
    ["a day before", [success, offRoad("C", "2026-03-01")], []],
    ["in another spelling", [onRoad("EC", "2026-03-02"), offRoad("CE", "2026-03-01")], []],
    ["long before: whether it still counts is for the rules to say", [success, offRoad("C", "2014-03-01")], []],
    ["an on-road failure", [onRoad("C", "2026-03-02", "failed")], refused],
    ["an on-road absence", [onRoad("C", "2026-03-02", "absent_excused")], []],
    ["B has one phase", [onRoad("B", "2026-03-02")], []],
    ["B1 has one phase", [onRoad("B1", "2026-03-02")], []],
  ])("%s", (_which, results, problems) => {
    expect(problemsOf({ results })).toEqual(problems);
  });

  it("an off-road test from before the first rules may have counted in another category, or without being passed", () => {
    const success2013 = onRoad("C1", "2013-06-01");
    expect(problemsOf({ results: [success2013, offRoad("C", "2013-01-18")] })).toEqual([]);
    expect(problemsOf({ results: [success2013, offRoad("C1", "2013-01-18", "failed")] })).toEqual([]);
    expect(problemsOf({ results: [success2013, offRoad("C", "2013-01-19")] })).toEqual(refused);
  });
});

it("what a test asked for before the first rules is not known", () => {
  const licences = [] as const;
  expect(problemsOf({ results: [onRoad("C", "2013-01-18")], licences })).toEqual([]);
  expect(problemsOf({ results: [onRoad("C", "2013-01-19")], licences })).toEqual([
    "results[0].outcome: TEST_WITHOUT_THEORY",
    "results[0].outcome: TEST_WITHOUT_OFF_ROAD",
  ]);
});

describe("nobody passes the on-road test of a category twice", () => {
  const twice = ["results[1].outcome: PASSED_TWICE"];
  const passed = theory("2025-01-05");
  const at = (...results: readonly StatedResult[]) => problemsOf({ results: [...results, passed] });

  it.each<[string, readonly StatedResult[], readonly string[]]>([
    ["in one category", [onRoad("B", "2026-01-05"), onRoad("B", "2026-02-05")], twice],
    [
      "in one category, the later one first",
      [onRoad("B", "2026-02-05"), onRoad("B", "2026-01-05")],
      ["results[0].outcome: PASSED_TWICE"],
    ],
    ["in two categories", [onRoad("B1", "2026-01-05"), onRoad("B", "2026-02-05")], []],
    [
      "first on an automatic gearbox",
      [{ ...onRoad("B", "2026-01-05"), automatic: true }, onRoad("B", "2026-02-05")],
      [],
    ],
    ["after a failure", [onRoad("B", "2026-01-05", "failed"), onRoad("B", "2026-02-05")], []],
    [
      "off the road, when the first success has run out",
      [offRoad("A2", "2020-01-05"), offRoad("A2", "2026-02-05")],
      [],
    ],
  ])("%s", (_which, results, problems) => {
    expect(at(...results)).toEqual(problems);
  });
});

describe("nobody passes the on-road test of a category that they have held since before", () => {
  const refused = ["results[1].outcome: PASSED_WHILE_HELD"];
  const since = (obtainedOn: string, more: Partial<StatedLicence> = {}) => [{ ...licence("B", obtainedOn), ...more }];
  const success = onRoad("B", "2020-03-02");

  it.each<[string, readonly StatedLicence[], StatedResult, readonly string[]]>([
    ["held since the day before", since("2020-03-01"), success, refused],
    ["held since that day", since("2020-03-02"), success, []],
    ["held since the day after", since("2020-03-03"), success, []],
    ["on an automatic gearbox, held for both", since("2015-01-01"), { ...success, automatic: true }, refused],
    ["held for automatic gearboxes only", since("2015-01-01", { automaticOnly: true }), success, []],
    ["held from another state", since("2015-01-01", { issuedBy: "UK" }), success, []],
    ["exchanged", since("2015-01-01", { exchangedFrom: "MA" }), success, []],
    ["another category", [licence("A1", "2015-01-01")], success, []],
    ["a failure", since("2015-01-01"), onRoad("B", "2020-03-02", "failed"), []],
    ["off the road", [licence("A", "2015-01-01")], offRoad("A", "2020-03-02"), []],
  ])("%s", (_which, licences, result, problems) => {
    expect(problemsOf({ licences, results: [theory("2014-01-01"), result] })).toEqual(problems);
  });
});

describe("the preliminary appointment comes once initial training has ended", () => {
  it.each([
    ["the day before", "2026-03-01", ["preliminaryAppointmentOn: APPOINTMENT_BEFORE_TRAINING_END"]],
    ["that day", "2026-03-02", []],
    ["the day after", "2026-03-03", []],
  ])("%s", (_when, preliminaryAppointmentOn, problems) => {
    const initialTrainingEndedOn = "2026-03-02";
    expect(problemsOf({ preliminaryAppointmentOn, initialTrainingEndedOn })).toEqual(problems);
    expect(problemsOf({ preliminaryAppointmentOn, none: ["initial_training_end"] })).toEqual([]);
  });
});

describe("no child learns to drive", () => {
  it.each([
    ["at the age of two", "2002-06-01", true],
    ["the day before the 14th birthday", "2014-03-09", true],
    ["the 14th birthday", "2014-03-10", false],
  ])("%s", (_when, on, isTooYoung) => {
    const problems = (field: string) => (isTooYoung ? [`${field}: IMPOSSIBLE_AGE`] : []);
    const birthDate = "2000-03-10";
    for (const field of ["preliminaryAppointmentOn", "initialTrainingEndedOn"])
      expect(problemsOf({ birthDate, [field]: on })).toEqual(problems(field));
    expect(problemsOf({ birthDate, vocationalTheory: { passedOn: on } })).toEqual(
      problems("vocationalTheory.passedOn"),
    );
  });
});

it("a licence of another state may bear code 70: it is one of the Union's", () => {
  expect(problemsOf({ licences: [{ ...licence("B", "2015-01-01"), issuedBy: "DE", exchangedFrom: "MA" }] })).toEqual(
    [],
  );
});

describe("no child sits a test or holds a licence", () => {
  it.each([
    ["the day before the 14th birthday", "2014-03-09", true],
    ["the 14th birthday", "2014-03-10", false],
    ["at the age of one", "2001-06-01", true],
  ])("%s", (_when, on, isTooYoung) => {
    const problems = (field: string) => (isTooYoung ? [`${field}: IMPOSSIBLE_AGE`] : []);
    expect(problemsOf({ birthDate: "2000-03-10", licences: [licence("AM", on)] })).toEqual(
      problems("licences[0].obtainedOn"),
    );
    expect(problemsOf({ birthDate: "2000-03-10", results: [theory(on)] })).toEqual(problems("results[0].on"));
    expect(problemsOf({ licences: [licence("AM", on)], results: [theory(on)] })).toEqual([]);
  });
});

it("an entry of a list that says nothing is told", () => {
  expect(problemsOf({ results: [null], licences: [null] })).toEqual([
    "licences[0]: EMPTY_ENTRY",
    "results[0]: EMPTY_ENTRY",
  ]);
});
