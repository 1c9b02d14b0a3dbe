import { Temporal } from "temporal-polyfill";
import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { ExamCentre } from "../centres/centre.types.js";
import type { Context } from "../context.js";
import { badInput } from "../contract/bad-input.js";
import { numericKeyOrBadInput } from "../contract/global-id.js";
import { DateTime } from "../contract/scalars.js";
import { mayDo } from "../domain/permission/permission.js";
import { idOrBadInput, numberOfId } from "../planning/plain-id.js";
import { cancelPublication, changePublication } from "./change-publication.js";
import {
  draftsIn,
  type PublicationRange,
  type PublicationRow,
  publicationById,
  publicationsOf,
} from "./publication.store.js";
import {
  CancelPublicationResult,
  CancelPublicationSuccess,
  ChangePublicationResult,
  ChangePublicationSuccess,
  PublicationPreview,
  PublicationRangeInput,
  PublicationType,
  PublishNowInput,
  PublishNowResult,
  PublishNowSuccess,
  SchedulePublicationInput,
  SchedulePublicationResult,
  SchedulePublicationSuccess,
} from "./publication.types.js";
import { publishNow, schedulePublication } from "./schedule-publication.js";

const rangeOf = ({
  departmentCode,
  firstDate,
  lastDate,
  centreId,
  sessionId,
}: PublicationRangeInput): PublicationRange => {
  if (lastDate < firstDate) throw badInput("range.lastDate", "the last date is before the first.");
  return {
    ...{ departmentCode, firstDate, lastDate },
    centreId: centreId ? numericKeyOrBadInput("ExamCentre", centreId, "range.centreId") : null,
    sessionId: sessionId ? idOrBadInput(sessionId, "range.sessionId") : null,
  };
};

const instantOf = (date: Date) => Temporal.Instant.fromEpochMilliseconds(date.getTime());

@Resolver()
class PublicationMutationResolver {
  @Query(() => PublicationPreview, {
    nullable: true,
    description: "What a publication would open if it ran now. Null for whoever may not publish there.",
  })
  async publicationPreview(
    @Arg("range", () => PublicationRangeInput, { description: "Which drafts." }) range: PublicationRangeInput,
    @Ctx() { database, officer, clock, loaders }: Context,
  ) {
    if (!officer || !mayDo(officer, "publish_places", range.departmentCode)) return null;
    const days = await draftsIn(database, rangeOf(range), clock.now());
    const centred = days.map(async (day) => ({ ...day, centre: await loaders.centre.load(day.centreId) }));
    return { places: days.reduce((sum, day) => sum + day.places, 0), days: await Promise.all(centred) };
  }

  @Query(() => [PublicationType], {
    nullable: true,
    description:
      "Publications of a department: those to come, and those of the last two weeks. Null for whoever may not publish there.",
  })
  publications(
    @Arg("departmentCode", () => String, { description: "Code of the department." }) departmentCode: string,
    @Ctx() { database, officer, clock }: Context,
  ): Promise<PublicationRow[]> | null {
    if (!officer || !mayDo(officer, "publish_places", departmentCode)) return null;
    return publicationsOf(database, departmentCode, clock.now());
  }

  @Mutation(() => SchedulePublicationResult, { description: "Sets the hour at which drafts open." })
  schedulePublication(
    @Arg("input", () => SchedulePublicationInput, { description: "What, and when." })
    { range, dueAt, idempotencyKey }: SchedulePublicationInput,
    @Ctx() context: Context,
  ) {
    return schedulePublication(context, rangeOf(range), instantOf(dueAt), idempotencyKey);
  }

  @Mutation(() => PublishNowResult, { description: "Opens drafts at once." })
  publishNow(
    @Arg("input", () => PublishNowInput, { description: "What." }) { range, idempotencyKey }: PublishNowInput,
    @Ctx() context: Context,
  ) {
    return publishNow(context, rangeOf(range), idempotencyKey);
  }

  @Mutation(() => ChangePublicationResult, { description: "Puts a publication that has not run to another hour." })
  async changePublication(
    @Arg("id", () => ID, { description: "Which one." }) id: string,
    @Arg("dueAt", () => DateTime, { description: "The new hour." }) dueAt: Date,
    @Ctx() context: Context,
  ) {
    const number = numberOfId(id);
    return number === null ? { kind: "PublicationNotFound" } : changePublication(context, number, instantOf(dueAt));
  }

  @Mutation(() => CancelPublicationResult, { description: "Calls off a publication that has not run." })
  async cancelPublication(@Arg("id", () => ID, { description: "Which one." }) id: string, @Ctx() context: Context) {
    const number = numberOfId(id);
    return number === null ? { kind: "PublicationNotFound" } : cancelPublication(context, number);
  }
}

@Resolver(() => PublicationType)
class PublicationResolver {
  @FieldResolver(() => ExamCentre, {
    nullable: true,
    description: "Only at this centre; null for all of the department.",
  })
  centre(@Root() { centreId }: PublicationRow, @Ctx() { loaders }: Context) {
    return centreId === null ? null : loaders.centre.load(centreId);
  }
}

const successes = [
  SchedulePublicationSuccess,
  PublishNowSuccess,
  ChangePublicationSuccess,
  CancelPublicationSuccess,
].map((success) => {
  @Resolver(() => success)
  class PublicationOfSuccessResolver {
    @FieldResolver(() => PublicationType, { description: "The publication." })
    publication(@Root() { publicationId }: { publicationId: number }, @Ctx() { database }: Context) {
      return publicationById(database, publicationId);
    }
  }
  return PublicationOfSuccessResolver;
});

export const publicationScheduleResolvers = [PublicationMutationResolver, PublicationResolver, ...successes] as const;
