import { Arg, Ctx, Mutation, Query, Resolver } from "type-graphql";
import type { Context } from "../context.js";
import { JsonObject, Uuid } from "../contract/scalars.js";
import { WithdrawEntryInput, WithdrawEntryResult } from "./entry.types.js";
import { entryData, withdrawEntryRow } from "./own-entry.store.js";

/** The rights over a request of its author, who has no account yet: the mailed link stands for the sign-in. */
@Resolver()
class OwnEntryResolver {
  @Query(() => JsonObject, {
    nullable: true,
    description:
      "Everything the service keeps about the request behind a mailed link, by the table it is kept in; null when there is none, or when it led to an invitation: then `Viewer.personalData` tells.",
  })
  entryData(
    @Arg("key", () => Uuid, { description: "The secret of the link." }) key: string,
    @Ctx() { database, clock }: Context,
  ): Promise<Record<string, unknown> | null> {
    return entryData(database, key, clock.now());
  }

  @Mutation(() => WithdrawEntryResult, {
    description:
      "Withdraws a request by the secret of its mailed link, and deletes what it says of its author. Not after the invitation: then `deleteAccount` does.",
  })
  async withdrawEntry(
    @Arg("input", () => WithdrawEntryInput, { description: "The link." }) { key }: WithdrawEntryInput,
    @Ctx() { database, clock }: Context,
  ) {
    return (await withdrawEntryRow(database, key, clock.now()))
      ? { kind: "WithdrawEntrySuccess", withdrawn: true }
      : { kind: "LinkNotValid" };
  }
}

export const ownEntryResolvers = [OwnEntryResolver] as const;
