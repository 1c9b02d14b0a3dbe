import type { LicenceCategory } from "@creneau/schema";
import { describe, expect, it } from "vitest";
import { rulesAt } from "../../../test/legal-values.js";
import type { TestResult } from "./facts.js";
import { offRoad } from "./off-road.js";

const rules = rulesAt("2013-02-04");

const test = (
  category: LicenceCategory,
  phase: "off_road" | "on_road",
  outcome: TestResult["outcome"],
  on: string,
): TestResult => ({ ...{ category, phase, outcome, on }, points: null, automatic: false });
const success = (category: LicenceCategory, on: string) => test(category, "off_road", "passed", on);
const failures = (category: LicenceCategory, dates: readonly string[]) =>
  dates.map((on) => test(category, "on_road", "failed", on));
const onRoad = (category: LicenceCategory, results?: readonly TestResult[]) =>
  offRoad(results ? { results } : {}, { category, phase: "on_road" }, rules);

describe("VAL-3: in A1, A2, A and BE an off-road success lasts 3 years, the anniversary included", () => {
  it.each<[LicenceCategory, string, string]>([
    ["A1", "2013-02-04", "2016-02-04"],
    ["A2", "2013-12-31", "2016-12-31"],
    ["A", "2012-02-29", "2015-02-28"],
    ["BE", "2013-02-28", "2016-02-28"],
  ])("%s of %s serves until %s", (category, on, to) => {
    expect(onRoad(category, [success(category, on)])).toEqual([
      { rule: "VAL-3", values: ["VAL-3.validity", "VAL-3.tests"], satisfied: [{ from: on, to }] },
    ]);
  });

  it.each([
    ["the 4th", ["2013-03-01", "2013-04-01", "2013-05-01", "2013-06-01"], "2016-02-04"],
    ["the 5th", ["2013-03-01", "2013-04-01", "2013-05-01", "2013-06-01", "2013-07-01"], "2013-07-01"],
    ["the 6th", ["2013-03-01", "2013-04-01", "2013-05-01", "2013-06-01", "2013-07-01", "2013-08-01"], "2013-07-01"],
    ["a test of before", ["2013-02-03", "2013-03-01", "2013-04-01", "2013-05-01", "2013-06-01"], "2016-02-04"],
    ["a test of the same day", ["2013-02-04", "2013-03-01", "2013-04-01", "2013-05-01", "2013-06-01"], "2013-06-01"],
  ])("%s on-road test: until %s, %s", (_what, dates, to) => {
    const [answer] = onRoad("A2", [success("A2", "2013-02-04"), ...failures("A2", dates)]);
    expect(answer?.satisfied).toEqual([{ from: "2013-02-04", to }]);
  });
});

describe("VAL-4: in C1, C1E, C, CE, D1, D1E, D and DE it lasts 1 year, the anniversary included", () => {
  it.each<[LicenceCategory, string, string]>([
    ["C1", "2013-02-04", "2014-02-04"],
    ["C1E", "2013-12-31", "2014-12-31"],
    ["C", "2012-02-29", "2013-02-28"],
    ["CE", "2013-02-04", "2014-02-04"],
    ["D1", "2013-02-04", "2014-02-04"],
    ["D1E", "2013-02-04", "2014-02-04"],
    ["D", "2013-02-04", "2014-02-04"],
    ["DE", "2013-02-04", "2014-02-04"],
  ])("%s of %s serves until %s", (category, on, to) => {
    expect(onRoad(category, [success(category, on)])).toEqual([
      { rule: "VAL-4", values: ["VAL-4.validity", "VAL-4.tests"], satisfied: [{ from: on, to }] },
    ]);
  });

  it.each([
    ["the 2nd", ["2013-03-01", "2013-04-01"], "2014-02-04"],
    ["the 3rd, in whatever order they come", ["2013-05-01", "2013-03-01", "2013-04-01"], "2013-05-01"],
  ])("%s on-road test", (_what, dates, to) => {
    const [answer] = onRoad("C", [...failures("C", dates), success("C", "2013-02-04")]);
    expect(answer?.satisfied).toEqual([{ from: "2013-02-04", to }]);
  });
});

describe("VAL-5: the on-road test needs a valid off-road success in the same category", () => {
  it.each<[string, readonly TestResult[]]>([
    ["no result at all", []],
    ["a success in another category", [success("A1", "2013-02-04")]],
    ["a failure", [test("A2", "off_road", "failed", "2013-02-04")]],
    ["an absence", [test("A2", "off_road", "absent_not_excused", "2013-02-04")]],
    ["an on-road success", [test("A2", "on_road", "passed", "2013-02-04")]],
  ])("%s: refused on every day", (_what, results) => {
    expect(onRoad("A2", results)).toEqual([{ rule: "VAL-5", values: [], satisfied: [] }]);
  });

  it("asks for the results when they are not known", () => {
    expect(onRoad("A2")[0]).toMatchObject({ rule: "VAL-5", satisfied: [], missing: { fact: "results" } });
  });

  it.each<[LicenceCategory]>([["B"], ["B1"]])("%s has no off-road test", (category) => {
    expect(onRoad(category, [])).toEqual([]);
  });

  it.each(["off_road", "theory"] as const)("says nothing of the phase %s", (phase) => {
    expect(offRoad({ results: [] }, { category: "A2", phase }, rules)).toEqual([]);
  });

  it.each(["absent_excused", "absent_not_excused", "not_examined"] as const)("%s uses no test", (outcome) => {
    const dates = ["2013-03-01", "2013-04-01", "2013-05-01"];
    const [answer] = onRoad("C", [
      success("C", "2013-02-04"),
      ...dates.map((on) => test("C", "on_road", outcome, on)),
      ...failures("CE", dates),
    ]);
    expect(answer?.satisfied).toEqual([{ from: "2013-02-04", to: "2014-02-04" }]);
  });

  it("counts anew from a new success, and joins the days of both", () => {
    const dates = ["2013-03-01", "2013-04-01", "2013-05-01"];
    const [answer] = onRoad("C", [success("C", "2013-02-04"), ...failures("C", dates), success("C", "2013-06-03")]);
    expect(answer?.satisfied).toEqual([
      { from: "2013-02-04", to: "2013-05-01" },
      { from: "2013-06-03", to: "2014-06-03" },
    ]);
  });
});
