import { CONSTRAINTS, examCentres, examSessions } from "@creneau/schema";
import { sql } from "drizzle-orm";
import type { ApprovalInHand } from "../approvals/approval-in-hand.js";
import { type ApprovalAsked, askApproval, takesTwo } from "../approvals/ask-approval.js";
import { decidedApproval } from "../approvals/decided-approval.js";
import type { Moved } from "../bookings/booking.store.js";
import { verdictOf } from "../bookings/violations.js";
import type { Context } from "../context.js";
import type { Refusal } from "../domain/booking/refusal.js";
import { mayDo } from "../domain/permission/permission.js";
import { cleanReason, refusalOfReason } from "../domain/withdrawal/reason.js";
import { refusalToWithdraw } from "../domain/withdrawal/withdraw.js";
import type { Officer } from "../officers/officer.js";
import { officerActs } from "../officers/officer-acts.js";
import { type OfficerRequest, officerRecord, onceForOfficer } from "../officers/officer-record.js";
import { isViolationOf } from "../platform/violation.js";
import { type Withdrawn, wantedPlaces } from "./wanted-places.js";
import { withdrawStatement } from "./withdraw.statement.js";

type WithdrawSuccess = {
  readonly kind: "WithdrawSuccess";
  readonly withdrawalId: string;
  readonly sessionId: number;
  readonly places: number;
  readonly displaced: number;
  readonly holdsEnded: number;
};
export type WithdrawOutcome = WithdrawSuccess | ApprovalAsked | Refusal;

type Wish = Withdrawn & { readonly reason: string };
/** An officer of their own, once with their key, or one who approves what another has asked for. */
type By = { readonly request: OfficerRequest } | { readonly request: null; readonly approvalId: string };

/** A statement waits for bookings that are on their way, and is put again when one of them was faster: there are not more places. */
const MOST_STATEMENTS = 30;

type Stored = Awaited<ReturnType<typeof withdrawStatement>>[number];

/** No row also when the same request has just been carried out, when the list was closed first, or when a deadlock was lost. */
const stored = async (statement: () => PromiseLike<Stored[]>): Promise<Stored | undefined> => {
  try {
    return (await statement())[0];
  } catch (error) {
    if (isViolationOf(error, CONSTRAINTS.oneOutcomePerOfficerKey) || verdictOf(error) !== null) return undefined;
    throw error;
  }
};

/** `alone`: only while nobody has booked one of the places. */
const store = (context: Context, { officerId }: Officer, wish: Wish, by: By, alone: boolean) => {
  const { database: db, clock } = context;
  const now = new Date(clock.now().epochMilliseconds);
  const at = sql`${now}::timestamptz`;
  const counts = sql`jsonb_build_object('places', (select count(*) from withdrawn), 'displaced', (select count(*) from displaced),
    'holdsEnded', (select count(*) from ended))`;
  const record =
    by.request &&
    officerRecord(
      db,
      by.request,
      sql`select jsonb_build_object('kind', 'WithdrawSuccess', 'withdrawalId', id, 'sessionId', session_id) || ${counts} as outcome
        from withdrawal`,
    );
  const two = by.request
    ? null
    : decidedApproval(
        db,
        { approvalId: sql`${by.approvalId}`, officerId: sql`${officerId}`, now: at },
        { after: "same", done: "withdrawal" },
      );
  const askedBy = two ? sql` || jsonb_build_object('askedBy', (select asked_by from asked))` : sql``;
  const act = officerActs(
    db,
    "act",
    "withdraw_places",
    sql`select w.officer_id, c.department_code, case when w.slot_id is null then 'session:' || w.session_id else 'slot:' || w.slot_id end
        as object, w.reason, ${counts} || jsonb_build_object('withdrawalId', w.id)${askedBy} as details
      from withdrawal w join ${examSessions} e on e.id = w.session_id join ${examCentres} c on c.id = e.centre_id`,
    at,
  );
  const last = [...(record ? [record] : []), ...(two ? [two.approved] : []), act];
  return stored(() => withdrawStatement(db, { ...wish, officerId, now, alone }, last, two?.asked));
};

/** Decides and stores until it holds; every statement is decided on for itself, since each waits for who is faster. */
const withdraw = async (
  context: Context,
  officer: Officer,
  wish: Wish,
  by: By,
): Promise<WithdrawSuccess | ApprovalAsked | Refusal | Moved> => {
  const { sessionId, slotId, reason } = wish;
  for (let statements = 0; statements < MOST_STATEMENTS; statements++) {
    const places = await wantedPlaces(context.database, wish);
    if (!places) return { kind: "SessionNotFound" };
    const refusal = refusalToWithdraw(places, context.clock.now());
    if (refusal) return refusal;
    const { departmentCode } = places;
    const two = by.request !== null && takesTwo(context, "withdraw_places", departmentCode);
    if (two && places.booked > 0) {
      const object = slotId === null ? `session:${sessionId}` : `slot:${slotId}`;
      const request = { sessionId, slotId, note: reason };
      const asked = await askApproval(context, officer, {
        ...{ kind: "withdraw_places", object, departmentCode, candidateId: null, request },
      });
      return asked.kind === "Busy" ? "moved" : asked;
    }
    const done = await store(context, officer, wish, by, two);
    if (!done) continue;
    const { id: withdrawalId, ...counts } = done;
    return { kind: "WithdrawSuccess", withdrawalId, sessionId, ...counts };
  }
  return "moved";
};

/**
 * Withdraws a session, or one place of it: nobody can have it any more, and everybody concerned is told. Where somebody has booked and
 * policy wants two officers, a second one is asked first. The same key is one withdrawal.
 */
export const withdrawPlaces = async (
  context: Context,
  { reason: typed, key, ...wished }: Withdrawn & { reason: string; key: string },
): Promise<WithdrawOutcome> => {
  const { officer, viewer } = context;
  if (!officer) return { kind: viewer ? "NotAllowed" : "NotSignedIn" };
  const places = await wantedPlaces(context.database, wished);
  // Who may not act in a department does not learn what there is.
  if (!places) return { kind: officer.role === "administrator" ? "SessionNotFound" : "NotAllowed" };
  if (!mayDo(officer, "withdraw_places", places.departmentCode)) return { kind: "NotAllowed" };
  const reason = cleanReason(typed);
  const refusal = refusalOfReason(reason);
  // Not kept with the key: whoever mends the reason means the same wish.
  if (refusal) return refusal;
  const wish = `withdraw:${wished.sessionId}:${wished.slotId ?? ""}:${reason}`;
  const request = { officerId: officer.officerId, key, wish };
  return onceForOfficer(context, request, () => withdraw(context, officer, { ...wished, reason }, { request }));
};

/** Withdraws as another officer has asked for, what is there now: who has booked meanwhile is concerned as well. */
export const withdrawAsked = async (
  context: Context,
  { officer, approval }: ApprovalInHand,
): Promise<"done" | Refusal> => {
  // As it was written down above.
  const { note: reason, ...wished } = approval.request as Withdrawn & { readonly note: string };
  const done = await withdraw(context, officer, { ...wished, reason }, { request: null, approvalId: approval.id });
  if (done === "moved" || done.kind === "ApprovalAsked") return { kind: "Busy" };
  return done.kind === "WithdrawSuccess" ? "done" : done;
};
