import { officers } from "@creneau/schema";
import { eq } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { freePort } from "../../src/platform/free-port.js";
import { startApi } from "../client.js";
import { cookieBrowser } from "../cookie-browser.js";
import { type Lies, rogueProvider } from "../rogue-provider.js";
import { useApi } from "../use-api.js";

const WEB = "http://localhost:3000";
const port = await freePort();
const issuer = `http://localhost:${port}`;
const OIDC = { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: "creneau", OIDC_CLIENT_SECRET: "a secret of tests" };
const { world, api } = await useApi({ environment: OIDC });
const { server, lie } = rogueProvider(issuer, OIDC.OIDC_CLIENT_ID);
server.listen(port, "127.0.0.1");
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const VERIFIED = { email: "agent@demonstration.invalid", email_verified: true };
const signIn = async (lies: Lies, url = api.url) => {
  lie(lies);
  const browser = cookieBrowser(`${WEB}/`);
  return (await browser.open(`${url.replace("127.0.0.1", "localhost")}/auth/officers?langue=en`)).url.href.slice(
    WEB.length,
  );
};
const linked = async () =>
  world.db.select({ subject: officers.subject }).from(officers).where(eq(officers.role, "delegate"));

beforeEach(async () => {
  await world.db.delete(officers);
  await world.db.insert(officers).values({ email: VERIFIED.email, role: "delegate", departmentCodes: ["93"] });
});

test.each<[string, Lies]>([
  ["with plain information about the user", {}],
  ["with signed information about the user, as ProConnect has it", { toldAs: "published" }],
])(
  "a token that is in order signs in, %s, so that the ones below are refused for what is wrong with them",
  async (_, lies) => {
    expect(await signIn({ ...lies, told: VERIFIED })).toBe("/en/repartiteur");
    expect(await linked()).toEqual([{ subject: "rogue" }]);
  },
);

describe("a token is refused", () => {
  test.each<[string, Lies]>([
    ["for another audience", { token: { aud: "somebody-else" } }],
    ["for several, without saying who asked", { token: { aud: ["creneau", "somebody-else"], azp: "somebody-else" } }],
    ["of another issuer", { token: { iss: "http://localhost:1" } }],
    ["with another nonce", { token: { nonce: "forged" } }],
    ["without a nonce", { token: { nonce: undefined } }],
    ["whose time is over", { token: { exp: Math.floor(Date.now() / 1000) - 600 } }],
    ["signed with a key that the provider does not publish", { key: "unpublished" }],
    ["that nobody signed", { alg: "none" }],
    [
      "whose information about the user is signed with a key that the provider does not publish",
      { toldAs: "unpublished" },
    ],
    ["about somebody else than the information about the user", { told: { sub: "another" } }],
  ])("%s", async (_what, { told, ...lies }) => {
    expect(await signIn({ ...lies, told: { ...VERIFIED, ...told } })).toBe("/en/agents/connexion?refus=echec");
    expect(await linked()).toEqual([{ subject: null }]);
  });
});

describe("an address links an account only when the provider stands for it, and only once", () => {
  test.each([
    ["it says that it is not checked", { email_verified: false }],
    ["it does not say", { email_verified: undefined }],
    ["it says so in words", { email_verified: "true" }],
    ["there is none", { email: undefined }],
  ])("not when %s", async (_when, told) => {
    expect(await signIn({ told: { ...VERIFIED, ...told } })).toBe("/en/agents/connexion?refus=inconnu");
    expect(await linked()).toEqual([{ subject: null }]);
  });

  test("where the installation knows that its provider checks every address, its silence is enough, and its no stays a no", async () => {
    const trusting = await startApi(world, { environment: { ...OIDC, OIDC_VOUCHES_FOR_EMAIL: "true" } });
    const silent = { email: VERIFIED.email };
    expect(await signIn({ told: { ...silent, email_verified: false } }, trusting.url)).toMatch("refus=inconnu");
    expect(await signIn({ told: silent }, trusting.url)).toBe("/en/repartiteur");
    await trusting.close();
  });

  test("somebody else with the address of an officer who has signed in takes nothing over", async () => {
    await signIn({ told: VERIFIED });
    const taker = { token: { sub: "taker" }, told: { ...VERIFIED, sub: "taker" } };
    expect(await signIn(taker)).toBe("/en/agents/connexion?refus=inconnu");
    expect(await linked()).toEqual([{ subject: "rogue" }]);
  });

  test("two first sign-ins at once are one officer", async () => {
    lie({ told: VERIFIED });
    const all = await Promise.all([1, 2, 3].map(() => signIn({ told: VERIFIED })));
    expect(all.filter((page) => page === "/en/repartiteur").length).toBeGreaterThan(0);
    expect(await linked()).toEqual([{ subject: "rogue" }]);
  });
});
