import type { LicenceCategory } from "@creneau/schema";
import { describe, expect, it } from "vitest";
import { LEGAL_VALUES, rulesAt } from "../../../test/legal-values.js";
import { addDays, later } from "../civil-date.js";
import type { Answer } from "./answer.js";
import { between, both, EVERY_DAY, except, firstFrom, NO_DAY } from "./days.js";
import type { CandidateFacts, Question, TestResult } from "./facts.js";
import type { RuleSet } from "./rule-set.js";
import { isLateCancellation, waiting } from "./waiting.js";

/** The waits of the guide, and the first day of those of the order on RdvPermis. */
const guide = rulesAt("2013-02-04");
const orderFrom = LEGAL_VALUES.find(({ key }) => key === "DEL-7.wait")?.validFrom ?? "";
const order = rulesAt(orderFrom);

const theory: Question = { category: "B", phase: "theory" };
const offRoad = (category: LicenceCategory): Question => ({ category, phase: "off_road" });
const onRoad = (category: LicenceCategory): Question => ({ category, phase: "on_road" });

const result = (question: Question, outcome: TestResult["outcome"], on: string): TestResult => ({
  ...{ on, outcome, points: null, automatic: false },
  ...{ phase: question.phase, category: question.phase === "theory" ? null : question.category },
});

const said = (rule: Answer["rule"], facts: CandidateFacts, question: Question, rules = guide) =>
  waiting(facts, question, rules).find((answer) => answer.rule === rule);

/** The first day that a rule allows, from the last of these results on; null when it makes nobody wait. */
const firstDay = (rule: Answer["rule"], results: readonly TestResult[], question: Question, rules = guide) => {
  const { satisfied } = said(rule, { results, lateCancellations: [] }, question, rules) ?? { satisfied: NO_DAY };
  const last = results.reduce((day, { on }) => later(day, on), "");
  return satisfied === EVERY_DAY ? null : firstFrom(satisfied, last);
};

describe("DEL-1: after a success, two days from date to date", () => {
  it("lets who passed the theory test on Monday 4 February 2013 drive from Wednesday 6 February", () => {
    const { satisfied } = said("DEL-1", { results: [result(theory, "passed", "2013-02-04")] }, onRoad("B")) ?? {};
    expect(satisfied).toEqual(except(between("2013-02-04", "2013-02-05")));
  });

  it.each<[string, Question, Question, string | null]>([
    ["the theory test opens the on-road test", theory, onRoad("B"), "2013-02-06"],
    ["the theory test opens the off-road test of any category", theory, offRoad("A2"), "2013-02-06"],
    ["the off-road test opens the on-road test", offRoad("A2"), onRoad("A2"), "2013-02-06"],
    ["the off-road test opens no other category", offRoad("A2"), onRoad("A1"), null],
    ["the off-road test does not open itself", offRoad("A2"), offRoad("A2"), null],
    ["the on-road test opens nothing", onRoad("B"), onRoad("B"), null],
    ["the on-road test opens no other category", onRoad("B"), offRoad("BE"), null],
  ])("%s", (_what, passed, asked, first) => {
    expect(firstDay("DEL-1", [result(passed, "passed", "2013-02-04")], asked)).toBe(first);
  });

  it("does not concern the theory test, which no success opens", () => {
    expect(said("DEL-1", { results: [result(offRoad("A2"), "passed", "2013-02-04")] }, theory)).toBeUndefined();
  });

  it("counts the last success, in whatever order they come", () => {
    const results = [
      result(offRoad("C"), "passed", "2013-03-04"),
      result(theory, "passed", "2013-02-04"),
      result(offRoad("C"), "passed", "2012-03-04"),
    ];
    expect(firstDay("DEL-1", results, onRoad("C"))).toBe("2013-03-06");
  });
});

describe("DEL-2: after a failure, the same test a week later, from date to date", () => {
  it("lets who failed the theory test on Monday 4 February 2013 sit it from Monday 11 February", () => {
    const { satisfied } = said("DEL-2", { results: [result(theory, "failed", "2013-02-04")] }, theory) ?? {};
    expect(satisfied).toEqual(except(between("2013-02-04", "2013-02-10")));
  });

  it.each<[string, Question, Question, string | null]>([
    ["the theory test, whatever the category", theory, { category: "A1", phase: "theory" }, "2013-02-11"],
    ["the on-road test", onRoad("B"), onRoad("B"), "2013-02-11"],
    ["the off-road test", offRoad("C"), offRoad("C"), "2013-02-11"],
    ["not the other phase", onRoad("A2"), offRoad("A2"), null],
    ["not another category", onRoad("B"), onRoad("BE"), null],
    ["not the theory test", onRoad("B"), theory, null],
    ["not a practical test", theory, onRoad("B"), null],
  ])("%s", (_what, failed, asked, first) => {
    expect(firstDay("DEL-2", [result(failed, "failed", "2013-02-04")], asked)).toBe(first);
  });

  it.each<TestResult["outcome"]>(["passed", "absent_excused", "absent_not_excused", "not_examined"])(
    "makes nobody wait after %s",
    (outcome) => {
      expect(firstDay("DEL-2", [result(onRoad("B"), outcome, "2013-02-04")], onRoad("B"))).toBeNull();
    },
  );

  it("counts the last failure, in whatever order they come", () => {
    const results = ["2013-03-04", "2013-02-04"].map((on) => result(onRoad("B"), "failed", on));
    expect(firstDay("DEL-2", results, onRoad("B"))).toBe("2013-03-11");
  });
});

describe("DEL-3: waits are counted from date to date, in days of the calendar", () => {
  it.each([
    ["over the end of a year", "2013-12-31", "2014-01-02", "2014-01-07"],
    ["over the end of February", "2013-02-27", "2013-03-01", "2013-03-06"],
    ["over a 29 February", "2016-02-27", "2016-02-29", "2016-03-05"],
    ["over a weekend and 1 May", "2015-04-30", "2015-05-02", "2015-05-07"],
    ["over the night in which summer time begins", "2013-03-30", "2013-04-01", "2013-04-06"],
  ])("%s", (_when, on, afterSuccess, afterFailure) => {
    expect(firstDay("DEL-1", [result(theory, "passed", on)], onRoad("B"))).toBe(afterSuccess);
    expect(firstDay("DEL-2", [result(theory, "failed", on)], theory)).toBe(afterFailure);
  });
});

describe("DEL-5: where the order of 27 April 2021 measures the wait, the week of DEL-2 does not count beside it", () => {
  const failed = (question: Question, on: string, points: number | null = null): CandidateFacts => ({
    ...{ results: [{ ...result(question, "failed", on), points }], lateCancellations: [] },
  });
  /** The first day on which no wait of any rule refuses. */
  const firstOf = (facts: CandidateFacts, question: Question, on: string, rules = order) =>
    firstFrom(
      waiting(facts, question, rules)
        .map(({ satisfied }) => satisfied)
        .reduce(both),
      on,
    );

  it("27 points in B on 2 November: again on 4 November", () => {
    expect(firstOf(failed(onRoad("B"), "2026-11-02", 27), onRoad("B"), "2026-11-02")).toBe("2026-11-04");
  });

  it.each([
    ["A1, off the road", offRoad("A1")],
    ["A1, on the road", onRoad("A1")],
    ["A2, off the road", offRoad("A2")],
    ["A2, on the road", onRoad("A2")],
  ])("%s: two days, whatever the points", (_what, question) => {
    for (const points of [null, 0, 27])
      expect(firstOf(failed(question, "2026-11-02", points), question, "2026-11-02")).toBe("2026-11-04");
  });

  it.each<[string, Question, RuleSet]>([
    ["A2 before the order", onRoad("A2"), rulesAt(addDays(orderFrom, -1))],
    ["B before the order", onRoad("B"), rulesAt(addDays(orderFrom, -1))],
    ["A, which the order does not name", onRoad("A"), order],
    ["C, which the order does not name", offRoad("C"), order],
    ["the theory test", theory, order],
    ["the theory test, asked about for A2", { category: "A2", phase: "theory" }, order],
  ])("the week stays: %s", (_what, question, rules) => {
    expect(firstOf(failed(question, "2026-11-02", 27), question, "2026-11-02", rules)).toBe("2026-11-09");
  });

  it.each<[string, Question, Question]>([
    ["another category", onRoad("B1"), onRoad("B")],
    ["the other phase", offRoad("A2"), onRoad("A2")],
    ["the theory test", theory, onRoad("B")],
  ])("counts no failure of %s", (_what, failedTest, asked) => {
    expect(said("DEL-5", failed(failedTest, "2026-11-02", 5), asked, order)?.satisfied).toBe(EVERY_DAY);
  });

  it.each<TestResult["outcome"]>(["passed", "absent_excused", "not_examined"])(
    "makes nobody wait after %s",
    (outcome) => {
      for (const question of [onRoad("B"), offRoad("A2")]) {
        const facts = { results: [result(question, outcome, "2026-11-02")], lateCancellations: [] };
        expect(said("DEL-5", facts, question, order)?.satisfied).toBe(EVERY_DAY);
      }
    },
  );
});

describe("DEL-6: after a late cancellation, thirty days from the planned date", () => {
  const facts = { results: [], lateCancellations: ["2024-03-01", "2024-01-15"] };

  it.each<Question>([onRoad("B"), offRoad("A2"), onRoad("A1")])("$category $phase", (question) => {
    expect(said("DEL-6", facts, question, order)).toEqual({
      rule: "DEL-6",
      values: ["DEL-6.wait"],
      // With a notice of four days, a late cancellation came three days before the planned one at the earliest.
      satisfied: [
        { from: "0001-01-01", to: "2024-01-11" },
        { from: "2024-02-14", to: "2024-02-26" },
        { from: "2024-03-31", to: "9999-12-31" },
      ],
    });
  });

  it("holds when nothing was cancelled late, and asks when that is not known", () => {
    expect(said("DEL-6", { lateCancellations: [] }, onRoad("B"), order)?.satisfied).toBe(EVERY_DAY);
    expect(said("DEL-6", {}, onRoad("B"), order)).toMatchObject({
      satisfied: NO_DAY,
      missing: { days: EVERY_DAY, fact: "lateCancellations" },
    });
  });

  it.each([
    ["5 days before", 5, false],
    ["4 days before", 4, false],
    ["3 days before", 3, true],
    ["on the day", 0, true],
  ])("a notice of less than four days is late: %s", (_when, days, late) => {
    expect(isLateCancellation(addDays("2024-03-01", -days), "2024-03-01", order)).toBe(late);
  });

  it("calls nothing late before a text does", () => {
    expect(isLateCancellation("2013-02-04", "2013-02-04", guide)).toBe(false);
  });
});

describe("DEL-7: after an absence that is not excused, forty days from the planned date", () => {
  it.each<[string, Question, TestResult["outcome"], Question, string | null]>([
    ["the same test", onRoad("B"), "absent_not_excused", onRoad("B"), "2024-03-11"],
    ["the other phase of the category", offRoad("A2"), "absent_not_excused", onRoad("A2"), "2024-03-11"],
    ["not another category", onRoad("B"), "absent_not_excused", onRoad("A2"), null],
    ["not after an excused absence", onRoad("B"), "absent_excused", onRoad("B"), null],
    ["not when present and not examined", onRoad("B"), "not_examined", onRoad("B"), null],
    ["not after an absence from the theory test", theory, "absent_not_excused", onRoad("B"), null],
  ])("%s", (_what, missed, outcome, asked, first) => {
    expect(firstDay("DEL-7", [result(missed, outcome, "2024-01-31")], asked, order)).toBe(first);
  });
});

describe("which waits are looked at", () => {
  const nothing: CandidateFacts = { results: [], lateCancellations: [] };
  const eve = rulesAt(addDays(orderFrom, -1));

  it.each([
    ["B on the road, before the order", onRoad("B"), eve, ["DEL-1", "DEL-2"]],
    ["B on the road, from its first day", onRoad("B"), order, ["DEL-1", "DEL-5", "DEL-6", "DEL-7"]],
    ["A2, before the order", offRoad("A2"), eve, ["DEL-1", "DEL-2"]],
    ["A2, from its first day", offRoad("A2"), order, ["DEL-1", "DEL-5", "DEL-6", "DEL-7"]],
    ["A, of which that order says nothing", offRoad("A"), order, ["DEL-1", "DEL-2"]],
    ["C, of which that order says nothing", onRoad("C"), order, ["DEL-1", "DEL-2"]],
    ["the theory test", theory, order, ["DEL-2"]],
  ])("%s", (_what, question, rules, expected) => {
    const answers = waiting(nothing, question, rules);
    expect(answers.map(({ rule }) => rule)).toEqual(expected);
    expect(answers.every(({ satisfied }) => satisfied === EVERY_DAY)).toBe(true);
  });

  it.each<[string, CandidateFacts]>([
    ["known", { results: [result(onRoad("B"), "failed", "2024-01-31")], lateCancellations: ["2024-03-01"] }],
    ["not known", {}],
  ])("each names the number it counts with, the facts being %s", (_what, facts) => {
    const numbers = waiting(facts, onRoad("A2"), order).map(({ rule, values }) => [rule, ...values]);
    expect(numbers).toEqual([
      ["DEL-1", "DEL-1.wait"],
      ["DEL-5", "DEL-5.flat"],
      ["DEL-6", "DEL-6.wait"],
      ["DEL-7", "DEL-7.wait"],
    ]);
  });

  it("asks for the results when they are not known", () => {
    const lacking = waiting({ lateCancellations: [] }, onRoad("B"), order).flatMap(({ rule, missing }) =>
      missing ? [[rule, missing.fact, missing.days]] : [],
    );
    expect(lacking).toEqual(["DEL-1", "DEL-5", "DEL-7"].map((rule) => [rule, "results", EVERY_DAY]));
  });
});
