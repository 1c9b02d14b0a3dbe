import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../platform/database.js";

/** So many rows are in memory at a time. */
const ROWS_A_BATCH = 500;

/**
 * Reads the rows of a select a few at a time, all as of one instant, whatever is written meanwhile. They are read no faster than they
 * are taken.
 */
export const eachBatch = (
  db: Database,
  query: SQL,
  take: (rows: readonly Record<string, unknown>[]) => Promise<void>,
): Promise<void> =>
  db.transaction(
    async (transaction) => {
      await transaction.execute(sql`declare listed no scroll cursor for ${query}`);
      for (;;) {
        const { rows } = await transaction.execute(sql.raw(`fetch ${ROWS_A_BATCH} from listed`));
        if (rows.length === 0) return;
        await take(rows);
      }
    },
    { accessMode: "read only", isolationLevel: "repeatable read" },
  );
