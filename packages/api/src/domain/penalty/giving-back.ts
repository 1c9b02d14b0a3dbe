import type { ExamPhase, LicenceCategory } from "@creneau/schema";
import { Temporal } from "temporal-polyfill";
import { today } from "../booking/centre-calendar.js";
import { addDays, type CivilDate, earlier, later } from "../civil-date.js";
import { type Policybook, policyOn } from "../policy/policy.js";
import { type Rulebook, rulesOn } from "../regulation/rule-set.js";
import { isLateCancellation } from "../regulation/waiting.js";
import { longestOf, type Penalty } from "./penalty.js";

/** A place that somebody has. Dates and `timeZone` are those of the centre, policies those of its department. */
export type KeptPlace = {
  readonly category: LicenceCategory;
  readonly phase: ExamPhase;
  readonly examDate: CivilDate;
  readonly timeZone: string;
  readonly departmentCode: string;
  /** The administration has taken it back: nothing follows from leaving it. */
  readonly isWithdrawn?: boolean;
};

/** What follows from giving a place back now, by cancelling or by moving to another one. */
export type Consequences = {
  /** The last date on which nothing follows, that day included. */
  readonly freeUntil: CivilDate;
  readonly penalty: Penalty | null;
};

/** The instant from which leaving a place is no longer free: the end, at its centre, of the last date on which nothing follows. */
export const endOfFree = ({ freeUntil }: Pick<Consequences, "freeUntil">, timeZone: string): Temporal.Instant =>
  Temporal.PlainDate.from(freeUntil).add({ days: 1 }).toZonedDateTime(timeZone).toInstant();

/** The regulation's own wait, for the categories that it names (DEL-6). */
const byRegulation = ({ category, phase, examDate }: KeptPlace, rulebook: Rulebook) => {
  const rules = rulesOn(rulebook, examDate);
  const wait = rules.numbers["DEL-6.wait"];
  const notice = rules.numbers["DEL-6.notice"];
  if (wait === undefined || notice === undefined) return null;
  if (phase === "theory" || !rules.lists["DEL-6.categories"].has(category)) return null;
  return {
    freeUntil: addDays(examDate, -notice),
    isLate: (on: CivilDate) => isLateCancellation(on, examDate, rules),
    until: addDays(examDate, wait),
  };
};

/** The wait that the department adds, where it adds one (BOK-10). */
const byPolicy = ({ examDate, departmentCode }: KeptPlace, on: CivilDate, policybook: Policybook) => {
  const wait = policyOn(policybook, "penalty.late_cancellation", departmentCode, on);
  if (wait === 0) return null;
  const freeUntil = addDays(examDate, -policyOn(policybook, "cancellation.free_days", departmentCode, on));
  return { freeUntil, isLate: on > freeUntil, until: addDays(examDate, wait) };
};

/**
 * What follows from giving this place back at `now`: shown before, and decided on when it is done. Where the regulation and the
 * department both make one wait, the later date counts. Source: docs/rules.md#BOK-6, #BOK-10, #DEL-6.
 */
export const consequencesOfGivingBack = (
  place: KeptPlace,
  now: Temporal.Instant,
  { rulebook, policybook }: { readonly rulebook: Rulebook; readonly policybook: Policybook },
): Consequences => {
  const on = today(now, place.timeZone).toString();
  const { category, examDate } = place;
  if (place.isWithdrawn) return { freeUntil: later(examDate, on), penalty: null };
  const law = byRegulation(place, rulebook);
  const policy = byPolicy(place, on, policybook);
  const lateByRegulation = law?.isLate(on) ?? false;
  const penalty = (rule: Penalty["rule"], until: CivilDate): Penalty => ({
    ...{ kind: "late_cancellation", category, rule, examDate, until, lateByRegulation },
  });
  const penalties: Penalty[] = [];
  if (law && lateByRegulation) penalties.push(penalty("DEL-6", law.until));
  if (policy?.isLate) penalties.push(penalty("BOK-10", policy.until));
  return {
    freeUntil: earlier(law?.freeUntil ?? examDate, policy?.freeUntil ?? examDate),
    penalty: longestOf(penalties, category),
  };
};
