import { auditLog, idempotencyRecords } from "@creneau/schema";
import { sql } from "drizzle-orm";
import { queuedMessages } from "../messages/queued-messages.js";
import type { Database } from "../platform/database.js";

const given = sql.placeholder;

/** What each change is told with. */
const MESSAGES = { book: "booking_confirmed", cancel: "booking_cancelled" } as const;

/**
 * What every change of a booking leaves behind, in the same statement: who did it, the outcome for a retry with the same key,
 * and the message that tells of it. All read a `booking` of columns `id`, `slot_id`, `candidate_id`: no booking, no trace.
 */
export const changeTraces = (
  db: Database,
  action: "book" | "cancel",
  outcome: "BookSlotSuccess" | "CancelBookingSuccess",
) => [
  db.$with("audit", {}).as(
    sql`insert into ${auditLog} (at, actor, action, booking_id, slot_id, candidate_id)
      select ${given("now")}::timestamptz, 'candidate:' || candidate_id, ${sql.raw(`'${action}'`)}, id, slot_id, candidate_id
      from booking`,
  ),
  db.$with("record", {}).as(
    sql`insert into ${idempotencyRecords} (candidate_id, key, request, outcome, recorded_at)
      select candidate_id, ${given("key")}::uuid, ${given("request")},
        jsonb_build_object('kind', ${sql.raw(`'${outcome}'`)}, 'bookingId', id), ${given("now")}::timestamptz
      from booking`,
  ),
  queuedMessages(
    db,
    "told",
    MESSAGES[action],
    sql`select id::text as subject, candidate_id, id as booking_id, null::text as recipient, '{}'::jsonb as details,
      ${given("now")}::timestamptz as due_at from booking`,
  ),
];
