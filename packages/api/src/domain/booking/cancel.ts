import { Temporal } from "temporal-polyfill";
import { today } from "./centre-calendar.js";
import type { CancelRefusal } from "./refusal.js";
import type { BookingRules } from "./rules.js";

/** The facts of a booking that decide. Dates and `timeZone` are those of the centre. */
type KeptBooking = {
  /** Null while the booking is live. */
  readonly cancelledAt: Temporal.Instant | null;
  readonly examDate: string;
  readonly timeZone: string;
};

/** The last civil date, on the centre's calendar, on which the candidate may cancel: that day included. */
export const cancellableUntil = (examDate: string, rules: BookingRules): Temporal.PlainDate =>
  Temporal.PlainDate.from(examDate).subtract({ days: rules.cancellation.days });

/** Why this booking may not be cancelled at `now`, or null. Source: docs/rules.md#BOK-6. */
export const refusalToCancel = (
  booking: KeptBooking,
  now: Temporal.Instant,
  rules: BookingRules,
): CancelRefusal | null => {
  const { cancelledAt } = booking;
  if (cancelledAt)
    return {
      kind: "BookingAlreadyCancelled",
      cancelledAt: cancelledAt.toString(),
      cancelledOn: today(cancelledAt, booking.timeZone).toString(),
    };
  const until = cancellableUntil(booking.examDate, rules);
  if (Temporal.PlainDate.compare(today(now, booking.timeZone), until) > 0)
    return {
      kind: "TooLateToCancel",
      cancellableUntil: until.toString(),
      cancellationDays: rules.cancellation.days,
      rule: rules.cancellation.id,
    };
  return null;
};
