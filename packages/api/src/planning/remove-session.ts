import { examSessions, examSlots } from "@creneau/schema";
import { sql } from "drizzle-orm";
import type { Moved } from "../bookings/booking.store.js";
import type { Context } from "../context.js";
import type { Refusal } from "../domain/booking/refusal.js";
import type { Officer } from "../officers/officer.js";
import { officerActs } from "../officers/officer-acts.js";
import { type OfficerRequest, officerRecord, onceForOfficer } from "../officers/officer-record.js";
import { sessionFor } from "./change-session.js";
import { unlessMoved } from "./moved-facts.js";

type Removed = {
  readonly kind: "RemoveDraftSessionSuccess";
  readonly sessionId: number;
  readonly departmentCode: string;
};

const attempt = async (
  context: Context,
  officer: Officer,
  request: OfficerRequest,
  sessionId: number,
): Promise<Removed | Refusal | Moved> => {
  const { database: db, clock } = context;
  const known = await sessionFor(context, officer, sessionId);
  if (!known) return { kind: "SessionNotFound" };
  const published = known.places.filter(({ state }) => state !== "draft").length;
  if (published > 0) return { kind: "SessionPublished", places: published };
  const { departmentCode } = known.centre;
  return unlessMoved(async () => {
    // A publication that is faster has the lock of the places: then they are drafts no more, and nothing goes.
    const slots = db
      .$with("slots", {})
      .as(sql`select s.id, s.state from ${examSlots} s where s.session_id = ${sessionId} order by s.id for update`);
    const drafts = db.$with("drafts", {}).as(sql`select from slots having bool_and(state = 'draft') is not false`);
    const session = db.$with("session", { id: examSessions.id }).as(
      sql`delete from ${examSessions} s using drafts
        where s.id = ${sessionId} and s.version = ${known.session.version} returning s.id`,
    );
    const gone = db.$with("gone", {}).as(sql`delete from ${examSlots} s using session where s.session_id = session.id`);
    const record = officerRecord(
      db,
      request,
      sql`select jsonb_build_object('kind', 'RemoveDraftSessionSuccess', 'sessionId', id,
        'departmentCode', ${departmentCode}::text) as outcome from session`,
    );
    const act = officerActs(
      db,
      "act",
      "remove_session",
      sql`select ${officer.officerId}::int as officer_id, ${departmentCode} as department_code, 'session:' || id as object,
        null as reason, jsonb_build_object('examinerId', ${known.session.examinerId}::int,
          'date', ${known.session.civilDate}::text, 'places', ${known.places.length}::int) as details from session`,
      sql`${clock.now().toString()}::timestamptz`,
    );
    const [row] = await db.with(slots, drafts, session, gone, record, act).select({ id: session.id }).from(session);
    return row ? { kind: "RemoveDraftSessionSuccess", sessionId, departmentCode } : "moved";
  });
};

/** Removes a session that was never published: nobody has seen it. A published one is withdrawn, and its candidates are told. */
export const removeDraftSession = async (
  context: Context,
  sessionId: number,
  key: string,
): Promise<Removed | Refusal> => {
  const { officer, viewer } = context;
  if (!officer) return { kind: viewer ? "NotAllowed" : "NotSignedIn" };
  const request = { officerId: officer.officerId, key, wish: `remove_session:${sessionId}` };
  return onceForOfficer(context, request, () => attempt(context, officer, request, sessionId));
};
