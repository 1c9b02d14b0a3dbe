import { approvals } from "@creneau/schema";
import { sql } from "drizzle-orm";
import { isRefusal } from "../candidate-files/own-file.js";
import type { Context } from "../context.js";
import { refusalOfReason } from "../domain/file/reason.js";
import { officerActs } from "../officers/officer-acts.js";
import { approvalInHand } from "./approval-in-hand.js";

/** Refuses what another officer asked for, with a reason. Said again by the same officer in the same words, it is the refusal that is there. */
export const refuseApproval = async (context: Context, id: string, reason: string) => {
  const { database: db, clock } = context;
  const found = await approvalInHand(context, id);
  if (isRefusal(found)) return found;
  const { officer, approval, refusal } = found;
  const success = { kind: "RefuseApprovalSuccess", approvalId: approval.id } as const;
  const answer = reason.trim();
  if (approval.state === "refused" && approval.decidedBy === officer.officerId && approval.answer === answer)
    return success;
  const unexplained = refusal ?? refusalOfReason(reason);
  if (unexplained) return unexplained;
  const at = sql`${clock.now().toString()}::timestamptz`;
  const refused = db.$with("refused", { id: approvals.id }).as(
    sql`update ${approvals} set state = 'refused', decided_by = ${officer.officerId}, decided_at = ${at}, answer = ${answer}
      where id = ${approval.id} and state = 'asked' and expires_at > ${at} and asked_by <> ${officer.officerId}
      returning id, department_code, object, kind, asked_by`,
  );
  const act = officerActs(
    db,
    "act",
    "refuse_approval",
    sql`select ${officer.officerId}::int as officer_id, department_code, split_part(object, ',', 1) as object, null::text as reason,
      jsonb_build_object('approvalId', id, 'kind', kind, 'askedBy', asked_by) as details from refused`,
    at,
  );
  const [row] = await db.with(refused, act).select({ id: refused.id }).from(refused);
  if (row) return success;
  const again = await approvalInHand(context, id);
  return isRefusal(again) ? again : (again.refusal ?? ({ kind: "Busy" } as const));
};
