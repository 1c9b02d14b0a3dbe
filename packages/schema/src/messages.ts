import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, smallint, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { bookings } from "./bookings.js";
import { CONSTRAINTS } from "./constraints.js";
import { candidates } from "./people.js";
import type { MessageKind } from "./vocabulary.js";

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/**
 * The outbox: a message is queued by the very statement that makes its change, so that there is neither a change without its
 * message nor a message without its change. A worker sends what is due, over SMTP.
 *
 * `subject` names what it is about (a booking and its version, an invitation): one message of a kind for each. `recipient` is
 * null where the candidate's own address is meant, as it is when the message leaves. A worker that sends holds the lease
 * `leaseId` until `leasedUntil`; a message is done when `sentAt` or `droppedAt` is set.
 */
export const messages = pgTable(
  "messages",
  {
    id: uuid().primaryKey().default(sql`uuidv7()`),
    kind: text().$type<MessageKind>().notNull(),
    subject: text().notNull(),
    candidateId: integer("candidate_id").references(() => candidates.id, { onDelete: "cascade" }),
    bookingId: uuid("booking_id").references(() => bookings.id, { onDelete: "cascade" }),
    recipient: text(),
    details: jsonb().notNull().default({}),
    queuedAt: instant("queued_at").notNull().defaultNow(),
    dueAt: instant("due_at").notNull().defaultNow(),
    leaseId: uuid("lease_id"),
    leasedUntil: instant("leased_until"),
    attempts: smallint().notNull().default(0),
    lastError: text("last_error"),
    sentAt: instant("sent_at"),
    droppedAt: instant("dropped_at"),
    dropReason: text("drop_reason"),
  },
  (t) => [
    unique(CONSTRAINTS.oneMessagePerSubject).on(t.kind, t.subject),
    index("messages_to_send").on(t.dueAt).where(sql`${t.sentAt} is null and ${t.droppedAt} is null`),
    index("messages_by_candidate").on(t.candidateId),
    index("messages_by_booking").on(t.bookingId),
    // How far a letter to many has come: its subject begins with the id of the mailing.
    index("messages_by_mailing").on(sql`split_part(${t.subject}, ':', 1)`).where(sql`${t.kind} = 'service_letter'`),
  ],
);
