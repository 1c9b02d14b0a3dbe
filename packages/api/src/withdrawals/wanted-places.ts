import {
  bookings,
  type ExamListState,
  examCentres,
  examListEntries,
  examLists,
  examSessions,
  examSlots,
} from "@creneau/schema";
import { eq, sql } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import type { Database } from "../platform/database.js";

/** `slotId` null: the whole session. */
export type Withdrawn = { readonly sessionId: number; readonly slotId: number | null };

/** The session and where it is, with what a withdrawal is decided on; null when there is none. */
export const wantedPlaces = async (database: Database, { sessionId, slotId }: Withdrawn) => {
  const places = sql`from ${examSlots} s where s.session_id = ${examSessions.id}
    and (s.id = ${slotId}::bigint or ${slotId}::bigint is null)`;
  const [found] = await database
    .select({
      date: examSessions.civilDate,
      departmentCode: examCentres.departmentCode,
      startsAt: sql<Date | null>`(select min(s.starts_at) ${places})`.mapWith(examSlots.startsAt),
      left: sql<number>`(select count(*)::int ${places} and s.state <> 'withdrawn')`,
      booked: sql<number>`(select count(*)::int ${places} and s.state <> 'withdrawn'
        and exists (select from ${bookings} b where b.slot_id = s.id and b.state = 'live'))`,
      list: sql<ExamListState | null>`${examLists.state}`,
      listed: sql<number>`(select count(*)::int ${places} and exists (select from ${examListEntries} e
        where e.list_id = ${examLists.id} and e.slot_id = s.id and e.removed_at is null))`,
    })
    .from(examSessions)
    .innerJoin(examCentres, eq(examCentres.id, examSessions.centreId))
    .leftJoin(examLists, eq(examLists.sessionId, examSessions.id))
    .where(eq(examSessions.id, sessionId));
  if (!found) return null;
  const { startsAt, ...rest } = found;
  return { ...rest, startsAt: startsAt && Temporal.Instant.fromEpochMilliseconds(startsAt.getTime()) };
};
