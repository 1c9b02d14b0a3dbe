import { bookings, candidates, examSlots } from "@creneau/schema";
import { and, eq, sql } from "drizzle-orm";
import { oncePerDatabase } from "../platform/once-per-database.js";
import { changeTraces } from "./change-traces.js";
import { sameRulebook } from "./same-rulebook.js";

const given = sql.placeholder;

/**
 * Takes a slot for a candidate: one statement, so one transaction and one round trip. It returns the booking's id, or no
 * row when a guard moved (the slot's state and version, the candidate's version, the rules), and then it has changed nothing.
 *
 * Locks are taken slot first, then candidate, then booking, then idempotency record. Every statement that changes a booking
 * keeps this order, so that two of them never wait for each other in a circle.
 * `for update` waits for a rival, then looks at the row as the rival left it: the guards judge the newest version.
 * Why one statement: docs/decisions/0002-one-statement-per-change.md
 */
export const takeSlotStatement = oncePerDatabase((db) => {
  const slot = db.$with("slot").as(
    db
      .select({ id: examSlots.id, category: examSlots.category })
      .from(examSlots)
      .where(
        and(
          eq(examSlots.id, given("slotId")),
          eq(examSlots.version, given("slotVersion")),
          sql`${examSlots.state} = 'open'`,
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
  const booking = db.$with("booking", { id: bookings.id, slotId: bookings.slotId }).as(
    sql`insert into ${bookings} (slot_id, candidate_id, category, booked_at)
      select ${slot.id}, ${candidate.id}, ${slot.category}, ${given("now")}::timestamptz from ${slot}, ${candidate}
      returning id, slot_id, candidate_id`,
  );
  const taken = db.$with("taken").as(
    db
      .update(examSlots)
      .set({ state: "booked", version: sql`${examSlots.version} + 1` })
      .from(booking)
      .where(eq(examSlots.id, booking.slotId)),
  );
  return db
    .with(slot, candidate, booking, taken, ...changeTraces(db, "book", "BookSlotSuccess"))
    .select({ id: booking.id })
    .from(booking)
    .prepare("take_slot");
});
