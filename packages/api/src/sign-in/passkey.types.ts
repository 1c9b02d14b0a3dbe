import { createUnionType, Field, ID, InputType, ObjectType } from "type-graphql";
import { DateTime } from "../contract/scalars.js";
import { NotSignedIn, PasskeyNotFound, resolveType } from "../refusals/refusal.types.js";

@ObjectType({ description: "A passkey that signs its owner in without a mail. Only its owner ever sees it." })
export class Passkey {
  @Field(() => ID, { description: "What `removePasskey` takes." })
  id: string;
  @Field(() => String, {
    nullable: true,
    description: "What keeps it, e.g. `Windows Hello`; null when it does not say.",
  })
  keeper: string | null;
  @Field(() => DateTime, { description: "When it was added." })
  addedAt: Date;
}

@InputType({ description: "Which passkey to remove." })
export class RemovePasskeyInput {
  @Field(() => ID, { description: "Id of the passkey." })
  id: string;
}

@ObjectType({ description: "The passkey signs nobody in any more." })
class RemovePasskeySuccess {
  @Field(() => ID, { description: "Id of the passkey that was removed." })
  id: string;
}

export const RemovePasskeyResult = createUnionType({
  name: "RemovePasskeyResult",
  description: "The removal, or the refusal that says why not.",
  types: () => [RemovePasskeySuccess, PasskeyNotFound, NotSignedIn] as const,
  resolveType,
});
