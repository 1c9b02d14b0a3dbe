import { generateKeyPairSync, randomBytes } from "node:crypto";
import { OFFICER_ROLES } from "@creneau/schema";
import { Provider } from "oidc-provider";

/** What the provider of development and the API know of each other. */
export type DevelopmentClient = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUri: string;
  readonly signedOutUri: string;
};

/** The names of the accounts: one for each role, and somebody whom no administrator has added. Any password opens them. */
const ACCOUNTS = [...OFFICER_ROLES, "inconnu"] as const;

const signingKey = () => ({
  ...generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ format: "jwk" }),
  ...{ use: "sig", alg: "RS256", kid: "development" },
});

/**
 * An OpenID Connect provider in ProConnect's shape, for development and tests: the same claims under the same names, told in a signed
 * token, no word on whether an address is verified, and a form that takes the name of an account. Nobody is asked for consent, as
 * ProConnect does not. Source: github.com/numerique-gouv/proconnect-documentation, doc_fs/scope-claims.md, implementation_technique.md.
 */
export const developmentProvider = (client: DevelopmentClient): Provider => {
  const provider = new Provider(client.issuer, {
    clients: [
      {
        ...{ client_id: client.clientId, client_secret: client.clientSecret },
        ...{ redirect_uris: [client.redirectUri], post_logout_redirect_uris: [client.signedOutUri] },
        ...{ token_endpoint_auth_method: "client_secret_post", id_token_signed_response_alg: "RS256" },
        userinfo_signed_response_alg: "RS256",
      },
    ],
    claims: {
      openid: ["sub"],
      given_name: ["given_name"],
      usual_name: ["usual_name"],
      email: ["email"],
      uid: ["uid"],
    },
    cookies: { keys: [randomBytes(32).toString("hex")] },
    jwks: { keys: [signingKey()] },
    features: { devInteractions: { enabled: true }, jwtUserinfo: { enabled: true } },
    pkce: { required: () => true },
    findAccount: (_context, name) => {
      if (!ACCOUNTS.some((account) => account === name)) return undefined;
      const told = { given_name: "Demonstration", usual_name: name.toUpperCase(), uid: name };
      return {
        accountId: name,
        claims: async () => ({ sub: name, ...told, email: `${name}@demonstration.invalid` }),
      };
    },
    loadExistingGrant: async ({ oidc }) => {
      const grant = new provider.Grant({
        clientId: oidc.client?.clientId ?? "",
        accountId: oidc.session?.accountId ?? "",
      });
      grant.addOIDCScope("openid given_name usual_name email uid");
      await grant.save();
      return grant;
    },
  });
  return provider;
};
