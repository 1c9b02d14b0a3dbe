import {
  departments,
  examCentres,
  examinerAbsences,
  examiners,
  examSessions,
  examSlots,
  publicHolidays,
} from "@creneau/schema";
import { sql } from "drizzle-orm";
import type { CivilDate } from "../domain/civil-date.js";
import type { KnownExaminer, PlanningFacts, Span, StandingSession } from "../domain/planning-file/facts.js";
import type { PlanningRow } from "../domain/planning-file/planning-text.js";
import { readDate } from "../domain/planning-file/written.js";
import { rulesOn } from "../domain/regulation/rule-set.js";
import type { Decider } from "../imports/decider.js";
import type { ImportServices } from "../imports/import-kind.js";
import { readGridbook } from "../planning/gridbook.js";
import type { Database } from "../platform/database.js";
import { todayInParis } from "../regulation/exam-date.js";

type Asked = { readonly examinerIds: readonly number[]; readonly first: CivilDate; readonly last: CivilDate };

const readCentres = (db: Database) =>
  db
    .select({
      ...{ id: examCentres.id, name: examCentres.name, departmentCode: examCentres.departmentCode },
      ...{ timeZone: examCentres.timeZone, holidayZone: departments.holidayZone },
    })
    .from(examCentres)
    .innerJoin(departments, sql`${departments.code} = ${examCentres.departmentCode}`);

const readExaminers = async (db: Database, numbers: readonly string[]): Promise<readonly KnownExaminer[]> =>
  db
    .select()
    .from(examiners)
    .where(sql`${examiners.registrationNumber} = any(${sql.param(numbers)}::text[])`);

/** Milliseconds since the Unix epoch of an instant of the database. */
const ms = (instant: ReturnType<typeof sql>) => sql`(extract(epoch from ${instant}) * 1000)::float8`;
const spanOf = (period: ReturnType<typeof sql>) =>
  sql`'from', ${ms(sql`lower(${period})`)}, 'until', ${ms(sql`upper(${period})`)}`;

const readSessions = async (db: Database, { examinerIds, first, last }: Asked): Promise<readonly StandingSession[]> => {
  const { rows } = await db.execute<{ session: StandingSession }>(sql`
    select jsonb_build_object('id', s.id, 'version', s.version, 'examinerId', s.examiner_id, 'centreId', s.centre_id,
      'group', s.category_group, 'civilDate', s.civil_date, 'standing', s.standing, ${spanOf(sql`s.period`)}, 'places', coalesce(p.places, '[]')) as session
    from ${examSessions} s
    left join lateral (
      select jsonb_agg(jsonb_build_object('from', ${ms(sql`l.starts_at`)},
        'until', ${ms(sql`l.starts_at + l.duration_minutes * interval '1 minute'`)}, 'state', l.state)) as places
      from ${examSlots} l where l.session_id = s.id
    ) p on true
    where s.examiner_id = any(${sql.param(examinerIds)}::int[]) and s.civil_date between ${first} and ${last}`);
  return rows.map(({ session }) => session);
};

const readAbsences = async (db: Database, { examinerIds, first, last }: Asked) => {
  const { rows } = await db.execute<{ absence: Span & { examinerId: number } }>(sql`
    select jsonb_build_object('examinerId', a.examiner_id, ${spanOf(sql`a.period`)}) as absence
    from ${examinerAbsences} a
    where a.examiner_id = any(${sql.param(examinerIds)}::int[]) and a.cancelled_at is null
      -- A day more on either side: the clocks of the centres are not those of this range.
      and a.period && tstzrange(${first}::date - interval '1 day', ${last}::date + interval '2 days')`);
  return rows.map(({ absence }) => absence);
};

/** What rows are held against, as it is now: only what concerns their examiners and days. */
export const planningFacts = async (
  { database: db, clock, rulebook }: ImportServices,
  rows: readonly PlanningRow[],
  { mayDecideIn: mayPlanIn }: Decider,
): Promise<PlanningFacts> => {
  const numbers = [...new Set(rows.map(({ text }) => text.inspecteur.replaceAll(" ", "")))];
  const dates = [...new Set(rows.map(({ text }) => text.date))].flatMap((date) => readDate(date) ?? []).toSorted();
  const [first, last] = [dates[0] ?? "0001-01-01", dates.at(-1) ?? "0001-01-01"];
  const [known, centres, gridbook, holidays] = await Promise.all([
    readExaminers(db, numbers),
    readCentres(db),
    readGridbook(db),
    db.select().from(publicHolidays).where(sql`${publicHolidays.date} between ${first} and ${last}`),
  ]);
  const asked = { examinerIds: known.map(({ id }) => id), first, last };
  const [sessions, absences] = await Promise.all([readSessions(db, asked), readAbsences(db, asked)]);
  return {
    ...{ centres, examiners: known, sessions, absences, gridbook, mayPlanIn },
    holidays: new Set(holidays.map(({ zone, date }) => `${zone} ${date}`)),
    rulesOn: (date) => rulesOn(rulebook.now(), date),
    ...{ now: clock.now().epochMilliseconds, today: todayInParis({ clock }) },
  };
};
