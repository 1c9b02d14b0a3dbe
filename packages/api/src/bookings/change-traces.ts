import { auditLog, idempotencyRecords } from "@creneau/schema";
import { sql } from "drizzle-orm";
import { bookedMessages, cancelledMessages, movedMessages } from "../messages/booking-messages.js";
import type { Database } from "../platform/database.js";
import type { BookingSuccess } from "./outcome.js";

const given = sql.placeholder;

/** What each change is told with. */
export const CHANGE_MESSAGES = { book: bookedMessages, cancel: cancelledMessages, move: movedMessages } as const;

/**
 * What every change of a booking leaves behind, in the same statement: who did it, the outcome for a retry with the same key,
 * and the message that tells of it. All read a `booking` of columns `id`, `slot_id`, `candidate_id`, and for a move `version`:
 * no booking, no trace.
 */
export const changeTraces = (db: Database, action: keyof typeof CHANGE_MESSAGES, outcome: BookingSuccess) => {
  // Where a moved booking was before, only its traces know.
  const details =
    action === "move" ? sql`jsonb_build_object('fromSlotId', ${given("fromSlotId")}::bigint)` : sql`'{}'::jsonb`;
  return [
    db.$with("audit", {}).as(
      sql`insert into ${auditLog} (at, actor, action, booking_id, slot_id, candidate_id, details)
        select ${given("now")}::timestamptz, 'candidate:' || candidate_id, ${sql.raw(`'${action}'`)}, id, slot_id,
          candidate_id, ${details}
        from booking`,
    ),
    db.$with("record", {}).as(
      sql`insert into ${idempotencyRecords} (candidate_id, key, request, outcome, recorded_at)
        select candidate_id, ${given("key")}::uuid, ${given("request")},
          jsonb_build_object('kind', ${sql.raw(`'${outcome}'`)}, 'bookingId', id), ${given("now")}::timestamptz
        from booking`,
    ),
    CHANGE_MESSAGES[action](db),
  ];
};
