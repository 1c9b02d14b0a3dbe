import { auditLog, penalties, penaltyProofs } from "@creneau/schema";
import { and, eq, sql } from "drizzle-orm";
import { isRefusal, officerWho } from "../candidate-files/own-file.js";
import type { Context } from "../context.js";
import { UUID_KEY } from "../contract/global-id.js";
import type { Refusal } from "../domain/booking/refusal.js";
import { refusalOfReason } from "../domain/file/reason.js";
import { withinReach } from "../officers/department-reach.js";
import { officerActs } from "../officers/officer-acts.js";
import { PROOF_COLUMNS, toldOfProof } from "./proof.store.js";

type RefuseOutcome = { readonly kind: "RefuseProofSuccess"; readonly proofId: string } | Refusal;

/**
 * Refuses a proof for a reason, which the candidate is told: the penalty stands. Accepting one is lifting its penalty. Said again by the
 * same officer in the same words, it is the refusal that is there, so it takes no key.
 */
export const refuseProof = async (context: Context, proofId: string, reason: string): Promise<RefuseOutcome> => {
  const { database: db, clock } = context;
  const officer = officerWho(context, "lift_penalty");
  if (isRefusal(officer)) return officer;
  if (!UUID_KEY.test(proofId)) return { kind: "ProofNotFound" };
  const reach = withinReach(officer, "lift_penalty", penalties.departmentCode);
  const [known] = await db
    .select(PROOF_COLUMNS)
    .from(penaltyProofs)
    .innerJoin(penalties, eq(penalties.id, penaltyProofs.penaltyId))
    .where(and(eq(penaltyProofs.id, proofId), reach));
  if (!known) return { kind: "ProofNotFound" };
  const answer = reason.trim();
  if (known.state === "refused" && known.decidedBy === officer.officerId && known.answer === answer)
    return { kind: "RefuseProofSuccess", proofId };
  if (known.state !== "received") return { kind: "ProofAlreadyJudged" };
  const unexplained = refusalOfReason(reason);
  if (unexplained) return unexplained;

  const at = sql`${clock.now().toString()}::timestamptz`;
  const refused = db.$with("refused", { id: penaltyProofs.id }).as(
    sql`update ${penaltyProofs} pp set state = 'refused', decided_at = ${at}, decided_by = ${officer.officerId}, answer = ${answer}
      from ${penalties} p where pp.id = ${proofId}::uuid and pp.state = 'received' and p.id = pp.penalty_id
      returning pp.id, pp.candidate_id, pp.penalty_id, p.department_code`,
  );
  const audit = db.$with("audit", {}).as(
    sql`insert into ${auditLog} (at, actor, action, candidate_id, rule, details)
      select ${at}, ${`officer:${officer.officerId}`}, 'proof_refused', candidate_id, 'BOK-13',
        jsonb_build_object('proofId', id, 'penaltyId', penalty_id) from refused`,
  );
  const told = toldOfProof(db, "proof_refused", sql`jsonb_build_object('answer', ${answer}::text)`, sql`refused`, at);
  const act = officerActs(
    db,
    "act",
    "refuse_proof",
    sql`select ${officer.officerId}::int as officer_id, department_code, 'proof:' || id as object, null::text as reason,
      jsonb_build_object('candidateId', candidate_id) as details from refused`,
    at,
  );
  const [row] = await db.with(refused, audit, told, act).select({ id: refused.id }).from(refused);
  return row ? { kind: "RefuseProofSuccess", proofId } : { kind: "ProofAlreadyJudged" };
};
