import type { RehousingState } from "@creneau/schema";
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../context.js";
import { badInput } from "../contract/bad-input.js";
import { numericKey, UUID_KEY } from "../contract/global-id.js";
import { pageSize } from "../contract/page.js";
import { mayDo } from "../domain/permission/permission.js";
import { examSlotOf } from "../slots/exam-slot.js";
import { ExamSlot } from "../slots/slot.types.js";
import { bestPlaces } from "./best-places.js";
import {
  DEFAULT_PAGE,
  findRehousing,
  listRehousings,
  type MadeOffer,
  offersMade,
  type RehousingRow,
} from "./list-rehousings.js";
import { type OfferOutcome, offerByHand } from "./offer-by-hand.js";
import {
  OfferMade,
  OfferRehousingInput,
  OfferRehousingResult,
  Rehousing,
  RehousingConnection,
  RehousingStateEnum,
  ReleaseReserveResult,
  ReserveInput,
  ReservePlacesResult,
} from "./rehousing.types.js";
import { releaseReserve, reservePlaces } from "./reserve-places.js";

const MOST_PLACES = 200;

const slotOf = async (slotId: number, context: Context): Promise<ExamSlot> => {
  const slot = await context.loaders.slot.load(slotId);
  if (!slot) throw new Error(`slot ${slotId} of a rehousing is gone`);
  return examSlotOf(slot, context);
};

const wishOf = ({ departmentCode, slotIds }: ReserveInput) => {
  if (slotIds.length > MOST_PLACES) throw badInput("slotIds", `at most ${MOST_PLACES} places at a time.`);
  const known = slotIds.map((id) => numericKey("ExamSlot", id)).filter((id) => id !== null);
  return { departmentCode, slotIds: known };
};

@Resolver(() => Rehousing)
class RehousingResolver {
  @Query(() => RehousingConnection, {
    nullable: true,
    description:
      "People of a department whose place was withdrawn, longest waiting first; null for who is no officer of it.",
  })
  async rehousings(
    @Arg("departmentCode", () => String, { description: "Code of the department." }) departmentCode: string,
    @Arg("states", () => [RehousingStateEnum], { nullable: true, description: "Only people who stand there." })
    states: RehousingState[] | null,
    @Arg("first", () => Int, { nullable: true, defaultValue: DEFAULT_PAGE, description: "How many, 0 to 200." })
    first: number | null,
    @Arg("after", () => String, { nullable: true, description: "Go on after this cursor (with the same `states`)." })
    after: string | null,
    @Ctx() { officer, database }: Context,
  ) {
    if (!officer || !mayDo(officer, "withdraw_places", departmentCode)) return null;
    return listRehousings(database, departmentCode, { states, first, after });
  }

  @FieldResolver(() => ExamSlot, { description: "The place that was withdrawn." })
  withdrawnSlot(@Root() { slotId }: RehousingRow, @Ctx() context: Context) {
    return slotOf(slotId, context);
  }

  @FieldResolver(() => ExamSlot, { nullable: true, description: "The place that they have instead; null until then." })
  newSlot(@Root() { newSlotId }: RehousingRow, @Ctx() context: Context) {
    return newSlotId === null ? null : slotOf(newSlotId, context);
  }

  @FieldResolver(() => [OfferMade], { description: "What was offered to them since, last first: the last ten." })
  offers(@Root() row: RehousingRow, @Ctx() { database }: Context): Promise<MadeOffer[]> {
    return offersMade(database, row);
  }

  @Query(() => Rehousing, {
    nullable: true,
    description:
      "Somebody whose place was withdrawn; null for who is no officer of the department, and when there is nobody.",
  })
  rehousing(
    @Arg("id", () => ID, { description: "Id of the person in the list of people to re-house." }) id: string,
    @Ctx() { officer, database }: Context,
  ): Promise<RehousingRow | null> {
    return officer && UUID_KEY.test(id) ? findRehousing(database, officer, id) : Promise.resolve(null);
  }

  @FieldResolver(() => [ExamSlot], {
    description:
      "Places that may be offered to them, best first, one of each date: at their centre, nearest date first, then at the nearest centres. Whether they may have it is judged when it is offered.",
  })
  async placesNear(
    @Root() { id }: RehousingRow,
    @Arg("first", () => Int, { nullable: true, defaultValue: 10, description: "How many, 0 to 20." }) first:
      | number
      | null,
    @Ctx() context: Context,
  ): Promise<ExamSlot[]> {
    const ids = await bestPlaces(context, id, pageSize(first ?? 10, 20));
    return Promise.all(ids.map((slotId) => slotOf(slotId, context)));
  }

  @Mutation(() => OfferRehousingResult, {
    description: "An officer offers a place of their choice to somebody whose own was withdrawn.",
  })
  offerRehousing(
    @Arg("input", () => OfferRehousingInput, { description: "Which, to whom." })
    { rehousingId, slotId, idempotencyKey: key }: OfferRehousingInput,
    @Ctx() context: Context,
  ): Promise<OfferOutcome> {
    return offerByHand(context, { rehousingId, slotId: numericKey("ExamSlot", slotId), key });
  }

  @Mutation(() => ReservePlacesResult, {
    description:
      "An officer keeps free or unpublished places back for people whose place will be withdrawn. What is not used goes to everybody some days before the exam, by policy.",
  })
  reservePlaces(
    @Arg("input", () => ReserveInput, { description: "Which." }) input: ReserveInput,
    @Ctx() context: Context,
  ) {
    return reservePlaces(context, wishOf(input));
  }

  @Mutation(() => ReleaseReserveResult, { description: "An officer gives places of the reserve up before their day." })
  releaseReserve(
    @Arg("input", () => ReserveInput, { description: "Which." }) input: ReserveInput,
    @Ctx() context: Context,
  ) {
    return releaseReserve(context, wishOf(input));
  }
}

@Resolver(() => OfferMade)
class OfferMadeResolver {
  @FieldResolver(() => ExamSlot, { description: "The place." })
  slot(@Root() { slotId }: MadeOffer, @Ctx() context: Context) {
    return slotOf(slotId, context);
  }
}

export const rehousingResolvers = [RehousingResolver, OfferMadeResolver] as const;
