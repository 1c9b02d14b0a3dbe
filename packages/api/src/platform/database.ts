import * as schema from "@creneau/schema";
import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import pg from "pg";
import type { Logger } from "pino";

export type Database = NodePgDatabase<typeof schema>;

export type OpenDatabase = { db: Database; pool: pg.Pool; close(): Promise<void> };

/**
 * The pool every statement of the server goes through. A connection that dies is logged and replaced; its statement fails,
 * which the use cases know how to answer. Why `pg`: docs/decisions.
 */
export const openDatabase = (url: string, options: { poolSize?: number; log?: Logger } = {}): OpenDatabase => {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.poolSize ?? 20,
    connectionTimeoutMillis: 10_000,
    // A statement that takes longer is a bug or a dead peer: it must not hang its caller.
    query_timeout: 10_000,
    keepAlive: true,
    application_name: "creneau-api",
  });
  const report = (error: Error) => options.log?.warn({ err: error }, "a database connection was lost");
  pool.on("error", report);
  // While a client is checked out the pool does not listen for it.
  pool.on("connect", (client) => void client.on("error", report));
  return { db: drizzle(pool, { schema }), pool, close: () => pool.end() };
};
