import { bookings, candidates, examArrangements, examSlots, holds } from "@creneau/schema";
import { and, eq, sql } from "drizzle-orm";
import { changeTraces } from "../bookings/change-traces.js";
import { sameRulebook } from "../bookings/same-rulebook.js";
import { oncePerDatabase } from "../platform/once-per-database.js";
import { takenFromList } from "../waiting-list/given-back.js";

const given = sql.placeholder;

/**
 * Makes a booking of a live hold, with what the candidate declares to come with. It returns the booking's id, or no row when a
 * guard moved or the time of the hold is over. Locks: slot, candidate, hold, booking, record.
 */
export const confirmHoldStatement = oncePerDatabase((db) => {
  const slot = db.$with("slot").as(
    db
      .select({ id: examSlots.id, category: examSlots.category })
      .from(examSlots)
      .where(
        and(
          eq(examSlots.id, given("slotId")),
          eq(examSlots.version, given("slotVersion")),
          sql`${examSlots.state} = 'held'`,
          sameRulebook,
        ),
      )
      .for("update"),
  );
  const candidate = db.$with("candidate").as(
    db
      .update(candidates)
      .set({ version: sql`${candidates.version} + 1` })
      .from(slot)
      .where(and(eq(candidates.id, given("candidateId")), eq(candidates.version, given("candidateVersion"))))
      .returning({ id: candidates.id }),
  );
  const hold = db.$with("hold", { slotId: holds.slotId }).as(
    sql`update ${holds} set state = 'confirmed', ended_at = clock_timestamp() from ${slot}, ${candidate}
      where ${holds.id} = ${given("holdId")} and ${holds.slotId} = ${slot.id} and ${holds.candidateId} = ${candidate.id}
        and ${holds.state} = 'live' and ${holds.heldUntil} > clock_timestamp()
      returning ${holds.slotId}`,
  );
  const booking = db.$with("booking", { id: bookings.id, slotId: bookings.slotId }).as(
    sql`insert into ${bookings} (slot_id, candidate_id, category, booked_at)
      select ${slot.id}, ${candidate.id}, ${slot.category}, ${given("now")}::timestamptz from ${slot}, ${candidate}, ${hold}
      returning id, slot_id, candidate_id`,
  );
  const declared = db.$with("declared", {}).as(
    sql`insert into ${examArrangements}
        (booking_id, candidate_id, companion_name, companion_licence_since, vehicle_registration, declared_at)
      select id, candidate_id, companion_name, companion_licence_since, vehicle_registration, ${given("now")}::timestamptz
      from booking, jsonb_to_record(${given("arrangements")}::jsonb)
        as said (companion_name text, companion_licence_since date, vehicle_registration text)
      where said.companion_name is not null`,
  );
  const taken = db.$with("taken").as(
    db
      .update(examSlots)
      .set({ state: "booked", version: sql`${examSlots.version} + 1` })
      .from(booking)
      .where(eq(examSlots.id, booking.slotId)),
  );
  return db
    .with(
      slot,
      candidate,
      hold,
      booking,
      declared,
      taken,
      takenFromList(db),
      ...changeTraces(db, "book", "ConfirmHoldSuccess"),
    )
    .select({ id: booking.id })
    .from(booking)
    .prepare("confirm_hold");
});
