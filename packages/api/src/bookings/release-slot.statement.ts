import { bookings, candidates, examSlots } from "@creneau/schema";
import { and, eq, sql } from "drizzle-orm";
import { oncePerDatabase } from "../platform/once-per-database.js";
import { changeTraces } from "./change-traces.js";
import { sameRulebook } from "./same-rulebook.js";

const given = sql.placeholder;

/**
 * Cancels a booking and opens its slot again: the mirror of `takeSlotStatement`, with the same guards and the same order of
 * locks (slot, candidate, booking, record). It returns the booking's id, or no row when a guard moved.
 */
export const releaseSlotStatement = oncePerDatabase((db) => {
  const slot = db.$with("slot").as(
    db
      .select({ id: examSlots.id })
      .from(examSlots)
      .where(and(eq(examSlots.id, given("slotId")), eq(examSlots.version, given("slotVersion")), sameRulebook))
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
  const booking = db.$with("booking", { id: bookings.id, slotId: bookings.slotId }).as(
    sql`update ${bookings} set state = 'cancelled', cancelled_at = ${given("now")}::timestamptz
      from ${slot}, ${candidate}
      where ${bookings.id} = ${given("bookingId")} and ${bookings.state} = 'live'
        and ${bookings.slotId} = ${slot.id} and ${bookings.candidateId} = ${candidate.id}
      returning ${bookings.id}, ${bookings.slotId}, ${bookings.candidateId}`,
  );
  const opened = db.$with("opened").as(
    db
      .update(examSlots)
      .set({ state: "open", version: sql`${examSlots.version} + 1` })
      .from(booking)
      // A place that the administration has withdrawn meanwhile stays withdrawn.
      .where(and(eq(examSlots.id, booking.slotId), sql`${examSlots.state} = 'booked'`)),
  );
  return db
    .with(slot, candidate, booking, opened, ...changeTraces(db, "cancel", "CancelBookingSuccess"))
    .select({ id: booking.id })
    .from(booking)
    .prepare("release_slot");
});
