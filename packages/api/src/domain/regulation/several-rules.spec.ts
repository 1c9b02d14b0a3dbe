import { describe, expect, it } from "vitest";
import { RULEBOOK } from "../../../test/legal-values.js";
import type { CivilDate } from "../civil-date.js";
import { eligibilityOn, judge } from "./eligibility.js";
import type { CandidateFacts, Question, TestResult } from "./facts.js";
import { FAMILIES } from "./families.js";
import { heaviest } from "./heaviest.js";

const B: Question = { category: "B", phase: "on_road" };
const A2: Question = { category: "A2", phase: "on_road" };

const result = (
  phase: TestResult["phase"],
  category: TestResult["category"],
  outcome: TestResult["outcome"],
  on: CivilDate,
  facts: Partial<TestResult> = {},
): TestResult => ({ ...{ on, phase, category, outcome, points: null, automatic: false }, ...facts });

const file = (...results: readonly TestResult[]): CandidateFacts => ({
  ...{ birthDate: "2000-03-10", trainingPath: "traditional", medicalDeclaration: false, medicalOpinion: null },
  ...{ licences: [], lateCancellations: [], vocationalTheory: null },
  results: [result("theory", null, "passed", "2026-06-01"), ...results],
});

const ask = (facts: CandidateFacts, question: Question, on: CivilDate) => {
  const judgement = judge(FAMILIES, facts, question, RULEBOOK);
  const { verdict, rules } = eligibilityOn(judgement, RULEBOOK, on);
  return {
    ...{ verdict, heaviest: verdict.kind === "Refused" ? heaviest(judgement, RULEBOOK, on) : null },
    of: (id: string) => rules.find(({ rule }) => rule === id)?.verdict,
  };
};

describe("a wait (DEL-5) stands between two days on which one may sit", () => {
  const facts = file(result("on_road", "B", "failed", "2026-11-02", { points: 18 }));

  it.each([
    ["the day before the failure", "2026-11-01", "Satisfied", null, null],
    ["the day of the failure", "2026-11-02", "Refused", "2026-11-01", "2026-11-22"],
    ["in the wait", "2026-11-10", "Refused", "2026-11-01", "2026-11-22"],
    ["the last day of it", "2026-11-21", "Refused", "2026-11-01", "2026-11-22"],
    ["the day after", "2026-11-22", "Satisfied", null, null],
  ])("%s", (_when, on, kind, latestDate, earliestDate) => {
    const { verdict } = ask(facts, B, on);
    expect(verdict).toMatchObject(kind === "Refused" ? { kind, latestDate, earliestDate } : { kind });
  });
});

describe("a wait (DEL-5) that outlasts the theory test (VAL-1): no date helps, and the rule that ends is named", () => {
  const facts = file(result("on_road", "B", "failed", "2031-05-25", { points: 5 }));

  it("names the validity, not the wait, though it is the wait that refuses today", () => {
    const { verdict, heaviest: named, of } = ask(facts, B, "2031-05-28");
    expect(verdict).toEqual({
      ...{ kind: "Refused", earliestDate: null, latestDate: "2031-05-24", never: true, missingFacts: [] },
    });
    expect(named).toBe("VAL-1");
    expect(of("VAL-1")).toEqual({ kind: "Satisfied", since: "2026-06-01", until: "2031-06-01" });
    expect(of("DEL-5")).toMatchObject({ kind: "Refused", earliestDate: "2031-06-14" });
  });

  it("names the validity, not the opinion that is out of date before it: with that one may sit under reserve", () => {
    const asked = ask(
      { ...facts, medicalDeclaration: true, medicalOpinion: { givenOn: "2029-05-30", fitUntil: null } },
      B,
      "2031-05-28",
    );
    expect(asked.verdict).toMatchObject({ never: true, earliestDate: null });
    expect(asked.of("MED-5")).toMatchObject({ kind: "Satisfied", until: "2031-05-30" });
    expect(asked.heaviest).toBe("VAL-1");
  });

  it("names the wait where it ends on the last day of the validity", () => {
    const facts20 = file(result("on_road", "B", "failed", "2031-05-12", { points: 5 }));
    const asked = ask(facts20, B, "2031-05-28");
    expect(asked.verdict).toMatchObject({ never: false, earliestDate: "2031-06-01" });
    expect(asked.heaviest).toBe("DEL-5");
  });
});

describe("an off-road success on an automatic gearbox alone (COD-2): the end of its benefit is no date to wait for", () => {
  const facts = {
    ...file(result("off_road", "A2", "passed", "2026-10-01", { automatic: true })),
    automaticVehicle: false,
  };

  it("is never, overall and by its rule", () => {
    const { verdict, heaviest: named, of } = ask(facts, A2, "2026-12-01");
    expect(verdict).toMatchObject({ kind: "Refused", never: true, earliestDate: null });
    expect(named).toBe("COD-2");
    expect(of("COD-2")).toMatchObject({ kind: "Refused", never: true, earliestDate: null });
  });
});
