import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { ExamCentre } from "../centres/centre.types.js";
import type { Context } from "../context.js";
import { badInput } from "../contract/bad-input.js";
import { numericKeyOrBadInput } from "../contract/global-id.js";
import { DateTime } from "../contract/scalars.js";
import type { SlotId } from "../domain/id.js";
import { mayDo } from "../domain/permission/permission.js";
import { covers } from "../domain/planning/covering.js";
import { minuteOfTime } from "../domain/planning/day-time.js";
import { examSlotOf } from "../slots/exam-slot.js";
import { ExamSlot } from "../slots/slot.types.js";
import { changeSession } from "./change-session.js";
import { giveSession } from "./give-session.js";
import { idOrBadInput, numberOfId } from "./plain-id.js";
import { planSession } from "./plan-session.js";
import type { PlannedSession } from "./planned-session.js";
import { removeDraftSession } from "./remove-session.js";
import { Examiner, ExamSession, PlaceCounts } from "./session.types.js";
import {
  ChangeSessionInput,
  ChangeSessionResult,
  ChangeSessionSuccess,
  GiveSessionInput,
  GiveSessionResult,
  GiveSessionSuccess,
  type PlannedPlaceInput,
  PlanSessionInput,
  PlanSessionResult,
  PlanSessionSuccess,
  RemoveDraftSessionInput,
  RemoveDraftSessionResult,
} from "./session-mutation.types.js";

/** More than any grid has. */
const MOST_PLACES = 48;

const wishOf = ({ startsAt, category = null, extraMinutes }: PlannedPlaceInput) => {
  const startMinute = minuteOfTime(startsAt);
  if (startMinute === null)
    throw badInput("startsAt", `"${startsAt.slice(0, 16)}" is no time of the day: it is written HH:MM.`);
  return { startMinute, category, extraMinutes: extraMinutes ?? 0 };
};

const noMoreThan = <Item>(wished: readonly Item[] | null | undefined, argument: string): readonly Item[] => {
  const items = wished ?? [];
  if (items.length > MOST_PLACES) throw badInput(argument, `${MOST_PLACES} places at the most, not ${items.length}.`);
  return items;
};

@Resolver()
class SessionMutationResolver {
  @Query(() => ExamSession, {
    nullable: true,
    description: "A session; null when there is none, or the signed-in officer may not plan in its department.",
  })
  async examSession(
    @Arg("id", () => ID, { description: "Id of the session." }) id: string,
    @Ctx() { loaders, officer }: Context,
  ): Promise<PlannedSession | null> {
    const number = numberOfId(id);
    const session = number === null || !officer ? null : await loaders.plannedSession.load(number);
    return session && officer && mayDo(officer, "plan_sessions", session.departmentCode) ? session : null;
  }

  @Mutation(() => PlanSessionResult, {
    description: "Plans a session: an examiner, a centre, a date, a group of categories, and places on the grid.",
  })
  planSession(
    @Arg("input", () => PlanSessionInput, { description: "Which session." }) input: PlanSessionInput,
    @Ctx() context: Context,
  ) {
    const { places, examinerId, centreId, idempotencyKey, date, group, grid, radioGuidance } = input;
    const session = {
      ...{ date, group, grid: grid ?? ("usual" as const), radioGuidance: radioGuidance ?? false },
      examinerId: idOrBadInput(examinerId, "input.examinerId"),
      centreId: numericKeyOrBadInput("ExamCentre", centreId, "input.centreId"),
      places: places ? noMoreThan(places, "input.places").map(wishOf) : null,
    };
    return planSession(context, session, idempotencyKey);
  }

  @Mutation(() => ChangeSessionResult, { description: "Changes the places of a session." })
  changeSession(
    @Arg("input", () => ChangeSessionInput, { description: "What changes." }) input: ChangeSessionInput,
    @Ctx() context: Context,
  ) {
    const { sessionId, radioGuidance, idempotencyKey, add, remove, change } = input;
    const slotOf = (id: string) => numericKeyOrBadInput("ExamSlot", id, "slotId") as SlotId;
    const wished = {
      ...{ sessionId: idOrBadInput(sessionId, "input.sessionId"), radioGuidance: radioGuidance ?? false },
      add: noMoreThan(add, "input.add").map(wishOf),
      remove: noMoreThan(remove, "input.remove").map(slotOf),
      change: noMoreThan(change, "input.change").map(({ slotId, category = null, extraMinutes }) => ({
        ...{ slotId: slotOf(slotId), category, extraMinutes: extraMinutes ?? 0 },
      })),
    };
    return changeSession(context, wished, idempotencyKey);
  }

  @Mutation(() => GiveSessionResult, {
    description: "Gives a session to another examiner: who examines is told to nobody who has booked.",
  })
  giveSession(
    @Arg("input", () => GiveSessionInput, { description: "Which, and to whom." }) input: GiveSessionInput,
    @Ctx() context: Context,
  ) {
    const sessionId = idOrBadInput(input.sessionId, "input.sessionId");
    const examinerId = idOrBadInput(input.examinerId, "input.examinerId");
    return giveSession(context, { sessionId, examinerId }, input.idempotencyKey);
  }

  @Mutation(() => RemoveDraftSessionResult, { description: "Removes a session of which nothing was published." })
  async removeDraftSession(
    @Arg("input", () => RemoveDraftSessionInput, { description: "Which one." }) input: RemoveDraftSessionInput,
    @Ctx() context: Context,
  ) {
    const sessionId = idOrBadInput(input.sessionId, "input.sessionId");
    return removeDraftSession(context, sessionId, input.idempotencyKey);
  }
}

/** The next publication that opens its drafts. */
const nextPublication = async ({ departmentCode, ...session }: PlannedSession, { loaders }: Context) =>
  (await loaders.scheduledPublications.load(departmentCode)).find((publication) => covers(publication, session)) ??
  null;

@Resolver(() => ExamSession)
class SessionResolver {
  @FieldResolver(() => ExamCentre, { description: "Where it is." })
  centre(@Root() { centreId }: PlannedSession, @Ctx() { loaders }: Context) {
    return loaders.centre.load(centreId);
  }

  @FieldResolver(() => Examiner, { description: "Who examines." })
  examiner(@Root() { examinerId }: PlannedSession, @Ctx() { loaders }: Context) {
    return loaders.examiner.load(examinerId);
  }

  @FieldResolver(() => PlaceCounts, { description: "How many places are in each state." })
  async counts(@Root() session: PlannedSession, @Ctx() context: Context): Promise<PlaceCounts> {
    const { draft, ...counts } = session.counts;
    const scheduled = draft > 0 && (await nextPublication(session, context)) !== null;
    return { ...counts, draft: scheduled ? 0 : draft, scheduled: scheduled ? draft : 0 };
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description: "When its drafts are to be published; null when no hour is set.",
  })
  async publishesAt(@Root() session: PlannedSession, @Ctx() context: Context): Promise<Date | null> {
    return (await nextPublication(session, context))?.dueAt ?? null;
  }

  @FieldResolver(() => [ExamSlot], { description: "Its places by their start, in every state." })
  async places(@Root() { id }: PlannedSession, @Ctx() context: Context): Promise<ExamSlot[]> {
    const slots = await context.loaders.placesOfSession.load(id);
    return Promise.all(slots.map((slot) => examSlotOf(slot, context)));
  }
}

/** Each of these leads to the session as it is now. */
const successes = [PlanSessionSuccess, ChangeSessionSuccess, GiveSessionSuccess].map((success) => {
  @Resolver(() => success)
  class SessionOfSuccessResolver {
    @FieldResolver(() => ExamSession, { description: "The session as it is now." })
    session(@Root() { sessionId }: { sessionId: number }, @Ctx() { loaders }: Context) {
      // What was read before the change is no longer so.
      loaders.plannedSession.clear(sessionId);
      return loaders.plannedSession.load(sessionId);
    }
  }
  return SessionOfSuccessResolver;
});

export const sessionResolvers = [SessionMutationResolver, SessionResolver, ...successes] as const;
