import { examSlots, holds } from "@creneau/schema";
import { eq, sql } from "drizzle-orm";
import { oncePerDatabase } from "../platform/once-per-database.js";
import { withPlacesGivenBack } from "../waiting-list/given-back.js";
import { offerEnded } from "../waiting-list/offer-ended.js";
import { holdRecord } from "./hold-record.js";

const given = sql.placeholder;

/** Gives a held slot back: it is open again, or the next of the waiting list has it. It returns the hold's id, or no row when the hold ended meanwhile. */
export const releaseHoldStatement = oncePerDatabase((db) => {
  const slot = db.$with("slot").as(
    db
      .select({ id: examSlots.id })
      .from(examSlots)
      .where(eq(examSlots.id, given("slotId")))
      .for("update"),
  );
  const hold = db.$with("hold", { id: holds.id, slotId: holds.slotId }).as(
    sql`update ${holds} set state = 'released', ended_at = clock_timestamp() from ${slot}
      where ${holds.id} = ${given("holdId")} and ${holds.candidateId} = ${given("candidateId")}
        and ${holds.slotId} = ${slot.id} and ${holds.state} = 'live' and ${holds.heldUntil} > clock_timestamp()
      returning ${holds.id}, ${holds.slotId}, ${holds.candidateId}, ${holds.returnedPlaceId}`,
  );
  const freed = sql`select slot_id, candidate_id as returned_by, 'hold'::return_cause as cause, clock_timestamp() as at
    from hold`;
  const declined = db
    .$with("declined", {})
    .as(offerEnded(sql`hold`, "decline_offer", sql`'candidate:' || candidate_id`, sql`${given("now")}::timestamptz`));
  return db
    .with(slot, hold, ...withPlacesGivenBack(db, freed), declined, holdRecord(db, "ReleaseHoldSuccess"))
    .select({ id: hold.id })
    .from(hold)
    .prepare("release_hold");
});
