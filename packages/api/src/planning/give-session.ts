import { examLists, examSessions } from "@creneau/schema";
import { eq, sql } from "drizzle-orm";
import type { Moved } from "../bookings/booking.store.js";
import type { Context } from "../context.js";
import { today } from "../domain/booking/centre-calendar.js";
import type { Refusal } from "../domain/booking/refusal.js";
import { timeOfMinute } from "../domain/planning/day-time.js";
import { refusalToPlan } from "../domain/planning/refusal-to-plan.js";
import type { Officer } from "../officers/officer.js";
import { officerActs } from "../officers/officer-acts.js";
import { type OfficerRequest, officerRecord, onceForOfficer } from "../officers/officer-record.js";
import { sessionFor } from "./change-session.js";
import { unlessMoved } from "./moved-facts.js";
import { periodOf } from "./place-rows.js";
import { examinerFor } from "./plan-session.js";
import type { KnownSession } from "./session.store.js";
import { whatStandsAgainst } from "./session-facts.js";

type Given = { readonly kind: "GiveSessionSuccess"; readonly sessionId: number };
type Wish = { readonly sessionId: number; readonly examinerId: number };

/** A list that is closed names who examined, for ever. */
const CLOSED = sql.raw(`('closed', 'completed')`);

const closedListOf = async ({ database }: Context, sessionId: number): Promise<Refusal | null> => {
  const those = eq(examLists.sessionId, sessionId);
  const [list] = await database.select({ state: examLists.state }).from(examLists).where(those);
  const state = list?.state;
  return state === "closed" || state === "completed" ? { kind: "ListClosed", state, rule: "BRD-6" } : null;
};

/** Another examiner, and not a place of it changes: the guard is the version, the last judges are the constraints of sessions. */
const store = (
  { database: db, clock }: Context,
  request: OfficerRequest,
  { session, centre }: KnownSession,
  examinerId: number,
): Promise<Given | Moved> =>
  unlessMoved(async () => {
    const given = db.$with("given", { id: examSessions.id }).as(
      sql`update ${examSessions} s set examiner_id = ${examinerId}, version = s.version + 1
        where s.id = ${session.id} and s.version = ${session.version}
          and not exists (select from ${examLists} l where l.session_id = s.id and l.state in ${CLOSED}) returning s.id`,
    );
    const record = officerRecord(
      db,
      request,
      sql`select jsonb_build_object('kind', 'GiveSessionSuccess', 'sessionId', id) as outcome from given`,
    );
    const act = officerActs(
      db,
      "act",
      "give_session",
      sql`select ${request.officerId}::int as officer_id, ${centre.departmentCode} as department_code,
        'session:' || id as object, null as reason,
        jsonb_build_object('from', ${session.examinerId}::int, 'to', ${examinerId}::int) as details from given`,
      sql`${clock.now().toString()}::timestamptz`,
    );
    const [row] = await db.with(given, record, act).select({ id: given.id }).from(given);
    return row ? { kind: "GiveSessionSuccess", sessionId: row.id } : "moved";
  });

const attempt = async (
  context: Context,
  officer: Officer,
  request: OfficerRequest,
  { sessionId, examinerId }: Wish,
): Promise<Given | Refusal | Moved> => {
  const known = await sessionFor(context, officer, sessionId);
  if (!known) return { kind: "SessionNotFound" };
  const examiner = await examinerFor(context, officer, examinerId);
  if (!examiner) return { kind: "ExaminerNotFound" };
  const { session, centre, places } = known;
  const standing = places.filter(({ state }) => state !== "withdrawn");
  if (standing.length === 0) return { kind: "NothingPlanned" };
  const closed = await closedListOf(context, sessionId);
  if (closed) return closed;
  const { civilDate: date, categoryGroup: group } = session;
  const { timeZone } = centre;
  const period = periodOf(standing, { date, timeZone });
  const wanted = { examinerId, centreId: centre.id, date, period, exceptSessionId: session.id };
  const against = await whatStandsAgainst(context.database, wanted);
  const { qualifications } = examiner;
  const now = today(context.clock.now(), timeZone).toString();
  const refusal = refusalToPlan({ ...against, qualifications }, { group, date, today: now });
  if (refusal) return refusal;
  const b1 = standing.find(({ category }) => category === "B1");
  if (b1 && !qualifications.includes("A"))
    return { kind: "B1NotPossible", startsAt: timeOfMinute(b1.startMinute), rule: "CAP-4" };
  return store(context, request, known, examinerId);
};

/**
 * Gives a session to another examiner: when the one who was planned falls away, nobody who has booked need hear of it. Examiners are
 * anonymous to candidates, so it sends no mail.
 */
export const giveSession = async (context: Context, wish: Wish, key: string): Promise<Given | Refusal> => {
  const { officer, viewer } = context;
  if (!officer) return { kind: viewer ? "NotAllowed" : "NotSignedIn" };
  const request = { officerId: officer.officerId, key, wish: `give_session:${JSON.stringify(wish)}` };
  return onceForOfficer(context, request, () => attempt(context, officer, request, wish));
};
