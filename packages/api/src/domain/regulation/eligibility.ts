import { type CivilDate, FIRST_DATE } from "../civil-date.js";
import { type Answer, type Family, holds } from "./answer.js";
import type { RuleId } from "./catalogue/catalogue.js";
import { between, both, type Days, either } from "./days.js";
import type { CandidateFacts, Question } from "./facts.js";
import { type Rulebook, type RuleSet, rulesOn } from "./rule-set.js";
import { type Judged, judged, unique, type Verdict, verdictOn, within } from "./verdict.js";

/** What the rules say of one file, for the exam dates of one rule set. */
type Chapter = { readonly rules: RuleSet; readonly answers: readonly Answer[] };

/** What the rules say of one file and one question, for every exam date from `from` on. */
export type Judgement = {
  /** The first date it was made for. */
  readonly from: CivilDate;
  readonly chapters: readonly Chapter[];
  readonly overall: Judged;
};

export type RuleVerdict = {
  readonly rule: RuleId;
  /** The numbers that it was decided with, as they are on the exam date. */
  readonly values: Answer["values"];
  readonly verdict: Verdict;
};

/** May this person sit? `rules`: every rule that was looked at. */
export type Eligibility = { readonly verdict: Verdict; readonly rules: readonly RuleVerdict[] };

const daysOf = ({ from, to }: RuleSet): Days => between(from, to);

const only = <Item>(items: readonly Item[]): Item | undefined => (items.length === 1 ? items[0] : undefined);

/** What the answers of a chapter say on its own days. */
const partOf = ({ rules, answers }: Chapter): Judged => {
  const days = daysOf(rules);
  const { satisfied, open, possible } = judged(answers);
  return {
    // Together they are clipped once; one by one, only those that say more than yes and no: a verdict looks at no others.
    answers: answers.filter(({ reserve, missing }) => reserve || missing).map((answer) => within(days, answer)),
    satisfied: both(satisfied, days),
    open: both(open, days),
    possible: both(possible, days),
  };
};

/** Chapters follow each other without a day in common: their days add up. */
const together = (chapters: readonly Chapter[]): Judged => {
  const parts = chapters.map(partOf);
  // Of all files that are judged, most are held against one set only: the present one.
  return (
    only(parts) ?? {
      answers: parts.flatMap(({ answers }) => answers),
      satisfied: either(...parts.map(({ satisfied }) => satisfied)),
      open: either(...parts.map(({ open }) => open)),
      possible: either(...parts.map(({ possible }) => possible)),
    }
  );
};

/** Where a result is awaited, nobody has to give their results: they will be told. */
const lackingWhatIsAwaited = (answer: Answer): Answer =>
  answer.missing?.fact === "results" ? { ...answer, missing: { ...answer.missing, fact: "awaitedResult" } } : answer;

/**
 * Holds a file against every rule set that is in force on `from` or later. Nothing is searched day by day: each rule tells the days on which it
 * holds, and each set counts on its own dates.
 */
export const judge = (
  families: readonly Family[],
  facts: CandidateFacts,
  question: Question,
  rulebook: Rulebook,
  from: CivilDate = FIRST_DATE,
): Judgement => {
  const answersBy = (rules: RuleSet) => families.flatMap((family) => family(facts, question, rules));
  const chapters = rulebook.sets
    .filter(({ to }) => to >= from)
    .map((rules) => ({
      rules,
      answers: facts.resultAwaited ? answersBy(rules).map(lackingWhatIsAwaited) : answersBy(rules),
    }));
  return { from, chapters, overall: together(chapters) };
};

/** What one rule says over all chapters. Where it says nothing, it does not stand in the way. */
const ofRule = (chapters: readonly Chapter[], rule: RuleId): Judged =>
  together(
    chapters.map(({ rules, answers }) => {
      const own = answers.filter((answer) => answer.rule === rule);
      return { rules, answers: own.length > 0 ? own : [holds(rule)] };
    }),
  );

/** The overall verdict for an exam on `on`, which is not before the first date of the judgement. */
export const overallOn = ({ overall }: Judgement, on: CivilDate): Verdict => verdictOn(overall, on);

/** As `overallOn`, and rule by rule. */
export const eligibilityOn = (judgement: Judgement, rulebook: Rulebook, on: CivilDate): Eligibility => {
  const { chapters } = judgement;
  const rules = rulesOn(rulebook, on);
  const answers = chapters.find((chapter) => chapter.rules === rules)?.answers ?? [];
  return {
    verdict: overallOn(judgement, on),
    rules: unique(answers.map(({ rule }) => rule)).map((rule) => ({
      rule,
      // A rule may ask for two things at once: a licence or an opinion.
      values: unique(answers.filter((answer) => answer.rule === rule).flatMap(({ values }) => values)),
      verdict: verdictOn(ofRule(chapters, rule), on),
    })),
  };
};
