import { Temporal } from "temporal-polyfill";
import { type Rulebook, rulesOn } from "../regulation/rule-set.js";
import { today } from "./centre-calendar.js";
import type { BookingAlreadyCancelled, CancelRefusal } from "./refusal.js";

/** The facts of a booking that decide. Dates and `timeZone` are those of the centre. */
type KeptBooking = {
  /** Null while the booking is live. */
  readonly cancelledAt: Temporal.Instant | null;
  readonly examDate: string;
  readonly timeZone: string;
};

const noticeDays = (examDate: string, rulebook: Rulebook): number =>
  rulesOn(rulebook, examDate).numbers["BOK-6.notice"];

/** The refusal of anything that asks for a live booking. */
export const alreadyCancelled = (cancelledAt: Temporal.Instant, timeZone: string): BookingAlreadyCancelled => ({
  kind: "BookingAlreadyCancelled",
  cancelledAt: cancelledAt.toString(),
  cancelledOn: today(cancelledAt, timeZone).toString(),
});

/** The last civil date, on the centre's calendar, on which the candidate may cancel: that day included. */
export const cancellableUntil = (examDate: string, rulebook: Rulebook): Temporal.PlainDate =>
  Temporal.PlainDate.from(examDate).subtract({ days: noticeDays(examDate, rulebook) });

/** Why this booking may not be cancelled at `now`, or null. Source: docs/rules.md#BOK-6. */
export const refusalToCancel = (
  booking: KeptBooking,
  now: Temporal.Instant,
  rulebook: Rulebook,
): CancelRefusal | null => {
  const { cancelledAt } = booking;
  if (cancelledAt) return alreadyCancelled(cancelledAt, booking.timeZone);
  const until = cancellableUntil(booking.examDate, rulebook);
  if (Temporal.PlainDate.compare(today(now, booking.timeZone), until) > 0)
    return {
      kind: "TooLateToCancel",
      cancellableUntil: until.toString(),
      cancellationDays: noticeDays(booking.examDate, rulebook),
      rule: "BOK-6",
    };
  return null;
};
