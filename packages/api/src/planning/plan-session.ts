import { type CategoryGroup, examSessions, examSlots, type GridName } from "@creneau/schema";
import { sql } from "drizzle-orm";
import type { Moved } from "../bookings/booking.store.js";
import type { CentreRow } from "../centres/centre.loader.js";
import type { Context } from "../context.js";
import { today } from "../domain/booking/centre-calendar.js";
import type { Refusal } from "../domain/booking/refusal.js";
import type { CivilDate } from "../domain/civil-date.js";
import { mayDo } from "../domain/permission/permission.js";
import { gridOn } from "../domain/planning/grid.js";
import { layOut, type PlannedPlace, type WishedPlace } from "../domain/planning/lay-out.js";
import { refusalToPlan } from "../domain/planning/refusal-to-plan.js";
import { rulesOn } from "../domain/regulation/rule-set.js";
import type { Officer } from "../officers/officer.js";
import { officerActs } from "../officers/officer-acts.js";
import { type OfficerRequest, officerRecord, onceForOfficer } from "../officers/officer-record.js";
import type { ExaminerRow } from "./examiner.loader.js";
import { readGridbook } from "./gridbook.js";
import { unlessMoved } from "./moved-facts.js";
import { periodOf, placeRows } from "./place-rows.js";
import { officerWhoMay } from "./planning-officer.js";
import { rangeOf, whatStandsAgainst } from "./session-facts.js";

export type WishedSession = {
  readonly examinerId: number;
  readonly centreId: number;
  readonly date: CivilDate;
  readonly group: CategoryGroup;
  readonly grid: GridName;
  /** Null: every place of the grid, as the grid has it. */
  readonly places: readonly WishedPlace[] | null;
  readonly radioGuidance: boolean;
};
type Planned = { readonly kind: "PlanSessionSuccess"; readonly sessionId: number };

/** Writes the session, its places as drafts, the outcome and the act. The examiner's row is locked by the trigger of sessions. */
const store = (
  { database: db, clock }: Context,
  request: OfficerRequest,
  { examinerId, date, group }: WishedSession,
  { id: centreId, departmentCode, timeZone }: CentreRow,
  places: readonly PlannedPlace[],
): Promise<Planned | Moved> =>
  unlessMoved(async () => {
    const day = { date, timeZone };
    const session = db.$with("session", { id: examSessions.id }).as(
      sql`insert into ${examSessions} (examiner_id, centre_id, category_group, civil_date, period)
        values (${examinerId}, ${centreId}, ${group}, ${date}, ${rangeOf(periodOf(places, day))}::tstzrange) returning id`,
    );
    const drafts = db.$with("drafts", {}).as(
      sql`insert into ${examSlots} (session_id, centre_id, category, phase, starts_at, civil_date, duration_minutes)
        select session.id, ${centreId}, p.category, p.phase, p.starts_at, ${date}, p.duration_minutes
        from session, ${placeRows(places, day)}`,
    );
    const record = officerRecord(
      db,
      request,
      sql`select jsonb_build_object('kind', 'PlanSessionSuccess', 'sessionId', id) as outcome from session`,
    );
    const act = officerActs(
      db,
      "act",
      "plan_session",
      sql`select ${request.officerId}::int as officer_id, ${departmentCode} as department_code, 'session:' || id as object,
        null as reason, jsonb_build_object('examinerId', ${examinerId}::int, 'centreId', ${centreId}::int,
          'date', ${date}::text, 'places', ${places.length}::int) as details from session`,
      sql`${clock.now().toString()}::timestamptz`,
    );
    const [row] = await db.with(session, drafts, record, act).select({ id: session.id }).from(session);
    if (!row) throw new Error("a session was planned and no row came back");
    return { kind: "PlanSessionSuccess", sessionId: row.id };
  });

const attempt = async (
  context: Context,
  request: OfficerRequest,
  wished: WishedSession,
  { centre, examiner }: { readonly centre: CentreRow; readonly examiner: ExaminerRow },
): Promise<Planned | Refusal | Moved> => {
  const { database, rulebook, clock } = context;
  const { date, group, radioGuidance, examinerId } = wished;
  const { departmentCode, timeZone } = centre;
  const grid = gridOn(await readGridbook(database), { group, departmentCode, name: wished.grid }, date);
  const wishes =
    wished.places ?? grid?.exams.map(({ startMinute }) => ({ startMinute, category: null, extraMinutes: 0 })) ?? [];
  const { qualifications } = examiner;
  const places = grid
    ? layOut(grid, wishes, { group, qualifications, radioGuidance }, rulesOn(rulebook.now(), date))
    : ({ kind: "OffTheGrid", startsAt: null, starts: [] } as const);
  const period = "kind" in places ? null : periodOf(places, { date, timeZone });
  const against = await whatStandsAgainst(database, { examinerId, centreId: centre.id, date, period });
  const now = today(clock.now(), timeZone).toString();
  const refusal = refusalToPlan({ ...against, qualifications }, { group, date, today: now });
  if (refusal) return refusal;
  return "kind" in places ? places : store(context, request, wished, centre, places);
};

/** An examiner of a department that the officer does not work for is none to them. */
export const examinerFor = async (
  { loaders }: Context,
  officer: Officer,
  examinerId: number,
): Promise<ExaminerRow | null> => {
  const examiner = await loaders.examiner.load(examinerId);
  return examiner && mayDo(officer, "plan_sessions", examiner.departmentCode) ? examiner : null;
};

/** Plans a session: its places lie on the grid of the day, and stay drafts until they are published. */
export const planSession = async (context: Context, wished: WishedSession, key: string): Promise<Planned | Refusal> => {
  const centre = await context.loaders.centre.load(wished.centreId);
  const officer = officerWhoMay(context, "plan_sessions", centre?.departmentCode ?? null);
  if ("kind" in officer || !centre) return "kind" in officer ? officer : { kind: "NotAllowed" };
  const examiner = await examinerFor(context, officer, wished.examinerId);
  if (!examiner) return { kind: "ExaminerNotFound" };
  const request = { officerId: officer.officerId, key, wish: `plan_session:${JSON.stringify(wished)}` };
  return onceForOfficer(context, request, () => attempt(context, request, wished, { centre, examiner }));
};
