import { examListEntries, examLists } from "@creneau/schema";
import DataLoader from "dataloader";
import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../platform/database.js";

/**
 * Whether a booking is on an exam list that is closed: then it is neither cancelled nor moved, whatever the hour. A trigger judges
 * last (docs/rules.md#BRD-6).
 */
export const onClosedList = (bookingId: SQL | { getSQL(): SQL }) =>
  sql<boolean>`exists (select from ${examListEntries} line join ${examLists} list on list.id = line.list_id
    where line.booking_id = ${bookingId} and line.removed_at is null and list.state in ('closed', 'completed'))`;

/** Of bookings by id. */
export const closedListLoader = (db: Database) =>
  new DataLoader<string, boolean>(async (ids) => {
    const { rows } = await db.execute<{ id: string }>(
      sql`select asked.id from unnest(${sql.param([...ids])}::uuid[]) as asked (id) where ${onClosedList(sql`asked.id`)}`,
    );
    const closed = new Set(rows.map(({ id }) => id));
    return ids.map((id) => closed.has(id));
  });
