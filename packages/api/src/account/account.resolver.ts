import { Arg, Ctx, FieldResolver, Mutation, Resolver } from "type-graphql";
import { Viewer } from "../candidates/candidate.types.js";
import type { Context } from "../context.js";
import { JsonObject } from "../contract/scalars.js";
import { AccountDeletion, DeleteAccountInput, DeleteAccountResult } from "./account.types.js";
import { deleteAccount, deletionOutlook } from "./delete-account.js";
import { personalData } from "./personal-data.js";

@Resolver(() => Viewer)
class AccountResolver {
  @FieldResolver(() => JsonObject, {
    description:
      "Everything the service keeps about the viewer, by the table it is kept in, as of one instant. Left out are only the secrets that open a sign-in or a mailed link.",
  })
  async personalData(@Ctx() { viewer, database, clock }: Context): Promise<Record<string, unknown>> {
    return viewer ? personalData(database, viewer.candidateId, clock.now()) : {};
  }

  @FieldResolver(() => AccountDeletion, { description: "What deleting the account would do now." })
  async accountDeletion(@Ctx() context: Context): Promise<AccountDeletion> {
    if (!context.viewer) return { bookings: [], refusal: null };
    const { upcoming, refusal } = await deletionOutlook(context, context.viewer.candidateId);
    return { bookings: upcoming.map(({ booking }) => booking), refusal };
  }

  @Mutation(() => DeleteAccountResult, {
    description: "Deletes the account of the signed-in candidate for good. Ask for `accountDeletion` first.",
  })
  async deleteAccount(
    @Arg("input", () => DeleteAccountInput, { description: "The confirmation." }) { neph }: DeleteAccountInput,
    @Ctx() context: Context,
  ) {
    const { viewer } = context;
    if (!viewer) return { kind: "NotSignedIn" };
    const outcome = await deleteAccount(context, viewer.candidateId, neph);
    return outcome.kind === "DeleteAccountSuccess" ? { ...outcome, deleted: true } : outcome;
  }
}

export const accountResolvers = [AccountResolver] as const;
