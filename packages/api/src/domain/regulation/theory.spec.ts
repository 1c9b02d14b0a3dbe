import type { LicenceCategory } from "@creneau/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LEGAL_VALUES, RULEBOOK, rulesAt } from "../../../test/legal-values.js";
import { addDays, addMonths } from "../civil-date.js";
import { both, type Days, EVERY_DAY, either, spanOn } from "./days.js";
import { judge, overallOn } from "./eligibility.js";
import type { CandidateFacts, TestResult } from "./facts.js";
import { theory } from "./theory.js";

/** The guide as it was printed: 3 years, 5 tests. */
const guide = rulesAt("2013-02-04");

/** The day from which a key is no longer what the guide says. */
const amended = (key: string): string =>
  LEGAL_VALUES.filter((value) => value.key === key && value.inForce)
    .map(({ validFrom }) => validFrom)
    .sort()[1] ?? "";

const passed = (on: string): TestResult => ({
  ...{ on, phase: "theory", outcome: "passed" },
  ...{ category: null, points: null, automatic: false },
});
const practical = (
  on: string,
  outcome: TestResult["outcome"] = "failed",
  category: LicenceCategory = "B",
  phase: "off_road" | "on_road" = "on_road",
): TestResult => ({ on, outcome, category, phase, points: null, automatic: false });

/** A file of which everything is known, and which has nothing but `facts`. */
const known = (facts: CandidateFacts): CandidateFacts => ({
  ...{ results: [], licences: [], vocationalTheory: null },
  ...facts,
});
const said = (facts: CandidateFacts, category: LicenceCategory = "B", rules = guide) =>
  theory(facts, { category, phase: "on_road" }, rules);
const daysOf = (...args: Parameters<typeof said>): Days => {
  let days = EVERY_DAY;
  for (const { satisfied } of said(...args)) days = both(days, satisfied);
  return days;
};
const rulesOf = (...args: Parameters<typeof said>) => said(...args).map(({ rule }) => rule);
const isAdmitted = (facts: CandidateFacts, on: string, category: LicenceCategory = "B"): boolean =>
  overallOn(judge([theory], facts, { category, phase: "on_road" }, RULEBOOK), on).kind === "Satisfied";

const fiveTests = ["2013-03-01", "2013-04-01", "2013-05-01", "2013-06-01", "2013-07-01"];

describe("VAL-1: a theory success serves for 3 years, the anniversary included", () => {
  it.each([
    ["2013-02-04", "2016-02-04"],
    ["2012-02-29", "2015-02-28"],
    ["2013-02-28", "2016-02-28"],
  ])("of %s: until %s", (on, to) => {
    expect(said(known({ results: [passed(on)] }))[0]).toEqual({
      ...{ rule: "VAL-1", values: ["VAL-1.validity"], satisfied: [{ from: on, to }] },
    });
  });

  it("serves for five years since the amendment, judged on the day of the exam", () => {
    const amendment = amended("VAL-1.validity");
    const facts = known({ results: [passed(addMonths(amendment, -36))] });
    const runsOut = known({ results: [passed(addDays(addMonths(amendment, -36), -1))] });
    expect(isAdmitted(facts, amendment)).toBe(true);
    expect(isAdmitted(facts, addMonths(amendment, 24))).toBe(true);
    expect(isAdmitted(facts, addDays(addMonths(amendment, 24), 1))).toBe(false);
    expect(isAdmitted(runsOut, addDays(amendment, -1))).toBe(true);
    expect(isAdmitted(known({ results: [passed(addMonths(amendment, -37))] }), addDays(amendment, -1))).toBe(false);
  });

  it.each(["passed", "failed"] as const)("counts a theory test that was %s only if it was passed", (outcome) => {
    const facts = known({ results: [{ ...passed("2013-02-04"), outcome }] });
    expect(isAdmitted(facts, "2013-06-01")).toBe(outcome === "passed");
  });
});

describe("VAL-2: a theory success serves for 5 practical tests in each category", () => {
  const after = (tests: readonly TestResult[], category: LicenceCategory = "B") =>
    daysOf(known({ results: [passed("2013-02-04"), ...tests] }), category);
  const open: Days = [{ from: "2013-02-04", to: "2016-02-04" }];

  it.each([
    [4, "2016-02-04"],
    [5, "2013-07-01"],
  ])("%d tests: until %s", (tests, to) => {
    const dates = fiveTests.slice(0, tests);
    expect(after(dates.map((on) => practical(on)))).toEqual([{ from: "2013-02-04", to }]);
  });

  it("names the limit that ended it", () => {
    const facts = known({ results: [passed("2013-02-04"), ...fiveTests.map((on) => practical(on))] });
    const [, limit] = said(facts);
    expect(limit).toEqual({
      ...{ rule: "VAL-2", values: ["VAL-2.tests"], satisfied: [{ from: "0001-01-01", to: "2013-07-01" }] },
    });
  });

  it.each(["absent_excused", "absent_not_excused", "not_examined"] as const)("%s uses no test", (outcome) => {
    expect(after(fiveTests.map((on) => practical(on, outcome)))).toEqual(open);
  });

  it("counts each category by itself", () => {
    const tests = fiveTests.map((on) => practical(on, "failed", "B"));
    expect(after(tests, "B1")).toEqual(open);
    const elsewhere = fiveTests.map((on) => practical(on, "failed", "A1", "off_road"));
    expect(after(elsewhere, "A2")).toEqual(open);
  });

  it("counts a test that was passed as one that was failed", () => {
    const [first = "", ...others] = fiveTests;
    const tests = [practical(first, "passed"), ...others.map((on) => practical(on))];
    expect(after(tests)).toEqual([{ from: "2013-02-04", to: "2013-07-01" }]);
  });

  it("does not count what was sat before it, or on its own day", () => {
    const dates = ["2013-02-03", "2013-02-04", ...fiveTests.slice(0, 4)];
    expect(after(dates.map((on) => practical(on)))).toEqual(open);
  });

  it("counts off-road failures, and an off-road success together with the on-road test that follows", () => {
    const three = fiveTests.slice(0, 3).map((on) => practical(on, "failed", "A2", "off_road"));
    const presented = [
      ...three,
      practical("2013-06-01", "passed", "A2", "off_road"),
      practical("2013-06-03", "failed", "A2"),
    ];
    expect(after(presented, "A2")).toEqual(open);
    expect(after([...presented, practical("2013-07-01", "failed", "A2")], "A2")).toEqual([
      { from: "2013-02-04", to: "2013-07-01" },
    ]);
  });

  it("starts a new count with a new success", () => {
    const tests = fiveTests.map((on) => practical(on));
    expect(after([...tests, passed("2013-09-02")])).toEqual([
      { from: "2013-02-04", to: "2013-07-01" },
      { from: "2013-09-02", to: "2016-09-02" },
    ]);
  });

  it("has no limit of number any more since the amendment", () => {
    const amendment = amended("VAL-2.tests");
    const results = [
      passed(addMonths(amendment, -12)),
      ...[1, 2, 3, 4, 5].map((month) => practical(addMonths(amendment, month - 10))),
    ];
    expect(isAdmitted(known({ results }), addDays(amendment, -1))).toBe(false);
    expect(isAdmitted(known({ results }), amendment)).toBe(true);
    expect(rulesOf(known({ results }), "B", rulesAt(amendment))).toEqual(["VAL-1"]);
  });
});

describe("ETG-4: a success on an earlier file gives the same benefit", () => {
  const results = [passed("2013-02-04"), ...fiveTests.map((on) => practical(on))];

  it.each([
    ["on the day of registration", "2013-02-04", ["VAL-1", "VAL-2"]],
    ["the day before", "2013-02-05", ["ETG-4"]],
  ])("passed %s", (_when, registeredOn, rules) => {
    expect(rulesOf(known({ results, registeredOn }))).toEqual(rules);
    expect(daysOf(known({ results, registeredOn }))).toEqual([{ from: "2013-02-04", to: "2013-07-01" }]);
  });

  it("names the numbers it counts with", () => {
    expect(said(known({ results, registeredOn: "2013-02-05" }))[0]?.values).toEqual(["ETG-4.validity", "ETG-4.tests"]);
  });

  it("is VAL-1 and VAL-2 as long as the day of registration is not known", () => {
    expect(rulesOf(known({ results }))).toEqual(["VAL-1", "VAL-2"]);
  });

  it("has the numbers of VAL-1 and VAL-2 on every date: one article gives both", () => {
    const differing = RULEBOOK.sets.filter(
      ({ numbers }) =>
        numbers["ETG-4.validity"] !== numbers["VAL-1.validity"] || numbers["ETG-4.tests"] !== numbers["VAL-2.tests"],
    );
    expect(differing).toEqual([]);
  });
});

describe("VAL-6: whoever is admissible in no way cannot be examined", () => {
  it("refuses on every day when there is neither success nor exemption", () => {
    expect(said(known({}))).toEqual([{ rule: "VAL-6", values: [], satisfied: [] }]);
  });

  it.each<[string, CandidateFacts, [rule: string, fact: string][]]>([
    ["the results", { licences: [] }, [["VAL-1", "results"]]],
    ["the licences", { results: [] }, [["ETG-1", "licences"]]],
    [
      "both",
      {},
      [
        ["VAL-1", "results"],
        ["ETG-1", "licences"],
      ],
    ],
  ])("asks for %s when not known, by the rule that it would open", (_what, facts, missing) => {
    const answers = said(facts);
    expect(answers.map((answer) => [answer.rule, answer.missing?.fact])).toEqual(missing);
    expect(answers.map((answer) => answer.missing?.days)).toEqual(missing.map(() => EVERY_DAY));
  });

  it("asks for the licences only on the days on which the theory test does not serve", () => {
    const answers = said({ results: [passed("2013-02-04")] });
    expect(answers[0]).toMatchObject({
      satisfied: [{ from: "2013-02-04", to: "2016-02-04" }],
      missing: {
        fact: "licences",
        days: [
          { from: "0001-01-01", to: "2013-02-03" },
          { from: "2016-02-05", to: "9999-12-31" },
        ],
      },
    });
    expect(rulesOf({ results: [passed("2013-02-04")] })).toEqual(["VAL-1", "VAL-2"]);
  });

  it.each<[LicenceCategory, number]>([
    ["A2", 3],
    ["B", 2],
  ])("%s: asks for %d facts when nothing is known", (category, facts) => {
    expect(said({}, category)).toHaveLength(facts);
  });

  it("says nothing of the theory test itself", () => {
    expect(theory(known({}), { category: "B", phase: "theory" }, guide)).toEqual([]);
  });

  it("admits on the days of every way together, and on no other", () => {
    const date = fc.integer({ min: 0, max: 6000 }).map((days) => addDays("2005-01-01", days));
    const licence = date.map((obtainedOn) => ({
      ...{ category: "A1" as const, obtainedOn, issuedBy: "FR", exchangedFrom: null },
      ...{ bySevenHourTraining: false, automaticOnly: false },
    }));
    const tests = fc.array(date.map((on) => practical(on)));
    fc.assert(
      fc.property(fc.array(date), tests, fc.array(licence), date, (theories, failures, licences, on) => {
        const successes = theories.map((day) => daysOf(known({ results: [passed(day), ...failures] })));
        const exemptions = licences.map((one) => daysOf(known({ licences: [one] })));
        const expected = spanOn(either(...successes, ...exemptions), on) !== undefined;
        const all = daysOf(known({ results: [...theories.map(passed), ...failures], licences }));
        expect(spanOn(all, on) !== undefined).toBe(expected);
      }),
    );
  });
});
