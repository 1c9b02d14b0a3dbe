import type { LicenceCategory } from "@creneau/schema";
import { type Answer, type Family, holdsOn, lacks, refuses } from "./answer.js";
import { offRoadBenefit, onRoadTests } from "./benefit.js";
import { both, type Days, either, except } from "./days.js";
import type { TestResult } from "./facts.js";
import { offRoadBeforeReform } from "./off-road-before-reform.js";
import type { RuleSet } from "./rule-set.js";

type ValidityRule = "VAL-3" | "VAL-4";

/** Categories with two phases. B and B1 have the on-road test only. D1 and D1E, which the guide leaves out here, go with D. */
const VALIDITY: { readonly [Category in LicenceCategory]: ValidityRule | null } = {
  ...{ A1: "VAL-3", A2: "VAL-3", A: "VAL-3", B1: null, B: null, BE: "VAL-3" },
  ...{ C1: "VAL-4", C1E: "VAL-4", C: "VAL-4", CE: "VAL-4" },
  ...{ D1: "VAL-4", D1E: "VAL-4", D: "VAL-4", DE: "VAL-4" },
};

/** Whether the practical test of a category has an off-road phase at all. */
export const hasOffRoadPhase = (category: LicenceCategory): boolean => VALIDITY[category] !== null;

/** An off-road success, and the days on which it opens the on-road test. */
type OffRoadSuccess = { readonly automatic: boolean; readonly days: Days };

export const offRoadSuccesses = (
  results: readonly TestResult[],
  category: LicenceCategory,
  { numbers }: RuleSet,
): readonly OffRoadSuccess[] => {
  const rule = VALIDITY[category];
  if (rule === null) return [];
  const onRoad = onRoadTests(results, category);
  return results
    .filter(({ phase, outcome, category: of }) => phase === "off_road" && outcome === "passed" && of === category)
    .map(({ on, automatic }) => ({
      automatic,
      days: offRoadBenefit(on, numbers[`${rule}.validity`], onRoad, numbers[`${rule}.tests`]),
    }));
};

/** Whoever has a success of the category itself needs no other on the days on which it counts. */
const withOwn = (answer: Answer, own: Days): Answer => ({
  ...answer,
  satisfied: either(answer.satisfied, own),
  ...(answer.missing && { missing: { ...answer.missing, days: both(answer.missing.days, except(own)) } }),
});

/**
 * The on-road test asks for a success, still valid, in the off-road test of the same category. Source: national guide (January
 * 2013), A.1.b.
 */
export const offRoad: Family = (facts, question, rules) => {
  const { results } = facts;
  const { category, phase } = question;
  const rule = VALIDITY[category];
  if (rule === null || phase !== "on_road") return [];
  if (results === undefined) return [lacks("VAL-5", "results")];
  const successes = offRoadSuccesses(results, category, rules);
  const days = either(...successes.map((success) => success.days));
  const earlier = offRoadBeforeReform(facts, category, rule, rules);
  if (earlier) return [withOwn(earlier, days)];
  if (successes.length === 0) return [refuses("VAL-5")];
  return [holdsOn(rule, days, `${rule}.validity`, `${rule}.tests`)];
};
