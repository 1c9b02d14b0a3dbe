import { bookings, candidates, examArrangements, examSlots, type SlotState } from "@creneau/schema";
import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Database } from "../platform/database.js";
import { sameRulebook } from "./same-rulebook.js";

const given = sql.placeholder;

// The steps that statements about one slot have in common, in the order of the locks: slot, candidate, booking.

/** The slot as it was decided on, locked: `for update` waits for a rival, then judges the row as the rival left it. */
export const guardedSlot = (db: Database, state: SlotState | null, guard: SQL = sameRulebook) =>
  db.$with("slot").as(
    db
      .select({ id: examSlots.id, category: examSlots.category })
      .from(examSlots)
      .where(
        and(
          eq(examSlots.id, given("slotId")),
          eq(examSlots.version, given("slotVersion")),
          // A literal, as everywhere: the plan is made once.
          state === null ? undefined : sql`${examSlots.state} = ${sql.raw(`'${state}'`)}`,
          guard,
        ),
      )
      .for("update"),
  );

/** The candidate as they were decided on, whose version this change raises. Reads a `slot`. */
export const changedCandidate = (db: Database, slot: ReturnType<typeof guardedSlot>, guard?: SQL) =>
  db.$with("candidate").as(
    db
      .update(candidates)
      .set({ version: sql`${candidates.version} + 1` })
      .from(slot)
      .where(and(eq(candidates.id, given("candidateId")), eq(candidates.version, given("candidateVersion")), guard))
      .returning({ id: candidates.id }),
  );

/** The new booking, once `after` (more of the statement's steps) has its row too. Reads `slot` and `candidate`. */
export const newBooking = (db: Database, after: SQL = sql``) =>
  db.$with("booking", { id: bookings.id, slotId: bookings.slotId }).as(
    sql`insert into ${bookings} (slot_id, candidate_id, category, booked_at)
      select slot.id, candidate.id, slot.category, ${given("now")}::timestamptz from slot, candidate${after}
      returning id, slot_id, candidate_id`,
  );

/** The slot's new state. Reads a `booking`. */
export const bookedSlot = (db: Database, booking: ReturnType<typeof newBooking>) =>
  db.$with("taken").as(
    db
      .update(examSlots)
      .set({ state: "booked", version: sql`${examSlots.version} + 1` })
      .from(booking)
      .where(eq(examSlots.id, booking.slotId)),
  );

/** What is declared with a booking takes the place of what was declared before. Without a name there is nothing to keep. Reads a `booking`. */
export const declaredArrangements = (db: Database) =>
  db.$with("declared", {}).as(
    sql`insert into ${examArrangements}
        (booking_id, candidate_id, companion_name, companion_licence_since, vehicle_registration, declared_at)
      select id, candidate_id, companion_name, companion_licence_since, vehicle_registration, ${given("now")}::timestamptz
      from booking, jsonb_to_record(${given("arrangements")}::jsonb)
        as said (companion_name text, companion_licence_since date, vehicle_registration text)
      where said.companion_name is not null
      on conflict (booking_id) do update set companion_name = excluded.companion_name,
        companion_licence_since = excluded.companion_licence_since,
        vehicle_registration = excluded.vehicle_registration, declared_at = excluded.declared_at`,
  );
