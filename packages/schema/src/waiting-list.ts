import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  date,
  index,
  integer,
  pgEnum,
  pgTable,
  smallint,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { CONSTRAINTS } from "./constraints.js";
import { candidates } from "./people.js";
import { departments } from "./places.js";
import { examPhase, examSlots, licenceCategory } from "./planning.js";
import { RETURN_CAUSES, RETURNED_PLACE_STATES, WEEKDAYS } from "./vocabulary.js";

export const weekday = pgEnum("weekday", WEEKDAYS);
export const returnCause = pgEnum("return_cause", RETURN_CAUSES);
export const returnedPlaceState = pgEnum("returned_place_state", RETURNED_PLACE_STATES);

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });
const civilDate = (name: string) => date(name, { mode: "string" });

/**
 * What a candidate would take. `centreIds` were named, or found within `withinKm` of the commune when the wish was saved; a
 * department means all its centres, those to come included. `keys` is what the index finds it by (domain/waiting-list/wish.ts).
 * `betterThanBooking` is the live booking that the candidate had then: once they hold another, the wish sleeps.
 */
export const wishes = pgTable(
  "wishes",
  {
    id: uuid().primaryKey().default(sql`uuidv7()`),
    candidateId: integer("candidate_id")
      .notNull()
      .references(() => candidates.id, { onDelete: "cascade" }),
    /** 1 to 5: so many wishes has a candidate at the most. */
    number: smallint().notNull(),
    category: licenceCategory().notNull(),
    phase: examPhase().notNull(),
    departmentCode: text("department_code").references(() => departments.code),
    centreIds: integer("centre_ids").array().notNull(),
    nearCommune: text("near_commune"),
    withinKm: smallint("within_km"),
    weekdays: weekday().array().notNull(),
    /** Minutes from midnight on the centre's clock. */
    startsFrom: smallint("starts_from").notNull(),
    startsBefore: smallint("starts_before").notNull(),
    from: civilDate("from_date"),
    to: civilDate("to_date"),
    keys: text().array().notNull(),
    betterThanBooking: uuid("better_than_booking"),
    betterThanVersion: integer("better_than_version"),
    savedAt: instant("saved_at").notNull(),
  },
  (t) => [
    // Without the pending list: the place that is freed next must not read through what was saved last.
    index("wishes_by_key").using("gin", t.keys).with({ fastupdate: false }),
    // Who wishes for something in a department, whatever it is.
    index("wishes_by_department").on(t.departmentCode).where(sql`${t.departmentCode} is not null`),
    index("wishes_by_centre").using("gin", t.centreIds).with({ fastupdate: false }),
    unique(CONSTRAINTS.oneWishPerNumber).on(t.candidateId, t.number),
    check("a_candidate_has_five_wishes", sql`${t.number} between 1 and 5`),
    check("a_wish_is_somewhere", sql`(${t.departmentCode} is not null) <> (cardinality(${t.centreIds}) > 0)`),
    check("a_wish_has_a_weekday", sql`cardinality(${t.weekdays}) > 0`),
    check(
      "a_wish_has_hours",
      sql`0 <= ${t.startsFrom} and ${t.startsFrom} < ${t.startsBefore} and ${t.startsBefore} <= 1440`,
    ),
    check("a_wish_has_dates", sql`${t.from} <= ${t.to}`),
    check("near_is_so_far", sql`(${t.nearCommune} is null) = (${t.withinKm} is null)`),
  ],
);

/**
 * A place that was given back and goes to the waiting list first: its slot stays `held` until somebody takes it or everybody may.
 * What a wish looks at is kept here beside its keys. `opensAt` is drawn once, when nobody wants it: nobody is told before. Whoever
 * works on a row claims it until `claimedUntil`. Rows stay: they are what estimates rest on.
 */
export const returnedPlaces = pgTable(
  "returned_places",
  {
    id: uuid().primaryKey().default(sql`uuidv7()`),
    slotId: bigint("slot_id", { mode: "number" })
      .notNull()
      .references(() => examSlots.id),
    cause: returnCause().notNull(),
    /** It is not offered to who has just given it back. */
    returnedBy: integer("returned_by").references(() => candidates.id, { onDelete: "set null" }),
    returnedAt: instant("returned_at").notNull(),
    state: returnedPlaceState().notNull().default("matching"),
    keys: text().array().notNull(),
    civilDate: civilDate("civil_date").notNull(),
    startMinute: smallint("start_minute").notNull(),
    opensAt: instant("opens_at"),
    claimedUntil: instant("claimed_until"),
    endedAt: instant("ended_at"),
  },
  (t) => [
    uniqueIndex(CONSTRAINTS.oneReturnedPlacePerSlot).on(t.slotId).where(sql`${t.endedAt} is null`),
    check(
      "an_ended_returned_place",
      sql`(${t.state} in ('taken', 'republished', 'withdrawn')) = (${t.endedAt} is not null)`,
    ),
    check("a_waiting_place_has_its_moment", sql`${t.state} <> 'waiting' or ${t.opensAt} is not null`),
    index("returned_places_to_match").on(t.state, t.returnedAt).where(sql`${t.endedAt} is null`),
    index("returned_places_by_time").on(t.returnedAt),
    index("returned_places_by_slot").on(t.slotId),
    index("returned_places_by_key").using("gin", t.keys),
  ],
);
