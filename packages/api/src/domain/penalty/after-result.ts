import type { LicenceCategory, PenaltyKind, TestOutcome } from "@creneau/schema";
import { addDays } from "../civil-date.js";
import { type Policybook, type PolicyKey, policyOn } from "../policy/policy.js";
import type { TestResult } from "../regulation/facts.js";
import { type Rulebook, rulesOn } from "../regulation/rule-set.js";
import { waitingPeriod } from "../regulation/waiting-period.js";
import { longestOf, type Penalty } from "./penalty.js";

type Policy = { readonly kind: PenaltyKind; readonly key: PolicyKey; readonly rule: Penalty["rule"] };

/** What a department may add a wait to. */
const POLICIES: { readonly [Outcome in TestOutcome]?: Policy } = {
  failed: { kind: "failure", key: "penalty.failure", rule: "BOK-11" },
  absent_not_excused: { kind: "absence", key: "penalty.absence", rule: "BOK-12" },
};

/** The wait of the regulation itself after this one result, where it makes one wait. */
const byRegulation = (result: TestResult, category: LicenceCategory, rulebook: Rulebook) => {
  const { phase } = result;
  const wait = waitingPeriod(
    { results: [result], lateCancellations: [] },
    { category, phase },
    rulesOn(rulebook, result.on),
  );
  return wait.kind === "Until" ? { rule: wait.rule as Penalty["rule"], until: wait.earliestDate } : null;
};

/**
 * The penalty that a department adds to a result, or null when it adds none: the regulation's own waits need no row, they are
 * read from the results. The later date counts, and says by which rule. Source: docs/rules.md#BOK-11, #BOK-12.
 */
export const penaltyAfter = (
  result: TestResult,
  departmentCode: string,
  { rulebook, policybook }: { readonly rulebook: Rulebook; readonly policybook: Policybook },
): Penalty | null => {
  const { category, on: examDate } = result;
  const policy = POLICIES[result.outcome];
  if (!policy || category === null) return null;
  const wait = policyOn(policybook, policy.key, departmentCode, examDate);
  if (wait === 0) return null;
  const common = { kind: policy.kind, category, examDate, lateByRegulation: false };
  const law = byRegulation(result, category, rulebook);
  const penalties: Penalty[] = [{ ...common, rule: policy.rule, until: addDays(examDate, wait) }];
  if (law) penalties.push({ ...common, ...law });
  return longestOf(penalties, category);
};
