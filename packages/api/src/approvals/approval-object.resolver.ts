import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../context.js";
import { examSlotOf } from "../slots/exam-slot.js";
import type { ExamSlot } from "../slots/slot.types.js";
import { type WithdrawalPreviewRow, withdrawalPreview } from "../withdrawals/withdrawal-preview.js";
import { ApprovalType } from "./approval.types.js";
import type { ApprovalRow } from "./approval-in-hand.js";
import { requestOf } from "./request-of.js";

const slotWith = async (slotId: number, context: Context): Promise<ExamSlot | null> => {
  const slot = await context.loaders.slot.load(slotId);
  return slot && examSlotOf(slot, context);
};

/** What it is about, as it is now: whoever decides sees what the request would come to. */
@Resolver(() => ApprovalType)
class ApprovalObjectResolver {
  @FieldResolver()
  slot(@Root() { request }: ApprovalRow, @Ctx() context: Context): Promise<ExamSlot | null> | null {
    const { slotId } = requestOf(request);
    return slotId ? slotWith(slotId, context) : null;
  }

  @FieldResolver()
  async movesFrom(@Root() { request }: ApprovalRow, @Ctx() context: Context): Promise<ExamSlot | null> {
    const { bookingId } = requestOf(request);
    const booking = bookingId ? await context.loaders.booking.load(bookingId) : null;
    return booking && slotWith(booking.slotId, context);
  }

  @FieldResolver()
  overruled(@Root() { request }: ApprovalRow): readonly string[] {
    return requestOf(request).overruled ?? [];
  }

  @FieldResolver()
  withdrawal(
    @Root() { kind, state, request }: ApprovalRow,
    @Ctx() context: Context,
  ): Promise<WithdrawalPreviewRow | null> | null {
    const { sessionId, slotId = null } = requestOf(request);
    return kind === "withdraw_places" && state === "asked" && sessionId
      ? withdrawalPreview(context, { sessionId, slotId })
      : null;
  }
}

export const approvalObjectResolver = ApprovalObjectResolver;
