import type { ExamPhase, OwnDayFragment } from "../graphql/generated/graphql";
import { dayAfter, dayBefore } from "../i18n/neighbouring-days";

import type { Period } from "./period";
import { type RefusingRule, refusingRules } from "./refusing-rules";

/** Why a day is none for a candidate: it comes too early or too late, no day is one, or a fact is missing. */
export type Mark = "early" | "late" | "never" | "unknown";
export type DayMark = Mark | "partly";

/** Days on which the regulation gives a candidate the same answer for one test. Both included. */
export type Stretch = {
  phase: ExamPhase;
  from: string;
  to: string;
  /** `null`: the candidate may sit the exam. */
  mark: Mark | null;
  /** The answer in plain words. */
  message: string;
  /** The rules that say no, first the one to name. */
  rules: readonly RefusingRule[];
};

/** Questions for one test at most: the answer seldom changes twice within the dates that can be booked. */
const MOST_QUESTIONS = 4;

type Ask = (on: string) => Promise<OwnDayFragment | null>;

/** What a candidate is told for every day of a period; each question is about the first day not yet spoken of. */
export async function stretchesOf(phase: ExamPhase, period: Period, ask: Ask): Promise<readonly Stretch[]> {
  const stretches: Stretch[] = [];
  let on = period.from;
  for (let question = 0; question < MOST_QUESTIONS && on <= period.to; question++) {
    const answer = await ask(on);
    if (!answer) break;
    const end = lastDay(answer);
    const to = end !== null && end < period.to ? end : period.to;
    const rules = refusingRules(answer);
    stretches.push({ phase, from: on, to, mark: markOf(answer, stretches), message: answer.message, rules });
    on = dayAfter(to);
  }
  return stretches;
}

/** Last day on which the answer is the same; `null` when none is known. */
function lastDay({ on, verdict, rules }: OwnDayFragment): string | null {
  switch (verdict.__typename) {
    case "Satisfied":
      return verdict.until ?? null;
    case "Refused":
      return verdict.earliestDate ? dayBefore(verdict.earliestDate) : null;
    case "UnderReserve": {
      // Not told for all rules together: it is the first day on which one of them ends.
      const ends = rules.flatMap(({ verdict: own }) => (own.__typename === "Satisfied" && own.until ? own.until : []));
      return ends.filter((end) => end >= on).sort()[0] ?? null;
    }
  }
}

function markOf({ verdict }: OwnDayFragment, before: readonly Stretch[]): Mark | null {
  if (verdict.__typename !== "Refused") return null;
  if (verdict.missingFacts.length > 0) return "unknown";
  if (!verdict.never) return "early";
  return before.some(({ mark }) => mark === null) ? "late" : "never";
}

/** The stretch that speaks of one test on one day. */
export const stretchOn = (stretches: readonly Stretch[], day: string, phase: ExamPhase): Stretch | null =>
  stretches.find((stretch) => stretch.phase === phase && stretch.from <= day && day <= stretch.to) ?? null;

/** A whole day: `partly` when a test of the category is possible on it and another is not, else the mark of the first. */
export function dayMark(stretches: readonly Stretch[], day: string): DayMark | null {
  const marks = stretches.filter(({ from, to }) => from <= day && day <= to).map(({ mark }) => mark);
  return marks.includes(null) && marks.some((mark) => mark !== null) ? "partly" : (marks[0] ?? null);
}
