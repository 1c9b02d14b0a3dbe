import type { LicenceCategory } from "@creneau/schema";
import { Temporal } from "temporal-polyfill";
import type { BookingId } from "../id.js";
import type { Slot } from "../slot.js";
import { today } from "./centre-calendar.js";
import type { BookRefusal } from "./refusal.js";
import { BOOKING_RULES, type BookingRules } from "./rules.js";

/** The facts of a place that decide. `timeZone` is the centre's, an IANA name. */
type WantedSlot = Pick<Slot, "id" | "category" | "civilDate" | "state"> & { readonly timeZone: string };

type BookingCandidate = {
  /** Categories of the candidate's file. */
  readonly categories: readonly LicenceCategory[];
  /** The live booking of this candidate in the category of the wanted slot. */
  readonly liveBooking: { readonly id: BookingId; readonly examDate: string } | null;
};

/** Draft, withdrawn or held: nobody may book it, whoever they are. */
const refusalOfUnpublished = (slot: WantedSlot): BookRefusal | null =>
  slot.state === "open" || slot.state === "booked"
    ? null
    : { kind: "SlotNotOpen", slotId: slot.id, rule: BOOKING_RULES.published.id };

const refusalOfCandidate = (slot: WantedSlot, candidate: BookingCandidate): BookRefusal | null => {
  const { category } = slot;
  if (!candidate.categories.includes(category))
    return {
      kind: "CategoryMismatch",
      category,
      categories: candidate.categories,
      rule: BOOKING_RULES.category.id,
    };
  if (candidate.liveBooking)
    return {
      kind: "AlreadyBooked",
      bookingId: candidate.liveBooking.id,
      category,
      examDate: candidate.liveBooking.examDate,
      rule: BOOKING_RULES.oneLiveBooking.id,
    };
  return null;
};

/** The exam dates that may be booked at `now` at a centre in `timeZone`, both included: `YYYY-MM-DD` on its calendar. */
export const bookableDates = (now: Temporal.Instant, timeZone: string, rules: BookingRules) => {
  const current = today(now, timeZone);
  return {
    from: current.add({ days: rules.notice.days }).toString(),
    to: current.add({ days: rules.horizon.days }).toString(),
  };
};

const refusalOfDate = (slot: WantedSlot, now: Temporal.Instant, rules: BookingRules): BookRefusal | null => {
  const examDate = slot.civilDate;
  const { from, to } = bookableDates(now, slot.timeZone, rules);
  // Civil dates written YYYY-MM-DD sort as they follow each other.
  if (examDate < from)
    return {
      kind: "TooLateToBook",
      slotId: slot.id,
      examDate,
      earliestDate: from,
      noticeDays: rules.notice.days,
      rule: rules.notice.id,
    };
  if (examDate > to)
    return {
      kind: "TooEarlyToBook",
      slotId: slot.id,
      examDate,
      opensOn: Temporal.PlainDate.from(examDate).subtract({ days: rules.horizon.days }).toString(),
      horizonDays: rules.horizon.days,
      rule: rules.horizon.id,
    };
  return null;
};

/**
 * Why `candidate` may not book `slot` at `now`, or null. What the candidate cannot mend by choosing another place comes
 * first: with a live booking already, "taken" would send them from place to place for nothing.
 * Source: docs/rules.md#BOK-1 to BOK-5.
 */
export const refusalToBook = (
  slot: WantedSlot,
  candidate: BookingCandidate,
  now: Temporal.Instant,
  rules: BookingRules,
): BookRefusal | null =>
  refusalOfUnpublished(slot) ??
  refusalOfCandidate(slot, candidate) ??
  (slot.state === "booked" ? { kind: "SlotTaken", slotId: slot.id, rule: BOOKING_RULES.published.id } : null) ??
  refusalOfDate(slot, now, rules);
