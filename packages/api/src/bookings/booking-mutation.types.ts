import { createUnionType, Field, ID, InputType, ObjectType } from "type-graphql";
import { Uuid } from "../contract/scalars.js";
import {
  AlreadyBooked,
  BookingAlreadyCancelled,
  BookingNotFound,
  Busy,
  CategoryMismatch,
  IdempotencyKeyReused,
  NotEligible,
  NotSignedIn,
  resolveType,
  SlotNotFound,
  SlotNotOpen,
  SlotTaken,
  TooEarlyToBook,
  TooLateToBook,
  TooLateToCancel,
} from "../refusals/refusal.types.js";

const KEY =
  "A UUID that you draw for this one wish. Send the same request with the same key as often as you like (a lost answer, a retry): it is carried out once, and every answer is the first one, a refusal included. A new wish takes a new key. Not kept is what says nothing of the wish: `Busy`, `NotSignedIn`, `IdempotencyKeyReused`, and the refusal of an id that is none.";

@InputType({ description: "Which place to book for the signed-in candidate." })
export class BookSlotInput {
  @Field(() => ID, { description: "Global id of the exam slot." })
  slotId: string;
  @Field(() => Uuid, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: "Which booking the signed-in candidate gives back." })
export class CancelBookingInput {
  @Field(() => ID, { description: "Global id of the booking." })
  bookingId: string;
  @Field(() => Uuid, { description: KEY })
  idempotencyKey: string;
}

@ObjectType({ description: "The place is the candidate's: it is committed and nobody else can have it." })
export class BookSlotSuccess {}

@ObjectType({ description: "The booking is cancelled, and the place is open to others again." })
export class CancelBookingSuccess {}

export const BookSlotResult = createUnionType({
  name: "BookSlotResult",
  description: "The booking, or the refusal that says why not.",
  types: () =>
    [
      BookSlotSuccess,
      SlotTaken,
      SlotNotFound,
      SlotNotOpen,
      TooEarlyToBook,
      TooLateToBook,
      CategoryMismatch,
      AlreadyBooked,
      NotEligible,
      IdempotencyKeyReused,
      NotSignedIn,
      Busy,
    ] as const,
  resolveType,
});

export const CancelBookingResult = createUnionType({
  name: "CancelBookingResult",
  description: "The cancelled booking, or the refusal that says why not.",
  types: () =>
    [
      CancelBookingSuccess,
      BookingNotFound,
      BookingAlreadyCancelled,
      TooLateToCancel,
      IdempotencyKeyReused,
      NotSignedIn,
      Busy,
    ] as const,
  resolveType,
});
