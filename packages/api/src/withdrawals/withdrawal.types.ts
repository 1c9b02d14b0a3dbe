import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { ApprovalAsked } from "../approvals/approval-asked.types.js";
import { CivilDate, DateTime, Uuid } from "../contract/scalars.js";
import { ListClosed } from "../refusals/exam-day-refusal.types.js";
import {
  Busy,
  IdempotencyKeyReused,
  NotAllowed,
  NothingToWithdraw,
  NotSignedIn,
  ReasonRefused,
  resolveType,
  SessionBegun,
  SessionNotFound,
  SlotNotFound,
} from "../refusals/refusal.types.js";

const KEY =
  "A UUID that you draw for this one wish: sent again with the same key, it is carried out once, and every answer is the first one.";
const REASON = "Why, in one line of at most 500 characters: everybody concerned reads it.";

@InputType({ description: "Which session is withdrawn, and why." })
export class WithdrawSessionInput {
  @Field(() => ID, { description: "Id of the session." })
  sessionId: string;
  @Field(() => String, { description: REASON })
  reason: string;
  @Field(() => Uuid, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: "Which place is withdrawn, and why." })
export class WithdrawSlotInput {
  @Field(() => ID, { description: "Global id of the place." })
  slotId: string;
  @Field(() => String, { description: REASON })
  reason: string;
  @Field(() => Uuid, { description: KEY })
  idempotencyKey: string;
}

@ObjectType({
  description: "The places are withdrawn: nobody can have them any more, and everybody concerned is told.",
})
class WithdrawSuccess {
  @Field(() => ID, { description: "Id of the session." })
  sessionId: string;
  @Field(() => Int, { description: "How many places are withdrawn by this." })
  places: number;
  @Field(() => Int, { description: "How many people had booked one of them: each is offered another place." })
  displaced: number;
  @Field(() => Int, { description: "How many people were about to book one of them." })
  holdsEnded: number;
}

export const TO_WITHDRAW = [NothingToWithdraw, SessionBegun, ListClosed] as const;
const OTHERS = [ApprovalAsked, ReasonRefused, IdempotencyKeyReused, NotAllowed, NotSignedIn, Busy] as const;

export const WithdrawSessionResult = createUnionType({
  name: "WithdrawSessionResult",
  description:
    "What was withdrawn, the second person who is asked for it where somebody has booked and policy wants two, or the refusal that says why not.",
  types: () => [WithdrawSuccess, SessionNotFound, ...TO_WITHDRAW, ...OTHERS] as const,
  resolveType,
});

export const WithdrawSlotResult = createUnionType({
  name: "WithdrawSlotResult",
  description:
    "What was withdrawn, the second person who is asked for it where somebody has booked and policy wants two, or the refusal that says why not.",
  types: () => [WithdrawSuccess, SlotNotFound, SessionNotFound, ...TO_WITHDRAW, ...OTHERS] as const,
  resolveType,
});

@ObjectType({ description: "A session and how its places stand at the moment of the answer: numbers, nobody’s names." })
export class WithdrawableSession {
  @Field(() => ID, { description: "Id of the session." })
  sessionId: string;
  @Field(() => CivilDate, { description: "Date of the session on the centre’s calendar." })
  date: string;
  @Field(() => DateTime, { description: "When the first of the places begins." })
  startsAt: Date;
  @Field(() => Int, { description: "Places that are free." })
  free: number;
  @Field(() => Int, { description: "Places that are kept for somebody, for the waiting list, or in reserve." })
  held: number;
  @Field(() => Int, { description: "People who have booked: each is to have another place." })
  booked: number;
  @Field(() => Int, { description: "Places that are not published yet." })
  draft: number;
  @Field(() => Int, { description: "Places that are withdrawn already." })
  withdrawn: number;
}

@ObjectType({ description: "What a withdrawal would mean at the moment of the answer: numbers, nobody’s names." })
export class WithdrawalPreview extends WithdrawableSession {
  @Field(() => Int, {
    description: "Free places of the same exams within reach, which those people could be offered today.",
  })
  placesNear: number;
  @Field(() => Int, { description: "The same of those that are kept in reserve." })
  reserveNear: number;
  @Field(() => Boolean, { description: "Whether another officer is asked to approve it, and nothing is done before." })
  needsSecondPerson: boolean;
}

@ObjectType({ description: "The administration has withdrawn the place of this booking: there is no exam there." })
export class PlaceWithdrawal {
  @Field(() => String, { description: "Why, in the words of the officer." })
  reason: string;
  @Field(() => DateTime, { description: "When." })
  withdrawnAt: Date;
}
