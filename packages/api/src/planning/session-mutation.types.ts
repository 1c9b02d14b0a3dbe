import type { CategoryGroup, GridName, LicenceCategory } from "@creneau/schema";
import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { KEY } from "../bookings/idempotency-key.js";
import { CategoryGroupEnum, LicenceCategoryEnum } from "../contract/enums.js";
import { CivilDate, Uuid } from "../contract/scalars.js";
import { ListClosed } from "../refusals/exam-day-refusal.types.js";
import {
  B1NotPossible,
  CategoryNotExamined,
  ExaminerAbsent,
  ExaminerBusy,
  ExaminerNotFound,
  ExaminerNotQualified,
  ExtraTimeNotPossible,
  HolidayOnDate,
  NothingPlanned,
  OffTheGrid,
  PlaceInUse,
  PlacesOverlap,
  SessionPublished,
} from "../refusals/planning-refusal.types.js";
import {
  Busy,
  DateIsPast,
  IdempotencyKeyReused,
  NotAllowed,
  NotSignedIn,
  resolveType,
  SessionNotFound,
  SlotNotFound,
} from "../refusals/refusal.types.js";
import { GridNameEnum } from "./session.types.js";

@InputType({ description: "A place of a session, on the grid." })
export class PlannedPlaceInput {
  @Field(() => String, { description: "A start of the grid, on the centre's clock: `HH:MM`." })
  startsAt: string;
  @Field(() => LicenceCategoryEnum, {
    nullable: true,
    description:
      "What is examined; what the grid says when left out. B1 takes one unit of B or three of A (CAP-2, CAP-3).",
  })
  category?: LicenceCategory | null;
  @Field(() => Int, {
    nullable: true,
    description: "Extra time for a candidate who needs it, in minutes (CAP-7). The next units are neutralised (CAP-9).",
  })
  extraMinutes?: number | null;
}

@InputType({ description: "Which session to plan." })
export class PlanSessionInput {
  @Field(() => ID, { description: "Id of the examiner." })
  examinerId: string;
  @Field(() => ID, { description: "Id of the centre." })
  centreId: string;
  @Field(() => CivilDate, { description: "Date on the centre's calendar, today or later." })
  date: string;
  @Field(() => CategoryGroupEnum, { description: "What is examined." })
  group: CategoryGroup;
  @Field(() => GridNameEnum, { nullable: true, description: "On which grid; the usual one when left out." })
  grid?: GridName | null;
  @Field(() => [PlannedPlaceInput], {
    nullable: true,
    description: "Its places; every place of the grid when left out.",
  })
  places?: PlannedPlaceInput[] | null;
  @Field(() => Boolean, {
    nullable: true,
    description: "The service provides the radio-guidance equipment that B1 needs at a centre of B (CAP-2).",
  })
  radioGuidance?: boolean | null;
  @Field(() => Uuid, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: "What a place becomes." })
export class ChangedPlaceInput {
  @Field(() => ID, { description: "Id of the place." })
  slotId: string;
  @Field(() => LicenceCategoryEnum, {
    nullable: true,
    description: "Another category of the group, for a draft; as it is when left out.",
  })
  category?: LicenceCategory | null;
  @Field(() => Int, {
    nullable: true,
    description: "Extra time in minutes, in all (CAP-7). Free places in the next units are neutralised (CAP-9).",
  })
  extraMinutes?: number | null;
}

@InputType({ description: "What changes in a session: places go, then others change, then new ones come." })
export class ChangeSessionInput {
  @Field(() => ID, { description: "Id of the session." })
  sessionId: string;
  @Field(() => [PlannedPlaceInput], { nullable: true, description: "Places that come, as drafts." })
  add?: PlannedPlaceInput[] | null;
  @Field(() => [ID], { nullable: true, description: "Places that go: drafts, and published ones that are free." })
  remove?: string[] | null;
  @Field(() => [ChangedPlaceInput], { nullable: true, description: "Places that change." })
  change?: ChangedPlaceInput[] | null;
  @Field(() => Boolean, { nullable: true, description: "As for `planSession`." })
  radioGuidance?: boolean | null;
  @Field(() => Uuid, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: "Which session goes to whom." })
export class GiveSessionInput {
  @Field(() => ID, { description: "Id of the session." })
  sessionId: string;
  @Field(() => ID, { description: "Id of the examiner who takes it over." })
  examinerId: string;
  @Field(() => Uuid, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: "Which session to remove." })
export class RemoveDraftSessionInput {
  @Field(() => ID, { description: "Id of the session." })
  sessionId: string;
  @Field(() => Uuid, { description: KEY })
  idempotencyKey: string;
}

@ObjectType({ description: "The session is planned; its places are drafts until they are published." })
export class PlanSessionSuccess {}

@ObjectType({ description: "The session is changed." })
export class ChangeSessionSuccess {}

@ObjectType({
  description: "Another examiner has the session. Whoever has booked keeps their place, and is told nothing.",
})
export class GiveSessionSuccess {}

@ObjectType({ description: "The session is gone with its drafts, and the examiner is free then." })
class RemoveDraftSessionSuccess {
  @Field(() => ID, { description: "Id that it had." })
  sessionId: number;
}

const LAID_OUT = [
  NothingPlanned,
  OffTheGrid,
  PlacesOverlap,
  CategoryNotExamined,
  B1NotPossible,
  ExtraTimeNotPossible,
] as const;
const AT_THE_TIME = [ExaminerNotQualified, ExaminerAbsent, ExaminerBusy, HolidayOnDate, DateIsPast] as const;
const ASKED = [NotAllowed, NotSignedIn, IdempotencyKeyReused, Busy] as const;

export const PlanSessionResult = createUnionType({
  name: "PlanSessionResult",
  description: "The planned session, or the refusal that names what stands against it.",
  types: () => [PlanSessionSuccess, ExaminerNotFound, ...LAID_OUT, ...AT_THE_TIME, ...ASKED] as const,
  resolveType,
});
export const ChangeSessionResult = createUnionType({
  name: "ChangeSessionResult",
  description: "The changed session, or the refusal that names what stands against it.",
  types: () =>
    [ChangeSessionSuccess, SessionNotFound, SlotNotFound, PlaceInUse, ...LAID_OUT, ...AT_THE_TIME, ...ASKED] as const,
  resolveType,
});
export const GiveSessionResult = createUnionType({
  name: "GiveSessionResult",
  description: "The session with its new examiner, or the refusal that names what stands against it.",
  types: () =>
    [
      ...[GiveSessionSuccess, SessionNotFound, ExaminerNotFound, NothingPlanned, ListClosed, B1NotPossible],
      ...AT_THE_TIME,
      ...ASKED,
    ] as const,
  resolveType,
});
export const RemoveDraftSessionResult = createUnionType({
  name: "RemoveDraftSessionResult",
  description: "The session that is gone, or the refusal.",
  types: () => [RemoveDraftSessionSuccess, SessionNotFound, SessionPublished, ...ASKED] as const,
  resolveType,
});
