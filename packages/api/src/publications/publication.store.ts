import { examCentres, examSessions, examSlots, publications } from "@creneau/schema";
import { and, asc, eq, gte, or, type SQL, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { CivilDate } from "../domain/civil-date.js";
import { officerActs } from "../officers/officer-acts.js";
import type { Database } from "../platform/database.js";

export type PublicationRow = typeof publications.$inferSelect;

/** Which drafts: those of the department's sessions between two dates, both included; of one centre or one session among them. */
export type PublicationRange = {
  readonly departmentCode: string;
  readonly centreId: number | null;
  readonly sessionId: number | null;
  readonly firstDate: CivilDate;
  readonly lastDate: CivilDate;
};

/** The drafts in the range of a row `due`, as `s`: found by centre and date, so that the size of the planning makes no difference. */
const draftsOf = (now: SQL) => sql`${examCentres} c
  join ${examSessions} e on e.centre_id = c.id and e.civil_date between due.first_date and due.last_date
  join ${examSlots} s on s.session_id = e.id and s.state = 'draft' and s.starts_at > ${now}
  where c.department_code = due.department_code and (due.centre_id is null or c.id = due.centre_id)
    and (due.session_id is null or e.id = due.session_id)`;

/** The parts of a statement that open the drafts of `due`, and then `opened` has their ids. Locks: slots in the order of their ids. */
export const openingOfDrafts = (db: Database, now: SQL) => [
  db.$with("drafts", {}).as(
    sql`select s.id from due cross join lateral (select s.id from ${draftsOf(now)}) s0(id)
      join ${examSlots} s on s.id = s0.id and s.state = 'draft' order by s.id for update of s`,
  ),
  db.$with("opened", {}).as(
    sql`update ${examSlots} s set state = 'open', version = s.version + 1 from drafts
      where s.id = drafts.id and s.state = 'draft' returning s.id`,
  ),
];

/** The act of the officer who wanted the publication `done`. */
export const actOfPublication = (db: Database, now: SQL) =>
  officerActs(
    db,
    "act",
    "publish",
    sql`select officer_id, department_code, 'publication:' || id as object, null as reason,
      jsonb_build_object('places', places, 'from', first_date, 'to', last_date, 'centreId', centre_id,
        'sessionId', session_id) as details
      from done where officer_id is not null`,
    now,
  );

/**
 * Publishes what is due and came first: one statement, so all of its places open in one commit and in one delta of the feed. Of many
 * processes one takes it, the others pass it by. False when nothing is due.
 */
export const publishFirstDue = async (db: Database, at: Temporal.Instant): Promise<boolean> => {
  const now = sql`${at.toString()}::timestamptz`;
  const due = db.$with("due", { id: publications.id }).as(
    sql`select * from ${publications} p where p.state = 'scheduled' and p.due_at <= ${now}
      order by p.due_at, p.id limit 1 for update skip locked`,
  );
  const done = db.$with("done", { id: publications.id }).as(
    sql`update ${publications} p set state = 'published', published_at = ${now}, version = p.version + 1,
        places = (select count(*) from opened)
      from due where p.id = due.id returning p.*`,
  );
  const rows = await db
    .with(due, ...openingOfDrafts(db, now), done, actOfPublication(db, now))
    .select({ id: done.id })
    .from(done);
  return rows.length > 0;
};

/** What a publication would open at this moment, by centre and date. */
export const draftsIn = async (
  db: Database,
  { departmentCode, centreId, sessionId, firstDate, lastDate }: PublicationRange,
  at: Temporal.Instant,
): Promise<{ readonly centreId: number; readonly date: CivilDate; readonly places: number }[]> => {
  const { rows } = await db.execute<{ centreId: number; date: string; places: number }>(sql`
    with due as (select ${departmentCode}::text as department_code, ${centreId}::int as centre_id,
      ${sessionId}::bigint as session_id, ${firstDate}::date as first_date, ${lastDate}::date as last_date)
    select c.id as "centreId", e.civil_date::text as date, count(*)::int as places
    from due cross join ${draftsOf(sql`${at.toString()}::timestamptz`)}
    group by c.id, e.civil_date order by e.civil_date, c.id`);
  return rows;
};

export const publicationById = async (db: Database, id: number): Promise<PublicationRow | null> =>
  (await db.select().from(publications).where(eq(publications.id, id)))[0] ?? null;

/** Publications that ran stay in the list for so long. */
const SHOWN_FOR = { hours: 14 * 24 };

/** Those of a department that are to come, and those that were to run in the last two weeks. */
export const isListed = (departmentCode: string, now: Temporal.Instant) =>
  and(
    eq(publications.departmentCode, departmentCode),
    or(
      eq(publications.state, "scheduled"),
      gte(publications.dueAt, new Date(now.subtract(SHOWN_FOR).epochMilliseconds)),
    ),
  );

/** Those of a department that are listed, by their hour. */
export const publicationsOf = (
  db: Database,
  departmentCode: string,
  now: Temporal.Instant,
): Promise<PublicationRow[]> =>
  db
    .select()
    .from(publications)
    .where(isListed(departmentCode, now))
    .orderBy(asc(publications.dueAt), asc(publications.id));
