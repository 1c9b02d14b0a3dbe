import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { DateTime } from "../contract/scalars.js";
import { NotSignedIn, resolveType, SignInNotFound } from "../refusals/refusal.types.js";

@ObjectType({ description: "A browser or a program that is signed in. Only its owner ever sees it." })
export class SignIn {
  @Field(() => ID, { description: "What `endSignIn` takes." })
  id: string;
  @Field(() => String, {
    nullable: true,
    description: "Browser and system, e.g. `Firefox, Windows`; null for a program, or a browser that tells nothing.",
  })
  device: string | null;
  @Field(() => DateTime, { description: "When it signed in." })
  since: Date;
  @Field(() => DateTime, { description: "Last use, to the day: it is noted once a day." })
  lastUsedAt: Date;
  @Field(() => DateTime, { description: "When it ends by itself, if it is not used before." })
  expiresAt: Date;
  @Field(() => Boolean, { description: "Whether this request comes from it." })
  current: boolean;
}

@InputType({ description: "Which sign-in to end." })
export class EndSignInInput {
  @Field(() => ID, { description: "Id of the sign-in." })
  id: string;
}

@InputType({ description: "Which sign-ins to end." })
export class EndSignInsInput {
  @Field(() => Boolean, { defaultValue: false, description: "Leave the one that this request comes from open." })
  keepCurrent: boolean;
}

@ObjectType({
  description:
    "The sign-ins are over: cookies and tokens of theirs open nothing any more, within 5 seconds everywhere.",
})
class EndSignInsSuccess {
  @Field(() => Int, { description: "How many were ended." })
  ended: number;
}

export const EndSignInResult = createUnionType({
  name: "EndSignInResult",
  description: "How many ended, or the refusal that says why not.",
  types: () => [EndSignInsSuccess, SignInNotFound, NotSignedIn] as const,
  resolveType,
});

export const EndSignInsResult = createUnionType({
  name: "EndSignInsResult",
  description: "How many ended, or the refusal that says why not.",
  types: () => [EndSignInsSuccess, NotSignedIn] as const,
  resolveType,
});
