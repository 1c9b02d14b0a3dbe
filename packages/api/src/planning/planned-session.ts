import { type CategoryGroup, examCentres, examSessions, examSlots } from "@creneau/schema";
import DataLoader from "dataloader";
import { asc, inArray, type SQL, sql } from "drizzle-orm";
import type { CivilDate } from "../domain/civil-date.js";
import type { Slot } from "../domain/slot.js";
import type { Database } from "../platform/database.js";
import { toSlot } from "../slots/slot.loader.js";

/** How many places of a session are in each state. */
type PlaceCounts = {
  readonly draft: number;
  readonly open: number;
  readonly held: number;
  readonly booked: number;
  readonly withdrawn: number;
};

/** A session with the numbers of its places, and the hours of its first start and its last end at the centre. */
export type PlannedSession = {
  readonly id: number;
  readonly examinerId: number;
  readonly centreId: number;
  readonly departmentCode: string;
  readonly group: CategoryGroup;
  readonly date: CivilDate;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly version: number;
  /** False once all of its places are withdrawn. */
  readonly standing: boolean;
  readonly counts: PlaceCounts;
};

const counted = (state: keyof PlaceCounts) => sql.raw(`'${state}', count(*) filter (where p.state = '${state}')`);

/** The sessions `s` of a from-clause. Each looks its places up by an index: the cost is that of the sessions asked for. */
export const plannedSessions = async (db: Database, from: SQL): Promise<PlannedSession[]> => {
  const { rows } = await db.execute<PlannedSession & { id: string }>(sql`
    select s.id, s.examiner_id as "examinerId", s.centre_id as "centreId", c.department_code as "departmentCode",
      s.category_group as group, s.civil_date::text as date, s.version, s.standing, places.counts,
      to_char(lower(s.period) at time zone c.time_zone, 'HH24:MI') as "startsAt",
      to_char(upper(s.period) at time zone c.time_zone, 'HH24:MI') as "endsAt"
    from ${from} join ${examCentres} c on c.id = s.centre_id
      cross join lateral (
        select jsonb_build_object(${counted("draft")}, ${counted("open")}, ${counted("held")}, ${counted("booked")},
          ${counted("withdrawn")}) as counts
        from ${examSlots} p where p.session_id = s.id) places
    order by lower(s.period), s.id`);
  return rows.map((row) => ({ ...row, id: Number(row.id) }));
};

/** Sessions by id; `null` for an id that is none. */
export const plannedSessionLoader = (db: Database) =>
  new DataLoader<number, PlannedSession | null>(async (ids) => {
    const asked = sql`unnest(${sql.param([...ids])}::bigint[]) asked(id) join ${examSessions} s on s.id = asked.id`;
    const byId = new Map((await plannedSessions(db, asked)).map((session) => [session.id, session]));
    return ids.map((id) => byId.get(id) ?? null);
  });

/** The places of each session by their start, in every state. */
export const placesOfSessionLoader = (db: Database) =>
  new DataLoader<number, Slot[]>(async (ids) => {
    const rows = await db
      .select()
      .from(examSlots)
      .where(inArray(examSlots.sessionId, [...ids]))
      .orderBy(asc(examSlots.sessionId), asc(examSlots.startsAt));
    const bySession = Map.groupBy(rows, ({ sessionId }) => sessionId);
    return ids.map((id) => (bySession.get(id) ?? []).map(toSlot));
  });
