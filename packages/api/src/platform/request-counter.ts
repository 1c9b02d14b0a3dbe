import { createHmac, hkdfSync } from "node:crypto";
import { requestCounts } from "@creneau/schema";
import { sql } from "drizzle-orm";
import type { Database } from "./database.js";

/** So many within so many seconds, counted from the first. */
type Limit = { readonly most: number; readonly seconds: number };

/** Counts one more of a kind for somebody, and tells whether it is within the limit. */
export type RequestCounter = (kind: string, whose: string, limit: Limit) => Promise<boolean>;

/**
 * Counts in the database, by its clock: a restart forgets nothing, and several processes count together. One statement, so that two
 * requests at once are two.
 */
export const requestCounter = (db: Database, secret: string): RequestCounter => {
  const key = Buffer.from(hkdfSync("sha256", secret, "", "request counts", 32));
  const digest = (kind: string, whose: string) =>
    createHmac("sha256", key).update(`${kind}\n${whose}`).digest("base64url");
  return async (kind, whose, { most, seconds }) => {
    const resets = sql`now() + make_interval(secs => ${seconds})`;
    const [row] = await db
      .insert(requestCounts)
      .values({ key: digest(kind, whose), count: 1, resetsAt: resets })
      .onConflictDoUpdate({
        target: requestCounts.key,
        set: {
          count: sql`case when ${requestCounts.resetsAt} <= now() then 1 else ${requestCounts.count} + 1 end`,
          resetsAt: sql`case when ${requestCounts.resetsAt} <= now() then ${resets} else ${requestCounts.resetsAt} end`,
        },
      })
      .returning({ count: requestCounts.count });
    return row !== undefined && row.count <= most;
  };
};
