import type { ApprovalRow } from "../approvals/approval-in-hand.js";
import { type ApprovalAsked, askApproval, takesTwo } from "../approvals/ask-approval.js";
import type { Moved } from "../bookings/booking.store.js";
import type { FileInHand } from "../candidate-files/own-file.js";
import type { Context } from "../context.js";
import type { BookingId, SlotId } from "../domain/id.js";
import type { RuleId } from "../domain/regulation/catalogue/catalogue.js";

/** What an officer wants done against rules, as it waits for a second person. */
export type AskedPlace = {
  readonly slotId: SlotId;
  /** The booking that moves there; null: it is a place for somebody without one. */
  readonly bookingId: BookingId | null;
  /** What the rules were that stood in the way when it was asked for: another one is not overruled by it. */
  readonly overruled: readonly RuleId[];
  readonly note: string;
};

/** What was written down by `askedFirst`. */
export const askedPlace = ({ request }: ApprovalRow): AskedPlace => request as AskedPlace;

/** Asks for a second person where a rule is overruled and policy wants two; null when one officer does it. */
export const askedFirst = async (
  context: Context,
  { officer, candidate }: FileInHand,
  request: AskedPlace,
): Promise<ApprovalAsked | Moved | null> => {
  const { departmentCode, id: candidateId } = candidate;
  if (request.overruled.length === 0 || !takesTwo(context, "assign_places", departmentCode)) return null;
  const object = `candidate:${candidateId},slot:${request.slotId}`;
  const asked = await askApproval(context, officer, {
    ...{ kind: "assign_places", object, departmentCode, candidateId, request },
  });
  return asked.kind === "Busy" ? "moved" : asked;
};
