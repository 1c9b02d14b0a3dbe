import type { ExamPhase, LicenceCategory } from "@creneau/schema";
import { type CivilDate, FIRST_DATE } from "../domain/civil-date.js";
import { type Judgement, judge, overallOn } from "../domain/regulation/eligibility.js";
import type { CandidateFacts, MissingFact } from "../domain/regulation/facts.js";
import { FAMILIES } from "../domain/regulation/families.js";
import { type Rulebook, rulesOn } from "../domain/regulation/rule-set.js";
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
  /** What every rule set says, the past ones included. */
  whole(): Judgement;
  readonly rulebook: Rulebook;
};

export type JudgedFile = {
  /** What the answers rest on. */
  readonly facts: CandidateFacts;
  /** May this person sit this exam on that date? */
  on(category: LicenceCategory, phase: ExamPhase, date: CivilDate): AskedEligibility;
};

type Whole = () => Verdict;

/**
 * The verdict of a judgement that began with the rule set of its date. It lacks one date that may lie before: since when the answer is
 * yes, or until when it was. All rule sets but a few are past, so those are held against the file only when somebody reads it.
 * Classes, since an object literal with a getter keeps its young objects alive until the old generation is collected: it took
 * more than half of the time of a judgement (Node 24).
 */
class SatisfiedAhead {
  readonly kind = "Satisfied";
  readonly until: CivilDate | null;
  readonly #whole: Whole;
  constructor({ until }: Extract<Verdict, { kind: "Satisfied" }>, whole: Whole) {
    this.until = until;
    this.#whole = whole;
  }
  get since(): CivilDate | null {
    const known = this.#whole();
    return known.kind === "Satisfied" ? known.since : null;
  }
}

class RefusedAhead {
  readonly kind = "Refused";
  readonly earliestDate: CivilDate | null;
  readonly never: boolean;
  readonly missingFacts: readonly MissingFact[];
  readonly #whole: Whole;
  constructor({ earliestDate, never, missingFacts }: Extract<Verdict, { kind: "Refused" }>, whole: Whole) {
    this.earliestDate = earliestDate;
    this.never = never;
    this.missingFacts = missingFacts;
    this.#whole = whole;
  }
  get latestDate(): CivilDate | null {
    const known = this.#whole();
    return known.kind === "Refused" ? known.latestDate : null;
  }
}

const withPast = (verdict: Verdict, whole: Whole): Verdict => {
  switch (verdict.kind) {
    case "Satisfied":
      return new SatisfiedAhead(verdict, whole);
    case "Refused":
      return new RefusedAhead(verdict, whole);
    case "UnderReserve":
      return verdict;
  }
};

/**
 * A file and the answers about it, each made once however often it is asked for: a board of 500 places holds few categories,
 * phases and dates.
 */
export const judgedFile = (facts: CandidateFacts, rulebook: Rulebook): JudgedFile => {
  const judgements = new Map<string, Judgement>();
  const answers = new Map<string, AskedEligibility>();

  const judgementFrom = (category: LicenceCategory, phase: ExamPhase, from: CivilDate): Judgement => {
    const key = `${category} ${phase}`;
    const known = judgements.get(key);
    if (known && known.from <= from) return known;
    const judgement = judge(FAMILIES, facts, { category, phase }, rulebook, from);
    judgements.set(key, judgement);
    return judgement;
  };
  const answer = (category: LicenceCategory, phase: ExamPhase, on: CivilDate): AskedEligibility => {
    const whole = () => judgementFrom(category, phase, FIRST_DATE);
    const ahead = overallOn(judgementFrom(category, phase, rulesOn(rulebook, on).from), on);
    const verdict = withPast(ahead, () => overallOn(whole(), on));
    const earliestDate = ahead.kind === "Refused" ? ahead.earliestDate : on;
    return { kind: "Eligibility", category, phase, on, verdict, earliestDate, facts, whole, rulebook };
  };

  let last: AskedEligibility | undefined;
  return {
    facts,
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
