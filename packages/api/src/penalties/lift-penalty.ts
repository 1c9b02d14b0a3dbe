import { auditLog, candidates, type LiftMotive, penalties, penaltyProofs } from "@creneau/schema";
import { eq, sql } from "drizzle-orm";
import type { ApprovalInHand } from "../approvals/approval-in-hand.js";
import { type ApprovalAsked, askApproval, takesTwo } from "../approvals/ask-approval.js";
import { decidedApproval } from "../approvals/decided-approval.js";
import type { Context } from "../context.js";
import type { Refusal } from "../domain/booking/refusal.js";
import type { PenaltyId } from "../domain/id.js";
import { refusalToLift } from "../domain/penalty/lift.js";
import { queuedMessages } from "../messages/queued-messages.js";
import type { Officer } from "../officers/officer.js";
import { officerActs } from "../officers/officer-acts.js";
import type { Database } from "../platform/database.js";
import { oncePerDatabase } from "../platform/once-per-database.js";
import { liftedOn } from "./lifted-on.js";

const given = sql.placeholder;

/**
 * Locks: candidate, approval, penalty, proofs. Once: who comes second finds it lifted. What was sent to have it lifted is accepted by
 * it. `approved`: another officer has asked for it, which the log and the chain of acts say as well.
 */
const liftStatement = (db: Database, approved: boolean) => {
  const now = sql`${given("now")}::timestamptz`;
  const approving = { approvalId: sql`${given("approvalId")}`, officerId: sql`${given("officerId")}`, now };
  const two = decidedApproval(db, approving, { after: "candidate", done: "lifted" });
  const asked = approved
    ? two.asked
    : db.$with("asked", { askedBy: penalties.liftedBy }).as(sql`select null::int as asked_by from candidate`);
  const candidate = db.$with("candidate", { id: candidates.id }).as(
    sql`update ${candidates} set version = ${candidates.version} + 1 from ${penalties}
      where ${penalties.id} = ${given("penaltyId")} and ${candidates.id} = ${penalties.candidateId}
        and ${penalties.liftedAt} is null
      returning ${candidates.id}`,
  );
  const lifted = db.$with("lifted", { id: penalties.id }).as(
    sql`update ${penalties} set lifted_at = ${given("now")}::timestamptz, lifted_by = ${given("officerId")},
        lift_motive = ${given("motive")}::lift_motive, lift_note = ${given("note")}
      from ${candidate}, asked
      where ${penalties.id} = ${given("penaltyId")} and ${penalties.liftedAt} is null
      returning ${penalties.id}, ${penalties.candidateId}, ${penalties.bookingId}, ${penalties.kind}, ${penalties.category},
        ${penalties.departmentCode}`,
  );
  const audit = db.$with("audit", {}).as(
    sql`insert into ${auditLog} (at, actor, action, booking_id, candidate_id, rule, details)
      select ${given("now")}::timestamptz, 'officer:' || ${given("officerId")}::int, 'lift_penalty', booking_id, candidate_id,
        'BOK-13', jsonb_strip_nulls(jsonb_build_object('penaltyId', id, 'kind', kind, 'motive', ${given("motive")}::text,
          'askedBy', asked_by))
      from lifted, asked`,
  );
  const accepted = db.$with("accepted", {}).as(
    sql`update ${penaltyProofs} pp set state = 'accepted', decided_at = ${given("now")}::timestamptz,
        decided_by = ${given("officerId")}
      from lifted where pp.penalty_id = lifted.id and pp.state = 'received'`,
  );
  const told = queuedMessages(
    db,
    "told",
    "penalty_lifted",
    sql`select id::text as subject, candidate_id, null::uuid as booking_id, null::text as recipient,
      jsonb_build_object('kind', kind, 'category', category) as details, ${given("now")}::timestamptz as due_at from lifted`,
  );
  const act = officerActs(
    db,
    "act",
    "lift_penalty",
    sql`select ${given("officerId")}::int as officer_id, department_code, 'penalty:' || id as object, null as reason,
      jsonb_strip_nulls(jsonb_build_object('candidateId', candidate_id, 'motive', ${given("motive")}::text, 'askedBy', asked_by))
        as details from lifted, asked`,
    sql`${given("now")}::timestamptz`,
  );
  return db
    .with(candidate, asked, lifted, accepted, audit, told, ...(approved ? [two.approved] : []), act)
    .select({ id: lifted.id })
    .from(lifted)
    .prepare(approved ? "lift_penalty_approved" : "lift_penalty");
};

const ofOne = oncePerDatabase((db) => liftStatement(db, false));
const ofTwo = oncePerDatabase((db) => liftStatement(db, true));

type Lift = { readonly penaltyId: PenaltyId; readonly motive: LiftMotive; readonly note: string };
type Lifted = { readonly kind: "LiftPenaltySuccess"; readonly penaltyId: PenaltyId };

const penaltyOf = async ({ database }: Context, penaltyId: PenaltyId) =>
  (await database.select().from(penalties).where(eq(penalties.id, penaltyId)))[0];
type PenaltyRow = NonNullable<Awaited<ReturnType<typeof penaltyOf>>>;

const refusalOf = (officer: Officer, row: PenaltyRow, lift: Lift): Refusal | null =>
  refusalToLift(
    officer,
    { departmentCode: row.departmentCode, liftedOn: row.liftedAt && liftedOn(row.liftedAt) },
    lift,
  );

/** `approvalId`: what another officer has asked for. Whether it was done. */
const store = async ({ database: db, clock }: Context, { officerId }: Officer, lift: Lift, approvalId?: string) => {
  const now = new Date(clock.now().epochMilliseconds);
  const [lifted] = await (approvalId ? ofTwo : ofOne)(db).execute({ ...lift, officerId, now, approvalId });
  return lifted ? null : ({ kind: "PenaltyAlreadyLifted", liftedOn: liftedOn(now) } as const);
};

/**
 * Lifts a penalty for a documented reason, or asks for a second person where policy wants one: load, decide, store. Sent again by the
 * same officer in the same words, it is the lifting that is there, so it takes no key; to anybody else it is told that it was lifted
 * before.
 */
export const liftPenalty = async (context: Context, lift: Lift): Promise<Lifted | ApprovalAsked | Refusal> => {
  const { officer } = context;
  const { penaltyId, motive } = lift;
  const note = lift.note.trim();
  if (!officer) return { kind: context.viewer ? "NotAllowed" : "NotSignedIn" };
  const row = await penaltyOf(context, penaltyId);
  // Who may not act in a department does not learn what there is.
  if (!row) return { kind: "PenaltyNotFound" };
  const refusal = refusalOf(officer, row, lift);
  const isTheSame = row.liftedBy === officer.officerId && row.liftMotive === motive && row.liftNote === note;
  if (refusal?.kind === "PenaltyAlreadyLifted" && isTheSame) return { kind: "LiftPenaltySuccess", penaltyId };
  if (refusal) return refusal;
  const { departmentCode, candidateId } = row;
  const request = { penaltyId, motive, note } satisfies Lift;
  if (takesTwo(context, "lift_penalty", departmentCode)) {
    const wish = {
      kind: "lift_penalty",
      object: `penalty:${penaltyId}`,
      departmentCode,
      candidateId,
      request,
    } as const;
    return askApproval(context, officer, wish);
  }
  return (await store(context, officer, request)) ?? { kind: "LiftPenaltySuccess", penaltyId };
};

/** Lifts a penalty as another officer has asked for. */
export const liftApproved = async (
  context: Context,
  { officer, approval }: ApprovalInHand,
): Promise<"done" | Refusal> => {
  // As it was written down above.
  const lift = approval.request as Lift;
  const row = await penaltyOf(context, lift.penaltyId);
  if (!row) return { kind: "PenaltyNotFound" };
  return refusalOf(officer, row, lift) ?? (await store(context, officer, lift, approval.id)) ?? "done";
};
