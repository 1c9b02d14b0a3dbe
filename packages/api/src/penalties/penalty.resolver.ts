import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { CandidateRow } from "../candidates/candidate.loader.js";
import { Candidate } from "../candidates/candidate.types.js";
import type { Context } from "../context.js";
import { UUID_KEY } from "../contract/global-id.js";
import type { PenaltyId } from "../domain/id.js";
import { isRuleId, sourceOf } from "../domain/regulation/catalogue/catalogue.js";
import { liftPenalty } from "./lift-penalty.js";
import type { PenaltyRow } from "./penalty.loader.js";
import {
  LiftPenaltyInput,
  LiftPenaltyResult,
  LiftPenaltySuccess,
  PenaltyToCome,
  PenaltyType,
} from "./penalty.types.js";
import { penaltySentence } from "./penalty.words.js";

const sourceIn = (rule: string, { locale }: Context): string | null =>
  isRuleId(rule) ? (sourceOf(rule)?.[locale] ?? null) : null;

@Resolver()
class LiftPenaltyResolver {
  @Mutation(() => LiftPenaltyResult, {
    description:
      "Lifts a penalty for a documented reason. For officers who may do so in its department; where its policy wants two, another one approves it (`approve`).",
  })
  async liftPenalty(
    @Arg("input", () => LiftPenaltyInput, { description: "Which one, and why." }) input: LiftPenaltyInput,
    @Ctx() context: Context,
  ) {
    if (!UUID_KEY.test(input.penaltyId)) return { kind: "PenaltyNotFound" };
    return liftPenalty(context, { ...input, penaltyId: input.penaltyId as PenaltyId });
  }
}

@Resolver(() => LiftPenaltySuccess)
class LiftPenaltySuccessResolver {
  @FieldResolver(() => PenaltyType, { description: "The penalty, now lifted." })
  penalty(@Root() { penaltyId }: { penaltyId: PenaltyId }, @Ctx() { loaders }: Context) {
    return loaders.penalty.load(penaltyId);
  }
}

@Resolver(() => PenaltyType)
class PenaltyResolver {
  @FieldResolver()
  source(@Root() { rule }: PenaltyRow, @Ctx() context: Context): string | null {
    return sourceIn(rule, context);
  }

  @FieldResolver()
  message(@Root() penalty: PenaltyRow, @Ctx() { locale }: Context): string {
    return penaltySentence(penalty, locale);
  }
}

@Resolver(() => PenaltyToCome)
class PenaltyToComeResolver {
  @FieldResolver()
  source(@Root() { rule }: PenaltyToCome, @Ctx() context: Context): string | null {
    return sourceIn(rule, context);
  }
}

@Resolver(() => Candidate)
class CandidatePenaltiesResolver {
  @FieldResolver(() => [PenaltyType], {
    description: "Waits before the next exam, newest first; those that are over or lifted are there too.",
  })
  penalties(@Root() { id }: CandidateRow, @Ctx() { loaders }: Context): Promise<PenaltyRow[]> {
    return loaders.penaltiesOfCandidate.load(id);
  }
}

export const penaltyResolvers = [
  LiftPenaltyResolver,
  LiftPenaltySuccessResolver,
  PenaltyResolver,
  PenaltyToComeResolver,
  CandidatePenaltiesResolver,
] as const;
