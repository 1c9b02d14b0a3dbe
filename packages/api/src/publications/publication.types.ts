import type { PublicationState } from "@creneau/schema";
import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { KEY } from "../bookings/idempotency-key.js";
import { ExamCentre } from "../centres/centre.types.js";
import { PublicationStateEnum } from "../contract/enums.js";
import { CivilDate, DateTime, Uuid } from "../contract/scalars.js";
import {
  MomentIsPast,
  NothingToPublish,
  PublicationNotFound,
  PublicationOver,
} from "../refusals/planning-refusal.types.js";
import { Busy, IdempotencyKeyReused, NotAllowed, NotSignedIn, resolveType } from "../refusals/refusal.types.js";

@ObjectType("Publication", {
  description: "Drafts of a department that open together: at an hour, or when an officer said so.",
})
export class PublicationType {
  @Field(() => ID, { description: "Id." })
  id: number;
  @Field(() => PublicationStateEnum, { description: "Where it stands." })
  state: PublicationState;
  @Field(() => CivilDate, { description: "First date of the sessions." })
  firstDate: string;
  @Field(() => CivilDate, { description: "Last date of the sessions, included." })
  lastDate: string;
  @Field(() => ID, { nullable: true, description: "Only this session; null for all in the range." })
  sessionId: number | null;
  @Field(() => DateTime, { description: "When they are to open." })
  dueAt: Date;
  @Field(() => DateTime, { nullable: true, description: "When they did." })
  publishedAt: Date | null;
  @Field(() => Int, { nullable: true, description: "How many places opened; null while it has not run." })
  places: number | null;
}

@ObjectType({ description: "Drafts of one centre and one date." })
export class DraftsOfDay {
  @Field(() => ExamCentre, { description: "Where." })
  centre: object;
  @Field(() => CivilDate, { description: "When." })
  date: string;
  @Field(() => Int, { description: "How many places." })
  places: number;
}

@ObjectType({ description: "What a publication would open if it ran now." })
export class PublicationPreview {
  @Field(() => Int, { description: "How many places in all." })
  places: number;
  @Field(() => [DraftsOfDay], { description: "The same by date and centre." })
  days: DraftsOfDay[];
}

@InputType({ description: "Which drafts: of a department between two dates, of one centre or one session among them." })
export class PublicationRangeInput {
  @Field(() => String, { description: "Code of the department." })
  departmentCode: string;
  @Field(() => CivilDate, { description: "First date of the sessions." })
  firstDate: string;
  @Field(() => CivilDate, { description: "Last date of the sessions, included." })
  lastDate: string;
  @Field(() => ID, { nullable: true, description: "Only at this centre." })
  centreId?: string | null;
  @Field(() => ID, { nullable: true, description: "Only this session." })
  sessionId?: string | null;
}

@InputType({ description: "What opens, and when." })
export class SchedulePublicationInput {
  @Field(() => PublicationRangeInput, { description: "Which drafts, as they are at that hour." })
  range: PublicationRangeInput;
  @Field(() => DateTime, { description: "When." })
  dueAt: Date;
  @Field(() => Uuid, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: "What opens at once." })
export class PublishNowInput {
  @Field(() => PublicationRangeInput, { description: "Which drafts." })
  range: PublicationRangeInput;
  @Field(() => Uuid, { description: KEY })
  idempotencyKey: string;
}

@ObjectType({ description: "The hour is set." })
export class SchedulePublicationSuccess {}
@ObjectType({ description: "The places are open: the board and the feed show them." })
export class PublishNowSuccess {}
@ObjectType({ description: "The hour is another one." })
export class ChangePublicationSuccess {}
@ObjectType({ description: "It is called off: the places stay drafts." })
export class CancelPublicationSuccess {}

export const SchedulePublicationResult = createUnionType({
  name: "SchedulePublicationResult",
  description: "The publication to come, or the refusal.",
  types: () => [SchedulePublicationSuccess, MomentIsPast, NotAllowed, NotSignedIn, IdempotencyKeyReused, Busy] as const,
  resolveType,
});
export const PublishNowResult = createUnionType({
  name: "PublishNowResult",
  description: "The publication, or the refusal.",
  types: () => [PublishNowSuccess, NothingToPublish, NotAllowed, NotSignedIn, IdempotencyKeyReused, Busy] as const,
  resolveType,
});
export const ChangePublicationResult = createUnionType({
  name: "ChangePublicationResult",
  description: "The publication with its new hour, or the refusal.",
  types: () =>
    [ChangePublicationSuccess, PublicationNotFound, PublicationOver, MomentIsPast, NotAllowed, NotSignedIn] as const,
  resolveType,
});
export const CancelPublicationResult = createUnionType({
  name: "CancelPublicationResult",
  description: "The publication that is called off, or the refusal.",
  types: () => [CancelPublicationSuccess, PublicationNotFound, PublicationOver, NotAllowed, NotSignedIn] as const,
  resolveType,
});
