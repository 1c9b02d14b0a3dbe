import { Temporal } from "temporal-polyfill";
import { today } from "./centre-calendar.js";
import type { BookingAlreadyCancelled, CancelRefusal } from "./refusal.js";

/** The facts of a booking that decide. */
type KeptBooking = {
  /** Null while the booking is live. */
  readonly cancelledAt: Temporal.Instant | null;
  readonly startsAt: Temporal.Instant;
  /** That of the centre. */
  readonly timeZone: string;
  /** It is on an exam list that the examiner has closed. */
  readonly onClosedList: boolean;
  /** The administration has taken the place back. */
  readonly isWithdrawn: boolean;
};

/** The refusal of anything that asks for a live booking. */
export const alreadyCancelled = (cancelledAt: Temporal.Instant, timeZone: string): BookingAlreadyCancelled => ({
  kind: "BookingAlreadyCancelled",
  cancelledAt: cancelledAt.toString(),
  cancelledOn: today(cancelledAt, timeZone).toString(),
});

/**
 * Why this booking may not be given back at `now`, or null: until the exam begins, or the examiner closes the list of the day, it may.
 * What follows from it is another question (domain/penalty/giving-back.ts). Source: docs/rules.md#BOK-6, #BRD-6.
 */
export const refusalToCancel = (
  { cancelledAt, startsAt, timeZone, onClosedList, isWithdrawn }: KeptBooking,
  now: Temporal.Instant,
): CancelRefusal | null => {
  if (cancelledAt) return alreadyCancelled(cancelledAt, timeZone);
  // No exam begins at a withdrawn place, and no list is kept of it.
  if (isWithdrawn) return null;
  if (Temporal.Instant.compare(now, startsAt) < 0)
    return onClosedList
      ? { kind: "OnClosedList", examDate: today(startsAt, timeZone).toString(), rule: "BRD-6" }
      : null;
  return {
    kind: "TooLateToCancel",
    startedAt: startsAt.toString(),
    examDate: today(startsAt, timeZone).toString(),
    rule: "BOK-6",
  };
};
