import {
  type CategoryGroup,
  departments,
  examCentres,
  examiners,
  type examLists,
  examSessions,
  examLists as lists,
} from "@creneau/schema";
import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Context } from "../context.js";
import { mayDo, permissionsOf } from "../domain/permission/permission.js";
import type { Officer } from "../officers/officer.js";
import type { Database } from "../platform/database.js";

export type ListRow = typeof examLists.$inferSelect;

/** A session of the exam day, with its list once it is issued. */
export type ExamSession = {
  readonly id: number;
  readonly examinerId: number;
  readonly examinerNumber: string;
  readonly centreId: number;
  readonly centreName: string;
  readonly departmentCode: string;
  readonly timeZone: string;
  readonly categoryGroup: CategoryGroup;
  /** On the centre's calendar. */
  readonly civilDate: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly list: ListRow | null;
};

const instantOf = (edge: SQL) => sql<Date>`${edge}`.mapWith((value: string) => new Date(value));

/** Sessions that meet a condition, in the order of their beginning. */
export const readSessions = (db: Database, condition: SQL | undefined): Promise<ExamSession[]> =>
  db
    .select({
      id: examSessions.id,
      examinerId: examSessions.examinerId,
      examinerNumber: examiners.registrationNumber,
      centreId: examSessions.centreId,
      centreName: examCentres.name,
      departmentCode: departments.code,
      timeZone: examCentres.timeZone,
      categoryGroup: examSessions.categoryGroup,
      civilDate: examSessions.civilDate,
      startsAt: instantOf(sql`lower(${examSessions.period})`),
      endsAt: instantOf(sql`upper(${examSessions.period})`),
      list: lists,
    })
    .from(examSessions)
    .innerJoin(examiners, eq(examiners.id, examSessions.examinerId))
    .innerJoin(examCentres, eq(examCentres.id, examSessions.centreId))
    .innerJoin(departments, eq(departments.code, examCentres.departmentCode))
    .leftJoin(lists, eq(lists.sessionId, examSessions.id))
    .where(condition)
    .orderBy(sql`lower(${examSessions.period})`, examSessions.id);

/** Whether this officer is the examiner of the session. Only they write on its list. */
export const examines = (
  officer: Officer | null,
  session: Pick<ExamSession, "examinerId">,
): officer is Officer & { examinerId: number } =>
  officer !== null && officer.examinerId === session.examinerId && permissionsOf(officer.role).includes("examine");

/** The session with this id, for its examiner and, to read, for the officers of its department; null for anybody else. */
export const sessionFor = async (
  { database, officer }: Pick<Context, "database" | "officer">,
  sessionId: number,
  to: "read" | "write",
): Promise<ExamSession | null> => {
  if (!officer) return null;
  const [session] = await readSessions(database, and(eq(examSessions.id, sessionId)));
  if (!session) return null;
  if (examines(officer, session)) return session;
  return to === "read" && mayDo(officer, "read_exam_lists", session.departmentCode) ? session : null;
};
