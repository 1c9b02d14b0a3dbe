import { createUnionType, Field, ID, InputType, ObjectType } from "type-graphql";
import { FROM_A_PLACE, TO_A_PLACE } from "../assignments/assignment.types.js";
import { ApprovalNotFound, ApprovalOver, SamePerson } from "../refusals/approval-refusal.types.js";
import { ReasonMissing } from "../refusals/file-care-refusal.types.js";
import {
  Busy,
  CandidateNotFound,
  LiftNotDocumented,
  NotAllowed,
  NotSignedIn,
  PenaltyAlreadyLifted,
  PenaltyNotFound,
  resolveType,
  SessionNotFound,
} from "../refusals/refusal.types.js";
import { TO_WITHDRAW } from "../withdrawals/withdrawal.types.js";

@InputType({ description: "What to approve." })
export class ApproveInput {
  @Field(() => ID, { description: "Id of the request." })
  approvalId: string;
}

@InputType({ description: "What not to approve, and why." })
export class RefuseApprovalInput {
  @Field(() => ID, { description: "Id of the request." })
  approvalId: string;
  @Field(() => String, { description: "Why, in words for who has asked. Up to 2,000 characters." })
  reason: string;
}

@ObjectType({ description: "It is approved, and done: both officers are in the log." })
export class ApproveSuccess {}

@ObjectType({ description: "It is refused: nothing was done." })
export class RefuseApprovalSuccess {}

const COMMON = [ApprovalNotFound, ApprovalOver, SamePerson, NotAllowed, NotSignedIn] as const;

export const ApproveResult = createUnionType({
  name: "ApproveResult",
  description: "What was approved, or the refusal that says why not: also one of the act itself.",
  types: () =>
    [
      ApproveSuccess,
      ...COMMON,
      PenaltyNotFound,
      PenaltyAlreadyLifted,
      LiftNotDocumented,
      CandidateNotFound,
      ...FROM_A_PLACE,
      ...TO_A_PLACE,
      ...TO_WITHDRAW,
      SessionNotFound,
      Busy,
    ] as const,
  resolveType,
});

export const RefuseApprovalResult = createUnionType({
  name: "RefuseApprovalResult",
  description: "What was refused, or the refusal that says why not.",
  types: () => [RefuseApprovalSuccess, ...COMMON, ReasonMissing, Busy] as const,
  resolveType,
});
