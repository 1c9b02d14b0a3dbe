import type { LicenceCategory } from "@creneau/schema";
import { holdsOn } from "./answer.js";
import { lasting, practicalTests, serving } from "./benefit.js";
import { both } from "./days.js";
import type { HeldLicence, TestResult, VocationalTheory } from "./facts.js";
import type { RuleSet } from "./rule-set.js";
import type { Way } from "./theory.types.js";

/** Neither by the training of seven hours nor AM. Source: national guide (January 2013), A.2.a. */
const counts = ({ category, bySevenHourTraining }: HeldLicence): boolean => category !== "AM" && !bySevenHourTraining;

/** Whether the licence is French, or of a state whose licences count as French ones do. */
export const isRecognised = ({ issuedBy }: HeldLicence, { lists }: RuleSet): boolean =>
  issuedBy === "FR" || lists["ETG-2.countries"].has(issuedBy);

/** The rule by which this licence exempts, if it does. `countries`: those of the day of the exam. */
const exemptingRule = (licence: HeldLicence, countries: ReadonlySet<string>): "ETG-1" | "ETG-2" | null => {
  if (!counts(licence)) return null;
  const { issuedBy, exchangedFrom } = licence;
  if (issuedBy !== "FR") return countries.has(issuedBy) ? "ETG-1" : null;
  if (exchangedFrom === null) return "ETG-1";
  return countries.has(exchangedFrom) ? "ETG-2" : null;
};

/** Each category exempts for its own time; together that is the time since the last one was obtained. */
export const byLicence = (licences: readonly HeldLicence[], { numbers, lists }: RuleSet): readonly Way[] =>
  licences.flatMap((licence) => {
    const rule = exemptingRule(licence, lists["ETG-2.countries"]);
    if (rule === null) return [];
    const days = lasting(licence.obtainedOn, numbers["ETG-1.validity"]);
    return [[holdsOn(rule, days, "ETG-1.validity", "ETG-2.countries")]];
  });

/** Conduite encadrée exempts in some categories only. Source: national guide (January 2013), A.2.c. */
export const isVocational = (category: LicenceCategory, { lists }: RuleSet): boolean =>
  lists["ETG-6.categories"].has(category);

/** `theory` has been validated. Its tests are counted like those of any other success. */
export const byVocationalTheory = (
  { passedOn }: VocationalTheory,
  results: readonly TestResult[],
  category: LicenceCategory,
  { numbers }: RuleSet,
): Way => {
  const since = practicalTests(results, category).filter((test) => test > passedOn);
  const days = both(lasting(passedOn, numbers["ETG-6.validity"]), serving(since, numbers["ETG-6.tests"]));
  return [holdsOn("ETG-6", days, "ETG-6.validity", "ETG-6.tests")];
};
