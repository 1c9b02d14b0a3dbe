import { type MessageKind, messages } from "@creneau/schema";
import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../platform/database.js";

/**
 * A part of the statement that makes a change: it queues a message for each row of `rows`, a select of exactly
 * `kind text, subject text, candidate_id int, booking_id uuid, recipient text, details jsonb, due_at timestamptz`. What is rolled
 * back leaves no message. Of a kind and a subject there is one message: queued again, it stays as it was.
 */
export const queuedMessagesOfKinds = (db: Database, name: string, rows: SQL) =>
  db.$with(name, {}).as(
    sql`insert into ${messages} (kind, subject, candidate_id, booking_id, recipient, details, due_at)
      select kind, subject, candidate_id, booking_id, recipient, details, due_at from (${rows}) as queued
      on conflict do nothing`,
  );

/** As `queuedMessagesOfKinds`, for messages of one kind: `rows` without a `kind`. */
export const queuedMessages = (db: Database, name: string, kind: MessageKind, rows: SQL) =>
  queuedMessagesOfKinds(db, name, sql`select ${sql.raw(`'${kind}'`)} as kind, rows.* from (${rows}) as rows`);
