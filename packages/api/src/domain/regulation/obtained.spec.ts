import type { LicenceCategory } from "@creneau/schema";
import { describe, expect, it } from "vitest";
import { RULEBOOK, rulesAt } from "../../../test/legal-values.js";
import { between, EVERY_DAY, except, from, NO_DAY } from "./days.js";
import { judge, overallOn } from "./eligibility.js";
import type { CandidateFacts, HeldLicence, Question, TestResult } from "./facts.js";
import { FAMILIES } from "./families.js";
import { obtained } from "./obtained.js";
import { judged, verdictOn } from "./verdict.js";

const rules = rulesAt("2026-12-10");
const theory: Question = { category: "B", phase: "theory" };
const onRoad = (category: LicenceCategory): Question => ({ category, phase: "on_road" });
const offRoad = (category: LicenceCategory): Question => ({ category, phase: "off_road" });

const passed = ({ category, phase }: Question, on: string, facts: Partial<TestResult> = {}): TestResult => ({
  ...{ on, phase, category: phase === "theory" ? null : category, outcome: "passed", points: null, automatic: false },
  ...facts,
});
const licence = (facts: Partial<HeldLicence>): HeldLicence => ({
  ...{ category: "B", obtainedOn: "2020-05-04", issuedBy: "FR", exchangedFrom: null },
  ...{ bySevenHourTraining: false, automaticOnly: false },
  ...facts,
});

const allowed = (facts: CandidateFacts, question: Question) => {
  const [answer, ...others] = obtained({ results: [], licences: [], ...facts }, question, rules);
  expect([answer?.rule, answer?.missing, others]).toEqual(["BOK-9", undefined, []]);
  return answer?.satisfied;
};
/** Every day before `date`. */
const until = (date: string) => except(from(date));

describe("BOK-9: after the on-road test, both phases of its category are done for good", () => {
  it.each<[string, Question, Question]>([
    ["B", onRoad("B"), onRoad("B")],
    ["A2 on the road", onRoad("A2"), onRoad("A2")],
    ["A2 off the road", onRoad("A2"), offRoad("A2")],
  ])("%s: from that day on, and the days before it stay as they were", (_what, done, asked) => {
    expect(allowed({ results: [passed(done, "2026-11-02")] }, asked)).toEqual(until("2026-11-02"));
  });

  it.each<[string, TestResult, Question]>([
    ["another category", passed(onRoad("B"), "2026-11-02"), onRoad("BE")],
    ["a failure", passed(onRoad("B"), "2026-11-02", { outcome: "failed" }), onRoad("B")],
    ["not examined", passed(onRoad("B"), "2026-11-02", { outcome: "not_examined" }), onRoad("B")],
    [
      "an automatic gearbox, since a manual one lifts code 78",
      passed(onRoad("B"), "2026-11-02", { automatic: true }),
      onRoad("B"),
    ],
    ["the theory test", passed(onRoad("B"), "2026-11-02"), theory],
    ["the off-road test, for the on-road test that it opens", passed(offRoad("C"), "2026-11-02"), onRoad("C")],
  ])("hinders nobody: %s", (_what, result, asked) => {
    expect(allowed({ results: [result] }, asked)).toEqual(EVERY_DAY);
  });

  it("is never, and named as the reason, for a whole file", () => {
    const facts: CandidateFacts = {
      ...{ birthDate: "2000-03-10", trainingPath: "traditional", medicalDeclaration: false, licences: [] },
      lateCancellations: [],
      results: [passed(theory, "2026-06-01"), passed(onRoad("B"), "2026-11-02")],
    };
    const on = (day: string) => overallOn(judge(FAMILIES, facts, onRoad("B"), RULEBOOK), day);
    expect(on("2026-11-01")).toMatchObject({ kind: "Satisfied", until: "2026-11-01" });
    expect(on("2026-11-02")).toMatchObject({ kind: "Refused", never: true, latestDate: "2026-11-01" });
    expect(on("2026-12-10")).toMatchObject({ kind: "Refused", never: true, latestDate: "2026-11-01" });
  });
});

describe("BOK-9: who holds the category has nothing to sit", () => {
  it.each<[string, Partial<HeldLicence>, boolean]>([
    ["a French licence", {}, true],
    ["a licence of a state of the list", { issuedBy: "DE" }, true],
    ["one that was exchanged", { exchangedFrom: "US" }, true],
    ["a licence of any other state, which does not count here", { issuedBy: "US" }, false],
    ["automatic gearboxes only", { automaticOnly: true }, false],
    ["another category", { category: "A2" }, false],
  ])("%s", (_what, facts, hinders) => {
    expect(allowed({ licences: [licence(facts)] }, onRoad("B"))).toEqual(hinders ? until("2020-05-04") : EVERY_DAY);
  });

  it("off the road too", () => {
    expect(allowed({ licences: [licence({ category: "A2" })] }, offRoad("A2"))).toEqual(until("2020-05-04"));
  });
});

describe("BOK-9: an off-road success is not repeated while it counts", () => {
  it.each<[LicenceCategory, string]>([
    ["A2", "2029-11-02"],
    ["BE", "2029-11-02"],
    ["C", "2027-11-02"],
  ])("%s: again from the day after %s", (category, last) => {
    const facts = { results: [passed(offRoad(category), "2026-11-02")] };
    expect(allowed(facts, offRoad(category))).toEqual(except(between("2026-11-02", last)));
  });

  it("ends with its tests: the third on-road failure in C", () => {
    const failures = ["2026-11-10", "2026-11-20", "2026-12-01"].map((on) =>
      passed(onRoad("C"), on, { outcome: "failed" }),
    );
    expect(allowed({ results: [passed(offRoad("C"), "2026-11-02"), ...failures] }, offRoad("C"))).toEqual(
      except(between("2026-11-02", "2026-12-01")),
    );
  });

  it.each<[LicenceCategory, boolean]>([
    ["A1", true],
    ["A2", true],
    ["A", true],
    ["BE", false],
    ["C", false],
  ])("on an automatic gearbox, %s may be sat again on a manual one: %s", (category, again) => {
    const days = allowed(
      { results: [passed(offRoad(category), "2026-11-02", { automatic: true })] },
      offRoad(category),
    );
    expect(days === EVERY_DAY).toBe(again);
  });
});

describe("BOK-9: the theory test is not repeated while it counts", () => {
  it("five years, the anniversary included", () => {
    expect(allowed({ results: [passed(theory, "2026-11-02")] }, theory)).toEqual(
      except(between("2026-11-02", "2031-11-02")),
    );
  });

  it("and may be sat by who failed it, or is exempt from it", () => {
    expect(allowed({ results: [passed(theory, "2026-11-02", { outcome: "failed" })] }, theory)).toEqual(EVERY_DAY);
    expect(allowed({ licences: [licence({})] }, theory)).toEqual(EVERY_DAY);
  });
});

describe("BOK-9: what is not known is asked for, where it could make a difference", () => {
  const facts: CandidateFacts = { results: [passed(onRoad("B"), "2026-11-02")], licences: [] };

  it.each<[string, CandidateFacts, Question, readonly string[]]>([
    ["nothing", {}, onRoad("B"), ["results", "licences"]],
    ["the licences", { results: [] }, onRoad("B"), ["licences"]],
    ["the results", { licences: [] }, offRoad("C"), ["results"]],
    ["the licences, for the theory test, where they say nothing", { results: [] }, theory, []],
  ])("%s", (_what, known, question, expected) => {
    const answers = obtained(known, question, rules);
    expect(answers.flatMap(({ missing }) => (missing ? [missing.fact] : []))).toEqual(expected);
    if (expected.length > 0) expect(answers.every(({ satisfied }) => satisfied === NO_DAY)).toBe(true);
  });

  it("not after a success that is known: it refuses whatever licences there are", () => {
    const { results } = facts;
    const answers = obtained({ results: results ?? [] }, onRoad("B"), rules);
    expect(verdictOn(judged(answers), "2026-12-10")).toMatchObject({ kind: "Refused", never: true, missingFacts: [] });
    expect(verdictOn(judged(answers), "2026-11-01")).toMatchObject({ never: false, missingFacts: ["licences"] });
  });
});
