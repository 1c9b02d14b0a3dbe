import { createUnionType, Field, ID, InputType, ObjectType } from "type-graphql";
import { ApprovalAsked } from "../approvals/approval-asked.types.js";
import { KEY } from "../bookings/idempotency-key.js";
import { Uuid } from "../contract/scalars.js";
import { ReasonMissing } from "../refusals/file-care-refusal.types.js";
import {
  AlreadyBooked,
  BookingAlreadyCancelled,
  BookingNotFound,
  Busy,
  CandidateNotFound,
  CategoryMismatch,
  ExamPassed,
  IdempotencyKeyReused,
  NoRoomForExtraTime,
  NotAllowed,
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
} from "../refusals/refusal.types.js";

const OVERRULING =
  "Rules that the officer overrules, by their ids: those of the refusals that came before. A refusal that no reason overrules (the place is taken, the candidate has one) stays one.";
const REASON = "Why, in the officer's words: the log of decisions keeps it. Up to 2,000 characters.";

@InputType({ description: "Which place to give to whom, and why." })
export class AssignPlaceInput {
  @Field(() => ID, { description: "Global id of the candidate." })
  candidateId: string;
  @Field(() => ID, { description: "Global id of the exam slot: an open one of a department of the officer's." })
  slotId: string;
  @Field(() => String, { description: REASON })
  reason: string;
  @Field(() => [String], { nullable: true, description: OVERRULING })
  overruling?: string[] | null;
  @Field(() => Uuid, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: "Which booking moves where, and why." })
export class MoveForCandidateInput {
  @Field(() => ID, { description: "Global id of the candidate." })
  candidateId: string;
  @Field(() => ID, { description: "Global id of the booking." })
  bookingId: string;
  @Field(() => ID, { description: "Global id of the exam slot: an open one of a department of the officer's." })
  slotId: string;
  @Field(() => String, { description: REASON })
  reason: string;
  @Field(() => [String], { nullable: true, description: OVERRULING })
  overruling?: string[] | null;
  @Field(() => Uuid, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: "Which booking to cancel, and why." })
export class CancelForCandidateInput {
  @Field(() => ID, { description: "Global id of the candidate." })
  candidateId: string;
  @Field(() => ID, { description: "Global id of the booking." })
  bookingId: string;
  @Field(() => String, { description: REASON })
  reason: string;
  @Field(() => Uuid, { description: KEY })
  idempotencyKey: string;
}

@ObjectType({ description: "The place is the candidate's, who is told by mail." })
export class AssignPlaceSuccess {
  @Field(() => [String], {
    description: "Ids of the rules that would have refused it; none when the candidate could have booked it.",
  })
  overruled: readonly string[];
}

@ObjectType({ description: "The booking is on its new place, without a penalty, and the candidate is told by mail." })
export class MoveForCandidateSuccess {
  @Field(() => [String], {
    description: "Ids of the rules that would have refused it; none when the candidate could have booked it.",
  })
  overruled: readonly string[];
}

@ObjectType({ description: "The booking is cancelled, without a penalty, and the candidate is told by mail." })
export class CancelForCandidateSuccess {}

export const TO_A_PLACE = [
  SlotTaken,
  NoRoomForExtraTime,
  SlotHeld,
  SlotNotFound,
  SlotNotOpen,
  ExamPassed,
  TooEarlyToBook,
  TooLateToBook,
  CategoryMismatch,
  AlreadyBooked,
  NotEligible,
  NotYetYourTurn,
  Penalised,
] as const;
export const FROM_A_PLACE = [
  BookingNotFound,
  BookingAlreadyCancelled,
  TooLateToCancel,
  OnClosedList,
  SameSlot,
  NotTheSameExam,
] as const;
const OF_ANY_OFFICER = [ReasonMissing, CandidateNotFound, NotAllowed, NotSignedIn, IdempotencyKeyReused, Busy] as const;

export const AssignPlaceResult = createUnionType({
  name: "AssignPlaceResult",
  description:
    "The booking, the second person who is asked for it where a rule is overruled and policy wants two, or the refusal that says why not: the candidate's own, which may be overruled by its rule.",
  types: () => [AssignPlaceSuccess, ApprovalAsked, ...TO_A_PLACE, ...OF_ANY_OFFICER] as const,
  resolveType,
});

export const MoveForCandidateResult = createUnionType({
  name: "MoveForCandidateResult",
  description:
    "The booking on its new place, the second person who is asked for it where a rule is overruled and policy wants two, or the refusal that says why not. Without a success the old place is as it was.",
  types: () => [MoveForCandidateSuccess, ApprovalAsked, ...FROM_A_PLACE, ...TO_A_PLACE, ...OF_ANY_OFFICER] as const,
  resolveType,
});

export const CancelForCandidateResult = createUnionType({
  name: "CancelForCandidateResult",
  description: "The cancelled booking, or the refusal that says why not.",
  types: () =>
    [
      CancelForCandidateSuccess,
      BookingNotFound,
      BookingAlreadyCancelled,
      TooLateToCancel,
      OnClosedList,
      ...OF_ANY_OFFICER,
    ] as const,
  resolveType,
});
