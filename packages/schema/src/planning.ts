import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  customType,
  date,
  index,
  integer,
  pgEnum,
  pgTable,
  smallint,
  timestamp,
  unique,
} from "drizzle-orm/pg-core";
import { CONSTRAINTS } from "./constraints.js";
import { categoryGroup, examCentres, examiners } from "./places.js";
import { EXAM_PHASES, LICENCE_CATEGORIES, SLOT_STATES } from "./vocabulary.js";

export const licenceCategory = pgEnum("licence_category", LICENCE_CATEGORIES);
export const examPhase = pgEnum("exam_phase", EXAM_PHASES);
export const slotState = pgEnum("slot_state", SLOT_STATES);

export const tstzrange = customType<{ data: string }>({ dataType: () => "tstzrange" });

/**
 * One examiner, one centre, one civil date (of the centre), one category group. `period` is half-open, from the first
 * start to the last end; the exclusion constraint `one_examiner_in_one_place_at_a_time` is in the migration.
 */
export const examSessions = pgTable(
  "exam_sessions",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedByDefaultAsIdentity(),
    examinerId: integer("examiner_id")
      .notNull()
      .references(() => examiners.id),
    centreId: integer("centre_id")
      .notNull()
      .references(() => examCentres.id),
    categoryGroup: categoryGroup("category_group").notNull(),
    civilDate: date("civil_date", { mode: "string" }).notNull(),
    period: tstzrange().notNull(),
    /** Rises with every change of what places it has: the guard of such a change. */
    version: integer().notNull().default(1),
    /** Any of its places stands. A trigger takes it away with the last one, whoever withdraws it: then the session binds its examiner no more. */
    standing: boolean().notNull().default(true),
  },
  (t) => [index("exam_sessions_by_centre_and_date").on(t.centreId, t.civilDate)],
);

/**
 * A start time in a session, for one candidate. `centreId` and `civilDate` (the centre's calendar) repeat the session's, so
 * that the change stream carries all that the availability board needs. No index mentions `state` or `version`: taking a
 * place stays a heap-only (HOT) update.
 */
export const examSlots = pgTable(
  "exam_slots",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedByDefaultAsIdentity(),
    sessionId: bigint("session_id", { mode: "number" })
      .notNull()
      .references(() => examSessions.id),
    centreId: integer("centre_id")
      .notNull()
      .references(() => examCentres.id),
    category: licenceCategory().notNull(),
    phase: examPhase().notNull(),
    startsAt: timestamp("starts_at", { withTimezone: true, mode: "date" }).notNull(),
    civilDate: date("civil_date", { mode: "string" }).notNull(),
    durationMinutes: smallint("duration_minutes").notNull(),
    state: slotState().notNull().default("draft"),
    /**
     * Of a held slot: a live hold keeps it for somebody, who asked for it or was offered it. False while it waits between two, which
     * nobody is to learn. Here so that the change stream carries it: whoever writes `held` says which.
     */
    beingBooked: boolean("being_booked").notNull().default(false),
    /**
     * When the slot was first published: a trigger sets it as a draft opens. Null before that, and for what was published before
     * publication was spread over groups: open to everybody at once.
     */
    publishedAt: timestamp("published_at", { withTimezone: true, mode: "date" }),
    version: integer().notNull().default(1),
  },
  (t) => [
    unique(CONSTRAINTS.oneSlotPerStart).on(t.sessionId, t.startsAt),
    check("a_slot_is_of_a_practical_test", sql`${t.phase}::text <> 'theory'`),
    // What was published last: written once a slot, so that taking a place stays heap-only.
    index("exam_slots_by_publication").on(t.publishedAt).where(sql`${t.publishedAt} is not null`),
  ],
);
