import { describe, expect, it } from "vitest";
import { refusalToMove, type Situation, STEPS, type Step, stepsAfter } from "./flow.js";

const pathOf = (situation: Situation): readonly Step[] => {
  const walk = (step: Step): readonly Step[] => [step, ...stepsAfter(step, situation).flatMap(walk)];
  return walk("account");
};

describe("ENR-4: the steps follow each other", () => {
  it.each(["first_licence", "further_category", "return_to_licence"] as const)("%s: all of them", (situation) => {
    expect(pathOf(situation)).toEqual(STEPS);
  });

  it.each(["am", "bridge_after_training", "lifting_of_code_78"] as const)(
    "%s: from the account straight to the documents for the title",
    (situation) => {
      expect(pathOf(situation)).toEqual(["account", "title_documents", "title_request", "follow_up"]);
    },
  );

  it.each([
    ["registration_request", "exam", "first_licence", false, null],
    ["exam", "title_documents", "first_licence", true, null],
    ["exam", "title_documents", "first_licence", false, { kind: "ExamNotPassed", rule: "ENR-4" }],
    ["account", "title_documents", "am", false, null],
    [
      ...(["account", "title_documents", "first_licence", true] as const),
      { kind: "NotTheNextStep", from: "account", next: ["registration_documents"], rule: "ENR-4" },
    ],
    [
      ...(["account", "registration_documents", "am", false] as const),
      { kind: "NotTheNextStep", from: "account", next: ["title_documents"], rule: "ENR-4" },
    ],
    [
      ...(["title_request", "exam", "first_licence", true] as const),
      { kind: "NotTheNextStep", from: "title_request", next: ["follow_up"], rule: "ENR-4" },
    ],
  ] as const)("from %s to %s for %s, exam passed: %s", (from, to, situation, passed, refusal) => {
    expect(refusalToMove(from, to, situation, passed)).toEqual(refusal);
  });
});
