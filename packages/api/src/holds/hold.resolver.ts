import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from "type-graphql";
import type { BookingRow } from "../bookings/booking.loader.js";
import { Booking } from "../bookings/booking.types.js";
import type { ConfirmOutcome, HoldOutcome } from "../bookings/outcome.js";
import type { CandidateRow } from "../candidates/candidate.loader.js";
import { Candidate } from "../candidates/candidate.types.js";
import type { Context } from "../context.js";
import { numericKey, toGlobalId, uuidKey } from "../contract/global-id.js";
import { mustArrange } from "../domain/booking/arrangements.js";
import type { BookingId, HoldId, SlotId } from "../domain/id.js";
import { examSlotOf } from "../slots/exam-slot.js";
import { ExamSlot } from "../slots/slot.types.js";
import { Arrangements } from "./arrangements.types.js";
import { extendHold, releaseHold } from "./change-hold.js";
import { confirmHold } from "./confirm-hold.js";
import type { HoldRow } from "./hold.loader.js";
import { Hold } from "./hold.types.js";
import {
  ConfirmHoldInput,
  ConfirmHoldResult,
  ConfirmHoldSuccess,
  ExtendHoldResult,
  ExtendHoldSuccess,
  HoldInput,
  HoldSlotInput,
  HoldSlotResult,
  HoldSlotSuccess,
  ReleaseHoldResult,
  ReleaseHoldSuccess,
} from "./hold-mutation.types.js";
import { holdSlot } from "./hold-slot.js";

const holdKey = (id: string) => uuidKey("Hold", id) as HoldId | null;

@Resolver()
class HoldMutationResolver {
  @Mutation(() => HoldSlotResult, {
    description:
      "Keeps a place for the signed-in candidate for a few minutes, while they declare what has to be declared. One hold at a time.",
  })
  async holdSlot(
    @Arg("input", () => HoldSlotInput, { description: "The wish." }) input: HoldSlotInput,
    @Ctx() context: Context,
  ): Promise<HoldOutcome> {
    if (!context.viewer) return { kind: "NotSignedIn" };
    const slotId = numericKey("ExamSlot", input.slotId);
    if (slotId === null) return { kind: "SlotNotFound" };
    const moving = input.movingBookingId ? (uuidKey("Booking", input.movingBookingId) as BookingId | null) : null;
    if (input.movingBookingId && moving === null) return { kind: "BookingNotFound" };
    const { proofOfWork = null, cannotProve } = input;
    const wish = { slotId: slotId as SlotId, moving, proof: proofOfWork, cannotProve: cannotProve === true };
    return holdSlot(context, context.viewer.candidateId, wish, input.idempotencyKey);
  }

  @Mutation(() => ExtendHoldResult, { description: "Gives a live hold its time once more; once." })
  async extendHold(
    @Arg("input", () => HoldInput, { description: "The wish." }) input: HoldInput,
    @Ctx() context: Context,
  ): Promise<HoldOutcome> {
    if (!context.viewer) return { kind: "NotSignedIn" };
    const holdId = holdKey(input.holdId);
    if (holdId === null) return { kind: "HoldNotFound" };
    return extendHold(context, context.viewer.candidateId, holdId, input.idempotencyKey);
  }

  @Mutation(() => ReleaseHoldResult, { description: "Gives a held place back before its time is over." })
  async releaseHold(
    @Arg("input", () => HoldInput, { description: "The wish." }) input: HoldInput,
    @Ctx() context: Context,
  ): Promise<HoldOutcome> {
    if (!context.viewer) return { kind: "NotSignedIn" };
    const holdId = holdKey(input.holdId);
    if (holdId === null) return { kind: "HoldNotFound" };
    return releaseHold(context, context.viewer.candidateId, holdId, input.idempotencyKey);
  }

  @Mutation(() => ConfirmHoldResult, {
    description:
      "Books the held place. Everything is judged again, at this moment. A declaration that is refused may be sent again with the same key.",
  })
  async confirmHold(
    @Arg("input", () => ConfirmHoldInput, { description: "The wish." }) input: ConfirmHoldInput,
    @Ctx() context: Context,
  ): Promise<ConfirmOutcome> {
    if (!context.viewer) return { kind: "NotSignedIn" };
    const holdId = holdKey(input.holdId);
    if (holdId === null) return { kind: "HoldNotFound" };
    const wish = { holdId, arrangements: input.arrangements ?? null };
    return confirmHold(context, context.viewer.candidateId, wish, input.idempotencyKey);
  }
}

@Resolver(() => Hold)
class HoldResolver {
  @FieldResolver(() => ID, { description: "Global id." })
  id(@Root() { id }: HoldRow) {
    return toGlobalId("Hold", id);
  }

  @FieldResolver(() => ExamSlot, { description: "The place that is kept." })
  async slot(@Root() { slotId }: HoldRow, @Ctx() context: Context): Promise<ExamSlot> {
    const slot = await context.loaders.slot.load(slotId);
    if (!slot) throw new Error(`slot ${slotId} of a hold is gone`);
    return examSlotOf(slot, context);
  }
}

@Resolver(() => Booking)
class BookingArrangementsResolver {
  @FieldResolver(() => Arrangements, {
    nullable: true,
    description: "What the candidate declared to come with; null when nothing was declared.",
  })
  arrangements(@Root() { id }: BookingRow, @Ctx() { loaders }: Context): Promise<Arrangements | null> {
    return loaders.arrangements.load(id);
  }
}

@Resolver(() => ExamSlot)
class SlotArrangementsResolver {
  @FieldResolver(() => Boolean, {
    description: "Whether the signed-in candidate declares who and what they come with when they confirm this place.",
  })
  async arrangementsAsked(@Root() { category }: ExamSlot, @Ctx() { viewer, loaders }: Context): Promise<boolean> {
    const candidate = viewer && (await loaders.candidate.load(viewer.candidateId));
    return candidate ? mustArrange({ kind: candidate.kind, category }) : false;
  }
}

@Resolver(() => Candidate)
class CandidateHoldResolver {
  @FieldResolver(() => Hold, {
    nullable: true,
    description: "The place that is kept for the candidate now; null when there is none.",
  })
  hold(@Root() { id }: CandidateRow, @Ctx() { loaders }: Context): Promise<HoldRow | null> {
    return loaders.liveHold.load(id);
  }
}

/** Each success shows its hold as it is now. */
const holdSuccesses = [HoldSlotSuccess, ExtendHoldSuccess, ReleaseHoldSuccess].map((success) => {
  @Resolver(() => success)
  class HoldOfSuccessResolver {
    @FieldResolver(() => Hold, { description: "The hold, as it is now." })
    hold(@Root() { holdId }: { holdId: HoldId }, @Ctx() { loaders }: Context): Promise<HoldRow | null> {
      return loaders.hold.load(holdId);
    }
  }
  return HoldOfSuccessResolver;
});

@Resolver(() => ConfirmHoldSuccess)
class ConfirmHoldSuccessResolver {
  @FieldResolver(() => Booking, { description: "The new booking." })
  booking(@Root() { bookingId }: { bookingId: BookingId }, @Ctx() { loaders }: Context) {
    return loaders.booking.load(bookingId);
  }
}

export const holdResolvers = [
  HoldMutationResolver,
  HoldResolver,
  BookingArrangementsResolver,
  SlotArrangementsResolver,
  CandidateHoldResolver,
  ...holdSuccesses,
  ConfirmHoldSuccessResolver,
] as const;
