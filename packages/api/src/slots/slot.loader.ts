import { examSlots } from "@creneau/schema";
import DataLoader from "dataloader";
import { inArray } from "drizzle-orm";
import type { CentreId, SlotId } from "../domain/id.js";
import type { Slot } from "../domain/slot.js";
import type { Database } from "../platform/database.js";

/** A row as the domain knows it. */
export const toSlot = ({ sessionId: _, ...row }: typeof examSlots.$inferSelect): Slot => ({
  ...row,
  id: row.id as SlotId,
  centreId: row.centreId as CentreId,
  startsAt: row.startsAt.getTime(),
  publishedAt: row.publishedAt?.getTime() ?? null,
});

/** Exam slots by id as the database has them now, in any state; `null` for an id that is none. */
export const slotLoader = (db: Database) =>
  new DataLoader<number, Slot | null>(async (ids) => {
    const rows = await db
      .select()
      .from(examSlots)
      .where(inArray(examSlots.id, [...ids]));
    const byId = new Map(rows.map((row) => [row.id, toSlot(row)]));
    return ids.map((id) => byId.get(id) ?? null);
  });
