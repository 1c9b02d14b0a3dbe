import { penaltyProofs } from "@creneau/schema";
import { eq } from "drizzle-orm";
import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../context.js";
import { today } from "../domain/booking/centre-calendar.js";
import { isWorthProof } from "../domain/penalty/proof.js";
import type { PenaltyRow } from "../penalties/penalty.loader.js";
import { PenaltyType } from "../penalties/penalty.types.js";
import { DEFAULT_PAGE, listWaitingProofs } from "./list-proofs.js";
import { PROOF_COLUMNS, type ProofRow } from "./proof.store.js";
import {
  PenaltyProofType,
  RefuseProofInput,
  RefuseProofResult,
  RefuseProofSuccess,
  WaitingProofConnection,
} from "./proof.types.js";
import { refuseProof } from "./refuse-proof.js";

/** Where the service reads what is sent to it. */
const SERVICE_ZONE = "Europe/Paris";

@Resolver(() => PenaltyType)
class ProofResolver {
  @Query(() => WaitingProofConnection, {
    nullable: true,
    description: "Proofs that wait in the departments of the signed-in officer; null for who may lift no penalty.",
  })
  proofsToJudge(
    @Arg("first", () => Int, { nullable: true, defaultValue: DEFAULT_PAGE, description: "How many, 0 to 100." })
    first: number | null,
    @Arg("after", () => String, {
      nullable: true,
      description: "Go on after this cursor, which the same list gave out.",
    })
    after: string | null,
    @Ctx() context: Context,
  ): Promise<WaitingProofConnection | null> {
    return listWaitingProofs(context, { first, after });
  }

  @Mutation(() => RefuseProofResult, {
    description: "Refuses a proof for a reason, which the candidate is told. To accept one, lift its penalty.",
  })
  refuseProof(
    @Arg("input", () => RefuseProofInput, { description: "Which one, and why." }) { proofId, reason }: RefuseProofInput,
    @Ctx() context: Context,
  ) {
    return refuseProof(context, proofId, reason);
  }

  @FieldResolver(() => Boolean, {
    description: "Whether a proof could still have it lifted: it runs, it is not lifted, and a reason can excuse it.",
  })
  isWorthProof(@Root() { kind, until, liftedAt }: PenaltyRow, @Ctx() { clock }: Context): boolean {
    return isWorthProof({ kind, until, isLifted: liftedAt !== null }, today(clock.now(), SERVICE_ZONE).toString());
  }

  @FieldResolver(() => [PenaltyProofType], {
    description: "What the candidate has sent to have it lifted, the first first.",
  })
  proofs(@Root() { id }: PenaltyRow, @Ctx() { loaders }: Context): Promise<ProofRow[]> {
    return loaders.proofsOfPenalty.load(id);
  }
}

@Resolver(() => RefuseProofSuccess)
class RefuseProofSuccessResolver {
  @FieldResolver(() => PenaltyProofType, { description: "The proof, now refused." })
  async proof(@Root() { proofId }: { proofId: string }, @Ctx() { database }: Context): Promise<ProofRow | undefined> {
    return (await database.select(PROOF_COLUMNS).from(penaltyProofs).where(eq(penaltyProofs.id, proofId)))[0];
  }
}

export const proofResolvers = [ProofResolver, RefuseProofSuccessResolver] as const;
