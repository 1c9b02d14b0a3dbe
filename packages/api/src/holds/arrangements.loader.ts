import { examArrangements } from "@creneau/schema";
import DataLoader from "dataloader";
import { sql } from "drizzle-orm";
import type { Database } from "../platform/database.js";
import { oncePerDatabase } from "../platform/once-per-database.js";

const byBookings = oncePerDatabase((db) =>
  db
    .select()
    .from(examArrangements)
    .where(sql`${examArrangements.bookingId} = any(${sql.placeholder("ids")}::uuid[])`)
    .prepare("arrangements_by_bookings"),
);

type ArrangementsRow = typeof examArrangements.$inferSelect;

/** What was declared for a booking; null when nothing had to be. About other people: the caller of the loader checks the owner. */
export const arrangementsLoader = (db: Database) =>
  new DataLoader<string, ArrangementsRow | null>(async (ids) => {
    const rows = await byBookings(db).execute({ ids });
    const byBooking = new Map(rows.map((row) => [row.bookingId, row]));
    return ids.map((id) => byBooking.get(id) ?? null);
  });
