import { rehousings, withdrawals } from "@creneau/schema";
import DataLoader from "dataloader";
import { sql } from "drizzle-orm";
import type { Database } from "../platform/database.js";

export type WithdrawalRow = { readonly reason: string; readonly withdrawnAt: Date };

/** Why and when the place was withdrawn on which a booking is; by booking. Null when it was not. */
export const withdrawalOfBookingLoader = (db: Database) =>
  new DataLoader<string, WithdrawalRow | null>(async (bookingIds) => {
    const { rows } = await db.execute<{ bookingId: string; reason: string; withdrawnAt: string }>(sql`
      select b.id as "bookingId", w.reason, w.withdrawn_at as "withdrawnAt"
      from ${rehousings} r join bookings b on b.id = r.booking_id and b.slot_id = r.slot_id and b.state = 'live'
        join ${withdrawals} w on w.id = r.withdrawal_id
      where b.id = any(${sql.param([...bookingIds])}::uuid[])`);
    const known = new Map(
      rows.map(({ bookingId, reason, withdrawnAt }) => [bookingId, { reason, withdrawnAt: new Date(withdrawnAt) }]),
    );
    return bookingIds.map((id) => known.get(id) ?? null);
  });
