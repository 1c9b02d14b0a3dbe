import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, startApi } from "../client.js";
import { type Mailbox, startMailbox } from "../mailbox.js";
import { createWorld, type World } from "../world.js";

let world: World;
let api: Api;
let mailbox: Mailbox;
const WEB = "http://localhost:3000";

beforeAll(async () => {
  mailbox = await startMailbox();
  world = await createWorld();
  api = await startApi(world, { environment: { SMTP_URL: mailbox.smtpUrl, DEMONSTRATION: "true" } });
});
afterAll(async () => {
  await api?.close();
  await world?.close();
  await mailbox?.close();
});

const askForLink = (email: string, headers: Record<string, string> = {}) =>
  fetch(`${api.url}/auth/sign-in/magic-link`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: WEB, ...headers },
    body: JSON.stringify({ email }),
  });

const mailTo = async (email: string) => {
  const [mail] = await mailbox.received(email);
  return mail ?? { subject: "", text: "" };
};

const verify = (token: string) =>
  fetch(`${api.url}/auth/magic-link/verify?token=${token}`, { redirect: "manual", headers: { origin: WEB } });
const cookieOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
const nephOf = async (cookie: string) => {
  const { viewer } = await api.query<{ viewer: { candidate: { neph: string } } | null }>(
    "{ viewer { candidate { neph } } }",
    {},
    { headers: { cookie } },
  );
  return viewer?.candidate.neph ?? null;
};

describe("sign-in by a one-time link", () => {
  test("the mailed link signs its candidate in, once", async () => {
    const candidate = await world.candidate({ userId: null });
    expect((await askForLink(candidate.email ?? "")).status).toBe(200);
    const { text, subject } = await mailTo(candidate.email ?? "");
    expect(subject).toBe("Votre lien de connexion à Créneau");
    const token = new RegExp(`${WEB}/fr/connexion/lien\\?jeton=(\\w+)`).exec(text)?.[1] ?? "";

    const first = await verify(token);
    expect(first.status).toBe(200);
    expect(await nephOf(cookieOf(first))).toBe(candidate.neph);

    const second = await verify(token);
    expect(second.headers.getSetCookie().some((cookie) => cookie.includes("session_token"))).toBe(false);
  });

  test("the mail speaks the reader's language", async () => {
    const { email } = await world.candidate({ userId: null });
    await askForLink(email ?? "", { "accept-language": "en" });
    expect((await mailTo(email ?? "")).text).toContain(`${WEB}/en/connexion/lien?jeton=`);
  });

  test("an unknown address gets the same answer, and no mail", async () => {
    const known = await world.candidate({ userId: null });
    const unknown = await askForLink("personne@exemple.fr");
    const answer = await askForLink(known.email ?? "");
    expect([unknown.status, await unknown.json()]).toEqual([answer.status, await answer.json()]);
    await mailTo(known.email ?? "");
    expect(await mailbox.mailsTo("personne@exemple.fr")).toEqual([]);
  });

  test("an unreachable mail server tells nobody which addresses are known", async () => {
    const { email } = await world.candidate({ userId: null });
    const mute = await startApi(world, { environment: { SMTP_URL: "smtp://127.0.0.1:1" } });
    const ask = (address: string) =>
      fetch(`${mute.url}/auth/sign-in/magic-link`, {
        method: "POST",
        headers: { "content-type": "application/json", origin: WEB },
        body: JSON.stringify({ email: address }),
      });
    const [known, unknown] = [await ask(email ?? ""), await ask("personne@exemple.fr")];
    await mute.close();
    expect([known.status, await known.text()]).toEqual([unknown.status, await unknown.text()]);
  });

  test("many people behind one network address may open their links within a minute", async () => {
    const statuses = await Promise.all(Array.from({ length: 50 }, async () => (await verify("unknown")).status));
    expect(statuses).not.toContain(429);
  });

  test("a link older than 15 minutes opens nothing", async () => {
    const { email } = await world.candidate({ userId: null });
    await askForLink(email ?? "");
    const token = /jeton=(\w+)/.exec((await mailTo(email ?? "")).text)?.[1] ?? "";
    await world.db.execute(`update verifications set expires_at = expires_at - interval '15 minutes'`);
    expect(cookieOf(await verify(token))).not.toContain("session_token");
  });

  test("the eleventh link in a quarter of an hour is not sent", async () => {
    const { email } = await world.candidate({ userId: null });
    for (let asked = 0; asked < 11; asked += 1) expect((await askForLink(email ?? "")).status).toBe(200);
    await mailbox.received(email ?? "", 10);
    // Asked for later, and mailed in order: once this one is there, an eleventh for the other would be too.
    const other = await world.candidate({ userId: null });
    await askForLink(other.email ?? "");
    await mailTo(other.email ?? "");
    expect(await mailbox.mailsTo(email ?? "")).toHaveLength(10);
  });

  test("signing out ends the session", async () => {
    await world.candidate({ userId: null, neph: "990000000001" });
    const cookie = cookieOf(await fetch(`${api.url}/auth/demonstration`, { method: "POST", headers: { origin: WEB } }));
    expect(await nephOf(cookie)).not.toBeNull();
    const out = await fetch(`${api.url}/auth/sign-out`, {
      method: "POST",
      headers: { cookie, origin: WEB, "content-type": "application/json" },
      body: "{}",
    });
    expect(out.status).toBe(200);
    expect(await nephOf(cookie)).toBeNull();
  });
});

test("the demonstration sign-in opens no real candidate's file", async () => {
  await world.db.execute(`delete from candidates where neph like '99%'`);
  await world.candidate({ userId: null });
  const response = await fetch(`${api.url}/auth/demonstration`, { method: "POST", headers: { origin: WEB } });
  expect(response.status).toBe(404);
  expect(response.headers.getSetCookie()).toEqual([]);
});

test("the demonstration sign-in does not exist in a real installation", async () => {
  const real = await startApi(world);
  const response = await fetch(`${real.url}/auth/demonstration`, { method: "POST", headers: { origin: WEB } });
  await real.close();
  expect(response.status).toBe(404);
});
