import { PROOF_STATES, type ProofState } from "@creneau/schema";
import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { FoundCandidate } from "../candidate-files/candidate-search.types.js";
import { enumOf } from "../contract/enums.js";
import { PageInfo } from "../contract/node.types.js";
import { DateTime } from "../contract/scalars.js";
import { PenaltyType } from "../penalties/penalty.types.js";
import { ReasonMissing } from "../refusals/file-care-refusal.types.js";
import { ProofAlreadyJudged, ProofNotFound } from "../refusals/proof-refusal.types.js";
import { NotAllowed, NotSignedIn, resolveType } from "../refusals/refusal.types.js";

const ProofStateEnum = enumOf(PROOF_STATES);
registerEnumType(ProofStateEnum, {
  name: "ProofState",
  description: "What an officer has made of a proof.",
  valuesConfig: {
    RECEIVED: { description: "It waits for an officer." },
    ACCEPTED: { description: "The penalty was lifted." },
    REFUSED: { description: "The penalty stands; `answer` says why." },
  },
});

@ObjectType("PenaltyProof", {
  description:
    "A file that a candidate has sent to show that a serious reason was behind a penalty. `GET /penalty-proofs/<id>` gives it out.",
})
export class PenaltyProofType {
  @Field(() => ID, { description: "Id." })
  id: string;
  @Field(() => String, { description: "Its name, as it was sent, to be shown." })
  fileName: string;
  @Field(() => String, {
    description: "What it is by its first bytes: `application/pdf`, `image/jpeg` or `image/png`.",
  })
  mediaType: string;
  @Field(() => Int, { description: "Its size in bytes." })
  size: number;
  @Field(() => ProofStateEnum, { description: "What an officer has made of it." })
  state: ProofState;
  @Field(() => DateTime, { description: "When it came." })
  receivedAt: Date;
  @Field(() => DateTime, { nullable: true, description: "When an officer decided; null while it waits." })
  decidedAt: Date | null;
  @Field(() => String, { nullable: true, description: "Why it was refused." })
  answer: string | null;
}

@ObjectType({ description: "A proof that waits for an officer, with the penalty and the candidate that it is about." })
export class WaitingProof {
  @Field(() => PenaltyProofType, { description: "The proof." })
  proof: object;
  @Field(() => PenaltyType, { description: "The penalty." })
  penalty: object;
  @Field(() => FoundCandidate, { description: "The candidate." })
  candidate: object;
}

@ObjectType({ description: "A waiting proof in a list." })
export class WaitingProofEdge {
  @Field(() => String, { description: "Pass it as `after` to go on from here." })
  cursor: string;
  @Field(() => WaitingProof, { description: "The proof." })
  node: WaitingProof;
}

@ObjectType({ description: "A page of proofs, the longest waiting first." })
export class WaitingProofConnection {
  @Field(() => [WaitingProofEdge], { description: "The proofs of this page." })
  edges: WaitingProofEdge[];
  @Field(() => PageInfo, { description: "Where this page stands." })
  pageInfo: PageInfo;
}

@InputType({ description: "Which proof to refuse, and why." })
export class RefuseProofInput {
  @Field(() => ID, { description: "Id of the proof." })
  proofId: string;
  @Field(() => String, { description: "Why, in words that the candidate is told. Up to 2,000 characters." })
  reason: string;
}

@ObjectType({ description: "The proof is refused and its candidate told why: the penalty stands." })
export class RefuseProofSuccess {}

export const RefuseProofResult = createUnionType({
  name: "RefuseProofResult",
  description: "The refused proof, or the refusal that says why it could not be refused.",
  types: () => [RefuseProofSuccess, ProofNotFound, ProofAlreadyJudged, ReasonMissing, NotAllowed, NotSignedIn] as const,
  resolveType,
});
