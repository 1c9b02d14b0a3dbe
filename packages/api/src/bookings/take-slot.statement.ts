import { sql } from "drizzle-orm";
import { nothingToJudge } from "../penalties/judge-results.js";
import { oncePerDatabase } from "../platform/once-per-database.js";
import { bookedSlot, changedCandidate, guardedSlot, newBooking } from "./booking-parts.js";
import { changeTraces } from "./change-traces.js";

/**
 * Takes a slot for a candidate: one statement, so one transaction and one round trip. It returns the booking's id, or no
 * row when a guard moved (the slot's state and version, the candidate's version, the rules), and then it has changed nothing.
 *
 * Locks are taken slot first, then candidate, then booking, then idempotency record. Every statement that changes a booking
 * keeps this order, so that two of them never wait for each other in a circle.
 * Why one statement: docs/decisions/0002-one-statement-per-change.md
 */
export const takeSlotStatement = oncePerDatabase((db) => {
  const slot = guardedSlot(db, "open");
  const candidate = changedCandidate(db, slot, nothingToJudge(sql.placeholder("candidateId")));
  const booking = newBooking(db);
  const taken = bookedSlot(db, booking);
  return db
    .with(slot, candidate, booking, taken, ...changeTraces(db, "book", "BookSlotSuccess"))
    .select({ id: booking.id })
    .from(booking)
    .prepare("take_slot");
});
