import { examSlots, holds } from "@creneau/schema";
import { and, eq, sql } from "drizzle-orm";
import { oncePerDatabase } from "../platform/once-per-database.js";
import { holdRecord } from "./hold-record.js";

const given = sql.placeholder;

/** Gives a held slot back: it is open again. It returns the hold's id, or no row when the hold ended meanwhile. */
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
      returning ${holds.id}, ${holds.slotId}, ${holds.candidateId}`,
  );
  const opened = db.$with("opened").as(
    db
      .update(examSlots)
      .set({ state: "open", version: sql`${examSlots.version} + 1` })
      .from(hold)
      // A place that the administration has withdrawn meanwhile stays withdrawn.
      .where(and(eq(examSlots.id, hold.slotId), sql`${examSlots.state} = 'held'`)),
  );
  return db
    .with(slot, hold, opened, holdRecord(db, "ReleaseHoldSuccess"))
    .select({ id: hold.id })
    .from(hold)
    .prepare("release_hold");
});
