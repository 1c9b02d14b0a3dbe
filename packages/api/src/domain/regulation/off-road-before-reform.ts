import type { LicenceCategory } from "@creneau/schema";
import { addDays, completedMonths } from "../civil-date.js";
import { type Answer, holdsOn, lacks } from "./answer.js";
import { offRoadBenefit, onRoadTests } from "./benefit.js";
import { between, both, type Days, either } from "./days.js";
import type { CandidateFacts, TestResult } from "./facts.js";
import { isMotorcycle } from "./motorcycles.js";
import type { RuleSet } from "./rule-set.js";
import { movedFrom } from "./transition.js";

type ValidityRule = "VAL-3" | "VAL-4";

/** On an automatic motorcycle it opens no manual test (COD-2); elsewhere the gearbox has no consequence. */
const opensAutomaticOnly = ({ category, automatic }: TestResult): boolean =>
  automatic && category !== null && isMotorcycle(category);

/** Off-road tests of the category that was left for this one, passed before there was this one. */
const ofOldCategory = (
  results: readonly TestResult[],
  old: LicenceCategory,
  automaticVehicle: boolean | undefined,
): readonly TestResult[] =>
  results.filter(
    (result) =>
      result.category === old &&
      result.outcome === "passed" &&
      (!opensAutomaticOnly(result) || automaticVehicle !== false),
  );

/** TRA-3, TRA-4: whoever was too young for the old category, as it is now, takes its off-road success along to the new one. */
const takenAlong = (
  { results = [], birthDate, automaticVehicle }: CandidateFacts,
  earlier: readonly TestResult[],
  category: LicenceCategory,
  validity: ValidityRule,
  { numbers, dates }: RuleSet,
): Answer | null => {
  const move = movedFrom(category);
  const passed = move ? ofOldCategory(earlier, move.from, automaticVehicle) : [];
  if (!move || passed.length === 0) return null;
  const values = [`${validity}.validity`, `${validity}.tests`, "TRA-1.newCategories", move.age] as const;
  if (birthDate === undefined) return lacks(move.rule, "birthDate", ...values);
  if (automaticVehicle === undefined && passed.every(opensAutomaticOnly))
    return lacks(move.rule, "automaticVehicle", ...values);
  const onRoad = [...onRoadTests(results, move.from), ...onRoadTests(results, category)];
  // While the vehicle is not known, only a success that opens either kind is certain.
  const certain = automaticVehicle ? passed : passed.filter((result) => !opensAutomaticOnly(result));
  const benefits = certain.map(({ on }) =>
    offRoadBenefit(on, numbers[`${validity}.validity`], onRoad, numbers[`${validity}.tests`]),
  );
  const tooYoung = between(dates["TRA-1.newCategories"], addDays(completedMonths(birthDate, numbers[move.age]), -1));
  return holdsOn(move.rule, both(either(...benefits), tooYoung), ...values);
};

/** TRA-6: points that neither passed nor failed ("admissible") open one on-road test. */
const admitted = (
  { results = [] }: CandidateFacts,
  earlier: readonly TestResult[],
  category: LicenceCategory,
  validity: ValidityRule,
  { numbers, lists }: RuleSet,
): Answer | null => {
  if (!lists["TRA-6.categories"].has(category)) return null;
  const onRoad = onRoadTests(results, category);
  const isBetween = ({ category: of, outcome, points }: TestResult): boolean =>
    of === category &&
    outcome === "failed" &&
    points !== null &&
    points >= numbers["TRA-6.atLeast"] &&
    points <= numbers["TRA-6.atMost"];
  const days: readonly Days[] = earlier
    .filter(isBetween)
    .map(({ on }) => offRoadBenefit(on, numbers[`${validity}.validity`], onRoad, numbers["TRA-6.attempts"]));
  if (days.length === 0) return null;
  const keys = ["TRA-6.atLeast", "TRA-6.atMost", "TRA-6.attempts"] as const;
  return holdsOn("TRA-6", either(...days), ...keys);
};

/**
 * What an off-road test from before the new categories still opens, or null where nothing of the kind is in the file. Long expired:
 * nothing of it is on a file of today. Source: national guide (January 2013), A.1.e and C.
 */
export const offRoadBeforeReform = (
  facts: CandidateFacts,
  category: LicenceCategory,
  validity: ValidityRule,
  rules: RuleSet,
): Answer | null => {
  const reform = rules.dates["TRA-1.newCategories"];
  const earlier = (facts.results ?? []).filter(({ on, phase }) => on < reform && phase === "off_road");
  if (earlier.length === 0) return null;
  return takenAlong(facts, earlier, category, validity, rules) ?? admitted(facts, earlier, category, validity, rules);
};
