import { createUnionType, Field, ID, InputType, ObjectType } from "type-graphql";
import { Uuid } from "../contract/scalars.js";
import { ArrangementsInput } from "../holds/arrangements.types.js";
import {
  AlreadyBooked,
  ArrangementsRefused,
  BookingAlreadyCancelled,
  BookingNotFound,
  Busy,
  CategoryMismatch,
  IdempotencyKeyReused,
  NoRoomForExtraTime,
  NotEligible,
  NotSignedIn,
  NotTheSameExam,
  NotYetYourTurn,
  OnClosedList,
  Penalised,
  resolveType,
  SameSlot,
  SlotHeld,
  SlotNotFound,
  SlotNotOpen,
  SlotTaken,
  TooEarlyToBook,
  TooLateToBook,
  TooLateToCancel,
  TooManyChanges,
} from "../refusals/refusal.types.js";
import { KEY } from "./idempotency-key.js";

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

@InputType({ description: "Which booking of the signed-in candidate moves, and where to." })
export class MoveBookingInput {
  @Field(() => ID, { description: "Global id of the booking." })
  bookingId: string;
  @Field(() => ID, {
    description: "Global id of the exam slot it moves to: an open one, or the one that the candidate holds.",
  })
  slotId: string;
  @Field(() => ArrangementsInput, {
    nullable: true,
    description:
      "What the candidate comes with on the new day. Left out, what was declared for the booking is carried over, and judged for that day.",
  })
  arrangements?: ArrangementsInput | null;
  @Field(() => Uuid, { description: KEY })
  idempotencyKey: string;
}

@ObjectType({ description: "The place is the candidate's: it is committed and nobody else can have it." })
export class BookSlotSuccess {}

@ObjectType({ description: "The booking is cancelled, and its place goes on to others: to the waiting list first." })
export class CancelBookingSuccess {}

@ObjectType({
  description:
    "The booking is on its new place, and the old place goes on to others, to the waiting list first: both at once.",
})
export class MoveBookingSuccess {}

export const BookSlotResult = createUnionType({
  name: "BookSlotResult",
  description: "The booking, or the refusal that says why not.",
  types: () =>
    [
      BookSlotSuccess,
      SlotTaken,
      NoRoomForExtraTime,
      SlotHeld,
      SlotNotFound,
      SlotNotOpen,
      TooEarlyToBook,
      TooLateToBook,
      CategoryMismatch,
      AlreadyBooked,
      NotEligible,
      NotYetYourTurn,
      TooManyChanges,
      Penalised,
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
      OnClosedList,
      IdempotencyKeyReused,
      NotSignedIn,
      Busy,
    ] as const,
  resolveType,
});

export const MoveBookingResult = createUnionType({
  name: "MoveBookingResult",
  description:
    "The booking on its new place, or the refusal that says why not. A refusal leaves the old place as it was.",
  types: () =>
    [
      MoveBookingSuccess,
      BookingNotFound,
      BookingAlreadyCancelled,
      TooLateToCancel,
      OnClosedList,
      SameSlot,
      NotTheSameExam,
      ArrangementsRefused,
      SlotTaken,
      NoRoomForExtraTime,
      SlotHeld,
      SlotNotFound,
      SlotNotOpen,
      TooEarlyToBook,
      TooLateToBook,
      CategoryMismatch,
      AlreadyBooked,
      NotEligible,
      NotYetYourTurn,
      TooManyChanges,
      Penalised,
      IdempotencyKeyReused,
      NotSignedIn,
      Busy,
    ] as const,
  resolveType,
});
