import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as applyMigrations } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";

const migrationsFolder = fileURLToPath(new URL("../../../../drizzle", import.meta.url));

/**
 * Brings the database to the newest migration of `folder` (the product's own). Forward only; two processes that start together
 * wait for each other.
 */
export const migrate = async (url: string, folder: string = migrationsFolder): Promise<void> => {
  const client = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await client`select pg_advisory_lock(hashtext('creneau.migrate'))`;
    await applyMigrations(drizzle(client), { migrationsFolder: folder });
  } finally {
    await client.end();
  }
};
