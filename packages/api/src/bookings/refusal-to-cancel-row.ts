import { Temporal } from "temporal-polyfill";
import { refusalToCancel } from "../domain/booking/cancel.js";
import type { CancelRefusal } from "../domain/booking/refusal.js";
import type { Rulebook } from "../domain/regulation/rule-set.js";
import type { BookingRow } from "./booking.loader.js";

/** The domain's verdict on a booking as the table keeps it. `examDate` and `timeZone` are those of the centre. */
export const refusalToCancelRow = (
  { cancelledAt }: Pick<BookingRow, "cancelledAt">,
  examDate: string,
  timeZone: string,
  now: Temporal.Instant,
  rulebook: Rulebook,
): CancelRefusal | null =>
  refusalToCancel(
    {
      cancelledAt: cancelledAt && Temporal.Instant.fromEpochMilliseconds(cancelledAt.getTime()),
      examDate,
      timeZone,
    },
    now,
    rulebook,
  );
