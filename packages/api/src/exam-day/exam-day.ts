import { examCentres, examSessions } from "@creneau/schema";
import { and, asc, eq } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Context } from "../context.js";
import { today } from "../domain/booking/centre-calendar.js";
import { permissionsOf } from "../domain/permission/permission.js";
import { type ExamSession, readSessions } from "./exam-session.js";

/** The sessions of one examiner on one day, and where to turn the page. */
export type Day = {
  readonly date: string;
  readonly isToday: boolean;
  readonly previousDate: string | null;
  readonly nextDate: string | null;
  readonly sessions: readonly ExamSession[];
};

type DayOfWork = { readonly date: string; readonly timeZone: string };

/** The day to open: today where a session is today, else the next one, else the last. On a Sunday too there is something to see. */
const dayToOpen = (days: readonly DayOfWork[], now: Temporal.Instant): string | null => {
  const isOver = ({ date, timeZone }: DayOfWork) => date < today(now, timeZone).toString();
  return (days.find((day) => !isOver(day)) ?? days.at(-1))?.date ?? null;
};

const daysOf = ({ database }: Context, examinerId: number): Promise<DayOfWork[]> =>
  database
    .selectDistinct({ date: examSessions.civilDate, timeZone: examCentres.timeZone })
    .from(examSessions)
    .innerJoin(examCentres, eq(examCentres.id, examSessions.centreId))
    .where(eq(examSessions.examinerId, examinerId))
    .orderBy(asc(examSessions.civilDate));

/** The day that was asked for, or the one to open, of the signed-in examiner; null for anybody who examines nothing. */
export const examDay = async (context: Context, asked: string | null): Promise<Day | null> => {
  const { officer, database, clock } = context;
  if (!officer?.examinerId || !permissionsOf(officer.role).includes("examine")) return null;
  const days = await daysOf(context, officer.examinerId);
  const date = asked ?? dayToOpen(days, clock.now());
  if (date === null) return null;
  const sessions = await readSessions(
    database,
    and(eq(examSessions.examinerId, officer.examinerId), eq(examSessions.civilDate, date)),
  );
  return {
    date,
    isToday: sessions[0] !== undefined && today(clock.now(), sessions[0].timeZone).toString() === date,
    previousDate: days.findLast((day) => day.date < date)?.date ?? null,
    nextDate: days.find((day) => day.date > date)?.date ?? null,
    sessions,
  };
};
