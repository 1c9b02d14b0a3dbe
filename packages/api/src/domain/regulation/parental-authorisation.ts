import { addDays, type CivilDate, completedMonths, FIRST_DATE } from "../civil-date.js";
import { type Answer, type Family, holds, holdsFrom, lacks } from "./answer.js";
import { between } from "./days.js";
import type { CandidateFacts, FactName } from "./facts.js";

/** The fact that could still make a minor admissible; null when both are known, and neither does. */
const openFact = ({ emancipated, parentalAuthorisation }: CandidateFacts): FactName | null => {
  if (parentalAuthorisation === undefined) return "parentalAuthorisation";
  return emancipated === undefined ? "emancipated" : null;
};

const before = (majority: CivilDate, facts: CandidateFacts): Pick<Answer, "missing"> => {
  const fact = openFact(facts);
  return fact ? { missing: { days: between(FIRST_DATE, addDays(majority, -1)), fact } } : {};
};

/**
 * Who is a minor on the day of the exam, and not emancipated, needs the authorisation of the holders of parental authority.
 * Source: national guide (January 2013), A.1.b.
 */
export const parentalAuthorisation: Family = (facts, _question, rules) => {
  const key = "AGE-13.majority";
  if (facts.emancipated || facts.parentalAuthorisation) return [holds("AGE-13", key)];
  if (facts.birthDate === undefined) return [lacks("AGE-13", "birthDate", key)];
  const majority = completedMonths(facts.birthDate, rules.numbers[key]);
  return [{ ...holdsFrom("AGE-13", majority, key), ...before(majority, facts) }];
};
