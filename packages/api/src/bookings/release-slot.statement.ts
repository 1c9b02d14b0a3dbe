import { bookings } from "@creneau/schema";
import { sql } from "drizzle-orm";
import { imposedPenalty } from "../penalties/imposed-penalty.js";
import type { Database } from "../platform/database.js";
import { oncePerDatabase } from "../platform/once-per-database.js";
import { withPlacesGivenBack } from "../waiting-list/given-back.js";
import { changedCandidate, guardedSlot } from "./booking-parts.js";
import { changeTraces } from "./change-traces.js";

const given = sql.placeholder;

/**
 * Cancels a booking and gives its slot back, to the waiting list first: the mirror of `takeSlotStatement`, with the same guards and
 * the same order of locks (slot, candidate, booking, record). A cancellation that comes late imposes its penalty at once. It returns
 * the booking's id, or no row when a guard moved.
 */
export const releaseSlotStatement = oncePerDatabase((db) =>
  releaseStatement(db, [...imposedPenalty(db), ...changeTraces(db, "cancel", "CancelBookingSuccess")]).prepare(
    "release_slot",
  ),
);

/** `ends`: what it leaves behind, written with the rest; all of it reads a `booking`. */
export const releaseStatement = (db: Database, ends: readonly ReturnType<typeof changeTraces>[number][]) => {
  const slot = guardedSlot(db, null);
  const candidate = changedCandidate(db, slot);
  const booking = db.$with("booking", { id: bookings.id, slotId: bookings.slotId }).as(
    sql`update ${bookings} set state = 'cancelled', cancelled_at = ${given("now")}::timestamptz
      from ${slot}, ${candidate}
      where ${bookings.id} = ${given("bookingId")} and ${bookings.state} = 'live'
        and ${bookings.slotId} = ${slot.id} and ${bookings.candidateId} = ${candidate.id}
      returning ${bookings.id}, ${bookings.slotId}, ${bookings.candidateId}`,
  );
  const freed = sql`select slot_id, candidate_id as returned_by, 'cancelled'::return_cause as cause,
    ${given("now")}::timestamptz as at from booking`;
  return db
    .with(slot, candidate, booking, ...withPlacesGivenBack(db, freed), ...ends)
    .select({ id: booking.id })
    .from(booking);
};
