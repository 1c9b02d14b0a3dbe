import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  pgEnum,
  pgTable,
  smallint,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import { bookings } from "./bookings.js";
import { officers } from "./officers.js";
import { candidates } from "./people.js";
import { examSlots } from "./planning.js";
import { ASSISTANCES, NEEDS_BASES } from "./vocabulary.js";

export const assistance = pgEnum("assistance", ASSISTANCES);
export const needsBasis = pgEnum("needs_basis", NEEDS_BASES);

/**
 * What a candidate needs to sit an exam like anybody else, as the service has decided. It tells of health, so it holds no word more
 * than an exam is planned with. Source: docs/rules.md#CAP-7, #CAP-10.
 */
export const specialNeeds = pgTable(
  "special_needs",
  {
    candidateId: integer("candidate_id")
      .primaryKey()
      .references(() => candidates.id, { onDelete: "cascade" }),
    extraMinutes: smallint("extra_minutes").notNull(),
    adaptedVehicle: boolean("adapted_vehicle").notNull(),
    assistance: assistance(),
    basis: needsBasis().notNull(),
    decidedAt: timestamp("decided_at", { withTimezone: true, mode: "date" }).notNull(),
    decidedBy: integer("decided_by").references(() => officers.id, { onDelete: "set null" }),
  },
  (t) => [check("extra_time_is_not_negative", sql`${t.extraMinutes} >= 0`)],
);

/**
 * Places that are taken for the extra time of the exam on the place before them: booked, and nobody's booking. They go back with that
 * place. A trigger on bookings writes the rows: whoever makes a booking, the time is there or the booking is not.
 */
export const extraTimePlaces = pgTable(
  "extra_time_places",
  {
    slotId: bigint("slot_id", { mode: "number" })
      .primaryKey()
      .references(() => examSlots.id, { onDelete: "cascade" }),
    /** The place of the exam. */
    besideSlotId: bigint("beside_slot_id", { mode: "number" })
      .notNull()
      .references(() => examSlots.id, { onDelete: "cascade" }),
    bookingId: uuid("booking_id")
      .notNull()
      .references(() => bookings.id, { onDelete: "cascade" }),
  },
  (t) => [
    index("extra_time_places_by_place").on(t.besideSlotId),
    index("extra_time_places_by_booking").on(t.bookingId),
  ],
);
