import { Field, Int, ObjectType } from "type-graphql";
import { RefusalType } from "./refusal.types.js";

@ObjectType({
  implements: RefusalType,
  description: "A letter has a subject and a text in both languages, none too long.",
})
export class MailingIncomplete {}

@ObjectType({ implements: RefusalType, description: "Nobody is meant." })
export class NoRecipients {}

@ObjectType({ implements: RefusalType, description: "More people are meant than one letter goes to." })
export class TooManyRecipients {
  @Field(() => Int, { description: "How many one letter goes to." })
  most: number;
}

@ObjectType({ implements: RefusalType, description: "Others are meant than were shown: nothing went out." })
export class RecipientsChanged {
  @Field(() => Int, { description: "How many they are now." })
  recipients: number;
}

@ObjectType({ implements: RefusalType, description: "The officer has written as often as one may in a day." })
export class TooManyMailings {
  @Field(() => Int, { description: "How often one may." })
  perDay: number;
}
