import { MAILING_AUDIENCES, type MailingAudience, type OfficerRole } from "@creneau/schema";
import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { KEY } from "../bookings/idempotency-key.js";
import { enumOf } from "../contract/enums.js";
import { PageInfo } from "../contract/node.types.js";
import { CivilDate, DateTime, Uuid } from "../contract/scalars.js";
import { OfficerRoleEnum } from "../officers/officer.types.js";
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

@ObjectType({
  description:
    "A letter that went out to many. Messages are kept for a time: of an old letter `sent`, `queued` and `dropped` come to less than `recipients`.",
})
class Mailing {
  @Field(() => ID, { description: "Its id: the `idempotencyKey` with which it was sent." })
  id: string;
  @Field(() => MailingAudienceEnum, { description: "To whom." })
  audience: MailingAudience;
  @Field(() => CivilDate, { nullable: true, description: "Only to those whose exam was on that date; null for all." })
  examDate: string | null;
  @Field(() => String, { description: "Subject in French." })
  subjectFr: string;
  @Field(() => String, { description: "Subject in English." })
  subjectEn: string;
  @Field(() => Int, { description: "To how many." })
  recipients: number;
  @Field(() => DateTime, { description: "When an officer sent it off." })
  sentAt: Date;
  @Field(() => OfficerRoleEnum, {
    nullable: true,
    description: "In which role; null when nothing is kept of the officer.",
  })
  officerRole: OfficerRole | null;
  @Field(() => Int, { description: "How many mails have been handed over." })
  sent: number;
  @Field(() => Int, { description: "How many mails are still to go." })
  queued: number;
  @Field(() => Int, { description: "How many mails were given up: refused, or nobody to write to any more." })
  dropped: number;
}

@ObjectType({ description: "A letter in a list." })
class MailingEdge {
  @Field(() => String, { description: "Pass it as `after` to go on from here." })
  cursor: string;
  @Field(() => Mailing, { description: "The letter." })
  node: Mailing;
}

@ObjectType({ description: "A page of letters that went out, the latest first." })
export class MailingConnection {
  @Field(() => [MailingEdge], { description: "The letters of this page." })
  edges: MailingEdge[];
  @Field(() => PageInfo, { description: "Where this page stands." })
  pageInfo: PageInfo;
}
