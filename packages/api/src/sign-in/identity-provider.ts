import * as openid from "openid-client";
import type { IdentityProvider } from "../config.js";

/** What the provider is asked to tell, in ProConnect's words. */
const SCOPE = "openid given_name usual_name email uid";

/** What a sign-in under way has to come back with: it is bound to the browser that began it. */
export type SignInUnderWay = { readonly state: string; readonly nonce: string; readonly verifier: string };

/** Who somebody is at the provider. `email`: null unless the provider stands for it. */
export type ProvenIdentity = {
  readonly issuer: string;
  readonly subject: string;
  readonly email: string | null;
  /** The provider names an address and does not stand for it. */
  readonly unvouched: boolean;
  readonly name: string | null;
  /** For the sign-out there. */
  readonly idToken: string;
};

const textOf = (value: unknown): string | null => (typeof value === "string" && value.trim() ? value.trim() : null);

/** Discovered when it is first needed, and again after a failure: an API starts while its provider is down. */
const discovered = ({ issuer, clientId, clientSecret }: IdentityProvider) => {
  let found: Promise<openid.Configuration> | undefined;
  // Plain http is for the provider of development, on this machine: config.ts takes no other.
  const execute = issuer.startsWith("http:") ? [openid.allowInsecureRequests] : [];
  // Signatures count also where the connection alone would be believed: a proxy may stand in it.
  execute.push(openid.enableNonRepudiationChecks);
  return (): Promise<openid.Configuration> => {
    found ??= openid
      .discovery(new URL(issuer), clientId, clientSecret, undefined, { execute })
      .catch((error: unknown) => {
        found = undefined;
        throw error;
      });
    return found;
  };
};

/** Authorization code with PKCE, state and nonce, as ProConnect wants it; all of the protocol is openid-client's. */
export const openIdProvider = (provider: IdentityProvider, redirectUri: string) => {
  const configuration = discovered(provider);
  return {
    /** Where to send the browser, and what to remember until it comes back. */
    async begin(): Promise<{ url: URL; underWay: SignInUnderWay }> {
      const underWay = {
        state: openid.randomState(),
        nonce: openid.randomNonce(),
        verifier: openid.randomPKCECodeVerifier(),
      };
      const url = openid.buildAuthorizationUrl(await configuration(), {
        ...{ redirect_uri: redirectUri, scope: SCOPE, state: underWay.state, nonce: underWay.nonce },
        ...{
          code_challenge: await openid.calculatePKCECodeChallenge(underWay.verifier),
          code_challenge_method: "S256",
        },
      });
      return { url, underWay };
    },

    /** Throws when anything about the answer is not as it was asked for: state, nonce, signature, issuer, audience, subject. */
    async finish(answer: URL, { state, nonce, verifier }: SignInUnderWay): Promise<ProvenIdentity> {
      const config = await configuration();
      const tokens = await openid.authorizationCodeGrant(config, answer, {
        ...{ expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true },
      });
      const claims = tokens.claims();
      if (!claims || !tokens.id_token) throw new Error("the provider gave no identity token");
      const told = { ...claims, ...(await openid.fetchUserInfo(config, tokens.access_token, claims.sub)) };
      const vouched = told.email_verified === true || (told.email_verified === undefined && provider.vouchesForEmail);
      return {
        issuer: claims.iss,
        subject: claims.sub,
        email: vouched ? (textOf(told.email)?.toLowerCase() ?? null) : null,
        unvouched: !vouched && textOf(told.email) !== null,
        name: [textOf(told.given_name), textOf(told.usual_name)].filter(Boolean).join(" ") || null,
        idToken: tokens.id_token,
      };
    },

    /** Where the browser ends its session at the provider, to come back to `returnTo`; null when the provider has no such place. */
    async signOut(idToken: string, returnTo: string): Promise<URL | null> {
      const config = await configuration();
      if (!config.serverMetadata().end_session_endpoint) return null;
      return openid.buildEndSessionUrl(config, {
        ...{ id_token_hint: idToken, post_logout_redirect_uri: returnTo, state: openid.randomState() },
      });
    },
  };
};
