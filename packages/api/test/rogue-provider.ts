import { generateKeyPairSync, sign } from "node:crypto";
import { createServer } from "node:http";

type Claims = Readonly<Record<string, unknown>>;
/**
 * What the provider lies about. `told`: what its user information says; `toldAs`: that it says so in a token, signed with that key;
 * `key`: the identity token is signed with a key that it does not publish.
 */
export type Lies = {
  token?: Claims;
  told?: Claims;
  toldAs?: "published" | "unpublished";
  alg?: string;
  key?: "unpublished";
};

const newKey = () => generateKeyPairSync("rsa", { modulusLength: 2048 });
const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");

/** An OpenID Connect provider that signs whatever it is told to: to see that it is not believed. */
export const rogueProvider = (issuer: string, clientId: string) => {
  const [published, unpublished] = [newKey(), newKey()];
  let lies: Lies = {};
  let nonce = "";
  const signed = (claims: Claims, alg: string, key: "published" | "unpublished"): string => {
    const unsigned = `${encoded({ alg, kid: "k", typ: "JWT" })}.${encoded(claims)}`;
    if (alg === "none") return `${unsigned}.`;
    const { privateKey } = key === "unpublished" ? unpublished : published;
    return `${unsigned}.${sign("sha256", Buffer.from(unsigned), privateKey).toString("base64url")}`;
  };
  const token = (): string => {
    const now = Math.floor(Date.now() / 1000);
    const claims = { iss: issuer, aud: clientId, sub: "rogue", iat: now, exp: now + 60, nonce, ...lies.token };
    return signed(claims, lies.alg ?? "RS256", lies.key ?? "published");
  };
  const told = (): Claims | string => {
    const claims = { sub: "rogue", given_name: "R", usual_name: "OGUE", ...lies.told };
    return lies.toldAs ? signed({ iss: issuer, aud: clientId, ...claims }, "RS256", lies.toldAs) : claims;
  };
  const answers: Readonly<Record<string, () => object | string>> = {
    "/.well-known/openid-configuration": () => ({
      ...{ issuer, authorization_endpoint: `${issuer}/auth`, token_endpoint: `${issuer}/token` },
      ...{ jwks_uri: `${issuer}/jwks`, userinfo_endpoint: `${issuer}/me`, response_types_supported: ["code"] },
      ...{ subject_types_supported: ["public"], id_token_signing_alg_values_supported: ["RS256"] },
      userinfo_signing_alg_values_supported: ["RS256"],
    }),
    "/jwks": () => ({
      keys: [{ ...published.publicKey.export({ format: "jwk" }), kid: "k", alg: "RS256", use: "sig" }],
    }),
    "/token": () => ({ access_token: "a", token_type: "Bearer", expires_in: 60, id_token: token() }),
    "/me": told,
  };
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", issuer);
    if (pathname === "/auth") {
      nonce = searchParams.get("nonce") ?? "";
      const back = new URL(searchParams.get("redirect_uri") ?? "");
      back.search = new URLSearchParams({ code: "c", state: searchParams.get("state") ?? "", iss: issuer }).toString();
      response.writeHead(302, { location: back.href }).end();
      return;
    }
    const answer = answers[pathname]?.();
    if (typeof answer === "string") response.writeHead(200, { "content-type": "application/jwt" }).end(answer);
    else
      response.writeHead(answer ? 200 : 404, { "content-type": "application/json" }).end(JSON.stringify(answer ?? {}));
  });
  return {
    server,
    lie: (told: Lies) => {
      lies = told;
    },
  };
};
