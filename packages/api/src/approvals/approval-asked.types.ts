import { Field, ID, ObjectType } from "type-graphql";

@ObjectType({ description: "Policy wants two officers for this: nothing is done yet, and another one is asked." })
export class ApprovalAsked {
  @Field(() => ID, { description: "Id of the request." })
  approvalId: string;
  @Field(() => String, { description: "That, in plain words, in the caller's language." })
  message: string;
}
