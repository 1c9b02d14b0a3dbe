import { candidates, examSlots, holds } from "@creneau/schema";
import { eq, sql } from "drizzle-orm";
import { guardedSlot } from "../bookings/booking-parts.js";
import { sameRulebook } from "../bookings/same-rulebook.js";
import { nothingToJudge } from "../penalties/judge-results.js";
import { oncePerDatabase } from "../platform/once-per-database.js";
import { holdRecord } from "./hold-record.js";
import { provenOrCalm } from "./rush.js";

const given = sql.placeholder;

/**
 * Keeps an open slot for a candidate, from now on by the clock of the database. It returns the hold's id, or no row when a guard
 * moved, or a rush began without a proof. Locks: slot, candidate, hold, record. The candidate is locked and not changed: what they may book is as it was.
 */
export const holdSlotStatement = oncePerDatabase((db) => {
  const slot = guardedSlot(db, "open", sql`${sameRulebook} and ${provenOrCalm(db)}`);
  const candidate = db.$with("candidate", { id: candidates.id }).as(
    sql`select ${candidates.id} from ${candidates}, ${slot}
      where ${candidates.id} = ${given("candidateId")} and ${candidates.version} = ${given("candidateVersion")}
        and ${nothingToJudge(given("candidateId"))}
      for no key update of ${candidates}`,
  );
  const hold = db.$with("hold", { id: holds.id, slotId: holds.slotId }).as(
    sql`insert into ${holds} (slot_id, candidate_id, held_from, held_until)
      select ${slot.id}, ${candidate.id}, at, at + make_interval(secs => ${given("seconds")})
      from ${slot}, ${candidate}, (select clock_timestamp() as at) as now
      returning id, slot_id, candidate_id`,
  );
  const kept = db.$with("kept").as(
    db
      .update(examSlots)
      .set({ state: "held", beingBooked: true, version: sql`${examSlots.version} + 1` })
      .from(hold)
      .where(eq(examSlots.id, hold.slotId)),
  );
  return db
    .with(slot, candidate, hold, kept, holdRecord(db, "HoldSlotSuccess"))
    .select({ id: hold.id })
    .from(hold)
    .prepare("hold_slot");
});
