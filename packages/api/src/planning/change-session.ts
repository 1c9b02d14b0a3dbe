import { bookings, examSessions, examSlots, holds, returnedPlaces } from "@creneau/schema";
import { sql } from "drizzle-orm";
import type { Moved } from "../bookings/booking.store.js";
import type { Context } from "../context.js";
import { today } from "../domain/booking/centre-calendar.js";
import type { Refusal } from "../domain/booking/refusal.js";
import type { SlotId } from "../domain/id.js";
import { mayDo } from "../domain/permission/permission.js";
import { fittingGrid } from "../domain/planning/fitting-grid.js";
import type { PlannedPlace } from "../domain/planning/lay-out.js";
import { type Revision, revise, type StandingPlace, type WishedChanges } from "../domain/planning/revise.js";
import { rulesOn } from "../domain/regulation/rule-set.js";
import type { Officer } from "../officers/officer.js";
import { officerActs } from "../officers/officer-acts.js";
import { type OfficerRequest, officerRecord, onceForOfficer } from "../officers/officer-record.js";
import { readGridbook } from "./gridbook.js";
import { unlessMoved } from "./moved-facts.js";
import { periodOf, placeRows } from "./place-rows.js";
import { refusalToGrow } from "./refusal-to-grow.js";
import { type KnownSession, sessionById } from "./session.store.js";
import { rangeOf } from "./session-facts.js";

export type WishedRevision = WishedChanges & { readonly sessionId: number; readonly radioGuidance: boolean };
type Changed = { readonly kind: "ChangeSessionSuccess"; readonly sessionId: number };

/** The session if the officer may plan in its department, and null for any other. */
export const sessionFor = async (
  { database }: Context,
  officer: Officer,
  sessionId: number,
): Promise<KnownSession | null> => {
  const known = await sessionById(database, sessionId);
  return known && mayDo(officer, "plan_sessions", known.centre.departmentCode) ? known : null;
};

/** The places of the session once it is changed, withdrawn ones left out. */
const placesAfter = (places: readonly StandingPlace[], revision: Revision): readonly PlannedPlace[] => {
  const { deleted, withdrawn, added, revived, changed } = revision;
  const replaced = new Set<SlotId>([...deleted, ...withdrawn, ...[...revived, ...changed].map(({ id }) => id)]);
  const kept = places.filter(({ id, state }) => state !== "withdrawn" && !replaced.has(id));
  return [...kept, ...changed, ...revived, ...added];
};

/** Whether the slot `s` was ever somebody's, or asked for: then its row stays, withdrawn. */
const hasTraces = sql`(exists (select from ${bookings} b where b.slot_id = s.id)
  or exists (select from ${holds} h where h.slot_id = s.id)
  or exists (select from ${returnedPlaces} r where r.slot_id = s.id))`;

const numbers = (ids: readonly number[]) => sql`${sql.param([...ids])}::bigint[]`;

/** Locks the places that change, in the order of their ids, then the session; each has to be as it was decided on. */
const store = (
  { database: db, clock }: Context,
  request: OfficerRequest,
  { session: before, centre, places }: KnownSession,
  revision: Revision,
): Promise<Changed | Moved> =>
  unlessMoved(async () => {
    const { deleted, withdrawn, added, revived, changed } = revision;
    const day = { date: before.civilDate, timeZone: centre.timeZone };
    const ids = new Set([...deleted, ...withdrawn, ...[...revived, ...changed].map(({ id }) => id)]);
    const touched = places.filter(({ id }) => ids.has(id)).map(({ id, version }) => ({ id, version }));
    const slots = db
      .$with("slots", {})
      .as(
        sql`select s.id, s.version from ${examSlots} s where s.id = any(${numbers([...ids])}) order by s.id for update`,
      );
    const same = db.$with("same", {}).as(
      sql`select from slots join jsonb_to_recordset(${JSON.stringify(touched)}::jsonb) as t(id bigint, version int)
          on t.id = slots.id and t.version = slots.version
        having count(*) = ${touched.length}`,
    );
    const range = rangeOf(periodOf(placesAfter(places, revision), day));
    const session = db.$with("session", { id: examSessions.id }).as(
      sql`update ${examSessions} s set version = s.version + 1, standing = true,
          period = case when s.period = ${range}::tstzrange then s.period else ${range}::tstzrange end
        from same where s.id = ${before.id} and s.version = ${before.version} returning s.id`,
    );
    const gone = db
      .$with("gone", {})
      .as(sql`delete from ${examSlots} s using session where s.id = any(${numbers(deleted)}) and not ${hasTraces}`);
    const closed = db.$with("closed", {}).as(
      sql`update ${examSlots} s set state = 'withdrawn', version = s.version + 1 from session
        where s.id = any(${numbers(withdrawn)}) or (s.id = any(${numbers(deleted)}) and ${hasTraces})`,
    );
    // What comes back was never published: its waves begin anew.
    const back = db.$with("back", {}).as(
      sql`update ${examSlots} s set state = 'draft', published_at = null, version = s.version + 1, category = p.category,
          phase = p.phase, duration_minutes = p.duration_minutes
        from session, ${placeRows(revived, day)} where s.id = p.id`,
    );
    const altered = db.$with("altered", {}).as(
      sql`update ${examSlots} s set version = s.version + 1, category = p.category, phase = p.phase,
          duration_minutes = p.duration_minutes
        from session, ${placeRows(changed, day)} where s.id = p.id`,
    );
    const drafts = db.$with("drafts", {}).as(
      sql`insert into ${examSlots} (session_id, centre_id, category, phase, starts_at, civil_date, duration_minutes)
        select session.id, ${centre.id}, p.category, p.phase, p.starts_at, ${day.date}, p.duration_minutes
        from session, ${placeRows(added, day)}`,
    );
    const record = officerRecord(
      db,
      request,
      sql`select jsonb_build_object('kind', 'ChangeSessionSuccess', 'sessionId', id) as outcome from session`,
    );
    const counts = {
      ...{ added: added.length + revived.length, changed: changed.map(({ id }) => id) },
      ...{ deleted, withdrawn },
    };
    const act = officerActs(
      db,
      "act",
      "change_session",
      sql`select ${request.officerId}::int as officer_id, ${centre.departmentCode} as department_code,
        'session:' || id as object, null as reason, ${JSON.stringify(counts)}::jsonb as details from session`,
      sql`${clock.now().toString()}::timestamptz`,
    );
    const [row] = await db
      .with(slots, same, session, gone, closed, back, altered, drafts, record, act)
      .select({ id: session.id })
      .from(session);
    return row ? { kind: "ChangeSessionSuccess", sessionId: row.id } : "moved";
  });

const attempt = async (
  context: Context,
  officer: Officer,
  request: OfficerRequest,
  { sessionId, radioGuidance, ...wished }: WishedRevision,
): Promise<Changed | Refusal | Moved> => {
  const { database, loaders, rulebook, clock } = context;
  const known = await sessionFor(context, officer, sessionId);
  if (!known) return { kind: "SessionNotFound" };
  const { session, centre, places } = known;
  const { categoryGroup: group, civilDate: date, examinerId } = session;
  const now = today(clock.now(), centre.timeZone).toString();
  if (date < now) return { kind: "DateIsPast", date, today: now };
  const lies = { group, departmentCode: centre.departmentCode };
  const grid = fittingGrid(await readGridbook(database), lies, date, places);
  if (!grid) return { kind: "OffTheGrid", startsAt: null, starts: [] };
  const { qualifications = [] } = (await loaders.examiner.load(examinerId)) ?? {};
  const rules = rulesOn(rulebook.now(), date);
  const revision = revise(places, wished, grid, { group, qualifications, radioGuidance }, rules);
  if ("kind" in revision) return revision;
  const refusal = await refusalToGrow(context, known, placesAfter(places, revision), qualifications);
  if (refusal) return refusal;
  return store(context, request, known, revision);
};

/**
 * Changes the places of a session. A place that is being booked at the same time is either booked or gone: the place is locked and
 * its version checked, on both sides.
 */
export const changeSession = async (
  context: Context,
  wished: WishedRevision,
  key: string,
): Promise<Changed | Refusal> => {
  const { officer, viewer } = context;
  if (!officer) return { kind: viewer ? "NotAllowed" : "NotSignedIn" };
  const request = { officerId: officer.officerId, key, wish: `change_session:${JSON.stringify(wished)}` };
  return onceForOfficer(context, request, () => attempt(context, officer, request, wished));
};
