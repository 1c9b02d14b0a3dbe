import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { Viewer } from "../candidates/candidate.types.js";
import type { Context } from "../context.js";
import { silenceEnds, standingOf } from "../domain/account/email-change.js";
import type { Refusal } from "../domain/booking/refusal.js";
import { servicePolicy } from "../policies/service-policy.js";
import { answerEmailChange, type EmailChangeAnswered } from "./answer-email-change.js";
import { type EmailChangeRow, emailChangeFacts, latestOf } from "./email-change.store.js";
import {
  AnswerEmailChangeInput,
  AnswerEmailChangeResult,
  AnswerEmailChangeSuccess,
  EmailChange,
  RequestEmailChangeInput,
  RequestEmailChangeResult,
} from "./email-change.types.js";
import { requestEmailChange } from "./request-email-change.js";

const toEmailChange = (row: EmailChangeRow, { clock, policies }: Context): EmailChange => {
  const now = clock.now();
  const silenceDays = servicePolicy(policies, "email-change.silence", now);
  const facts = emailChangeFacts(row);
  return {
    newEmail: row.newEmail,
    standing: standingOf(facts, now, silenceDays),
    silenceEndsAt: new Date(silenceEnds(facts.requestedAt, silenceDays).epochMilliseconds),
    expiresAt: row.expiresAt,
  };
};

@Resolver(() => Viewer)
class EmailChangeResolver {
  @FieldResolver(() => EmailChange, {
    nullable: true,
    description: "The viewer's last wish for another e-mail address.",
  })
  async emailChange(@Ctx() context: Context): Promise<EmailChange | null> {
    const row = context.viewer && (await latestOf(context.database, context.viewer.candidateId));
    return row && toEmailChange(row, context);
  }

  @Mutation(() => RequestEmailChangeResult, {
    description:
      "Asks for another e-mail address. Both addresses get a mail, and nothing changes before both have agreed; the silence of the old one counts as its agreement after a time. Asked again, the newer wish replaces the older.",
  })
  requestEmailChange(
    @Arg("input", () => RequestEmailChangeInput, { description: "The wish." }) { email }: RequestEmailChangeInput,
    @Ctx() context: Context,
  ): Promise<Refusal | { readonly kind: "RequestEmailChangeSuccess" }> {
    const { viewer } = context;
    return viewer ? requestEmailChange(context, viewer.candidateId, email) : Promise.resolve({ kind: "NotSignedIn" });
  }

  @Mutation(() => AnswerEmailChangeResult, {
    description:
      "What the new or the old address says, by the key in its mail. No sign-in is needed, and none is opened.",
  })
  answerEmailChange(
    @Arg("input", () => AnswerEmailChangeInput, { description: "The answer." }) { key, answer }: AnswerEmailChangeInput,
    @Ctx() context: Context,
  ): Promise<EmailChangeAnswered | Refusal> {
    return answerEmailChange(context, key, answer);
  }
}

@Resolver(() => AnswerEmailChangeSuccess)
class AnswerEmailChangeSuccessResolver {
  @FieldResolver(() => EmailChange)
  change(@Root() { change }: EmailChangeAnswered, @Ctx() context: Context): EmailChange {
    return toEmailChange(change, context);
  }
}

export const emailChangeResolvers = [EmailChangeResolver, AnswerEmailChangeSuccessResolver] as const;
