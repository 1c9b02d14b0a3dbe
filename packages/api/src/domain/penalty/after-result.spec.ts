import { describe, expect, it } from "vitest";
import { RULEBOOK } from "../../../test/legal-values.js";
import { CANDILIB, policiesWith } from "../../../test/policies.js";
import type { TestResult } from "../regulation/facts.js";
import { penaltyAfter } from "./after-result.js";

const result = (facts: Partial<TestResult> = {}): TestResult => ({
  ...{ on: "2026-12-10", phase: "on_road", category: "B", outcome: "failed", points: 23, automatic: false },
  ...facts,
});
const after = (facts: Partial<TestResult>, policies: Parameters<typeof policiesWith>[0], department = "93") => {
  const penalty = penaltyAfter(result(facts), department, { rulebook: RULEBOOK, policybook: policiesWith(policies) });
  return penalty && [penalty.kind, penalty.rule, penalty.until];
};

describe("BOK-11: a department adds a wait after a failure", () => {
  it.each([
    ["none is set", {}, null],
    ["45 days, longer than the regulation's ten", CANDILIB, ["failure", "BOK-11", "2027-01-24"]],
    ["5 days, shorter than the regulation's ten", { "penalty.failure": 5 }, ["failure", "DEL-5", "2026-12-20"]],
  ])("%s", (_what, policies, expected) => {
    expect(after({}, policies)).toEqual(expected);
  });
});

describe("BOK-12: a department adds a wait after an absence", () => {
  it.each([
    ["without a reason, 60 days", { outcome: "absent_not_excused" }, CANDILIB, ["absence", "BOK-12", "2027-02-08"]],
    [
      "shorter than the regulation's 40",
      { outcome: "absent_not_excused" },
      { "penalty.absence": 20 },
      ["absence", "DEL-7", "2027-01-19"],
    ],
    ["with a reason", { outcome: "absent_excused" }, CANDILIB, null],
    ["present, and not examined", { outcome: "not_examined" }, CANDILIB, null],
  ] as const)("%s", (_what, facts, policies, expected) => {
    expect(after({ points: null, ...facts }, policies)).toEqual(expected);
  });
});

it("BOK-11 BOK-12: nothing after a success, nor after a theory test, nor in another department", () => {
  expect(after({ outcome: "passed" }, CANDILIB)).toBeNull();
  expect(after({ phase: "theory", category: null, points: null }, CANDILIB)).toBeNull();
  expect(after({}, CANDILIB, "75")).toBeNull();
});
