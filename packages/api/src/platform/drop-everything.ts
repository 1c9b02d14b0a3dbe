import { AVAILABILITY_PUBLICATION } from "@creneau/schema";
import postgres from "postgres";

/** How long to wait for those who read or write at this moment. */
const PATIENCE_MS = 30_000;

/**
 * Empties the database: all of the schema `public` (whoever made it), the record of migrations and the publication.
 * One transaction: everything or nothing. Needs the owner of the database or a superuser.
 */
export const dropEverything = async (databaseUrl: string): Promise<void> => {
  const client = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  try {
    await client.begin(async (transaction) => {
      await transaction`select set_config('lock_timeout', ${String(PATIENCE_MS)}, true)`;
      await transaction`drop publication if exists ${transaction(AVAILABILITY_PUBLICATION)}`;
      await transaction`drop schema if exists drizzle cascade`;
      await transaction`drop schema if exists public cascade`;
      await transaction`create schema public`;
    });
  } finally {
    await client.end();
  }
};
