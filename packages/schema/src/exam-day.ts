import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  smallint,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { bookings } from "./bookings.js";
import { CONSTRAINTS } from "./constraints.js";
import {
  EXAM_LIST_STATES,
  type ExcMotive,
  type Excuse,
  type Observation,
  type Precondition,
} from "./exam-day-vocabulary.js";
import { candidates } from "./people.js";
import { examSessions, examSlots } from "./planning.js";
import { testOutcome } from "./regulation.js";

export const examListState = pgEnum("exam_list_state", EXAM_LIST_STATES);

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });
/** The number of an officer stays when the officer is gone: no reference. */
const officer = (name: string) => integer(name);

/**
 * The list (bordereau) of a session, from the moment that it is issued: before that there is no row, and the list is what the
 * session's live bookings say. `version` rises with every change. A trigger lets a closed list become completed, and nothing else.
 */
export const examLists = pgTable(
  "exam_lists",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    sessionId: bigint("session_id", { mode: "number" })
      .notNull()
      .unique(CONSTRAINTS.oneListPerSession)
      .references(() => examSessions.id),
    state: examListState().notNull().default("issued"),
    version: integer().notNull().default(1),
    /** Places of the session that are not withdrawn, counted as the list is issued and again at the numeric check. */
    attributedPlaces: smallint("attributed_places").notNull(),
    /** Places that nobody came for, as the list was closed (unités non honorées). */
    unhonouredUnits: smallint("unhonoured_units"),
    issuedAt: instant("issued_at").notNull(),
    issuedBy: officer("issued_by"),
    closedAt: instant("closed_at"),
    closedBy: officer("closed_by"),
    completedAt: instant("completed_at"),
    completedBy: officer("completed_by"),
  },
  (t) => [index("exam_lists_to_close").on(t.sessionId).where(sql`${t.closedAt} is null`)],
);

/**
 * A line of a list: a candidate, their booking and the place it was for as the list was issued. `removedAt`: taken off by an
 * amendment. A trigger refuses every change once the list is closed (docs/rules.md#BRD-6).
 */
export const examListEntries = pgTable(
  "exam_list_entries",
  {
    id: uuid().primaryKey().default(sql`uuidv7()`),
    listId: bigint("list_id", { mode: "number" })
      .notNull()
      .references(() => examLists.id),
    bookingId: uuid("booking_id")
      .notNull()
      .references(() => bookings.id),
    candidateId: integer("candidate_id")
      .notNull()
      .references(() => candidates.id),
    slotId: bigint("slot_id", { mode: "number" })
      .notNull()
      .references(() => examSlots.id),
    /** A digital file is there of itself; false where the examiner says that it is not. */
    fileHandedOver: boolean("file_handed_over").notNull().default(true),
    removedAt: instant("removed_at"),
  },
  (t) => [
    unique(CONSTRAINTS.oneLinePerBooking).on(t.listId, t.bookingId),
    index("exam_list_entries_by_booking").on(t.bookingId),
    index("exam_list_entries_by_candidate").on(t.candidateId),
  ],
);

/**
 * What was changed on a list during its checks. `signedBy`: the representative of the school; null for free candidates, who have
 * none. Append-only.
 */
export const examListAmendments = pgTable("exam_list_amendments", {
  id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
  listId: bigint("list_id", { mode: "number" })
    .notNull()
    .references(() => examLists.id),
  removed: uuid().array().notNull(),
  added: uuid().array().notNull(),
  signedBy: text("signed_by"),
  officerId: officer("officer_id").notNull(),
  amendedAt: instant("amended_at").notNull(),
});

/**
 * What became of a candidate, as the examiner wrote it. Append-only, by trigger: a row that was wrong is struck by one that names it
 * in `strikes`, and what stands is the end of that chain (domain/exam-day/outcome-chain.ts). `key` is made by the tablet, so that
 * the same row may come twice, late, and in any order. `content` is what was sent; `printed` what the list and the certificate say.
 */
export const examOutcomes = pgTable(
  "exam_outcomes",
  {
    key: uuid().primaryKey(),
    entryId: uuid("entry_id")
      .notNull()
      .references(() => examListEntries.id),
    candidateId: integer("candidate_id")
      .notNull()
      .references(() => candidates.id),
    strikes: uuid(),
    outcome: testOutcome().notNull(),
    /** As the guide prints it: a category, BON, AJO, ABS EXC, ABS NON EXC, EXC. */
    mention: text().notNull(),
    motive: text().$type<ExcMotive>(),
    excuse: text().$type<Excuse>(),
    points: doublePrecision(),
    automatic: boolean().notNull().default(false),
    content: jsonb().notNull(),
    printed: jsonb().notNull(),
    /** When the tablet wrote it, by its own clock. */
    recordedAt: instant("recorded_at").notNull(),
    receivedAt: instant("received_at").notNull(),
    /** From when on the candidate sees it. */
    publishedAt: instant("published_at").notNull(),
    officerId: officer("officer_id").notNull(),
  },
  (t) => [
    uniqueIndex(CONSTRAINTS.oneFirstOutcome).on(t.entryId).where(sql`${t.strikes} is null`),
    unique(CONSTRAINTS.oneCorrectionPerOutcome).on(t.strikes),
    index("exam_outcomes_by_entry").on(t.entryId),
    index("exam_outcomes_by_candidate").on(t.candidateId),
    check("an_outcome_strikes_another", sql`${t.strikes} <> ${t.key}`),
    check("who_is_not_examined_has_a_motive", sql`(${t.outcome}::text = 'not_examined') = (${t.motive} is not null)`),
    check("an_excused_absence_has_an_excuse", sql`(${t.outcome}::text = 'absent_excused') = (${t.excuse} is not null)`),
  ],
);

/** What the examiner looked at before the exam, try by try. Append-only, by trigger; of a document the latest by `recordedAt` counts. */
export const examPreconditions = pgTable(
  "exam_preconditions",
  {
    key: uuid().primaryKey(),
    entryId: uuid("entry_id")
      .notNull()
      .references(() => examListEntries.id),
    candidateId: integer("candidate_id")
      .notNull()
      .references(() => candidates.id),
    precondition: text().$type<Precondition>().notNull(),
    observation: text().$type<Observation>().notNull(),
    recordedAt: instant("recorded_at").notNull(),
    receivedAt: instant("received_at").notNull(),
    officerId: officer("officer_id").notNull(),
  },
  (t) => [
    index("exam_preconditions_by_entry").on(t.entryId),
    index("exam_preconditions_by_candidate").on(t.candidateId),
  ],
);
