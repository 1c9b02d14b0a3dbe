import type { MailingAudience } from "@creneau/schema";
import { Arg, Ctx, Int, Mutation, Query, Resolver } from "type-graphql";
import type { Context } from "../context.js";
import { CivilDate } from "../contract/scalars.js";
import { DEFAULT_PAGE, LARGEST_PAGE, listMailings } from "./list-mailings.js";
import { MailingAudienceEnum, MailingConnection, SendMailingInput, SendMailingResult } from "./mailing.types.js";
import { countRecipients, sendMailing } from "./send-mailing.js";

@Resolver()
class MailingResolver {
  @Query(() => Int, {
    nullable: true,
    description: "To how many a letter would go now; null for who may not write to candidates of that department.",
  })
  mailingRecipients(
    @Arg("departmentCode", () => String, { description: "Code of the department." }) departmentCode: string,
    @Arg("audience", () => MailingAudienceEnum, { description: "To whom." }) audience: MailingAudience,
    @Arg("examDate", () => CivilDate, { nullable: true, description: "Only those whose exam is on that date." })
    examDate: string | null,
    @Ctx() context: Context,
  ): Promise<number | null> {
    return countRecipients(context, { departmentCode, audience, examDate: examDate ?? null });
  }

  @Query(() => MailingConnection, {
    nullable: true,
    description: "Letters to many that went out; null for who may not write to candidates of that department.",
  })
  mailings(
    @Arg("departmentCode", () => String, { description: "Code of the department." }) departmentCode: string,
    @Arg("first", () => Int, { defaultValue: DEFAULT_PAGE, description: `How many, 0 to ${LARGEST_PAGE}.` })
    first: number,
    @Arg("after", () => String, { nullable: true, description: "Go on after this cursor." }) after: string | null,
    @Ctx() context: Context,
  ): Promise<MailingConnection | null> {
    return listMailings(context, departmentCode, { first, after });
  }

  @Mutation(() => SendMailingResult, {
    description:
      "Writes to candidates of a department, each once and in their language. A letter of the service: nobody subscribes to it.",
  })
  sendMailing(
    @Arg("input", () => SendMailingInput, { description: "What, and to whom." })
    { departmentCode, audience, examDate, recipients: shown, idempotencyKey: key, ...letter }: SendMailingInput,
    @Ctx() context: Context,
  ) {
    return sendMailing(context, { departmentCode, audience, examDate: examDate ?? null }, letter, { key, shown });
  }
}

export const mailingResolvers = [MailingResolver] as const;
