import type { AbsenceReason } from "@creneau/schema";
import { examinerAbsences, examSessions } from "@creneau/schema";
import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../platform/database.js";

/** An absence as it is told: instants of its half-open period. */
export type AbsenceRow = {
  readonly id: number;
  readonly examinerId: number;
  readonly from: string;
  readonly until: string;
  readonly reason: AbsenceReason;
  readonly cancelledAt: string | null;
};

const INSTANT = sql.raw(`'YYYY-MM-DD"T"HH24:MI:SS"Z"'`);
const written = (instant: SQL) => sql`to_char(${instant} at time zone 'UTC', ${INSTANT})`;

const absences = async (db: Database, where: SQL): Promise<AbsenceRow[]> => {
  const { rows } = await db.execute<AbsenceRow>(sql`
    select a.id, a.examiner_id as "examinerId", ${written(sql`lower(a.period)`)} as "from",
      ${written(sql`upper(a.period)`)} as until, a.reason, ${written(sql`a.cancelled_at`)} as "cancelledAt"
    from ${examinerAbsences} a where ${where} order by lower(a.period), a.id`);
  return rows;
};

export const absenceById = async (db: Database, id: number): Promise<AbsenceRow | null> =>
  (await absences(db, sql`a.id = ${id}`))[0] ?? null;

/** Those that stand and meet a period, of these examiners. */
export const standingAbsences = (
  db: Database,
  examinerIds: readonly number[],
  { from, until }: Pick<AbsenceRow, "from" | "until">,
): Promise<AbsenceRow[]> =>
  absences(
    db,
    sql`a.examiner_id = any(${sql.param([...examinerIds])}::int[]) and a.cancelled_at is null
      and a.period && tstzrange(${from}, ${until})`,
  );

/** The sessions of the examiner that an absence hits: those that were withdrawn no longer need anybody. */
export const sessionsHitBy = async (
  db: Database,
  { examinerId, from, until }: Pick<AbsenceRow, "examinerId" | "from" | "until">,
): Promise<number[]> => {
  const { rows } = await db.execute<{ id: string }>(sql`
    select s.id from ${examSessions} s
    where s.examiner_id = ${examinerId} and s.standing and s.period && tstzrange(${from}, ${until}) order by lower(s.period)`);
  return rows.map(({ id }) => Number(id));
};
