import { type AbsenceReason, examinerAbsences } from "@creneau/schema";
import { sql } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import type { Moved } from "../bookings/booking.store.js";
import type { Context } from "../context.js";
import type { Refusal } from "../domain/booking/refusal.js";
import type { CivilDate } from "../domain/civil-date.js";
import { clockAt, instantAt, timeOfMinute } from "../domain/planning/day-time.js";
import type { Officer } from "../officers/officer.js";
import { officerActs } from "../officers/officer-acts.js";
import { type OfficerRequest, officerRecord, onceForOfficer } from "../officers/officer-record.js";
import type { ExaminerRow } from "../planning/examiner.loader.js";
import { unlessMoved } from "../planning/moved-facts.js";
import { examinerFor } from "../planning/plan-session.js";
import { standingAbsences } from "./absence.store.js";

/** Half-open: from the minute of the first day to the minute of the last. Minutes after midnight on the clock of the department. */
export type WishedAbsence = {
  readonly examinerId: number;
  readonly from: { readonly date: CivilDate; readonly minute: number };
  readonly until: { readonly date: CivilDate; readonly minute: number };
  readonly reason: AbsenceReason;
};
type Declared = { readonly kind: "DeclareAbsenceSuccess"; readonly absenceId: number };

const attempt = async (
  context: Context,
  officer: Officer,
  request: OfficerRequest,
  { examinerId, from, until, reason }: WishedAbsence,
  { departmentCode }: ExaminerRow,
): Promise<Declared | Refusal | Moved> => {
  const { database: db, clock, loaders } = context;
  const { timeZone = "Europe/Paris" } = (await loaders.department.load(departmentCode)) ?? {};
  const period = {
    from: instantAt(from.date, from.minute, timeZone).toString(),
    until: instantAt(until.date, until.minute, timeZone).toString(),
  };
  const [other] = await standingAbsences(db, [examinerId], period);
  if (other) {
    const told = (instant: string) => {
      const { date, minute } = clockAt(Temporal.Instant.from(instant), timeZone);
      return `${date}T${timeOfMinute(minute)}`;
    };
    return { kind: "AbsenceOverlaps", absenceId: other.id, from: told(other.from), until: told(other.until) };
  }
  return unlessMoved(async () => {
    const now = sql`${clock.now().toString()}::timestamptz`;
    const absence = db.$with("absence", { id: examinerAbsences.id }).as(
      sql`insert into ${examinerAbsences} (examiner_id, period, reason, declared_by, declared_at)
        values (${examinerId}, tstzrange(${period.from}, ${period.until}), ${reason}, ${officer.officerId}, ${now}) returning id`,
    );
    const record = officerRecord(
      db,
      request,
      sql`select jsonb_build_object('kind', 'DeclareAbsenceSuccess', 'absenceId', id) as outcome from absence`,
    );
    // The reason stays with the absence: the log of acts is for ever.
    const act = officerActs(
      db,
      "act",
      "declare_absence",
      sql`select ${officer.officerId}::int as officer_id, ${departmentCode} as department_code, 'absence:' || id as object,
        null as reason, jsonb_build_object('examinerId', ${examinerId}::int) as details from absence`,
      now,
    );
    const [row] = await db.with(absence, record, act).select({ id: absence.id }).from(absence);
    if (!row) throw new Error("an absence was declared and no row came back");
    return { kind: "DeclareAbsenceSuccess", absenceId: row.id };
  });
};

/** Declares that an examiner is away. It may hit sessions that are there: they stay, and the answer names them. */
export const declareAbsence = async (
  context: Context,
  wished: WishedAbsence,
  key: string,
): Promise<Declared | Refusal> => {
  const { officer, viewer } = context;
  if (!officer) return { kind: viewer ? "NotAllowed" : "NotSignedIn" };
  const examiner = await examinerFor(context, officer, wished.examinerId);
  if (!examiner) return { kind: "ExaminerNotFound" };
  const request = { officerId: officer.officerId, key, wish: `declare_absence:${JSON.stringify(wished)}` };
  return onceForOfficer(context, request, () => attempt(context, officer, request, wished, examiner));
};
