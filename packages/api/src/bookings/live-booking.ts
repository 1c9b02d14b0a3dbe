import { bookings, type LicenceCategory } from "@creneau/schema";
import { and, eq, sql } from "drizzle-orm";
import type { Database } from "../platform/database.js";
import type { BookingRow } from "./booking.loader.js";

/** The live booking of a candidate in a category: there is one at the most. */
export const liveBookingOf = async (
  db: Database,
  candidateId: number,
  category: LicenceCategory,
): Promise<BookingRow | null> => {
  const [booking] = await db
    .select()
    .from(bookings)
    .where(
      and(eq(bookings.candidateId, candidateId), eq(bookings.category, category), sql`${bookings.state} = 'live'`),
    );
  return booking ?? null;
};
