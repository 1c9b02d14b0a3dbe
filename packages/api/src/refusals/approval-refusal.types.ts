import type { ApprovalState } from "@creneau/schema";
import { Field, ObjectType } from "type-graphql";
import { ApprovalStateEnum } from "../approvals/approval.enums.js";
import { RefusalType } from "./refusal.types.js";

@ObjectType({ implements: RefusalType, description: "There is no such request for this officer to decide on." })
export class ApprovalNotFound {}

@ObjectType({ implements: RefusalType, description: "It was decided on before, or has expired. Nothing was done." })
export class ApprovalOver {
  @Field(() => ApprovalStateEnum, { description: "Where it stands." })
  state: ApprovalState;
}

@ObjectType({ implements: RefusalType, description: "Who asks for a second person is not the second person." })
export class SamePerson {}
