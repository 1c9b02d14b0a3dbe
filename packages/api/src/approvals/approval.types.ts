import type { ApprovalKind, ApprovalState } from "@creneau/schema";
import { Field, ID, ObjectType } from "type-graphql";
import { FoundCandidate } from "../candidate-files/candidate-search.types.js";
import { PageInfo } from "../contract/node.types.js";
import { DateTime } from "../contract/scalars.js";
import { ExamSlot } from "../slots/slot.types.js";
import { WithdrawalPreview } from "../withdrawals/withdrawal.types.js";
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
  @Field(() => ExamSlot, {
    nullable: true,
    description:
      "The place that is to be given or withdrawn; null for a whole session, and for what is about no place.",
  })
  slot: object | null;
  @Field(() => ExamSlot, {
    nullable: true,
    description: "Where the booking is that would move; null when none would.",
  })
  movesFrom: object | null;
  @Field(() => [String], {
    description: "Ids of the rules that are overruled by it: another one that stands in the way then is not.",
  })
  overruled: string[];
  @Field(() => WithdrawalPreview, {
    nullable: true,
    description: "What the withdrawal would mean now; null of everything else, and once it is decided.",
  })
  withdrawal: object | null;
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
