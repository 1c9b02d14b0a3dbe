import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { Booking } from "../bookings/booking.types.js";
import type { Context } from "../context.js";
import { numericKey, uuidKey } from "../contract/global-id.js";
import type { BookingId, SlotId } from "../domain/id.js";
import { assignPlace } from "./assign-place.js";
import {
  AssignPlaceInput,
  AssignPlaceResult,
  AssignPlaceSuccess,
  CancelForCandidateInput,
  CancelForCandidateResult,
  CancelForCandidateSuccess,
  MoveForCandidateInput,
  MoveForCandidateResult,
  MoveForCandidateSuccess,
} from "./assignment.types.js";
import { cancelForCandidate } from "./cancel-for-candidate.js";
import { moveForCandidate } from "./move-for-candidate.js";

type Wish = AssignPlaceInput | MoveForCandidateInput;

const wishOf = ({ candidateId, reason, overruling, idempotencyKey: key }: Wish) => ({
  ...{ candidateId, reason, key },
  overruling: overruling ?? [],
});

@Resolver()
class AssignmentResolver {
  @Mutation(() => AssignPlaceResult, {
    description:
      "Gives a place to a candidate, for officers of both departments. What would have refused it to the candidate is the answer, until the officer overrules it by its rule.",
  })
  assignPlace(
    @Arg("input", () => AssignPlaceInput, { description: "The wish." }) input: AssignPlaceInput,
    @Ctx() context: Context,
  ) {
    const slotId = numericKey("ExamSlot", input.slotId) as SlotId | null;
    return slotId === null ? { kind: "SlotNotFound" } : assignPlace(context, slotId, wishOf(input));
  }

  @Mutation(() => MoveForCandidateResult, {
    description: "Moves a candidate's booking to another place, without a penalty: all or nothing.",
  })
  moveForCandidate(
    @Arg("input", () => MoveForCandidateInput, { description: "The wish." }) input: MoveForCandidateInput,
    @Ctx() context: Context,
  ) {
    const slotId = numericKey("ExamSlot", input.slotId) as SlotId | null;
    const bookingId = uuidKey("Booking", input.bookingId) as BookingId | null;
    if (bookingId === null) return { kind: "BookingNotFound" };
    return slotId === null ? { kind: "SlotNotFound" } : moveForCandidate(context, { bookingId, slotId }, wishOf(input));
  }

  @Mutation(() => CancelForCandidateResult, {
    description: "Cancels a candidate's booking, without a penalty. Its place goes on to others.",
  })
  cancelForCandidate(
    @Arg("input", () => CancelForCandidateInput, { description: "The wish." })
    { candidateId, bookingId, reason, idempotencyKey: key }: CancelForCandidateInput,
    @Ctx() context: Context,
  ) {
    const booking = uuidKey("Booking", bookingId) as BookingId | null;
    return booking === null
      ? { kind: "BookingNotFound" }
      : cancelForCandidate(context, booking, { candidateId, reason, key });
  }
}

/** Each success leads to the booking that it is about. */
const successes = [AssignPlaceSuccess, MoveForCandidateSuccess, CancelForCandidateSuccess].map((success) => {
  @Resolver(() => success)
  class BookingOfSuccessResolver {
    @FieldResolver(() => Booking, { description: "The booking, as it is now." })
    booking(@Root() { bookingId }: { readonly bookingId: BookingId }, @Ctx() { loaders }: Context) {
      return loaders.booking.load(bookingId);
    }
  }
  return BookingOfSuccessResolver;
});

export const assignmentResolvers = [AssignmentResolver, ...successes] as const;
