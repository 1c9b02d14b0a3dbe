import { sql } from "drizzle-orm";
import { bigint, index, integer, pgTable, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { bookings } from "./bookings.js";
import { CONSTRAINTS } from "./constraints.js";
import { officers } from "./officers.js";
import { examSessions, examSlots } from "./planning.js";

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/** The administration takes a session back, or one place of it, for a reason that everybody concerned is told. */
export const withdrawals = pgTable(
  "withdrawals",
  {
    id: uuid().primaryKey().default(sql`uuidv7()`),
    sessionId: bigint("session_id", { mode: "number" })
      .notNull()
      .references(() => examSessions.id),
    /** Null for a whole session. */
    slotId: bigint("slot_id", { mode: "number" }).references(() => examSlots.id),
    officerId: integer("officer_id")
      .notNull()
      .references(() => officers.id),
    reason: text().notNull(),
    withdrawnAt: instant("withdrawn_at").notNull(),
  },
  (t) => [index("withdrawals_by_session").on(t.sessionId)],
);

/**
 * A booking whose place was withdrawn: the booking stays live on that place until its candidate has another one or wants none, and
 * until then they come first for every place (docs/decisions/0015). Where it stands is read from the booking and its offers; a row
 * is closed by the worker that finds it settled, so that the open ones are few.
 */
export const rehousings = pgTable(
  "rehousings",
  {
    id: uuid().primaryKey().default(sql`uuidv7()`),
    bookingId: uuid("booking_id")
      .notNull()
      .references(() => bookings.id, { onDelete: "cascade" }),
    /** The place that was withdrawn. */
    slotId: bigint("slot_id", { mode: "number" })
      .notNull()
      .references(() => examSlots.id),
    withdrawalId: uuid("withdrawal_id")
      .notNull()
      .references(() => withdrawals.id),
    openedAt: instant("opened_at").notNull(),
    /** When a place was last looked for. Whoever looks writes it first: others leave the row alone for a moment. */
    triedAt: instant("tried_at"),
    closedAt: instant("closed_at"),
  },
  (t) => [
    unique(CONSTRAINTS.oneRehousingPerPlace).on(t.bookingId, t.slotId),
    index("rehousings_to_settle").on(t.openedAt).where(sql`${t.closedAt} is null`),
    index("rehousings_by_slot").on(t.slotId),
  ],
);
