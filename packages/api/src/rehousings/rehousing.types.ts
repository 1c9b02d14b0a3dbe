import { type HoldState, type LicenceCategory, REHOUSING_STATES, type RehousingState } from "@creneau/schema";
import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { enumOf, HoldStateEnum, LicenceCategoryEnum } from "../contract/enums.js";
import { PageInfo } from "../contract/node.types.js";
import { DateTime, Uuid } from "../contract/scalars.js";
import {
  Busy,
  IdempotencyKeyReused,
  NotAllowed,
  NotSignedIn,
  OfferPending,
  PlaceNotForThem,
  RehousingNotFound,
  RehousingOver,
  resolveType,
  SlotNotFound,
} from "../refusals/refusal.types.js";

export const RehousingStateEnum = enumOf(REHOUSING_STATES);
registerEnumType(RehousingStateEnum, {
  name: "RehousingState",
  description: "Where somebody stands whose place was withdrawn.",
  valuesConfig: {
    WAITING: { description: "A place is being looked for." },
    OFFERED: { description: "A place is kept for them, and they have not answered." },
    REHOUSED: { description: "They have another place." },
    ENDED: { description: "They want none: the booking is cancelled." },
  },
});

@ObjectType({ description: "A place that was offered to somebody whose own was withdrawn, and what became of it." })
export class OfferMade {
  @Field(() => DateTime, { description: "Since when it is kept." })
  heldFrom: Date;
  @Field(() => DateTime, { description: "Until when." })
  heldUntil: Date;
  @Field(() => HoldStateEnum, { description: "What became of it." })
  state: HoldState;
}

@ObjectType({
  description:
    "Somebody whose place was withdrawn, as an officer of the department sees them, until they have another.",
})
export class Rehousing {
  @Field(() => ID, { description: "Id." })
  id: string;
  @Field(() => RehousingStateEnum, { description: "Where they stand." })
  state: RehousingState;
  @Field(() => String, { description: "First name." })
  firstName: string;
  @Field(() => String, { description: "Birth name." })
  birthName: string;
  @Field(() => String, { description: "NEPH." })
  neph: string;
  @Field(() => LicenceCategoryEnum, { description: "Category of the exam." })
  category: LicenceCategory;
  @Field(() => String, { description: "Why the place was withdrawn." })
  reason: string;
  @Field(() => DateTime, { description: "Since when they are to be re-housed." })
  openedAt: Date;
}

@ObjectType({ description: "Somebody in the list." })
export class RehousingEdge {
  @Field(() => String, { description: "Pass it as `after` to go on from here." })
  cursor: string;
  @Field(() => Rehousing, { description: "Who." })
  node: object;
}

@ObjectType({ description: "A page of people whose place was withdrawn." })
export class RehousingConnection {
  @Field(() => [RehousingEdge], { description: "The people of this page." })
  edges: RehousingEdge[];
  @Field(() => PageInfo, { description: "Where this page stands." })
  pageInfo: PageInfo;
  @Field(() => Int, { description: "How many people there are on all pages." })
  totalCount: number;
}

@InputType({ description: "Which place is offered to whom." })
export class OfferRehousingInput {
  @Field(() => ID, { description: "Id of the person in the list of people to re-house." })
  rehousingId: string;
  @Field(() => ID, { description: "Global id of a place that is free, or in reserve." })
  slotId: string;
  @Field(() => Uuid, { description: "A UUID that you draw for this one wish: sent again, it is carried out once." })
  idempotencyKey: string;
}

@ObjectType({ description: "The place is kept for them, and they are told." })
class OfferRehousingSuccess {
  @Field(() => ID, { description: "Id of the person in the list." })
  rehousingId: string;
}

export const OfferRehousingResult = createUnionType({
  name: "OfferRehousingResult",
  description: "That the place is offered, or the refusal that says why not.",
  types: () =>
    [
      OfferRehousingSuccess,
      RehousingNotFound,
      RehousingOver,
      OfferPending,
      PlaceNotForThem,
      SlotNotFound,
      IdempotencyKeyReused,
      NotAllowed,
      NotSignedIn,
      Busy,
    ] as const,
  resolveType,
});

@InputType({ description: "Places of a department; an id of another one counts for nothing." })
export class ReserveInput {
  @Field(() => String, { description: "Code of the department." })
  departmentCode: string;
  @Field(() => [ID], { description: "Global ids of places, at most 200." })
  slotIds: string[];
}

@ObjectType({
  description: "The places are kept back for people whose place is withdrawn. Done again, it changes nothing.",
})
class ReservePlacesSuccess {
  @Field(() => Int, { description: "How many places were free or unpublished, and are in reserve by this." })
  places: number;
}

@ObjectType({ description: "The places are no longer kept back. Done again, it changes nothing." })
class ReleaseReserveSuccess {
  @Field(() => Int, { description: "How many places of the reserve are for whoever waits by this." })
  places: number;
}

export const ReservePlacesResult = createUnionType({
  name: "ReservePlacesResult",
  description: "How many places were reserved, or the refusal that says why none.",
  types: () => [ReservePlacesSuccess, NotAllowed, NotSignedIn] as const,
  resolveType,
});

export const ReleaseReserveResult = createUnionType({
  name: "ReleaseReserveResult",
  description: "How many places were released, or the refusal that says why none.",
  types: () => [ReleaseReserveSuccess, NotAllowed, NotSignedIn] as const,
  resolveType,
});
