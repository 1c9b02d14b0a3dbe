import { bookings } from "@creneau/schema";
import DataLoader from "dataloader";
import { sql } from "drizzle-orm";
import type { Database } from "../platform/database.js";
import { oncePerDatabase } from "../platform/once-per-database.js";

export type BookingRow = typeof bookings.$inferSelect;

const byIds = oncePerDatabase((db) =>
  db
    .select()
    .from(bookings)
    .where(sql`${bookings.id} = any(${sql.placeholder("ids")}::uuid[])`)
    .prepare("bookings_by_ids"),
);

/** Bookings by id, whoever they belong to: the caller of the loader checks the owner. */
export const bookingLoader = (db: Database) =>
  new DataLoader<string, BookingRow | null>(async (ids) => {
    const rows = await byIds(db).execute({ ids });
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id) ?? null);
  });
