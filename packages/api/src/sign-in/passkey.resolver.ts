import { Arg, Ctx, FieldResolver, Mutation, Resolver } from "type-graphql";
import { Viewer } from "../candidates/candidate.types.js";
import type { Context } from "../context.js";
import { passkeysOf, removePasskey } from "./passkey.store.js";
import { Passkey, RemovePasskeyInput, RemovePasskeyResult } from "./passkey.types.js";

@Resolver(() => Viewer)
class PasskeyResolver {
  @FieldResolver(() => [Passkey], {
    description: "The passkeys of the viewer, the newest first. They are added and used under `/auth/passkey`.",
  })
  async passkeys(@Ctx() { viewer, database }: Context): Promise<Passkey[]> {
    return viewer ? passkeysOf(database, viewer.candidateId) : [];
  }

  @Mutation(() => RemovePasskeyResult, { description: "Removes a passkey of the viewer." })
  async removePasskey(
    @Arg("input", () => RemovePasskeyInput, { description: "Which one." }) { id }: RemovePasskeyInput,
    @Ctx() { viewer, database }: Context,
  ) {
    if (!viewer) return { kind: "NotSignedIn" };
    const removed = await removePasskey(database, viewer.candidateId, id.slice(0, 100));
    return removed ? { kind: "RemovePasskeySuccess", id } : { kind: "PasskeyNotFound" };
  }
}

export const passkeyResolvers = [PasskeyResolver] as const;
