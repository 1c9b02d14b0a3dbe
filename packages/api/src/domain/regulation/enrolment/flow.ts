import type { RuleId } from "../catalogue/catalogue.js";

/** From the account of the school to the licence in the letter box. Source: docs/rules.md#ENR-4. */
export const STEPS = [
  "account",
  "registration_documents",
  "registration_request",
  "exam",
  "title_documents",
  "title_request",
  "follow_up",
] as const;
export type Step = (typeof STEPS)[number];

/** Why a licence is asked for, and whether an exam must be passed for it. */
const SITUATIONS = {
  first_licence: { exam: true },
  further_category: { exam: true },
  return_to_licence: { exam: true },
  am: { exam: false },
  bridge_after_training: { exam: false },
  lifting_of_code_78: { exam: false },
} as const satisfies Record<string, { exam: boolean }>;
export type Situation = keyof typeof SITUATIONS;

const WITH_EXAM = {
  account: ["registration_documents"],
  registration_documents: ["registration_request"],
  registration_request: ["exam"],
  exam: ["title_documents"],
  title_documents: ["title_request"],
  title_request: ["follow_up"],
  follow_up: [],
} as const satisfies Record<Step, readonly Step[]>;

const WITHOUT_EXAM = {
  account: ["title_documents"],
  registration_documents: [],
  registration_request: [],
  exam: [],
  title_documents: ["title_request"],
  title_request: ["follow_up"],
  follow_up: [],
} as const satisfies Record<Step, readonly Step[]>;

export type StepRefusal =
  | { readonly kind: "NotTheNextStep"; readonly from: Step; readonly next: readonly Step[]; readonly rule: RuleId }
  | { readonly kind: "ExamNotPassed"; readonly rule: RuleId };

/** The steps that may follow `step`. */
export const stepsAfter = (step: Step, situation: Situation): readonly Step[] =>
  (SITUATIONS[situation].exam ? WITH_EXAM : WITHOUT_EXAM)[step];

/** Why the file may not go from one step to the other, or null. `examPassed` counts where there is an exam to leave. */
export const refusalToMove = (from: Step, to: Step, situation: Situation, examPassed: boolean): StepRefusal | null => {
  const next = stepsAfter(from, situation);
  if (!next.includes(to)) return { kind: "NotTheNextStep", from, next, rule: "ENR-4" };
  return from === "exam" && !examPassed ? { kind: "ExamNotPassed", rule: "ENR-4" } : null;
};
