import { addDays, type CivilDate, FIRST_DATE, LAST_DATE } from "../civil-date.js";
import type { Answer, FollowUp } from "./answer.js";
import { between, both, type Days, EVERY_DAY, either, firstFrom, lastBefore, spanOn } from "./days.js";
import type { MissingFact } from "./facts.js";

/** "Yes". On every day from `since` to `until` (both included; null: without bound) the answer is the same. */
type Satisfied = { readonly kind: "Satisfied"; readonly since: CivilDate | null; readonly until: CivilDate | null };

/**
 * "No", or not known. `earliestDate`: the first later day on which the answer is certainly yes, be it under reserve.
 * `latestDate`: the last earlier day on which it was.
 * `missingFacts`: what has to be known, since before that day, or on every day, the answer depends on it. `never`: neither time
 * nor a missing fact helps as long as the known facts stay what they are.
 */
type Refused = {
  readonly kind: "Refused";
  readonly earliestDate: CivilDate | null;
  readonly latestDate: CivilDate | null;
  readonly never: boolean;
  readonly missingFacts: readonly MissingFact[];
};

/** "Yes, and something follows". */
type UnderReserve = { readonly kind: "UnderReserve"; readonly follows: readonly FollowUp[] };

export type Verdict = Satisfied | Refused | UnderReserve;

/** Answers that all have to say yes, and what they say together. */
export type Judged = {
  readonly answers: readonly Answer[];
  /** Days on which every one is satisfied; also under reserve; also if the missing facts should turn out well. */
  readonly satisfied: Days;
  readonly open: Days;
  readonly possible: Days;
};

const openDays = ({ satisfied, reserve }: Answer): Days => (reserve ? either(satisfied, reserve.days) : satisfied);

const possibleDays = (answer: Answer): Days =>
  answer.missing ? either(openDays(answer), answer.missing.days) : openDays(answer);

const common = (answers: readonly Answer[], daysOf: (answer: Answer) => Days): Days => {
  let days = EVERY_DAY;
  for (const answer of answers) days = both(days, daysOf(answer));
  return days;
};

export const judged = (answers: readonly Answer[]): Judged => {
  const satisfied = common(answers, (answer) => answer.satisfied);
  const open = answers.some(({ reserve }) => reserve) ? common(answers, openDays) : satisfied;
  const possible = answers.some(({ missing }) => missing) ? common(answers, possibleDays) : open;
  return { answers, satisfied, open, possible };
};

const yes = (satisfied: Days, on: CivilDate): Satisfied | null => {
  const span = spanOn(satisfied, on);
  if (!span) return null;
  const { from, to } = span;
  return { kind: "Satisfied", since: from === FIRST_DATE ? null : from, until: to === LAST_DATE ? null : to };
};

export const unique = <Item>(items: readonly Item[]): Item[] => [...new Set(items)];

const no = ({ answers, open, possible }: Judged, on: CivilDate): Refused => {
  const earliestDate = firstFrom(open, on);
  const undecided = both(possible, earliestDate ? between(on, addDays(earliestDate, -1)) : between(on, LAST_DATE));
  const lacking = answers.flatMap(({ missing }) =>
    missing && both(missing.days, undecided).length > 0 ? [missing.fact] : [],
  );
  return {
    kind: "Refused",
    earliestDate,
    latestDate: lastBefore(open, on),
    never: earliestDate === null && lacking.length === 0,
    missingFacts: unique(lacking),
  };
};

/** What the answers say together on one day. */
export const verdictOn = (rules: Judged, on: CivilDate): Verdict => {
  const satisfied = yes(rules.satisfied, on);
  if (satisfied) return satisfied;
  if (!spanOn(rules.open, on)) return no(rules, on);
  const follows = rules.answers.flatMap(({ reserve }) =>
    reserve && spanOn(reserve.days, on) ? [reserve.follows] : [],
  );
  return { kind: "UnderReserve", follows: unique(follows) };
};

/** The days of an answer that fall into `days`. */
export const within = (days: Days, answer: Answer): Answer => {
  const { reserve, missing } = answer;
  return {
    ...answer,
    satisfied: both(answer.satisfied, days),
    ...(reserve && { reserve: { ...reserve, days: both(reserve.days, days) } }),
    ...(missing && { missing: { ...missing, days: both(missing.days, days) } }),
  };
};
