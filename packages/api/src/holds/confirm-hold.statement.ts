import { holds } from "@creneau/schema";
import { sql } from "drizzle-orm";
import {
  bookedSlot,
  changedCandidate,
  declaredArrangements,
  guardedSlot,
  newBooking,
} from "../bookings/booking-parts.js";
import { changeTraces } from "../bookings/change-traces.js";
import { nothingToJudge } from "../penalties/judge-results.js";
import { oncePerDatabase } from "../platform/once-per-database.js";
import { takenFromList } from "../waiting-list/given-back.js";

const given = sql.placeholder;

/**
 * Makes a booking of a live hold, with what the candidate declares to come with. It returns the booking's id, or no row when a
 * guard moved or the time of the hold is over. Locks: slot, candidate, hold, booking, record.
 */
export const confirmHoldStatement = oncePerDatabase((db) => {
  const slot = guardedSlot(db, "held");
  const candidate = changedCandidate(db, slot, nothingToJudge(given("candidateId")));
  const hold = db.$with("hold", { slotId: holds.slotId }).as(
    sql`update ${holds} set state = 'confirmed', ended_at = clock_timestamp() from ${slot}, ${candidate}
      where ${holds.id} = ${given("holdId")} and ${holds.slotId} = ${slot.id} and ${holds.candidateId} = ${candidate.id}
        and ${holds.state} = 'live' and ${holds.heldUntil} > clock_timestamp()
      returning ${holds.slotId}`,
  );
  const booking = newBooking(db, sql`, hold`);
  const taken = bookedSlot(db, booking);
  return db
    .with(
      slot,
      candidate,
      hold,
      booking,
      declaredArrangements(db),
      taken,
      takenFromList(db),
      ...changeTraces(db, "book", "ConfirmHoldSuccess"),
    )
    .select({ id: booking.id })
    .from(booking)
    .prepare("confirm_hold");
});
