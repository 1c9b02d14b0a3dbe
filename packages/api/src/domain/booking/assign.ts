import type { Temporal } from "temporal-polyfill";
import { refusalOfPenalties } from "../penalty/penalty.js";
import type { RuleId } from "../regulation/catalogue/catalogue.js";
import type { Rulebook } from "../regulation/rule-set.js";
import {
  type AnyBookRefusal,
  type BookingCandidate,
  refusalOfCategory,
  refusalOfDate,
  refusalOfLiveBooking,
  refusalOfRegulation,
  refusalOfRoom,
  refusalOfTaken,
  refusalOfUnpublished,
  type WantedSlot,
} from "./book.js";
import { today } from "./centre-calendar.js";
import { refusalOfTurn } from "./publication.js";

/** A day that is over: nobody is put on a place of it. */
type ExamOver = { readonly kind: "ExamPassed"; readonly examDate: string };
type AssignRefusal = AnyBookRefusal | ExamOver;

/** What no reason overrules: there is no such place to give, or the candidate has one already. */
const FINAL: ReadonlySet<AssignRefusal["kind"]> = new Set([
  ...(["ExamPassed", "SlotNotOpen", "SlotTaken", "SlotHeld", "NoRoomForExtraTime", "AlreadyBooked"] as const),
]);

const refusalOfPast = ({ civilDate, timeZone }: WantedSlot, now: Temporal.Instant): ExamOver | null =>
  civilDate < today(now, timeZone).toString() ? { kind: "ExamPassed", examDate: civilDate } : null;

/**
 * Everything that would refuse this place to the candidate if they booked it, not only the first: an officer overrules each by name.
 * How often candidates may change is about what they do themselves (PUB-2), and is not asked.
 */
const everyRefusal = (
  slot: WantedSlot,
  candidate: BookingCandidate,
  now: Temporal.Instant,
  rulebook: Rulebook,
): AssignRefusal[] =>
  [
    refusalOfUnpublished(slot),
    refusalOfPast(slot, now),
    refusalOfLiveBooking(slot, candidate),
    refusalOfTaken(slot),
    refusalOfRoom(slot, candidate),
    refusalOfCategory(slot, candidate),
    refusalOfRegulation(slot, candidate, rulebook),
    refusalOfPenalties(slot, candidate.penalties),
    refusalOfDate(slot, now, rulebook),
    refusalOfTurn(slot, candidate.facts, now, slot.waves),
  ].filter((refusal) => refusal !== null);

export type Assignment =
  | { readonly refusal: AssignRefusal }
  /** `overruled`: the rules that would have refused, each named by the officer. None: the candidate could have booked it. */
  | { readonly overruled: readonly RuleId[] };

/**
 * Whether an officer may put the candidate on this place, going by the rules that they overrule knowingly: the first refusal that is not
 * among them is the answer.
 */
export const judgeAssignment = (
  slot: WantedSlot,
  candidate: BookingCandidate,
  now: Temporal.Instant,
  rulebook: Rulebook,
  overruling: readonly string[],
): Assignment => {
  const overruled: RuleId[] = [];
  for (const refusal of everyRefusal(slot, candidate, now, rulebook)) {
    if (FINAL.has(refusal.kind) || !("rule" in refusal) || !overruling.includes(refusal.rule)) return { refusal };
    if (!overruled.includes(refusal.rule)) overruled.push(refusal.rule);
  }
  return { overruled };
};
