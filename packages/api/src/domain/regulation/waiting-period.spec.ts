import { describe, expect, it } from "vitest";
import { rulesAt } from "../../../test/legal-values.js";
import type { CandidateFacts, Question, TestResult } from "./facts.js";
import { waitingPeriod } from "./waiting-period.js";

const asked: Question = { category: "A2", phase: "on_road" };
const today = rulesAt("2026-11-22");

const result = (facts: Partial<TestResult> & Pick<TestResult, "outcome" | "on">): TestResult => ({
  ...{ phase: "on_road", category: "A2", points: null, automatic: false },
  ...facts,
});
const of = (facts: CandidateFacts, question = asked) => waitingPeriod(facts, question, today);

describe("DEL-4: every candidate has one earliest date, with its reason", () => {
  it("is nothing when nothing makes one wait", () => {
    expect(of({ results: [], lateCancellations: [] })).toEqual({ kind: "None" });
  });

  it.each<[string, CandidateFacts, string, string]>([
    ["a failure", { lateCancellations: [] }, "2026-11-03", "DEL-5"],
    ["a late cancellation before it", { lateCancellations: ["2026-10-20"] }, "2026-11-19", "DEL-6"],
    ["a late cancellation long before it", { lateCancellations: ["2026-09-20"] }, "2026-11-03", "DEL-5"],
  ])("is that of the wait that ends last: %s", (_what, facts, earliestDate, rule) => {
    const results = [
      result({ outcome: "passed", on: "2026-10-25", phase: "off_road" }),
      result({ outcome: "failed", on: "2026-11-01" }),
    ];
    expect(of({ results, ...facts })).toEqual({ kind: "Until", earliestDate, rule });
  });

  it.each<[string, CandidateFacts, string]>([
    ["no result is known", { lateCancellations: [] }, "results"],
    ["no cancellation is known", { results: [result({ outcome: "failed", on: "2026-11-01" })] }, "lateCancellations"],
  ])("is not guessed: %s", (_what, facts, missingFact) => {
    expect(of(facts)).toEqual({ kind: "NotKnown", missingFact });
  });

  it("is the date that is certain when points are not known", () => {
    const results = [result({ outcome: "failed", on: "2026-11-01", category: "B" })];
    expect(of({ results, lateCancellations: [] }, { category: "B", phase: "on_road" })).toEqual({
      kind: "Until",
      earliestDate: "2026-11-21",
      rule: "DEL-5",
    });
  });
});
