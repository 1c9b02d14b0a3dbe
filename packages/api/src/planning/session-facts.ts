import { departments, examCentres, examinerAbsences, examSessions, publicHolidays } from "@creneau/schema";
import { sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { CivilDate } from "../domain/civil-date.js";
import type { SessionFacts } from "../domain/planning/refusal-to-plan.js";
import type { Database } from "../platform/database.js";

export type Period = { readonly from: Temporal.Instant; readonly until: Temporal.Instant };

/** A half-open range of instants, as PostgreSQL writes it. */
export const rangeOf = ({ from, until }: Period): string => `[${from},${until})`;

type Planned = {
  readonly examinerId: number;
  readonly centreId: number;
  readonly date: CivilDate;
  /** Null while nothing can be laid out: then only the day itself is looked at. */
  readonly period: Period | null;
  /** The session that is being changed does not stand against itself. */
  readonly exceptSessionId?: number;
};

/** What stands against a session of an examiner there and then: a holiday, the first absence, the first other session. */
export const whatStandsAgainst = async (
  db: Database,
  { examinerId, centreId, date, period, exceptSessionId }: Planned,
): Promise<Omit<SessionFacts, "qualifications">> => {
  const range = sql`${period && rangeOf(period)}::tstzrange`;
  const { rows } = await db.execute<Omit<SessionFacts, "qualifications">>(sql`
    select
      (select jsonb_build_object('date', h.date, 'name', h.name)
        from ${departments} d join ${publicHolidays} h on h.zone = d.holiday_zone and h.date = ${date}::date
        where d.code = c.department_code) as holiday,
      (select jsonb_build_object('id', a.id,
          'from', to_char(lower(a.period) at time zone c.time_zone, 'YYYY-MM-DD"T"HH24:MI'),
          'until', to_char(upper(a.period) at time zone c.time_zone, 'YYYY-MM-DD"T"HH24:MI'))
        from ${examinerAbsences} a
        where a.examiner_id = ${examinerId} and a.cancelled_at is null and a.period && ${range}
        order by lower(a.period) limit 1) as absence,
      (select jsonb_build_object('sessionId', s.id, 'centre', o.name, 'date', s.civil_date,
          'from', to_char(lower(s.period) at time zone o.time_zone, 'HH24:MI'),
          'until', to_char(upper(s.period) at time zone o.time_zone, 'HH24:MI'))
        from ${examSessions} s join ${examCentres} o on o.id = s.centre_id
        where s.examiner_id = ${examinerId} and s.standing and s.period && ${range} and s.id is distinct from ${exceptSessionId ?? null}::bigint
        order by lower(s.period) limit 1) as other
    from ${examCentres} c where c.id = ${centreId}`);
  return rows[0] ?? { holiday: null, absence: null, other: null };
};
