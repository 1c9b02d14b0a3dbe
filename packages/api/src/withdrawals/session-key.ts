import { examSlots } from "@creneau/schema";
import { eq } from "drizzle-orm";
import type { Database } from "../platform/database.js";

/** The number of a session from its id, or null when it is none. */
export const sessionKey = (id: string): number | null => (/^[1-9]\d{0,14}$/.test(id) ? Number(id) : null);

/** The session that a place belongs to; null when there is no such place. */
export const sessionOfSlot = async (db: Database, slotId: number): Promise<number | null> => {
  const [slot] = await db.select({ sessionId: examSlots.sessionId }).from(examSlots).where(eq(examSlots.id, slotId));
  return slot?.sessionId ?? null;
};
