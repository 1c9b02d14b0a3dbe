import { candidates } from "@creneau/schema";
import { eq, sql } from "drizzle-orm";
import type { Database } from "../platform/database.js";

/** A sign-in is a sign of life of the file: the time after which it would be emptied begins again. */
export const noteActivity = async (db: Database, userId: string): Promise<void> => {
  await db.update(candidates).set({ activeAt: sql`now()` }).where(eq(candidates.userId, userId));
};
