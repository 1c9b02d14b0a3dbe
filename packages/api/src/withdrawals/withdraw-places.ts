import { CONSTRAINTS, examCentres, examSessions, examSlots } from "@creneau/schema";
import { eq, sql } from "drizzle-orm";
import type { Moved } from "../bookings/booking.store.js";
import { verdictOf } from "../bookings/violations.js";
import type { Context } from "../context.js";
import type { Refusal } from "../domain/booking/refusal.js";
import { mayDo } from "../domain/permission/permission.js";
import { cleanReason, refusalOfReason } from "../domain/withdrawal/reason.js";
import type { Officer } from "../officers/officer.js";
import { officerActs } from "../officers/officer-acts.js";
import { officerRecord, onceForOfficer } from "../officers/officer-record.js";
import { isViolationOf } from "../platform/violation.js";
import { withdrawStatement } from "./withdraw.statement.js";

/** `slotId` null: the whole session. */
export type Withdrawn = { readonly sessionId: number; readonly slotId: number | null };

export type WithdrawOutcome =
  | {
      readonly kind: "WithdrawSuccess";
      readonly withdrawalId: string;
      readonly sessionId: number;
      readonly places: number;
      readonly displaced: number;
      readonly holdsEnded: number;
    }
  | Refusal;

/** A statement waits for bookings that are on their way, and is put again when one of them was faster: there are not more places. */
const MOST_STATEMENTS = 30;

const placesOf = (slotId: number | null) => sql`from ${examSlots} s where s.session_id = ${examSessions.id}
  and (s.id = ${slotId}::bigint or ${slotId}::bigint is null)`;

/** The session and where it is, with the first beginning of what is to be withdrawn. */
const sessionToWithdraw = async ({ database }: Context, { sessionId, slotId }: Withdrawn) => {
  const [found] = await database
    .select({
      id: examSessions.id,
      date: examSessions.civilDate,
      departmentCode: examCentres.departmentCode,
      startsAt: sql<Date | null>`(select min(s.starts_at) ${placesOf(slotId)})`.mapWith(examSlots.startsAt),
      left: sql<number>`(select count(*)::int ${placesOf(slotId)} and s.state <> 'withdrawn')`,
    })
    .from(examSessions)
    .innerJoin(examCentres, eq(examCentres.id, examSessions.centreId))
    .where(eq(examSessions.id, sessionId));
  return found ?? null;
};

type Stored = Awaited<ReturnType<typeof withdrawStatement>>[number];

/** No row also when the same request has just been carried out, or when a deadlock was lost. */
const stored = async (statement: () => PromiseLike<Stored[]>): Promise<Stored | undefined> => {
  try {
    return (await statement())[0];
  } catch (error) {
    if (isViolationOf(error, CONSTRAINTS.oneOutcomePerOfficerKey) || verdictOf(error) !== null) return undefined;
    throw error;
  }
};

const store = async (context: Context, officer: Officer, wished: Withdrawn & { reason: string; key: string }) => {
  const { database: db, clock } = context;
  const { sessionId, slotId, reason, key } = wished;
  const now = new Date(clock.now().epochMilliseconds);
  const counts = sql`jsonb_build_object('places', (select count(*) from withdrawn), 'displaced', (select count(*) from displaced),
    'holdsEnded', (select count(*) from ended))`;
  const record = officerRecord(
    db,
    { officerId: officer.officerId, key, wish: wishOf(wished) },
    sql`select jsonb_build_object('kind', 'WithdrawSuccess', 'withdrawalId', id, 'sessionId', session_id) || ${counts} as outcome
      from withdrawal`,
  );
  const act = officerActs(
    db,
    "act",
    "withdraw_places",
    sql`select w.officer_id, c.department_code, case when w.slot_id is null then 'session:' || w.session_id else 'slot:' || w.slot_id end
        as object, w.reason, ${counts} || jsonb_build_object('withdrawalId', w.id) as details
      from withdrawal w join ${examSessions} e on e.id = w.session_id join ${examCentres} c on c.id = e.centre_id`,
    sql`${now}::timestamptz`,
  );
  const change = { sessionId, slotId, reason, officerId: officer.officerId, now };
  for (let statements = 0; statements < MOST_STATEMENTS; statements++) {
    const done = await stored(() => withdrawStatement(db, change, [record, act]));
    if (done) return done;
    const left = await sessionToWithdraw(context, wished);
    if (left?.left === 0) return null;
  }
  return null;
};

const wishOf = ({ sessionId, slotId, reason }: Withdrawn & { reason: string }): string =>
  `withdraw:${sessionId}:${slotId ?? ""}:${reason}`;

/** Withdraws a session, or one place of it: nobody can have it any more, and everybody concerned is told. The same key is one withdrawal. */
export const withdrawPlaces = async (
  context: Context,
  { reason: typed, ...wished }: Withdrawn & { reason: string; key: string },
): Promise<WithdrawOutcome> => {
  const { officer, viewer, clock } = context;
  if (!officer) return { kind: viewer ? "NotAllowed" : "NotSignedIn" };
  const session = await sessionToWithdraw(context, wished);
  // Who may not act in a department does not learn what there is.
  if (!session) return { kind: officer.role === "administrator" ? "SessionNotFound" : "NotAllowed" };
  if (!mayDo(officer, "withdraw_places", session.departmentCode)) return { kind: "NotAllowed" };
  const reason = cleanReason(typed);
  const refusal = refusalOfReason(reason);
  // Not kept with the key: whoever mends the reason means the same wish.
  if (refusal) return refusal;
  const request = { officerId: officer.officerId, key: wished.key, wish: wishOf({ ...wished, reason }) };
  return onceForOfficer(context, request, async (): Promise<WithdrawOutcome | Moved> => {
    const now = await sessionToWithdraw(context, wished);
    if (!now || now.left === 0 || !now.startsAt) return { kind: "NothingToWithdraw" };
    if (now.startsAt.getTime() <= clock.now().epochMilliseconds) return { kind: "SessionBegun", examDate: now.date };
    const done = await store(context, officer, { ...wished, reason });
    if (!done) return "moved";
    const { id: withdrawalId, places, displaced, holdsEnded } = done;
    return { kind: "WithdrawSuccess", withdrawalId, sessionId: wished.sessionId, places, displaced, holdsEnded };
  });
};
