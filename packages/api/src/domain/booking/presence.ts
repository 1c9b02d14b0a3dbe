import { Temporal } from "temporal-polyfill";
import { alreadyCancelled } from "./cancel.js";
import { today } from "./centre-calendar.js";
import type { PresenceRefusal } from "./refusal.js";

/** The facts of a booking that decide. Date and zone are those of the centre. */
type ConfirmedBooking = {
  /** Null while the booking is live. */
  readonly cancelledAt: Temporal.Instant | null;
  readonly examDate: string;
  readonly timeZone: string;
};

/** Why a candidate cannot say any more that they will come, or null: until the day of the exam is over where the centre is. */
export const refusalToConfirmPresence = (
  { cancelledAt, examDate, timeZone }: ConfirmedBooking,
  now: Temporal.Instant,
): PresenceRefusal | null => {
  if (cancelledAt) return alreadyCancelled(cancelledAt, timeZone);
  return Temporal.PlainDate.compare(today(now, timeZone), examDate) > 0 ? { kind: "ExamPassed", examDate } : null;
};
