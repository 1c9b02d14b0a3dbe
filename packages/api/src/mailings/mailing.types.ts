import { MAILING_AUDIENCES, type MailingAudience } from "@creneau/schema";
import { createUnionType, Field, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { KEY } from "../bookings/idempotency-key.js";
import { enumOf } from "../contract/enums.js";
import { CivilDate, Uuid } from "../contract/scalars.js";
import {
  MailingIncomplete,
  NoRecipients,
  RecipientsChanged,
  TooManyMailings,
  TooManyRecipients,
} from "../refusals/mailing-refusal.types.js";
import { IdempotencyKeyReused, NotAllowed, NotSignedIn, resolveType } from "../refusals/refusal.types.js";

export const MailingAudienceEnum = enumOf(MAILING_AUDIENCES);
registerEnumType(MailingAudienceEnum, {
  name: "MailingAudience",
  description: "To whom officers write.",
  valuesConfig: {
    WAITING: { description: "Those who have a wish on the waiting list and no booking." },
    BOOKED: { description: "Those who have an exam to come." },
  },
});

@InputType({
  description: "A letter of the service to many candidates of a department. Plain text: nothing in it is read as HTML.",
})
export class SendMailingInput {
  @Field(() => String, { description: "Code of the department." })
  departmentCode: string;
  @Field(() => MailingAudienceEnum, { description: "To whom." })
  audience: MailingAudience;
  @Field(() => CivilDate, {
    nullable: true,
    description: "Only those whose exam is on that date, of those who have one.",
  })
  examDate?: string | null;
  @Field(() => String, { description: "Subject in French: 120 characters at the most." })
  subjectFr: string;
  @Field(() => String, { description: "Subject in English." })
  subjectEn: string;
  @Field(() => String, {
    description: "Text in French: 4,000 characters at the most. A blank line begins a paragraph.",
  })
  textFr: string;
  @Field(() => String, { description: "Text in English." })
  textEn: string;
  @Field(() => Int, {
    description: "How many it was shown to go to (`mailingRecipients`): when they are others now, nothing goes out.",
  })
  recipients: number;
  @Field(() => Uuid, { description: KEY })
  idempotencyKey: string;
}

@ObjectType({ description: "The letter is on its way: one to each, in their language." })
class SendMailingSuccess {
  @Field(() => Int, { description: "To how many." })
  recipients: number;
}

export const SendMailingResult = createUnionType({
  name: "SendMailingResult",
  description: "The letter on its way, or the refusal that says why nothing went out.",
  types: () =>
    [
      SendMailingSuccess,
      MailingIncomplete,
      NoRecipients,
      TooManyRecipients,
      RecipientsChanged,
      TooManyMailings,
      IdempotencyKeyReused,
      NotAllowed,
      NotSignedIn,
    ] as const,
  resolveType,
});
