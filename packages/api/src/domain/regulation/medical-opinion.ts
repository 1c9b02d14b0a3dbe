import { addDays, type CivilDate } from "../civil-date.js";
import { type Answer, type Family, holds, holdsOn } from "./answer.js";
import { lasting } from "./benefit.js";
import { both, type Days, either, except, from, NO_DAY } from "./days.js";
import type { CandidateFacts, FactName, MedicalOpinion, Question } from "./facts.js";
import type { RuleSet } from "./rule-set.js";
import type { ValueKey } from "./values.js";

/** What shows that somebody is fit: days on which it is there, and days on which it is there and not out of date. */
type Proof = { readonly there: Days; readonly current: Days };

const NO_PROOF: Proof = { there: NO_DAY, current: NO_DAY };

const proofSince = (date: CivilDate, { numbers }: RuleSet): Proof => ({
  there: from(date),
  current: lasting(date, numbers["MED-5.validity"]),
});

const proofOf = (opinion: MedicalOpinion | null | undefined, rules: RuleSet): Proof =>
  opinion ? proofSince(opinion.givenOn, rules) : NO_PROOF;

/**
 * A licence of one of these categories shows the opinion that it was given on. *Our reading*: its period of fitness runs from the
 * day that the category was obtained.
 */
const proofOfLicences = ({ licences = [] }: CandidateFacts, rules: RuleSet): Proof => {
  const proofs = licences
    .filter(({ category }) => rules.lists["MED-2.categories"].has(category))
    .map(({ obtainedOn }) => proofSince(obtainedOn, rules));
  return {
    there: either(...proofs.map(({ there }) => there)),
    current: either(...proofs.map(({ current }) => current)),
  };
};

const holdsOrLacks = (answer: Answer, fact: FactName | undefined): Answer =>
  fact ? { ...answer, missing: { days: except(answer.satisfied), fact } } : answer;

/** What the candidate declared asks for an opinion; the licence does not stand in for it. */
const declared = ({ medicalDeclaration, medicalOpinion }: CandidateFacts, opinion: Proof): Answer => {
  if (medicalDeclaration === false) return holds("MED-1");
  const answer = holdsOn("MED-1", opinion.there);
  if (medicalDeclaration === undefined) return holdsOrLacks(answer, "medicalDeclaration");
  return holdsOrLacks(answer, medicalOpinion === undefined ? "medicalOpinion" : undefined);
};

/** The category asks for an opinion, on the form or on the licence. */
const demanded = ({ medicalOpinion, licences }: CandidateFacts, opinion: Proof, licence: Proof): readonly Answer[] => {
  const answer = holdsOn("MED-2", either(opinion.there, licence.there), "MED-2.categories");
  const lacking: FactName[] = [];
  if (medicalOpinion === undefined) lacking.push("medicalOpinion");
  if (licences === undefined) lacking.push("licences");
  const [first, ...others] = lacking;
  return [holdsOrLacks(answer, first), ...others.map((fact) => holdsOrLacks(answer, fact))];
};

/** The exam takes place on all days; on these a new medical check follows. */
const underReserve = (rule: "MED-5" | "MED-6", days: Days, ...values: ValueKey[]): Answer => {
  const answer = holdsOn(rule, except(days), ...values);
  return days.length > 0 ? { ...answer, reserve: { days, follows: "medical_letter" } } : answer;
};

/** `licence` is `NO_PROOF` where it does not stand in for an opinion. */
const reserves = (facts: CandidateFacts, opinion: Proof, licence: Proof): readonly Answer[] => {
  const there = either(opinion.there, licence.there);
  if (there.length === 0) return [];
  const outOfDate = both(there, except(either(opinion.current, licence.current)));
  const old = underReserve("MED-5", outOfDate, "MED-5.validity");
  const fitUntil = facts.medicalOpinion?.fitUntil ?? null;
  if (fitUntil === null) return [old];
  const after = both(opinion.there, from(addDays(fitUntil, 1)));
  return [old, underReserve("MED-6", both(after, except(licence.current)))];
};

/** The category asks for an opinion whatever was declared. */
const isDemanded = ({ category }: Question, { lists }: RuleSet): boolean => lists["MED-2.categories"].has(category);

/**
 * The opinion of fitness. Without one the file is not receivable; one that is out of date leaves the exam under reserve. *Our
 * reading*: this is looked at for the theory test as for the practical tests, since the guide has it among the conditions of both.
 * Source: national guide (January 2013), A.1.c and A.1.d.
 */
export const medicalOpinion: Family = (facts, question, rules) => {
  const opinion = proofOf(facts.medicalOpinion, rules);
  const { medicalDeclaration } = facts;
  if (!isDemanded(question, rules)) {
    const answer = declared(facts, opinion);
    return medicalDeclaration === false ? [answer] : [answer, ...reserves(facts, opinion, NO_PROOF)];
  }
  const licence = proofOfLicences(facts, rules);
  // Where only an opinion serves, MED-2 already asks for it: nobody needs to know what was declared.
  const asked = medicalDeclaration !== undefined || licence.there.length > 0;
  return [
    ...(asked ? [declared(facts, opinion)] : []),
    ...demanded(facts, opinion, licence),
    ...reserves(facts, opinion, medicalDeclaration ? NO_PROOF : licence),
  ];
};
