import { departments, examCentres, examiners, examSessions, publicHolidays } from "@creneau/schema";
import { sql } from "drizzle-orm";
import { type AbsenceRow, standingAbsences } from "../absences/absence.store.js";
import type { Context } from "../context.js";
import { badInput } from "../contract/bad-input.js";
import type { PageInfo } from "../contract/node.types.js";
import { connectionOf, fromCursor, pageSize, toCursor } from "../contract/page.js";
import { addDays, type CivilDate, daysBetween } from "../domain/civil-date.js";
import { instantAt } from "../domain/planning/day-time.js";
import type { Database } from "../platform/database.js";
import type { ExaminerRow } from "./examiner.loader.js";
import { type PlannedSession, plannedSessions } from "./planned-session.js";

export const MOST_EXAMINERS = 100;
/** Six weeks: a month as a calendar shows it. */
const MOST_DAYS = 42;

/** What the planning is read with. */
type Reader = Pick<Context, "database"> & { readonly loaders: Pick<Context["loaders"], "department"> };

/** Both dates included. */
export type AskedPlanning = {
  readonly departmentCode: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly centreId: number | null;
  readonly examinerId: number | null;
  readonly first: number;
  readonly after: string | null;
};

/** What one examiner does in these days, in the department; `elsewhere`: dates of sessions in another one. */
type PlanningRow = {
  readonly examiner: ExaminerRow;
  readonly sessions: readonly PlannedSession[];
  readonly absences: readonly AbsenceRow[];
  readonly elsewhere: readonly CivilDate[];
};
type PlanningDayRow = { readonly date: CivilDate; readonly holiday: string | null };
export type PlanningPage = AskedPlanning & {
  readonly days: readonly PlanningDayRow[];
  readonly totalCount: number;
  readonly edges: readonly { readonly cursor: string; readonly node: PlanningRow }[];
  readonly pageInfo: PageInfo;
};

const checked = (asked: AskedPlanning): AskedPlanning => {
  const days = daysBetween(asked.from, asked.to) + 1;
  if (days < 1) throw badInput("to", "the last date is before the first.");
  if (days > MOST_DAYS) throw badInput("to", `ask for ${MOST_DAYS} days at the most, not ${days}.`);
  pageSize(asked.first, MOST_EXAMINERS);
  return asked;
};

/** The examiners of the department, and those of others who examine in it in these days; of a centre, those who examine there. */
const examinersOf = async (
  db: Database,
  { departmentCode, from, to, centreId, examinerId, first, after }: AskedPlanning,
) => {
  const position = fromCursor(after, ["string", "number"]);
  const beyond = position ? sql`and (x.registration_number, x.id) > (${position[0]}, ${position[1]})` : sql``;
  const { rows } = await db.execute<ExaminerRow & { total: number }>(sql`
    with present as materialized (
      select distinct s.examiner_id as id
      from ${examCentres} c join ${examSessions} s on s.centre_id = c.id and s.civil_date between ${from} and ${to}
      where c.department_code = ${departmentCode} and (${centreId}::int is null or c.id = ${centreId})
    ), found as materialized (
      select x.id, x.registration_number, x.department_code, x.qualifications from ${examiners} x
      where ((x.department_code = ${departmentCode} and ${centreId}::int is null) or x.id in (select id from present))
        and (${examinerId}::int is null or x.id = ${examinerId})
    )
    select x.id, x.registration_number as "registrationNumber", x.department_code as "departmentCode",
      x.qualifications::text[] as qualifications, (select count(*)::int from found) as total
    from found x where true ${beyond} order by x.registration_number, x.id limit ${first + 1}`);
  return { rows, totalCount: rows[0]?.total ?? 0 };
};

const daysOf = async (db: Database, { departmentCode, from, to }: AskedPlanning): Promise<PlanningDayRow[]> => {
  const { rows } = await db.execute<{ date: string; name: string }>(sql`
    select h.date::text, h.name from ${departments} d join ${publicHolidays} h on h.zone = d.holiday_zone
    where d.code = ${departmentCode} and h.date between ${from} and ${to}`);
  const names = new Map(rows.map(({ date, name }) => [date, name]));
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => {
    const date = addDays(from, index);
    return { date, holiday: names.get(date) ?? null };
  });
};

/** The sessions of some examiners in these days: found by examiner and time, whatever else is planned. */
const sessionsOf = (db: Database, ids: readonly number[], { from, until }: { from: string; until: string }) =>
  plannedSessions(
    db,
    sql`unnest(${sql.param([...ids])}::int[]) asked(id)
      join ${examSessions} s on s.examiner_id = asked.id and s.period && tstzrange(${from}, ${until})`,
  );

/** The planning of a department between two dates, a page of examiners at a time. Null for a department that is none. */
export const planningPage = async (context: Reader, wanted: AskedPlanning): Promise<PlanningPage | null> => {
  const asked = checked(wanted);
  const { database: db, loaders } = context;
  const department = await loaders.department.load(asked.departmentCode);
  if (!department) return null;
  const period = {
    from: instantAt(asked.from, 0, department.timeZone).toString(),
    until: instantAt(addDays(asked.to, 1), 0, department.timeZone).toString(),
  };
  const [{ rows, totalCount }, days] = await Promise.all([examinersOf(db, asked), daysOf(db, asked)]);
  const ids = rows.map(({ id }) => id);
  const [sessions, absences] = await Promise.all([sessionsOf(db, ids, period), standingAbsences(db, ids, period)]);
  const rowOf = ({ total: _, ...examiner }: ExaminerRow & { total: number }): PlanningRow => {
    const own = sessions.filter(({ examinerId }) => examinerId === examiner.id);
    const isHere = ({ departmentCode, centreId }: PlannedSession) =>
      departmentCode === asked.departmentCode && (asked.centreId === null || centreId === asked.centreId);
    return {
      examiner,
      sessions: own.filter(isHere),
      absences: absences.filter(({ examinerId }) => examinerId === examiner.id),
      elsewhere: own.filter((session) => session.standing && !isHere(session)).map(({ date }) => date),
    };
  };
  const edge = (row: (typeof rows)[number]) => ({
    cursor: toCursor([row.registrationNumber, row.id]),
    node: rowOf(row),
  });
  return { ...asked, days, totalCount, ...connectionOf(rows, asked.first, edge, asked.after !== null) };
};
