import { users } from "@creneau/schema";
import type { BetterAuthPlugin, GenericEndpointContext } from "better-auth";
import { createAuthEndpoint, getSessionFromCtx } from "better-auth/api";
import { deleteSessionCookie, setSessionCookie } from "better-auth/cookies";
import { eq } from "drizzle-orm";
import type { Logger } from "pino";
import { z } from "zod";
import type { Config, IdentityProvider } from "../config.js";
import { expectDemonstrationOfficer } from "../officers/demonstration-officer.js";
import { officerUser } from "../officers/officer-user.js";
import type { Database } from "../platform/database.js";
import { openIdProvider } from "./identity-provider.js";

const UNDER_WAY = "creneau.officer_sign_in";
const ID_TOKEN = "creneau.officer_id_token";
const UNDER_WAY_SECONDS = 600;

const underWayShape = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), locale: z.string() });

/** Why somebody is not signed in, as the page of officers says it: not added by an administrator, or the sign-in did not work. */
type Refused = "inconnu" | "echec" | "indisponible";

type Parts = { readonly db: Database; readonly config: Pick<Config, "http" | "signIn">; readonly log: Logger };

const openSession = async (db: Database, ctx: GenericEndpointContext, userId: string): Promise<boolean> => {
  const [user] = await db.select().from(users).where(eq(users.id, userId));
  if (!user) return false;
  const session = await ctx.context.internalAdapter.createSession(user.id);
  await setSessionCookie(ctx, { session, user });
  return true;
};

/**
 * `GET /auth/officers` sends the browser to the identity provider and `GET /auth/officers/callback` takes it back.
 * `POST /auth/officers/sign-out` ends the session here, and answers where it ends there. Present only where OIDC_* is set.
 */
export const officerSignIn = ({ db, config, log }: Parts, identityProvider: IdentityProvider) => {
  const { http, signIn } = config;
  const provider = openIdProvider(identityProvider, `${http.url}/auth/officers/callback`);
  const cookie = {
    ...{ httpOnly: true, sameSite: "lax" as const, path: "/auth/officers", secure: http.url.startsWith("https:") },
  };
  const page = (locale: string, path: string) => `${signIn.webOrigin}/${locale === "en" ? "en" : "fr"}${path}`;
  const refused = (locale: string, why: Refused) => page(locale, `/agents/connexion?refus=${why}`);

  return {
    id: "officers",
    endpoints: {
      beginOfficerSignIn: createAuthEndpoint(
        "/officers",
        { method: "GET", query: z.object({ langue: z.string().optional() }).optional() },
        async (ctx) => {
          const locale = ctx.query?.langue === "en" ? "en" : "fr";
          const begun = await provider.begin().catch((err: unknown) => {
            log.error({ err }, "the identity provider of officers does not answer");
            return null;
          });
          if (!begun) throw ctx.redirect(refused(locale, "indisponible"));
          await ctx.setSignedCookie(UNDER_WAY, JSON.stringify({ ...begun.underWay, locale }), ctx.context.secret, {
            ...{ ...cookie, maxAge: UNDER_WAY_SECONDS },
          });
          throw ctx.redirect(begun.url.href);
        },
      ),
      finishOfficerSignIn: createAuthEndpoint("/officers/callback", { method: "GET" }, async (ctx) => {
        const kept = await ctx.getSignedCookie(UNDER_WAY, ctx.context.secret);
        // An answer serves once, whatever becomes of it.
        ctx.setCookie(UNDER_WAY, "", { ...cookie, maxAge: 0 });
        const underWay = kept ? underWayShape.parse(JSON.parse(kept)) : null;
        if (!underWay || !ctx.request) throw ctx.redirect(refused("fr", "echec"));
        const proven = await provider.finish(new URL(ctx.request.url), underWay).catch((err: unknown) => {
          log.warn({ err }, "a sign-in of an officer was refused");
          return null;
        });
        if (!proven) throw ctx.redirect(refused(underWay.locale, "echec"));
        if (signIn.demonstration) await expectDemonstrationOfficer(db, proven.email);
        const userId = await officerUser(db, proven);
        // An operator finds here why nobody gets in.
        if (!userId && proven.unvouched)
          log.warn(
            "the identity provider does not say that the address of an officer is verified: OIDC_VOUCHES_FOR_EMAIL",
          );
        if (!userId || !(await openSession(db, ctx, userId))) throw ctx.redirect(refused(underWay.locale, "inconnu"));
        await ctx.setSignedCookie(ID_TOKEN, proven.idToken, ctx.context.secret, { ...cookie, path: "/" });
        throw ctx.redirect(page(underWay.locale, "/repartiteur"));
      }),
      endOfficerSignIn: createAuthEndpoint("/officers/sign-out", { method: "POST" }, async (ctx) => {
        const session = await getSessionFromCtx(ctx);
        if (session) await ctx.context.internalAdapter.deleteSession(session.session.token);
        deleteSessionCookie(ctx);
        const idToken = await ctx.getSignedCookie(ID_TOKEN, ctx.context.secret);
        ctx.setCookie(ID_TOKEN, "", { ...cookie, path: "/", maxAge: 0 });
        const there = idToken ? await provider.signOut(idToken, `${signIn.webOrigin}/`).catch(() => null) : null;
        return ctx.json({ url: there?.href ?? null });
      }),
    },
  } satisfies BetterAuthPlugin;
};
