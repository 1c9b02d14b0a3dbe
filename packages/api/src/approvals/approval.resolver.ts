import { type ApprovalState, approvals } from "@creneau/schema";
import { eq } from "drizzle-orm";
import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import type { CandidateRow } from "../candidates/candidate.loader.js";
import type { Context } from "../context.js";
import { stateAt } from "../domain/approval/decide.js";
import { ApprovalStateEnum } from "./approval.enums.js";
import { ApprovalConnection, ApprovalType } from "./approval.types.js";
import { approvalTitle, askedSentence } from "./approval.words.js";
import { ApprovalAsked } from "./approval-asked.types.js";
import { type ApprovalRow, known } from "./approval-in-hand.js";
import {
  ApproveInput,
  ApproveResult,
  ApproveSuccess,
  RefuseApprovalInput,
  RefuseApprovalResult,
  RefuseApprovalSuccess,
} from "./approval-mutation.types.js";
import { approvalObjectResolver } from "./approval-object.resolver.js";
import { approve } from "./approve.js";
import { DEFAULT_PAGE, listApprovals } from "./list-approvals.js";
import { refuseApproval } from "./refuse-approval.js";
import { requestOf } from "./request-of.js";

@Resolver()
class ApprovalsResolver {
  @Query(() => ApprovalConnection, {
    nullable: true,
    description:
      "What a second person is asked for, where the signed-in officer may do it themselves; null for who may do nothing of it.",
  })
  approvals(
    @Arg("states", () => [ApprovalStateEnum], { nullable: true, description: "Only those in these states." })
    states: ApprovalState[] | null,
    @Arg("first", () => Int, { nullable: true, defaultValue: DEFAULT_PAGE, description: "How many, 0 to 100." })
    first: number | null,
    @Arg("after", () => String, {
      nullable: true,
      description: "Go on after this cursor, which the same list gave out.",
    })
    after: string | null,
    @Ctx() context: Context,
  ): Promise<ApprovalConnection | null> {
    return listApprovals(context, { states, first, after });
  }

  @Mutation(() => ApproveResult, {
    description: "Approves what another officer has asked for, and does it: with this the act is done by who approves.",
  })
  approve(
    @Arg("input", () => ApproveInput, { description: "Which request." }) { approvalId }: ApproveInput,
    @Ctx() context: Context,
  ) {
    return approve(context, approvalId);
  }

  @Mutation(() => RefuseApprovalResult, { description: "Refuses what another officer has asked for: nothing is done." })
  refuseApproval(
    @Arg("input", () => RefuseApprovalInput, { description: "Which request, and why." })
    { approvalId, reason }: RefuseApprovalInput,
    @Ctx() context: Context,
  ) {
    return refuseApproval(context, approvalId, reason);
  }
}

@Resolver(() => ApprovalType)
class ApprovalResolver {
  @FieldResolver()
  title(@Root() { kind }: ApprovalRow, @Ctx() { locale }: Context): string {
    return approvalTitle(kind, locale);
  }

  @FieldResolver()
  candidate(@Root() { candidateId }: ApprovalRow, @Ctx() { loaders }: Context): Promise<CandidateRow | null> | null {
    return candidateId === null ? null : loaders.candidate.load(candidateId);
  }

  @FieldResolver()
  reason(@Root() { request }: ApprovalRow): string {
    return requestOf(request).note;
  }

  @FieldResolver()
  state(@Root() approval: ApprovalRow, @Ctx() { clock }: Context): ApprovalState {
    return stateAt(known(approval), clock.now());
  }

  @FieldResolver()
  isOwn(@Root() { askedBy }: ApprovalRow, @Ctx() { officer }: Context): boolean {
    return askedBy === officer?.officerId;
  }
}

@Resolver(() => ApprovalAsked)
class ApprovalAskedResolver {
  @FieldResolver()
  message(@Ctx() { locale }: Context): string {
    return askedSentence(locale);
  }
}

const approvalOf = async ({ database }: Context, id: string): Promise<ApprovalRow | undefined> =>
  (await database.select().from(approvals).where(eq(approvals.id, id)))[0];

@Resolver(() => ApproveSuccess)
class ApproveSuccessResolver {
  @FieldResolver(() => ApprovalType, { description: "The request, now approved." })
  approval(@Root() { approvalId }: { approvalId: string }, @Ctx() context: Context) {
    return approvalOf(context, approvalId);
  }
}

@Resolver(() => RefuseApprovalSuccess)
class RefuseApprovalSuccessResolver {
  @FieldResolver(() => ApprovalType, { description: "The request, now refused." })
  approval(@Root() { approvalId }: { approvalId: string }, @Ctx() context: Context) {
    return approvalOf(context, approvalId);
  }
}

export const approvalResolvers = [
  ApprovalsResolver,
  ApprovalResolver,
  approvalObjectResolver,
  ApprovalAskedResolver,
  ApproveSuccessResolver,
  RefuseApprovalSuccessResolver,
] as const;
