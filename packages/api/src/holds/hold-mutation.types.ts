import { createUnionType, Field, ID, InputType, ObjectType } from "type-graphql";
import { KEY } from "../bookings/idempotency-key.js";
import { Uuid } from "../contract/scalars.js";
import {
  AlreadyBooked,
  AlreadyHolding,
  ArrangementsRefused,
  BookingNotFound,
  Busy,
  CategoryMismatch,
  HoldAlreadyExtended,
  HoldEnded,
  HoldNotFound,
  IdempotencyKeyReused,
  NoRoomForExtraTime,
  NotEligible,
  NotSignedIn,
  NotYetYourTurn,
  Penalised,
  ProofOfWorkRequired,
  resolveType,
  SlotHeld,
  SlotNotFound,
  SlotNotOpen,
  SlotTaken,
  TooEarlyToBook,
  TooLateToBook,
  TooManyChanges,
} from "../refusals/refusal.types.js";
import { ArrangementsInput } from "./arrangements.types.js";

@InputType({ description: "Which place to keep for the signed-in candidate." })
export class HoldSlotInput {
  @Field(() => ID, { description: "Global id of the exam slot." })
  slotId: string;
  @Field(() => ID, {
    nullable: true,
    description: "The candidate's live booking that this place is to replace; left out, it is to be a new booking.",
  })
  movingBookingId?: string | null;
  @Field(() => Uuid, { description: KEY })
  idempotencyKey: string;
  @Field(() => String, {
    nullable: true,
    description:
      "The solved challenge, when `ProofOfWorkRequired` was the answer: many reach for places at this moment.",
  })
  proofOfWork?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description:
      "That the caller cannot compute, as a browser without JavaScript. A candidate may go without a proof three times in a quarter of an hour.",
  })
  cannotProve?: boolean | null;
}

@InputType({ description: "Which hold of the signed-in candidate to change." })
export class HoldInput {
  @Field(() => ID, { description: "Global id of the hold." })
  holdId: string;
  @Field(() => Uuid, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: "Which hold to make a booking of, and what the candidate comes with." })
export class ConfirmHoldInput extends HoldInput {
  @Field(() => ArrangementsInput, {
    nullable: true,
    description: "Asked of free candidates of category B, and of nobody else.",
  })
  arrangements?: ArrangementsInput | null;
}

@ObjectType({ description: "The place is kept for the candidate: nobody else can book it until the hold ends." })
export class HoldSlotSuccess {}

@ObjectType({ description: "The hold has its time once more." })
export class ExtendHoldSuccess {}

@ObjectType({
  description: "The place goes on to others: to the waiting list when somebody wants it, else it is open.",
})
export class ReleaseHoldSuccess {}

@ObjectType({ description: "The place is the candidate's: it is committed and nobody else can have it." })
export class ConfirmHoldSuccess {}

export const HoldSlotResult = createUnionType({
  name: "HoldSlotResult",
  description: "The hold, or the refusal that says why not: the same as for a booking, and those of holds.",
  types: () =>
    [
      HoldSlotSuccess,
      SlotTaken,
      NoRoomForExtraTime,
      SlotHeld,
      SlotNotFound,
      SlotNotOpen,
      TooEarlyToBook,
      TooLateToBook,
      CategoryMismatch,
      AlreadyBooked,
      AlreadyHolding,
      BookingNotFound,
      NotEligible,
      NotYetYourTurn,
      TooManyChanges,
      Penalised,
      ProofOfWorkRequired,
      IdempotencyKeyReused,
      NotSignedIn,
      Busy,
    ] as const,
  resolveType,
});

export const ExtendHoldResult = createUnionType({
  name: "ExtendHoldResult",
  description: "The hold with its new end, or the refusal that says why not.",
  types: () =>
    [ExtendHoldSuccess, HoldNotFound, HoldEnded, HoldAlreadyExtended, IdempotencyKeyReused, NotSignedIn, Busy] as const,
  resolveType,
});

export const ReleaseHoldResult = createUnionType({
  name: "ReleaseHoldResult",
  description: "The hold, now released, or the refusal that says why not.",
  types: () => [ReleaseHoldSuccess, HoldNotFound, HoldEnded, IdempotencyKeyReused, NotSignedIn, Busy] as const,
  resolveType,
});

export const ConfirmHoldResult = createUnionType({
  name: "ConfirmHoldResult",
  description: "The booking, or the refusal that says why not.",
  types: () =>
    [
      ConfirmHoldSuccess,
      HoldNotFound,
      HoldEnded,
      ArrangementsRefused,
      SlotTaken,
      NoRoomForExtraTime,
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
