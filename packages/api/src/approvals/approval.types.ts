import type { ApprovalKind, ApprovalState } from "@creneau/schema";
import { Field, ID, ObjectType } from "type-graphql";
import { FoundCandidate } from "../candidate-files/candidate-search.types.js";
import { PageInfo } from "../contract/node.types.js";
import { DateTime } from "../contract/scalars.js";
import { ApprovalKindEnum, ApprovalStateEnum } from "./approval.enums.js";

@ObjectType("Approval", {
  description: "What one officer wants to do and another one has to approve, who thereby does it.",
})
export class ApprovalType {
  @Field(() => ID, { description: "Id, to decide on it." })
  id: string;
  @Field(() => ApprovalKindEnum, { description: "What is asked for." })
  kind: ApprovalKind;
  @Field(() => String, { description: "The same in words, in the caller's language." })
  title: string;
  @Field(() => String, { description: "Code of the department that it is done in." })
  departmentCode: string;
  @Field(() => FoundCandidate, {
    nullable: true,
    description: "Whose file it is about; null when it is about nobody's.",
  })
  candidate: object | null;
  @Field(() => String, { description: "Why it is wanted, in the words of who asks." })
  reason: string;
  @Field(() => ApprovalStateEnum, { description: "What became of it." })
  state: ApprovalState;
  @Field(() => Boolean, { description: "Whether the viewer has asked for it: then somebody else decides." })
  isOwn: boolean;
  @Field(() => DateTime, { description: "When it was asked for." })
  askedAt: Date;
  @Field(() => DateTime, { description: "From then on it can no longer be approved." })
  expiresAt: Date;
  @Field(() => DateTime, { nullable: true, description: "When it was decided on; null before." })
  decidedAt: Date | null;
  @Field(() => String, { nullable: true, description: "Why it was refused; null unless it was." })
  answer: string | null;
}

@ObjectType({ description: "A request for a second person in a list." })
export class ApprovalEdge {
  @Field(() => String, { description: "Pass it as `after` to go on from here." })
  cursor: string;
  @Field(() => ApprovalType, { description: "The request." })
  node: object;
}

@ObjectType({ description: "A page of requests for a second person, the newest first." })
export class ApprovalConnection {
  @Field(() => [ApprovalEdge], { description: "The requests of this page." })
  edges: ApprovalEdge[];
  @Field(() => PageInfo, { description: "Where this page stands." })
  pageInfo: PageInfo;
}

@ObjectType({ description: "Policy wants two officers for this: nothing is done yet, and another one is asked." })
export class ApprovalAsked {
  @Field(() => ID, { description: "Id of the request." })
  approvalId: string;
  @Field(() => String, { description: "That, in plain words, in the caller's language." })
  message: string;
}
