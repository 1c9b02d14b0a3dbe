import { auditLog, candidates, type LiftMotive, penalties, penaltyProofs } from "@creneau/schema";
import { eq, sql } from "drizzle-orm";
import type { Context } from "../context.js";
import type { Refusal } from "../domain/booking/refusal.js";
import type { PenaltyId } from "../domain/id.js";
import { refusalToLift } from "../domain/penalty/lift.js";
import { queuedMessages } from "../messages/queued-messages.js";
import { officerActs } from "../officers/officer-acts.js";
import { oncePerDatabase } from "../platform/once-per-database.js";
import { liftedOn } from "./lifted-on.js";

const given = sql.placeholder;

/** Locks: candidate, penalty, proofs. Once: who comes second finds it lifted. What was sent to have it lifted is accepted by it. */
const liftStatement = oncePerDatabase((db) => {
  const candidate = db.$with("candidate", { id: candidates.id }).as(
    sql`update ${candidates} set version = ${candidates.version} + 1 from ${penalties}
      where ${penalties.id} = ${given("penaltyId")} and ${candidates.id} = ${penalties.candidateId}
        and ${penalties.liftedAt} is null
      returning ${candidates.id}`,
  );
  const lifted = db.$with("lifted", { id: penalties.id }).as(
    sql`update ${penalties} set lifted_at = ${given("now")}::timestamptz, lifted_by = ${given("officerId")},
        lift_motive = ${given("motive")}::lift_motive, lift_note = ${given("note")}
      from ${candidate}
      where ${penalties.id} = ${given("penaltyId")} and ${penalties.liftedAt} is null
      returning ${penalties.id}, ${penalties.candidateId}, ${penalties.bookingId}, ${penalties.kind}, ${penalties.category},
        ${penalties.departmentCode}`,
  );
  const audit = db.$with("audit", {}).as(
    sql`insert into ${auditLog} (at, actor, action, booking_id, candidate_id, rule, details)
      select ${given("now")}::timestamptz, 'officer:' || ${given("officerId")}::int, 'lift_penalty', booking_id, candidate_id,
        'BOK-13', jsonb_build_object('penaltyId', id, 'kind', kind, 'motive', ${given("motive")}::text)
      from lifted`,
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
      jsonb_build_object('candidateId', candidate_id, 'motive', ${given("motive")}::text) as details from lifted`,
    sql`${given("now")}::timestamptz`,
  );
  return db
    .with(candidate, lifted, accepted, audit, told, act)
    .select({ id: lifted.id })
    .from(lifted)
    .prepare("lift_penalty");
});

type Lift = { readonly penaltyId: PenaltyId; readonly motive: LiftMotive; readonly note: string };
type LiftOutcome = { readonly kind: "LiftPenaltySuccess"; readonly penaltyId: PenaltyId } | Refusal;

/**
 * Lifts a penalty for a documented reason: load, decide, store. Sent again by the same officer in the same words, it is the lifting that
 * is there, so it takes no key; to anybody else it is told that it was lifted before.
 */
export const liftPenalty = async (context: Context, { penaltyId, motive, note }: Lift): Promise<LiftOutcome> => {
  const { database: db, officer } = context;
  if (!officer) return { kind: context.viewer ? "NotAllowed" : "NotSignedIn" };
  const now = context.clock.now();
  const [row] = await db.select().from(penalties).where(eq(penalties.id, penaltyId));
  // Who may not act in a department does not learn what there is.
  if (!row) return { kind: "PenaltyNotFound" };
  const known = { departmentCode: row.departmentCode, liftedOn: row.liftedAt && liftedOn(row.liftedAt) };
  const refusal = refusalToLift(officer, known, { motive, note });
  const isTheSame = row.liftedBy === officer.officerId && row.liftMotive === motive && row.liftNote === note.trim();
  if (refusal?.kind === "PenaltyAlreadyLifted" && isTheSame) return { kind: "LiftPenaltySuccess", penaltyId };
  if (refusal) return refusal;
  const values = { penaltyId, motive, note: note.trim(), officerId: officer.officerId };
  const [lifted] = await liftStatement(db).execute({ ...values, now: new Date(now.epochMilliseconds) });
  if (!lifted) return { kind: "PenaltyAlreadyLifted", liftedOn: liftedOn(new Date(now.epochMilliseconds)) };
  return { kind: "LiftPenaltySuccess", penaltyId };
};
