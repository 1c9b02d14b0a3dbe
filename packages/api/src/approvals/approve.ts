import type { ApprovalKind } from "@creneau/schema";
import { carryOutAssignment } from "../assignments/carry-out.js";
import { isRefusal } from "../candidate-files/own-file.js";
import type { Context } from "../context.js";
import type { Refusal } from "../domain/booking/refusal.js";
import { liftApproved } from "../penalties/lift-penalty.js";
import { withdrawAsked } from "../withdrawals/withdraw-places.js";
import { type ApprovalInHand, approvalInHand } from "./approval-in-hand.js";

type Done = "done" | Refusal;

/** How what was asked for is done, by who approves it: each decides anew, and goes through `decidedApproval` in its statement. */
const CARRIED_OUT: Record<ApprovalKind, (context: Context, asked: ApprovalInHand) => Promise<Done>> = {
  lift_penalty: liftApproved,
  assign_places: carryOutAssignment,
  withdraw_places: withdrawAsked,
};

/** Approves what another officer asked for, and thereby does it. Sent again by the same officer, it is the approval that is there. */
export const approve = async (context: Context, id: string) => {
  const found = await approvalInHand(context, id);
  if (isRefusal(found)) return found;
  const { officer, approval, refusal } = found;
  const success = { kind: "ApproveSuccess", approvalId: approval.id } as const;
  if (approval.state === "approved" && approval.decidedBy === officer.officerId) return success;
  if (refusal) return refusal;
  const done = await CARRIED_OUT[approval.kind](context, found);
  if (done === "done") return success;
  // Somebody was quicker: it is told what they made of it.
  const again = await approvalInHand(context, id);
  return (!isRefusal(again) && again.refusal) || done;
};
