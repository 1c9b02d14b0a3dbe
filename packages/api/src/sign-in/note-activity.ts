import { candidates, type Locale } from "@creneau/schema";
import { eq, sql } from "drizzle-orm";
import type { Database } from "../platform/database.js";

/**
 * A sign-in is a sign of life of the file: the time after which it would be emptied begins again. It also says which language its
 * candidate reads: that of their mails from now on. Null when nobody said.
 */
export const noteActivity = async (db: Database, userId: string, locale: Locale | null): Promise<void> => {
  await db
    .update(candidates)
    .set({ activeAt: sql`now()`, ...(locale && { locale }) })
    .where(eq(candidates.userId, userId));
};
