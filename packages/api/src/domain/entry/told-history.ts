import type { NonSuccess, TestOutcome } from "@creneau/schema";
import type { TestResult } from "../regulation/facts.js";
import type { ToldFacts } from "./verdict.js";

const OUTCOMES = {
  failed: "failed",
  absent: "absent_not_excused",
  not_receivable: "not_examined",
  not_examinable: "not_examined",
  // Not a test: nobody came, and nobody was to.
  cancelled: null,
} as const satisfies Record<NonSuccess, TestOutcome | null>;

/**
 * What the ministry's file tells of the practical tests in B: the last one without success, and how many were failed. *Our
 * reading*: the file counts the tests of the light group, and an absence is unexcused until somebody says otherwise.
 *
 * The history is complete only when nothing is left to tell: no failure and nothing else, or the one failure that is there. Of a
 * second failure the file gives no date, and of a cancellation not how late it was.
 */
export const toldHistory = ({
  failures,
  lastNonSuccess,
}: ToldFacts): { readonly results: readonly TestResult[]; readonly complete: boolean } => {
  const outcome = lastNonSuccess && OUTCOMES[lastNonSuccess.what];
  const results: readonly TestResult[] =
    lastNonSuccess && outcome
      ? [{ on: lastNonSuccess.on, phase: "on_road", category: "B", outcome, points: null, automatic: false }]
      : [];
  const nothing = failures === 0 && lastNonSuccess === null;
  const oneFailure = failures === 1 && outcome === "failed";
  return { results, complete: nothing || oneFailure };
};
