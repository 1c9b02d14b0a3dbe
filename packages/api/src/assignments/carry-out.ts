import type { ApprovalInHand } from "../approvals/approval-in-hand.js";
import type { Moved } from "../bookings/booking.store.js";
import { decideUntilStored } from "../bookings/decide-until-stored.js";
import { fileInHand, isRefusal } from "../candidate-files/own-file.js";
import type { Context } from "../context.js";
import { toGlobalId } from "../contract/global-id.js";
import type { Refusal } from "../domain/booking/refusal.js";
import { assignAsked } from "./assign-place.js";
import { moveAsked } from "./move-for-candidate.js";
import { askedPlace } from "./second-person.js";

/** Does what another officer has asked for against a rule, as it is judged now: the place may be gone, or another rule stand in the way. */
export const carryOutAssignment = async (
  context: Context,
  { officer, approval }: ApprovalInHand,
): Promise<"done" | Refusal> => {
  const { note: reason, slotId, bookingId, overruled } = askedPlace(approval);
  const found = await fileInHand(context, "assign_places", toGlobalId("Candidate", approval.candidateId ?? 0));
  if (isRefusal(found)) return found;
  const by = { request: null, officerId: officer.officerId, approvalId: approval.id };
  const attempt = async (): Promise<"done" | Refusal | Moved> => {
    const outcome = await (bookingId === null
      ? assignAsked(context, found, { slotId, overruled }, { by, reason })
      : moveAsked(context, found, { slotId, bookingId, overruled }, { by, reason }));
    if (outcome === "moved") return outcome;
    return outcome.kind === "AssignPlaceSuccess" || outcome.kind === "MoveForCandidateSuccess" ? "done" : outcome;
  };
  return decideUntilStored(attempt);
};
