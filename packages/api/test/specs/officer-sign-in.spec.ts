import { createServer } from "node:http";
import { OFFICER_ROLES, officers, sessions, users } from "@creneau/schema";
import { eq } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import { developmentProvider } from "../../src/demonstration/identity-provider.js";
import { freePort } from "../../src/platform/free-port.js";
import { startApi } from "../client.js";
import { cookieBrowser } from "../cookie-browser.js";
import { useApi } from "../use-api.js";

const WEB = "http://localhost:3000";
const port = await freePort();
const issuer = `http://localhost:${port}`;
const OIDC = {
  ...{ OIDC_ISSUER: issuer, OIDC_CLIENT_ID: "creneau", OIDC_CLIENT_SECRET: "a secret of tests" },
  OIDC_VOUCHES_FOR_EMAIL: "true",
};
const { world, api } = await useApi({ environment: OIDC });
const apiUrl = api.url.replace("127.0.0.1", "localhost");
const provider = developmentProvider({
  ...{ issuer, clientId: OIDC.OIDC_CLIENT_ID, clientSecret: OIDC.OIDC_CLIENT_SECRET },
  ...{ redirectUri: `${apiUrl}/auth/officers/callback`, signedOutUri: `${WEB}/` },
});
const server = createServer(provider.callback()).listen(port, "127.0.0.1");
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const OFFICER = "{ officer { role departmentCodes } viewer { candidate { id } } }";
const newBrowser = () => cookieBrowser(`${WEB}/`);
type Browser = ReturnType<typeof newBrowser>;

/** As far as the form of the provider. */
const begin = async (browser: Browser, at = apiUrl) => browser.open(`${at}/auth/officers?langue=fr`);
const signIn = async (browser: Browser, login: string) =>
  browser.send(await begin(browser), { prompt: "login", login, password: "any" });
const who = (browser: Browser) => api.query(OFFICER, {}, { headers: { cookie: browser.header() } });

const added = async (email: string, facts: Partial<typeof officers.$inferInsert> = {}) => {
  const [officer] = await world.db
    .insert(officers)
    .values({ email, role: "allocation_officer", departmentCodes: ["93"], ...facts })
    .returning();
  if (!officer) throw new Error("no officer was added");
  return officer;
};
const officerOf = async (id: number) => (await world.db.select().from(officers).where(eq(officers.id, id)))[0];

describe("an officer signs in with their identity provider", () => {
  test.each(OFFICER_ROLES)("as %s, whom an administrator has added by address", async (role) => {
    const { id } = await added(`${role}@demonstration.invalid`, { role });
    const browser = newBrowser();
    expect((await signIn(browser, role)).url.href).toBe(`${WEB}/fr/repartiteur`);
    expect(await who(browser)).toMatchObject({ officer: { role: role.toUpperCase() }, viewer: null });
    expect(await officerOf(id)).toMatchObject({ issuer, subject: role, name: `Demonstration ${role.toUpperCase()}` });
  });

  test("and comes back as the same, also when the address has changed meanwhile", async () => {
    const [before] = await world.db.select().from(officers).where(eq(officers.subject, "delegate"));
    await world.db.update(officers).set({ email: "autre@agents.example" }).where(eq(officers.subject, "delegate"));
    const browser = newBrowser();
    await signIn(browser, "delegate");
    expect(await who(browser)).toMatchObject({ officer: { role: "DELEGATE" } });
    expect(await world.db.select().from(officers).where(eq(officers.subject, "delegate"))).toMatchObject([
      { id: before?.id, userId: before?.userId },
    ]);
  });

  test("whoever is no officer is told so, and nothing is made of them", async () => {
    const counts = async () => [
      await world.db.$count(users),
      await world.db.$count(sessions),
      await world.db.$count(officers),
    ];
    const before = await counts();
    const browser = newBrowser();
    expect((await signIn(browser, "inconnu")).url.href).toBe(`${WEB}/fr/agents/connexion?refus=inconnu`);
    expect(await counts()).toEqual(before);
    expect(await who(browser)).toEqual({ officer: null, viewer: null });
  });

  test("a candidate of the same address and the officer stay two people", async () => {
    const { id } = await added("inconnu@demonstration.invalid");
    const candidate = await world.candidate({ email: "inconnu@demonstration.invalid" });
    const browser = newBrowser();
    await signIn(browser, "inconnu");
    expect(await who(browser)).toMatchObject({ officer: {}, viewer: null });
    expect((await officerOf(id))?.userId).not.toBe(candidate.userId);
    const [user] = await world.db
      .select()
      .from(users)
      .where(eq(users.id, (await officerOf(id))?.userId ?? ""));
    expect(user?.email).toBe(`agent-${id}@agents.invalid`);
    await world.db.update(officers).set({ removedAt: new Date(), userId: null }).where(eq(officers.id, id));
  });

  test("an officer who was removed is nobody any more, until they are added again, as somebody new", async () => {
    const browser = newBrowser();
    expect((await signIn(browser, "inconnu")).url.search).toBe("?refus=inconnu");
    const again = await added("inconnu@demonstration.invalid", { role: "support" });
    const another = newBrowser();
    await signIn(another, "inconnu");
    expect(await who(another)).toMatchObject({ officer: { role: "SUPPORT" } });
    expect(await officerOf(again.id)).toMatchObject({ subject: "inconnu" });
  });

  test("signing out ends the session here, and says where it ends there", async () => {
    const browser = newBrowser();
    await signIn(browser, "support");
    const answer = await fetch(`${apiUrl}/auth/officers/sign-out`, {
      method: "POST",
      headers: { cookie: browser.header(), origin: WEB },
    });
    const { url } = (await answer.json()) as { url: string };
    expect(url).toMatch(`${issuer}/session/end?`);
    expect(new URL(url).searchParams.get("post_logout_redirect_uri")).toBe(`${WEB}/`);
    expect(await who(browser)).toMatchObject({ officer: null });
    expect((await browser.open(url)).status).toBe(200);
  });
});

describe("what comes back has to be what was asked for", () => {
  /** The address that the provider sends the browser back to, not yet opened. */
  const answerFor = async (browser: Browser) => {
    const form = await begin(browser);
    const stopped = cookieBrowser(`${apiUrl}/auth/officers/callback`);
    for (const [name, value] of browser.cookies) stopped.cookies.set(name, value);
    return (await stopped.send(form, { prompt: "login", login: "support", password: "any" })).url;
  };
  const REFUSED = `${WEB}/fr/agents/connexion?refus=echec`;

  test("another state is refused", async () => {
    const browser = newBrowser();
    const answer = await answerFor(browser);
    answer.searchParams.set("state", "forged");
    expect((await browser.open(answer)).url.href).toBe(REFUSED);
    expect(await who(browser)).toMatchObject({ officer: null });
  });

  test("an answer serves once", async () => {
    const browser = newBrowser();
    const answer = await answerFor(browser);
    const kept = new Map(browser.cookies);
    expect((await browser.open(answer)).url.href).toBe(`${WEB}/fr/repartiteur`);
    expect((await newBrowser().open(answer)).url.href).toBe(REFUSED);
    // Also for whoever has stolen what the browser kept: the provider gives nothing for the code a second time.
    const thief = newBrowser();
    for (const [name, value] of kept) thief.cookies.set(name, value);
    expect((await thief.open(answer)).url.href).toBe(REFUSED);
    expect(await who(thief)).toMatchObject({ officer: null });
  });

  test("an answer to somebody else's browser is refused", async () => {
    const victim = newBrowser();
    await begin(victim);
    const attacker = newBrowser();
    const answer = await answerFor(attacker);
    expect((await victim.open(answer)).url.href).toBe(REFUSED);
    expect(await who(victim)).toMatchObject({ officer: null });
  });

  test("an altered memory of what was asked for is none", async () => {
    const browser = newBrowser();
    const answer = await answerFor(browser);
    const [name = "", value = ""] = [...browser.cookies].find(([one]) => one.endsWith("officer_sign_in")) ?? [];
    browser.cookies.set(name, value.replace("%22nonce%22%3A%22", "%22nonce%22%3A%22x"));
    expect(browser.cookies.get(name)).not.toBe(value);
    expect((await browser.open(answer)).url.href).toBe(REFUSED);
  });
});

test("where there is no identity provider there is no such sign-in; where it is silent that is said", async () => {
  const without = await startApi(world);
  expect((await fetch(`${without.url}/auth/officers`, { redirect: "manual" })).status).toBe(404);
  await without.close();
  const silent = await startApi(world, {
    environment: { ...OIDC, OIDC_ISSUER: `http://localhost:${await freePort()}` },
  });
  expect((await begin(newBrowser(), silent.url)).url.href).toBe(`${WEB}/fr/agents/connexion?refus=indisponible`);
  await silent.close();
});
