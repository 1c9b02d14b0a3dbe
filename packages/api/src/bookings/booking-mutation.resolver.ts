import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { Context } from "../context.js";
import { numericKey, uuidKey } from "../contract/global-id.js";
import type { BookingId, SlotId } from "../domain/id.js";
import { bookSlot } from "./book-slot.js";
import { Booking } from "./booking.types.js";
import {
  BookSlotInput,
  BookSlotResult,
  BookSlotSuccess,
  CancelBookingInput,
  CancelBookingResult,
  CancelBookingSuccess,
  MoveBookingInput,
  MoveBookingResult,
  MoveBookingSuccess,
} from "./booking-mutation.types.js";
import { cancelBooking } from "./cancel-booking.js";
import { moveBooking } from "./move-booking.js";
import type { BookOutcome, CancelOutcome, MoveOutcome } from "./outcome.js";

@Resolver()
class BookingMutationResolver {
  @Mutation(() => BookSlotResult, {
    description:
      "Books a place for the signed-in candidate. The answer is final when it arrives: a success is committed, a refusal changed nothing.",
  })
  async bookSlot(
    @Arg("input", () => BookSlotInput, { description: "The wish." }) input: BookSlotInput,
    @Ctx() context: Context,
  ): Promise<BookOutcome> {
    if (!context.viewer) return { kind: "NotSignedIn" };
    const slotId = numericKey("ExamSlot", input.slotId);
    if (slotId === null) return { kind: "SlotNotFound" };
    return bookSlot(context, context.viewer.candidateId, slotId as SlotId, input.idempotencyKey);
  }

  @Mutation(() => CancelBookingResult, {
    description:
      "Gives a booking of the signed-in candidate back. Its place is offered to the waiting list; what nobody there wants opens to everybody, at a moment that nobody knows.",
  })
  async cancelBooking(
    @Arg("input", () => CancelBookingInput, { description: "The wish." }) input: CancelBookingInput,
    @Ctx() context: Context,
  ): Promise<CancelOutcome> {
    if (!context.viewer) return { kind: "NotSignedIn" };
    const bookingId = uuidKey("Booking", input.bookingId) as BookingId | null;
    if (bookingId === null) return { kind: "BookingNotFound" };
    return cancelBooking(context, context.viewer.candidateId, bookingId, input.idempotencyKey);
  }

  @Mutation(() => MoveBookingResult, {
    description:
      "Moves a booking of the signed-in candidate to another place. The old place is given back exactly when the new one is taken: whatever happens, the candidate has one place.",
  })
  async moveBooking(
    @Arg("input", () => MoveBookingInput, { description: "The wish." }) input: MoveBookingInput,
    @Ctx() context: Context,
  ): Promise<MoveOutcome> {
    if (!context.viewer) return { kind: "NotSignedIn" };
    const bookingId = uuidKey("Booking", input.bookingId) as BookingId | null;
    if (bookingId === null) return { kind: "BookingNotFound" };
    const slotId = numericKey("ExamSlot", input.slotId);
    if (slotId === null) return { kind: "SlotNotFound" };
    const wish = { bookingId, slotId: slotId as SlotId, arrangements: input.arrangements ?? null };
    return moveBooking(context, context.viewer.candidateId, wish, input.idempotencyKey);
  }
}

@Resolver(() => MoveBookingSuccess)
class MoveBookingSuccessResolver {
  @FieldResolver(() => Booking, { description: "The booking, on its new place." })
  booking(@Root() { bookingId }: Extract<MoveOutcome, { kind: "MoveBookingSuccess" }>, @Ctx() { loaders }: Context) {
    return loaders.booking.load(bookingId);
  }
}

@Resolver(() => BookSlotSuccess)
class BookSlotSuccessResolver {
  @FieldResolver(() => Booking, { description: "The new booking." })
  booking(@Root() { bookingId }: Extract<BookOutcome, { kind: "BookSlotSuccess" }>, @Ctx() { loaders }: Context) {
    return loaders.booking.load(bookingId);
  }
}

@Resolver(() => CancelBookingSuccess)
class CancelBookingSuccessResolver {
  @FieldResolver(() => Booking, { description: "The booking, now cancelled." })
  booking(
    @Root() { bookingId }: Extract<CancelOutcome, { kind: "CancelBookingSuccess" }>,
    @Ctx() { loaders }: Context,
  ) {
    return loaders.booking.load(bookingId);
  }
}

export const bookingMutationResolvers = [
  BookingMutationResolver,
  BookSlotSuccessResolver,
  CancelBookingSuccessResolver,
  MoveBookingSuccessResolver,
] as const;
