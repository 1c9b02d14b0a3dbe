import type { LicenceCategory } from "@creneau/schema";
import { type CivilDate, FIRST_DATE } from "../civil-date.js";
import { type Answer, type Family, holdsOn, refuses } from "./answer.js";
import { lasting, practicalTests, serving } from "./benefit.js";
import { both, type Days, EVERY_DAY, either, except } from "./days.js";
import type { CandidateFacts, FactName, Question, TestResult } from "./facts.js";
import type { RuleSet } from "./rule-set.js";
import type { Way } from "./theory.types.js";
import { byLicence, byVocationalTheory, isVocational } from "./theory-exemption.js";

/** A fact that is not known and that could open a way on any day, and the rule of that way. */
type Lacking = { readonly rule: Answer["rule"]; readonly fact: FactName };

/** The theory test on this file, or on an earlier one: the same article gives both the same benefit. */
const bySuccess = (
  { on }: TestResult,
  results: readonly TestResult[],
  registeredOn: CivilDate | undefined,
  category: LicenceCategory,
  { numbers }: RuleSet,
): Way => {
  const since = practicalTests(results, category).filter((test) => test > on);
  if (registeredOn !== undefined && on < registeredOn) {
    const days = both(lasting(on, numbers["ETG-4.validity"]), serving(since, numbers["ETG-4.tests"]));
    return [holdsOn("ETG-4", days, "ETG-4.validity", "ETG-4.tests")];
  }
  const validity = holdsOn("VAL-1", lasting(on, numbers["VAL-1.validity"]), "VAL-1.validity");
  const limit = numbers["VAL-2.tests"];
  return limit === undefined ? [validity] : [validity, holdsOn("VAL-2", serving(since, limit), "VAL-2.tests")];
};

const bySuccesses = ({ results = [], registeredOn }: CandidateFacts, category: LicenceCategory, rules: RuleSet) =>
  results
    .filter(({ phase, outcome }) => phase === "theory" && outcome === "passed")
    .map((success) => bySuccess(success, results, registeredOn, category, rules));

const waysOf = (facts: CandidateFacts, category: LicenceCategory, rules: RuleSet): readonly Way[] => {
  const { results = [], licences = [], vocationalTheory } = facts;
  const vocational = isVocational(category, rules) && vocationalTheory?.validatedByDelegate ? [vocationalTheory] : [];
  return [
    ...bySuccesses(facts, category, rules),
    ...byLicence(licences, rules),
    // Without the results nobody knows how many tests were used: they are asked for instead.
    ...(facts.results ? vocational : []).map((theory) => byVocationalTheory(theory, results, category, rules)),
  ];
};

const lackingOf = (
  { results, licences, vocationalTheory }: CandidateFacts,
  category: LicenceCategory,
  rules: RuleSet,
): Lacking[] => {
  const lacking: Lacking[] = [];
  if (results === undefined) lacking.push({ rule: "VAL-1", fact: "results" });
  if (licences === undefined) lacking.push({ rule: "ETG-1", fact: "licences" });
  if (isVocational(category, rules) && vocationalTheory === undefined)
    lacking.push({ rule: "ETG-6", fact: "vocationalTheory" });
  return lacking;
};

const daysOf = (way: Way): Days => {
  let days = EVERY_DAY;
  for (const { satisfied } of way) days = both(days, satisfied);
  return days;
};

/** The days on which a theory test that was passed still counts in this category. */
export const theoryDays = (facts: CandidateFacts, category: LicenceCategory, rules: RuleSet): Days =>
  either(...bySuccesses(facts, category, rules).map(daysOf));

const lastDay = (way: Way): CivilDate => daysOf(way).at(-1)?.to ?? FIRST_DATE;

/** The way that stays open longest. */
const leading = (ways: readonly Way[]): Way | undefined =>
  ways.reduce<Way | undefined>((lead, way) => (lead && lastDay(lead) >= lastDay(way) ? lead : way), undefined);

const open = (answer: Answer, satisfied: Days, fact: FactName | undefined): Answer => ({
  ...answer,
  satisfied,
  ...(fact && { missing: { days: except(satisfied), fact } }),
});

/** No way at all, and nothing unknown. */
const closed = ({ vocationalTheory }: CandidateFacts, { category }: Question, rules: RuleSet): Answer =>
  refuses(vocationalTheory && isVocational(category, rules) ? "ETG-6" : "VAL-6");

/**
 * A practical test asks for the theory test, still valid, or for an exemption from it. What is answered are the limits of the
 * way that stays open longest, each one lifted on the days of the other ways: together they hold on the days of any way, and on
 * no other. Source: national guide (January 2013), A.2.
 */
export const theory: Family = (facts, question, rules) => {
  if (question.phase === "theory") return [];
  const ways = waysOf(facts, question.category, rules);
  const lacking = lackingOf(facts, question.category, rules);
  const lead = leading(ways);
  if (!lead && lacking.length === 0) return [closed(facts, question, rules)];
  const days = either(...ways.map(daysOf));
  const known = lead?.map((limit) => open(limit, either(limit.satisfied, days), lacking[0]?.fact)) ?? [];
  // The limits already ask for the first fact.
  const unknown = lead ? lacking.slice(1) : lacking;
  return [...known, ...unknown.map(({ rule, fact }) => open(holdsOn(rule, days), days, fact))];
};
