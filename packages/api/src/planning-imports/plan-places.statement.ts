import { examiners, examSessions, examSlots, planningImportRows } from "@creneau/schema";
import { sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { NewPlace } from "../domain/planning-file/judge-day.js";
import type { JudgedPlanningRow } from "../domain/planning-file/judge-planning.js";
import type { OpenSession } from "../domain/planning-file/sessions-of-a-day.js";
import type { Database } from "../platform/database.js";

const instant = (at: number): string => new Date(at).toISOString();

const MINUTE_MS = 60_000;

/** From the first start to the last end of a session with these places. One of which no place stands begins anew with them. */
const periodOf = ({ standing }: OpenSession, places: readonly NewPlace[]): string => {
  const before = standing?.standing ? [standing] : [];
  const from = Math.min(...before.map((span) => span.from), ...places.map(({ at }) => at));
  const ends = places.map(({ at, durationMinutes }) => at + durationMinutes * MINUTE_MS);
  return `[${instant(from)},${instant(Math.max(...before.map(({ until }) => until), ...ends))})`;
};

/** Sessions that get places, each with a number of its own in this statement. */
const sessionRecords = (places: readonly NewPlace[]) => {
  const numbers = new Map<OpenSession, number>();
  const records = [...Map.groupBy(places, ({ session }) => session)].flatMap(([session, of]) => {
    const [first] = of;
    if (!first) return [];
    numbers.set(session, numbers.size);
    const { examiner, centre, group, date } = first;
    const { standing } = session;
    return [
      {
        ...{ number: numbers.get(session), id: standing?.id ?? null, version: standing?.version ?? null },
        ...{ examiner_id: examiner.id, centre_id: centre.id, category_group: group, civil_date: date },
        period: periodOf(session, of),
      },
    ];
  });
  return { numbers, records };
};

/**
 * Plans the places of many rows: one statement, so one transaction, whatever their number. It makes the sessions that are new, adds
 * places as drafts, tells names of examiners that nobody had told, and ticks the rows off. Sessions that somebody has changed since
 * they were looked at are left, and their rows stay to be judged again; the constraints of sessions and places judge what was new to
 * both. Gives how many rows are done.
 *
 * Examiners are locked in the order of their ids, as sessions lock them one by one: two imports at once wait for each other and
 * never in a circle. Why one statement: docs/decisions/0002-one-statement-per-change.md
 */
export const planPlaces = async (
  db: Pick<Database, "execute">,
  importId: string,
  rows: readonly JudgedPlanningRow[],
  now: Temporal.Instant,
): Promise<number> => {
  const at = sql`${now.toString()}::timestamptz`;
  const places = rows.flatMap(({ place }) => place ?? []);
  const { numbers, records } = sessionRecords(places);
  const verdicts = rows.map(({ number, verdict, hints }) => ({ number, verdict, hints }));
  const slots = places.map(({ number, session, at, durationMinutes, phase, category }) => ({
    ...{
      number,
      session: numbers.get(session),
      starts_at: instant(at),
      duration_minutes: durationMinutes,
      phase,
      category,
    },
  }));
  const names = new Map(
    rows.flatMap(({ place, text }) =>
      place && place.examiner.lastName === null && text.nom !== "" ? [[place.examiner.id, text.nom] as const] : [],
    ),
  );
  const told = [...names].map(([id, last_name]) => ({ id, last_name }));
  const { rows: done } = await db.execute(sql`
    with verdict as (
      select * from jsonb_to_recordset(${JSON.stringify(verdicts)}::jsonb) as v (
        number int, verdict planning_verdict, hints text[])
    ), wanted as (
      select * from jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as w (
        number int, id bigint, version int, examiner_id int, centre_id int, category_group category_group, civil_date date,
        period tstzrange)
    ), place as (
      select * from jsonb_to_recordset(${JSON.stringify(slots)}::jsonb) as p (
        number int, session int, starts_at timestamptz, duration_minutes smallint, phase exam_phase,
        category licence_category)
    ), examiner as (
      select e.id from ${examiners} e where e.id in (select examiner_id from wanted) order by e.id for no key update
    ), named as (
      update ${examiners} set last_name = t.last_name
      from jsonb_to_recordset(${JSON.stringify(told)}::jsonb) as t (id int, last_name text)
      where examiners.id = t.id and examiners.last_name is null and examiners.id in (select id from examiner)
    ), numbered as (
      select w.*, coalesce(w.id, nextval(pg_get_serial_sequence('exam_sessions', 'id'))) as session_id
      from (select w.* from wanted w join examiner on examiner.id = w.examiner_id order by w.examiner_id) w
    ), made as (
      insert into ${examSessions} (id, examiner_id, centre_id, category_group, civil_date, period)
      select session_id, examiner_id, centre_id, category_group, civil_date, period from numbered where id is null
      returning id
    ), grown as (
      update ${examSessions} set period = n.period, standing = true, version = exam_sessions.version + 1
      from numbered n
      where exam_sessions.id = n.id and exam_sessions.version = n.version
      returning exam_sessions.id
    ), ready as (
      select n.* from numbered n join (select id from made union all select id from grown) s on s.id = n.session_id
    ), planned as (
      insert into ${examSlots} (session_id, centre_id, category, phase, starts_at, civil_date, duration_minutes)
      select r.session_id, r.centre_id, p.category, p.phase, p.starts_at, r.civil_date, p.duration_minutes
      from place p join ready r on r.number = p.session
    )
    update ${planningImportRows} set done_at = ${at}, verdict = v.verdict, hints = v.hints, changes = p.number is not null
    from verdict v left join place p on p.number = v.number
    where import_id = ${importId}::uuid and planning_import_rows.number = v.number and done_at is null
      and (p.number is null or p.session in (select number from ready))
    returning v.number`);
  return done.length;
};
