import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  pgEnum,
  pgTable,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { CONSTRAINTS } from "./constraints.js";
import { candidates } from "./people.js";
import { examSlots } from "./planning.js";
import { HOLD_STATES } from "./vocabulary.js";
import { returnedPlaces } from "./waiting-list.js";

export const holdState = pgEnum("hold_state", HOLD_STATES);

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/**
 * A slot that is kept for one candidate until `heldUntil`, by the clock of the database. A hold whose time is over counts as gone
 * whatever `state` says: the row is closed by whoever comes next, the sweeper or another change. Rows stay: they tell who kept
 * which place for how long.
 */
export const holds = pgTable(
  "holds",
  {
    id: uuid().primaryKey().default(sql`uuidv7()`),
    slotId: bigint("slot_id", { mode: "number" })
      .notNull()
      .references(() => examSlots.id),
    /** Null when the candidate is gone: the row still says when the place is open again. */
    candidateId: integer("candidate_id").references(() => candidates.id, { onDelete: "set null" }),
    state: holdState().notNull().default("live"),
    /** An offer of the waiting list: the returned place that it offers. Null for a hold that the candidate asked for. */
    returnedPlaceId: uuid("returned_place_id").references(() => returnedPlaces.id),
    heldFrom: instant("held_from").notNull(),
    heldUntil: instant("held_until").notNull(),
    extended: boolean().notNull().default(false),
    endedAt: instant("ended_at"),
  },
  (t) => [
    uniqueIndex(CONSTRAINTS.oneLiveHoldPerSlot).on(t.slotId).where(sql`${t.state} = 'live'`),
    uniqueIndex(CONSTRAINTS.oneLiveHoldPerCandidate)
      .on(t.candidateId)
      .where(sql`${t.state} = 'live' and ${t.returnedPlaceId} is null`),
    uniqueIndex(CONSTRAINTS.oneLiveOfferPerCandidate)
      .on(t.candidateId)
      .where(sql`${t.state} = 'live' and ${t.returnedPlaceId} is not null`),
    index("holds_by_returned_place").on(t.returnedPlaceId).where(sql`${t.returnedPlaceId} is not null`),
    check("an_ended_hold_has_its_time", sql`(${t.state} = 'live') = (${t.endedAt} is null)`),
    check("a_hold_lasts", sql`${t.heldUntil} > ${t.heldFrom}`),
    index("holds_to_end").on(t.heldUntil).where(sql`${t.state} = 'live'`),
    index("holds_by_candidate").on(t.candidateId),
    // How many places are being asked for: the last minute of them.
    index("holds_by_beginning").on(t.heldFrom).where(sql`${t.returnedPlaceId} is null`),
    index("holds_by_slot").on(t.slotId),
  ],
);
