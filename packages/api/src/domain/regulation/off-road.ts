import type { LicenceCategory } from "@creneau/schema";
import { type Family, holdsOn, lacks, refuses } from "./answer.js";
import { lasting, onRoadTests, serving } from "./benefit.js";
import { both, type Days, either } from "./days.js";
import type { TestResult } from "./facts.js";
import type { RuleSet } from "./rule-set.js";

type ValidityRule = "VAL-3" | "VAL-4";

/** Categories with two phases. B and B1 have the on-road test only. D1 and D1E, which the guide leaves out here, go with D. */
const VALIDITY: { readonly [Category in LicenceCategory]: ValidityRule | null } = {
  ...{ A1: "VAL-3", A2: "VAL-3", A: "VAL-3", B1: null, B: null, BE: "VAL-3" },
  ...{ C1: "VAL-4", C1E: "VAL-4", C: "VAL-4", CE: "VAL-4" },
  ...{ D1: "VAL-4", D1E: "VAL-4", D: "VAL-4", DE: "VAL-4" },
};

/** An off-road success, and the days on which it opens the on-road test. */
type OffRoadSuccess = { readonly automatic: boolean; readonly days: Days };

/** *Our reading*: both limits count, and the first that is reached ends the benefit. */
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
      days: both(
        lasting(on, numbers[`${rule}.validity`]),
        // Counted from the day itself: whether both phases may be sat on one day is for the waits to say.
        serving(
          onRoad.filter((test) => test >= on),
          numbers[`${rule}.tests`],
        ),
      ),
    }));
};

/**
 * The on-road test asks for a success, still valid, in the off-road test of the same category. Source: national guide (January
 * 2013), A.1.b.
 */
export const offRoad: Family = ({ results }, { category, phase }, rules) => {
  const rule = VALIDITY[category];
  if (rule === null || phase !== "on_road") return [];
  if (results === undefined) return [lacks("VAL-5", "results")];
  const successes = offRoadSuccesses(results, category, rules);
  if (successes.length === 0) return [refuses("VAL-5")];
  return [holdsOn(rule, either(...successes.map(({ days }) => days)), `${rule}.validity`, `${rule}.tests`)];
};
