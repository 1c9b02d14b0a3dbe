import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  date,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { CONSTRAINTS } from "./constraints.js";
import { candidates } from "./people.js";
import { examSlots, licenceCategory } from "./planning.js";
import { BOOKING_STATES, type DecisionAction } from "./vocabulary.js";

export const bookingState = pgEnum("booking_state", BOOKING_STATES);

/** A candidate on a slot; a move changes the slot and keeps the booking. The two partial unique indexes are the last judges of "no double booking". */
export const bookings = pgTable(
  "bookings",
  {
    id: uuid().primaryKey().default(sql`uuidv7()`),
    slotId: bigint("slot_id", { mode: "number" })
      .notNull()
      .references(() => examSlots.id),
    candidateId: integer("candidate_id")
      .notNull()
      .references(() => candidates.id),
    category: licenceCategory().notNull(),
    state: bookingState().notNull().default("live"),
    bookedAt: timestamp("booked_at", { withTimezone: true, mode: "date" }).notNull().defaultNow(),
    cancelledAt: timestamp("cancelled_at", { withTimezone: true, mode: "date" }),
    /** Rises with every move to another slot. */
    version: integer().notNull().default(1),
    /** When the candidate said that they will come. */
    presenceConfirmedAt: timestamp("presence_confirmed_at", { withTimezone: true, mode: "date" }),
  },
  (t) => [
    uniqueIndex(CONSTRAINTS.oneLiveBookingPerSlot).on(t.slotId).where(sql`${t.state} = 'live'`),
    uniqueIndex(CONSTRAINTS.oneLiveBookingPerCandidateAndCategory)
      .on(t.candidateId, t.category)
      .where(sql`${t.state} = 'live'`),
    check(CONSTRAINTS.cancelledAtItsTime, sql`(${t.state} = 'cancelled') = (${t.cancelledAt} is not null)`),
    index("bookings_by_candidate").on(t.candidateId),
    // Cancelled ones too: a draft that goes must have been nobody's.
    index("bookings_by_slot").on(t.slotId),
  ],
);

/**
 * Append-only: every decision on a file, who took it and by which rule, written by the same statement as the change itself.
 * `actor` is `candidate:<id>`, `applicant`, `officer:<id>`, `operator` or `system`. A booking keeps its number here when it is gone.
 */
export const auditLog = pgTable(
  "audit_log",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    at: timestamp({ withTimezone: true, mode: "date" }).notNull().defaultNow(),
    actor: text().notNull(),
    action: text().$type<DecisionAction>().notNull(),
    bookingId: uuid("booking_id"),
    slotId: bigint("slot_id", { mode: "number" }),
    /** Null until somebody who asked for a place as a free candidate is one: then what was decided before gets their number. */
    candidateId: integer("candidate_id"),
    entryRequestId: uuid("entry_request_id"),
    /** The rule that the decision rests on, where there is one. */
    rule: text(),
    details: jsonb().notNull().default({}),
  },
  (t) => [
    index("audit_log_by_candidate").on(t.candidateId, t.id),
    index("audit_log_by_entry_request").on(t.entryRequestId).where(sql`${t.entryRequestId} is not null`),
    check("a_decision_is_about_somebody", sql`num_nonnulls(${t.candidateId}, ${t.entryRequestId}) > 0`),
  ],
);

/**
 * What a free candidate declares to come with (docs/rules.md#CLB-8, #CLB-9): written only when everything that has to be affirmed
 * was. About somebody else too, so it goes with the booking.
 */
export const examArrangements = pgTable("exam_arrangements", {
  bookingId: uuid("booking_id")
    .primaryKey()
    .references(() => bookings.id, { onDelete: "cascade" }),
  candidateId: integer("candidate_id")
    .notNull()
    .references(() => candidates.id, { onDelete: "cascade" }),
  companionName: text("companion_name").notNull(),
  /** Since when the accompanying person holds category B. */
  companionLicenceSince: date("companion_licence_since", { mode: "string" }).notNull(),
  vehicleRegistration: text("vehicle_registration").notNull(),
  declaredAt: timestamp("declared_at", { withTimezone: true, mode: "date" }).notNull(),
});

/** The first outcome of each (candidate, key): what a retry is answered with. `request` says what the key was used for. */
export const idempotencyRecords = pgTable(
  "idempotency_records",
  {
    candidateId: integer("candidate_id")
      .notNull()
      .references(() => candidates.id, { onDelete: "cascade" }),
    key: uuid().notNull(),
    request: text().notNull(),
    outcome: jsonb().notNull(),
    recordedAt: timestamp("recorded_at", { withTimezone: true, mode: "date" }).notNull().defaultNow(),
  },
  (t) => [primaryKey({ name: CONSTRAINTS.oneOutcomePerIdempotencyKey, columns: [t.candidateId, t.key] })],
);
