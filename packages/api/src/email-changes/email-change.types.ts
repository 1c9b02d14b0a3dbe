import { createUnionType, Field, InputType, ObjectType, registerEnumType } from "type-graphql";
import { enumOf } from "../contract/enums.js";
import { DateTime, Uuid } from "../contract/scalars.js";
import type { EmailChangeStanding } from "../domain/account/email-change.js";
import {
  EmailNotIndividual,
  EmailNotValid,
  EmailTaken,
  EmailUnchanged,
  LinkNotValid,
  NotSignedIn,
  resolveType,
  TooManyEmailChanges,
} from "../refusals/refusal.types.js";

const STANDINGS = ["waiting_for_new", "waiting_for_old", "due", "done", "refused", "over"] as const;
const STANDING = enumOf<EmailChangeStanding>(STANDINGS);
registerEnumType(STANDING, {
  name: "EmailChangeStanding",
  description: "Where a wish for another e-mail address stands.",
  valuesConfig: {
    WAITING_FOR_NEW: { description: "The new address has not confirmed yet." },
    WAITING_FOR_OLD: { description: "The old address has neither agreed yet, nor let its time to refuse go by." },
    DUE: { description: "Both have agreed: it takes place within minutes." },
    DONE: { description: "The new address is that of the file." },
    REFUSED: { description: "One of the two addresses refused, or another file has the new one." },
    OVER: { description: "Replaced by a newer wish, or its time has gone by." },
  },
});

const ANSWERS = ["confirm", "refuse"] as const;
export type EmailChangeAnswer = (typeof ANSWERS)[number];
const ANSWER = enumOf(ANSWERS);
registerEnumType(ANSWER, {
  name: "EmailChangeAnswer",
  description: "What somebody says who has followed a link that was mailed about a change of address.",
});

@ObjectType({ description: "A wish for another e-mail address, and where it stands." })
export class EmailChange {
  @Field(() => String, { description: "The address that is wished for." })
  newEmail: string;
  @Field(() => STANDING, { description: "Where it stands." })
  standing: EmailChangeStanding;
  @Field(() => DateTime, { description: "From then on the silence of the old address counts as its agreement." })
  silenceEndsAt: Date;
  @Field(() => DateTime, { description: "When it ends, if it has not come true before." })
  expiresAt: Date;
}

@InputType({ description: "Another e-mail address for the signed-in candidate's file." })
export class RequestEmailChangeInput {
  @Field(() => String, { description: "The new address." })
  email: string;
}

@InputType({ description: "The answer of an address to a change of address." })
export class AnswerEmailChangeInput {
  @Field(() => Uuid, { description: "The key in the mailed link. It says by itself whose answer this is." })
  key: string;
  @Field(() => ANSWER, { description: "What they say." })
  answer: EmailChangeAnswer;
}

@ObjectType({ description: "Mail is on its way to both addresses. Nothing has changed yet." })
class RequestEmailChangeSuccess {
  @Field(() => String, { description: "The address that has to confirm, if no other file has it." })
  email: string;
}

@ObjectType({ description: "The answer is noted." })
export class AnswerEmailChangeSuccess {
  @Field(() => EmailChange, { description: "Where the wish stands now." })
  change: object;
}

export const RequestEmailChangeResult = createUnionType({
  name: "RequestEmailChangeResult",
  description: "The mail on its way, or the refusal that says why not.",
  types: () =>
    [
      RequestEmailChangeSuccess,
      EmailNotValid,
      EmailNotIndividual,
      EmailUnchanged,
      TooManyEmailChanges,
      NotSignedIn,
    ] as const,
  resolveType,
});

export const AnswerEmailChangeResult = createUnionType({
  name: "AnswerEmailChangeResult",
  description: "Where the wish stands, or the refusal that says why the answer does not count.",
  types: () => [AnswerEmailChangeSuccess, LinkNotValid, EmailTaken] as const,
  resolveType,
});
