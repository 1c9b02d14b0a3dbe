import type { EntryState } from "@creneau/schema";
import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../context.js";
import { badInput } from "../contract/bad-input.js";
import { Department } from "../departments/department.types.js";
import { mayDo } from "../domain/permission/permission.js";
import { EntryStateEnum } from "../entry/entry.types.js";
import { todayInParis } from "../regulation/exam-date.js";
import {
  CloseDepartmentResult,
  CloseDepartmentSuccess,
  DepartmentChangeInput,
  EntryPersonConnection,
  EntryQueue,
  EntryStateCount,
  InvitationWave,
  InviteWaveInput,
  InviteWaveResult,
  InviteWaveSuccess,
  OpenDepartmentResult,
  OpenDepartmentSuccess,
} from "./invitation.types.js";
import { inviteWave, LARGEST_WAVE } from "./invite-wave.js";
import { countPeople, DEFAULT_PAGE, lastWaves, listPeople } from "./list-people.js";
import { closeDepartment, openDepartment } from "./open-department.js";
import { openingOf } from "./opening.store.js";

type OfDepartment = { readonly departmentCode: string };
type QueueRoot = OfDepartment & { readonly opensOn: string | null; readonly closesOn: string | null };

@Resolver(() => EntryQueue)
class EntryQueueResolver {
  @Query(() => EntryQueue, {
    nullable: true,
    description: "Those who wait in a department; null for who is no officer of it.",
  })
  async entryQueue(
    @Arg("departmentCode", () => String, { description: "Code of the department." }) departmentCode: string,
    @Ctx() context: Context,
  ): Promise<QueueRoot | null> {
    const { officer, database, loaders } = context;
    if (!officer || !mayDo(officer, "invite_candidates", departmentCode)) return null;
    if (!(await loaders.department.load(departmentCode))) return null;
    const opening = await openingOf(database, departmentCode, todayInParis(context));
    return { departmentCode, opensOn: opening?.opensOn ?? null, closesOn: opening?.closesOn ?? null };
  }

  @FieldResolver(() => Department, { description: "The department." })
  department(@Root() { departmentCode }: QueueRoot, @Ctx() { loaders }: Context) {
    return loaders.department.load(departmentCode);
  }

  @FieldResolver(() => Boolean, { description: "Whether free candidates can be invited there today." })
  isOpen(@Root() { opensOn }: QueueRoot, @Ctx() context: Context): boolean {
    return opensOn !== null && opensOn <= todayInParis(context);
  }

  @FieldResolver(() => [EntryStateCount], { description: "How many requests stand where." })
  counts(@Root() { departmentCode }: QueueRoot, @Ctx() { database }: Context): Promise<EntryStateCount[]> {
    return countPeople(database, departmentCode);
  }

  @FieldResolver(() => [InvitationWave], { description: "The last waves, latest first." })
  waves(@Root() { departmentCode }: QueueRoot, @Ctx() { database }: Context): Promise<InvitationWave[]> {
    return lastWaves(database, departmentCode);
  }

  @FieldResolver(() => EntryPersonConnection, { description: "The people, longest waiting first." })
  people(
    @Root() { departmentCode }: QueueRoot,
    @Arg("states", () => [EntryStateEnum], { nullable: true, description: "Only requests in one of these states." })
    states: EntryState[] | null,
    @Arg("first", () => Int, { nullable: true, defaultValue: DEFAULT_PAGE, description: "How many, 0 to 200." })
    first: number | null,
    @Arg("after", () => String, { nullable: true, description: "Go on after this cursor (with the same `states`)." })
    after: string | null,
    @Ctx() { database }: Context,
  ): Promise<EntryPersonConnection> {
    return listPeople(database, departmentCode, { states, first, after });
  }
}

@Resolver()
class InvitationResolver {
  @Mutation(() => InviteWaveResult, {
    description:
      "Invites those who have waited longest in a department: each becomes a free candidate who may sign in.",
  })
  inviteWave(
    @Arg("input", () => InviteWaveInput, { description: "Where, and how many." })
    { departmentCode, size, idempotencyKey }: InviteWaveInput,
    @Ctx() context: Context,
  ) {
    if (size < 1 || size > LARGEST_WAVE)
      throw badInput("size", `a wave has 1 to ${LARGEST_WAVE} invitations, not ${size}.`);
    return inviteWave(context, { departmentCode, size, key: idempotencyKey });
  }

  @Mutation(() => OpenDepartmentResult, {
    description: "Opens a department to free candidates from a day on, and writes to those who wait there.",
  })
  openDepartment(
    @Arg("input", () => DepartmentChangeInput, { description: "Where, and from when." })
    { departmentCode, on }: DepartmentChangeInput,
    @Ctx() context: Context,
  ) {
    return openDepartment(context, departmentCode, on);
  }

  @Mutation(() => CloseDepartmentResult, { description: "Closes a department to free candidates from a day on." })
  closeDepartment(
    @Arg("input", () => DepartmentChangeInput, { description: "Where, and from when." })
    { departmentCode, on }: DepartmentChangeInput,
    @Ctx() context: Context,
  ) {
    return closeDepartment(context, departmentCode, on);
  }
}

const QUEUE = "The queue of the department, as it is now.";

/** Each success leads back to the queue that it has changed. */
const successes = [InviteWaveSuccess, OpenDepartmentSuccess, CloseDepartmentSuccess].map((success) => {
  @Resolver(() => success)
  class QueueOfSuccessResolver {
    @FieldResolver(() => EntryQueue, { description: QUEUE })
    async queue(@Root() { departmentCode }: OfDepartment, @Ctx() context: Context): Promise<QueueRoot> {
      const opening = await openingOf(context.database, departmentCode, todayInParis(context));
      return { departmentCode, opensOn: opening?.opensOn ?? null, closesOn: opening?.closesOn ?? null };
    }
  }
  return QueueOfSuccessResolver;
});

export const invitationResolvers = [EntryQueueResolver, InvitationResolver, ...successes] as const;
