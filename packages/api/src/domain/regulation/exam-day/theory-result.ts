import type { TestOutcome } from "@creneau/schema";
import type { CivilDate } from "../../civil-date.js";
import type { RuleSet } from "../rule-set.js";
import { isBlank } from "./blank.js";

/**
 * What happened at the theory test. Correct answers are known of an unfavourable result only: of a favourable one they are not
 * recorded. `breakdown`: of the answering device (boîtier). `fraud`: expelled.
 */
export type TheoryEvent =
  | { readonly kind: "favourable" }
  | { readonly kind: "unfavourable"; readonly correctAnswers: number }
  | { readonly kind: "breakdown" }
  | { readonly kind: "fraud" };

/** The examiner's own number (matricule), and the day. */
export type TheoryStamp = { readonly on: CivilDate; readonly examinerNumber: string };

export type TheoryResult =
  | {
      readonly kind: "Recorded";
      /** All that the candidate is told. */
      readonly outcome: Extract<TestOutcome, "passed" | "failed" | "not_examined">;
      /** As the guide prints it on the file. */
      readonly printed: string;
      readonly stamp: TheoryStamp;
      readonly rule: "RES-9" | "RES-10";
    }
  | { readonly kind: "Malformed"; readonly field: "correctAnswers" | "examinerNumber"; readonly rule: "RES-9" };

const isCount = (count: number, questions: number): boolean =>
  Number.isInteger(count) && count >= 0 && count <= questions;

/** Source: national guide (January 2013), B.5.2. */
export const theoryResult = (event: TheoryEvent, stamp: TheoryStamp, rules: RuleSet): TheoryResult => {
  const questions = rules.numbers["RES-9.questions"];
  if (isBlank(stamp.examinerNumber)) return { kind: "Malformed", field: "examinerNumber", rule: "RES-9" };
  switch (event.kind) {
    case "favourable":
      return { kind: "Recorded", outcome: "passed", printed: "FAV", stamp, rule: "RES-9" };
    case "unfavourable": {
      const { correctAnswers } = event;
      if (!isCount(correctAnswers, questions)) return { kind: "Malformed", field: "correctAnswers", rule: "RES-9" };
      const printed = `DEFAV\u00a0: ${correctAnswers}/${questions}`;
      return { kind: "Recorded", outcome: "failed", printed, stamp, rule: "RES-9" };
    }
    case "breakdown":
      return { kind: "Recorded", outcome: "not_examined", printed: "PANNE", stamp, rule: "RES-10" };
    case "fraud":
      return { kind: "Recorded", outcome: "failed", printed: `0/${questions}`, stamp, rule: "RES-10" };
  }
};
