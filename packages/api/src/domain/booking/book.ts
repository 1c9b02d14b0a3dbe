import type { HoldCause, LicenceCategory } from "@creneau/schema";
import { Temporal } from "temporal-polyfill";
import type { BookingId, HoldId } from "../id.js";
import { type Penalty, type PenaltyRefusal, refusalOfPenalties } from "../penalty/penalty.js";
import { judge, overallOn } from "../regulation/eligibility.js";
import type { CandidateFacts } from "../regulation/facts.js";
import { FAMILIES } from "../regulation/families.js";
import { heaviest } from "../regulation/heaviest.js";
import { type Rulebook, rulesOn } from "../regulation/rule-set.js";
import type { Slot } from "../slot.js";
import { today } from "./centre-calendar.js";
import { type ChangeLimits, refusalOfChanges } from "./changes.js";
import { refusalOfTurn, type Waves } from "./publication.js";
import type { BookRefusal } from "./refusal.js";

/** The facts of a place that decide. `timeZone` is the centre's, an IANA name. */
export type WantedSlot = Pick<Slot, "id" | "category" | "phase" | "civilDate" | "state" | "publishedAt"> & {
  readonly timeZone: string;
  /** How its department spread places on the day that it was published. */
  readonly waves: Waves;
  /** The candidate's own live hold on this slot. */
  readonly ownHold: HoldId | null;
  /** Of a held slot. */
  readonly holdCause: HoldCause;
};

/** What the extra time of a candidate asks of a place (CAP-7, CAP-9). */
export type LongExam = {
  readonly extraMinutes: number;
  /** Places that it takes beyond its own. */
  readonly places: number;
  /** Of those that follow without a gap, how many are open. */
  readonly free: number;
};

export type BookingCandidate = {
  /** Categories of the candidate's file. */
  readonly categories: readonly LicenceCategory[];
  /** The live booking of this candidate in the category of the wanted slot. */
  readonly liveBooking: { readonly id: BookingId; readonly examDate: string } | null;
  /** What the regulation looks at. */
  readonly facts: CandidateFacts;
  /** When the candidate changed bookings lately, and how often one may at that centre: see `refusalOfChanges`. */
  readonly changes: readonly number[];
  readonly changeLimits: ChangeLimits;
  /** Those that stand: an officer has lifted none of them. */
  readonly penalties: readonly Penalty[];
  /** Null or left out for who needs no more time than anybody. */
  readonly longExam?: LongExam | null;
};

/** Draft or withdrawn: nobody may book it, whoever they are. */
export const refusalOfUnpublished = ({ id: slotId, state }: WantedSlot): BookRefusal | null =>
  state === "draft" || state === "withdrawn" ? { kind: "SlotNotOpen", slotId, rule: "BOK-1" } : null;

/** Somebody has it, for good or while they confirm. */
export const refusalOfTaken = ({ id: slotId, state, ownHold, holdCause }: WantedSlot): BookRefusal | null => {
  if (state === "booked") return { kind: "SlotTaken", slotId, rule: "BOK-1" };
  return state === "held" ? { kind: "SlotHeld", slotId, holdId: ownHold, cause: holdCause, rule: "BOK-7" } : null;
};

/** The day does not get longer (CAP-9): extra time takes the places that follow, and they have to be free. */
export const refusalOfRoom = ({ id: slotId }: WantedSlot, { longExam }: BookingCandidate): BookRefusal | null =>
  longExam && longExam.free < longExam.places
    ? { kind: "NoRoomForExtraTime", slotId, extraMinutes: longExam.extraMinutes, rule: "CAP-9" }
    : null;

export const refusalOfCategory = ({ category }: WantedSlot, { categories }: BookingCandidate): BookRefusal | null =>
  categories.includes(category) ? null : { kind: "CategoryMismatch", category, categories, rule: "BOK-4" };

export const refusalOfLiveBooking = ({ category }: WantedSlot, { liveBooking }: BookingCandidate): BookRefusal | null =>
  liveBooking && {
    kind: "AlreadyBooked",
    bookingId: liveBooking.id,
    category,
    examDate: liveBooking.examDate,
    rule: "BOK-5",
  };

type NotEligible = Extract<BookRefusal, { kind: "NotEligible" }>;
export type AnyBookRefusal = BookRefusal | PenaltyRefusal;

/** What the regulation says of this exam: it is judged at its own civil date, not at the date of the click. */
export const refusalOfRegulation = (
  slot: WantedSlot,
  { facts }: BookingCandidate,
  rulebook: Rulebook,
): NotEligible | null => {
  const { id: slotId, category, phase, civilDate: examDate } = slot;
  const judgement = judge(FAMILIES, facts, { category, phase }, rulebook, examDate);
  const verdict = overallOn(judgement, examDate);
  if (verdict.kind !== "Refused") return null;
  const { earliestDate, missingFacts } = verdict;
  const rule = heaviest(judgement, rulebook, examDate);
  return { kind: "NotEligible", slotId, category, phase, examDate, rule, earliestDate, missingFacts };
};

/** The regulation and the penalties together: of two that refuse, the one that does so for longer. */
const refusalOfWaits = (slot: WantedSlot, candidate: BookingCandidate, rulebook: Rulebook): AnyBookRefusal | null => {
  const law = refusalOfRegulation(slot, candidate, rulebook);
  const penalty = refusalOfPenalties(slot, candidate.penalties);
  if (!law || !penalty) return law ?? penalty;
  // No date helps against the law when it names none.
  return law.earliestDate !== null && law.earliestDate < penalty.earliestDate ? penalty : law;
};

/** The exam dates that may be booked at `now` at a centre in `timeZone`, both included: `YYYY-MM-DD` on its calendar. */
export const bookableDates = (now: Temporal.Instant, timeZone: string, rulebook: Rulebook) => {
  const current = today(now, timeZone);
  // Notice and horizon are about the day of booking, so that day's set says how long they are.
  const { numbers } = rulesOn(rulebook, current.toString());
  const noticeDays = numbers["BOK-2.notice"];
  const horizonDays = numbers["BOK-3.horizon"];
  return {
    noticeDays,
    horizonDays,
    from: current.add({ days: noticeDays }).toString(),
    to: current.add({ days: horizonDays }).toString(),
  };
};

/** The instant from which a place can no longer be booked: the end, at its centre, of the last date on which it can. */
export const bookableUntil = (
  examDate: string,
  timeZone: string,
  rulebook: Rulebook,
  now: Temporal.Instant,
): Temporal.Instant => {
  const { noticeDays } = bookableDates(now, timeZone, rulebook);
  return Temporal.PlainDate.from(examDate)
    .subtract({ days: noticeDays - 1 })
    .toZonedDateTime(timeZone)
    .toInstant();
};

export const refusalOfDate = (slot: WantedSlot, now: Temporal.Instant, rulebook: Rulebook): BookRefusal | null => {
  const examDate = slot.civilDate;
  const { from, to, noticeDays, horizonDays } = bookableDates(now, slot.timeZone, rulebook);
  // Civil dates written YYYY-MM-DD sort as they follow each other.
  if (examDate < from)
    return {
      kind: "TooLateToBook",
      slotId: slot.id,
      examDate,
      earliestDate: from,
      noticeDays,
      rule: "BOK-2",
    };
  if (examDate > to)
    return {
      kind: "TooEarlyToBook",
      slotId: slot.id,
      examDate,
      opensOn: Temporal.PlainDate.from(examDate).subtract({ days: horizonDays }).toString(),
      horizonDays,
      rule: "BOK-3",
    };
  return null;
};

/**
 * Why `candidate` may not book `slot` at `now`, or null. What the candidate cannot mend by choosing another place comes
 * first: with a live booking already, "taken" would send them from place to place for nothing.
 * Source: docs/rules.md#BOK-1 to BOK-5, PUB-1 and PUB-2, and
 * for `NotEligible` the rule that it names.
 */
export const refusalToBook = (
  slot: WantedSlot,
  candidate: BookingCandidate,
  now: Temporal.Instant,
  rulebook: Rulebook,
): AnyBookRefusal | null =>
  refusalOfUnpublished(slot) ??
  refusalOfCategory(slot, candidate) ??
  refusalOfLiveBooking(slot, candidate) ??
  refusalOfWaits(slot, candidate, rulebook) ??
  refusalOfChanges(candidate.changes, now, slot.timeZone, candidate.changeLimits) ??
  refusalOfTaken(slot) ??
  refusalOfRoom(slot, candidate) ??
  refusalOfDate(slot, now, rulebook) ??
  refusalOfTurn(slot, candidate.facts, now, slot.waves);
