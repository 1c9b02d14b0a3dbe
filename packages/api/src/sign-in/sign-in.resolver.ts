import { Arg, Ctx, FieldResolver, Mutation, Resolver } from "type-graphql";
import { Viewer } from "../candidates/candidate.types.js";
import type { Context } from "../context.js";
import type { Refusal } from "../domain/booking/refusal.js";
import { deviceOf } from "./device.js";
import { endAllSignIns, endSignIn, openSignIns, type SignInRow } from "./open-sign-ins.js";
import { EndSignInInput, EndSignInResult, EndSignInsInput, EndSignInsResult, SignIn } from "./sign-in.types.js";

type Ended = { readonly kind: "EndSignInsSuccess"; readonly ended: number };

const toSignIn = ({ id, userAgent, createdAt, updatedAt, expiresAt }: SignInRow, current: string): SignIn => ({
  ...{ id, expiresAt, device: deviceOf(userAgent), since: createdAt, lastUsedAt: updatedAt },
  current: id === current,
});

/** A token that is over is looked up again by its next use, not answered from memory. */
const forgotten = (tokens: readonly string[], { identities }: Context): Ended => {
  identities.forget(tokens);
  return { kind: "EndSignInsSuccess", ended: tokens.length };
};

@Resolver(() => Viewer)
class SignInResolver {
  @FieldResolver(() => [SignIn], {
    description: "The open sign-ins of the viewer, the last used first; 100 at the most.",
  })
  async signIns(@Ctx() { viewer, database, clock }: Context): Promise<SignIn[]> {
    if (!viewer) return [];
    const rows = await openSignIns(database, viewer.candidateId, clock.now());
    return rows.map((row) => toSignIn(row, viewer.sessionId));
  }

  @Mutation(() => EndSignInResult, {
    description: "Ends one sign-in of the viewer: a device that was lost, or left behind.",
  })
  async endSignIn(
    @Arg("input", () => EndSignInInput, { description: "Which one." }) { id }: EndSignInInput,
    @Ctx() context: Context,
  ): Promise<Ended | Refusal> {
    if (!context.viewer) return { kind: "NotSignedIn" };
    const tokens = await endSignIn(context.database, context.viewer.candidateId, id.slice(0, 100));
    return tokens.length > 0 ? forgotten(tokens, context) : { kind: "SignInNotFound" };
  }

  @Mutation(() => EndSignInsResult, { description: "Signs the viewer out everywhere: browsers and programs." })
  async endSignIns(
    @Arg("input", () => EndSignInsInput, { description: "Which ones." }) { keepCurrent }: EndSignInsInput,
    @Ctx() context: Context,
  ): Promise<Ended | Refusal> {
    if (!context.viewer) return { kind: "NotSignedIn" };
    const { candidateId, sessionId } = context.viewer;
    return forgotten(await endAllSignIns(context.database, candidateId, keepCurrent ? sessionId : null), context);
  }
}

export const signInResolvers = [SignInResolver] as const;
