import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../platform/database.js";
import { queuedMessages, queuedMessagesOfKinds } from "./queued-messages.js";

const given = sql.placeholder;

// All read a `booking` of columns `id`, `slot_id`, `candidate_id` from the statement around them, and its placeholder `now`.
// `details.slotId` is what they are about: a booking that has another slot since no longer is what was told.

/**
 * One message to be sent at once, and the reminders, each at its time: one insert for all of them. The placeholder `reminders`
 * is what `remindersToQueue` gives.
 */
const placeMessages = (db: Database, kind: "booking_confirmed" | "booking_moved", version: SQL, details: SQL) =>
  queuedMessagesOfKinds(
    db,
    "told",
    sql`select told.kind, id || ':' || ${version} as subject, candidate_id, id as booking_id, null::text as recipient,
        ${details} as details, told.due_at
      from booking, (
        select ${sql.raw(`'${kind}'`)} as kind, ${given("now")}::timestamptz as due_at
        union all
        select kind, "dueAt" from jsonb_to_recordset(${given("reminders")}::jsonb) as reminder (kind text, "dueAt" timestamptz)
      ) as told`,
  );

/** Who decided, for what is told of it: nothing is said of a candidate who did. */
export type ChangedBy = "candidate" | "officer";
const decidedBy = (by: ChangedBy): SQL => sql.raw(by === "officer" ? ` || '{"by": "officer"}'` : "");

export const bookedMessages = (db: Database, by: ChangedBy = "candidate") =>
  placeMessages(db, "booking_confirmed", sql`1`, sql`jsonb_build_object('slotId', slot_id)${decidedBy(by)}`);

/** A booking moves as often as there are places: it also reads its `version`, and the placeholder `fromSlotId`. */
export const movedMessages = (db: Database, by: ChangedBy = "candidate") =>
  placeMessages(
    db,
    "booking_moved",
    sql`version`,
    sql`jsonb_build_object('slotId', slot_id, 'fromSlotId', ${given("fromSlotId")}::bigint)${decidedBy(by)}`,
  );

export const cancelledMessages = (db: Database, by: ChangedBy = "candidate") =>
  queuedMessages(
    db,
    "told",
    "booking_cancelled",
    sql`select id::text as subject, candidate_id, id as booking_id, null::text as recipient,
      jsonb_build_object('slotId', slot_id)${decidedBy(by)} as details, ${given("now")}::timestamptz as due_at from booking`,
  );
