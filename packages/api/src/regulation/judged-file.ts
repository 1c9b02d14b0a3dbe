import type { ExamPhase, LicenceCategory } from "@creneau/schema";
import type { CivilDate } from "../domain/civil-date.js";
import { type Judgement, judge, overallOn } from "../domain/regulation/eligibility.js";
import type { CandidateFacts } from "../domain/regulation/facts.js";
import { FAMILIES } from "../domain/regulation/families.js";
import type { Rulebook } from "../domain/regulation/rule-set.js";
import type { Verdict } from "../domain/regulation/verdict.js";

/** One answer, and what it was found with: the source object of the GraphQL type `Eligibility`. */
export type AskedEligibility = {
  readonly kind: "Eligibility";
  readonly category: LicenceCategory;
  readonly phase: ExamPhase;
  readonly on: CivilDate;
  readonly verdict: Verdict;
  readonly earliestDate: CivilDate | null;
  readonly facts: CandidateFacts;
  readonly judgement: Judgement;
  readonly rulebook: Rulebook;
};

export type JudgedFile = {
  /** May this person sit this exam on that date? */
  on(category: LicenceCategory, phase: ExamPhase, date: CivilDate): AskedEligibility;
};

/**
 * A file and the answers about it, each made once however often it is asked for: a board of 500 places holds few categories,
 * phases and dates.
 */
export const judgedFile = (facts: CandidateFacts, rulebook: Rulebook): JudgedFile => {
  const judgements = new Map<string, Judgement>();
  const answers = new Map<string, AskedEligibility>();

  const judgementOf = (category: LicenceCategory, phase: ExamPhase): Judgement => {
    const key = `${category} ${phase}`;
    const known = judgements.get(key) ?? judge(FAMILIES, facts, { category, phase }, rulebook);
    judgements.set(key, known);
    return known;
  };
  const answer = (category: LicenceCategory, phase: ExamPhase, on: CivilDate): AskedEligibility => {
    const judgement = judgementOf(category, phase);
    const verdict = overallOn(judgement, on);
    const earliestDate = verdict.kind === "Refused" ? verdict.earliestDate : on;
    return { kind: "Eligibility", category, phase, on, verdict, earliestDate, facts, judgement, rulebook };
  };

  let last: AskedEligibility | undefined;
  return {
    on: (category, phase, date) => {
      // Places come by date: most ask what the one before has asked.
      if (last && last.on === date && last.category === category && last.phase === phase) return last;
      const key = `${category} ${phase} ${date}`;
      const known = answers.get(key) ?? answer(category, phase, date);
      answers.set(key, known);
      last = known;
      return known;
    },
  };
};
