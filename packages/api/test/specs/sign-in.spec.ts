import { candidates, verifications } from "@creneau/schema";
import { eq } from "drizzle-orm";
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

  test("the language of a sign-in is that of the candidate's mails from then on", async () => {
    const candidate = await world.candidate({ userId: null });
    const localeAfter = async (spoken: string) => {
      await world.db.delete(verifications);
      await askForLink(candidate.email ?? "", { "accept-language": spoken });
      await mailbox.received(candidate.email ?? "", spoken === "en" ? 1 : 2);
      const mails = await mailbox.mailsTo(candidate.email ?? "");
      const token = /jeton=(\w+)/.exec(mails.at(-1)?.text ?? "")?.[1] ?? "";
      await fetch(`${api.url}/auth/magic-link/verify?token=${token}`, {
        redirect: "manual",
        headers: { origin: WEB, "accept-language": spoken },
      });
      const [row] = await world.db.select().from(candidates).where(eq(candidates.id, candidate.id));
      return row?.locale;
    };
    expect([await localeAfter("en"), await localeAfter("fr")]).toEqual(["en", "fr"]);
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

  test("the links of an address are counted together by all processes, and a restart forgets none", async () => {
    const { email } = await world.candidate({ userId: null });
    const other = await startApi(world, { environment: { SMTP_URL: mailbox.smtpUrl } });
    const ask = (url: string) =>
      fetch(`${url}/auth/sign-in/magic-link`, {
        method: "POST",
        headers: { "content-type": "application/json", origin: WEB },
        body: JSON.stringify({ email }),
      });
    await Promise.all(Array.from({ length: 12 }, (_, at) => ask(at % 2 === 0 ? api.url : other.url)));
    await mailbox.received(email ?? "", 10);
    await other.close();
    const restarted = await startApi(world, { environment: { SMTP_URL: mailbox.smtpUrl } });
    await ask(restarted.url);
    await restarted.close();
    const someoneElse = await world.candidate({ userId: null });
    await askForLink(someoneElse.email ?? "");
    await mailTo(someoneElse.email ?? "");
    expect(await mailbox.mailsTo(email ?? "")).toHaveLength(10);
    const { rows } = await world.db.execute("select string_agg(key, ' ') as keys from request_counts");
    expect(JSON.stringify(rows)).not.toContain("@");
  });

  test.each([
    "camille@exemple.fr\r\nBcc: tous@exemple.fr",
    "camille@exemple.fr\nBcc: tous@exemple.fr",
    "camille@exemple.fr,tous@exemple.fr",
    "camille@exemple.fr%0d%0aBcc: tous@exemple.fr",
    "",
  ])("%j is no address to send a link to", async (email) => {
    expect((await askForLink(email)).status).toBe(400);
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

describe("requests from a page that is not ours", () => {
  const post = (path: string, headers: Record<string, string>, body: object = {}) =>
    fetch(`${api.url}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    });

  test("neither sign out, nor begin or end anything, with the cookie of somebody who is signed in", async () => {
    await world.candidate({ userId: null, neph: "990000000002" });
    const cookie = cookieOf(await fetch(`${api.url}/auth/demonstration`, { method: "POST", headers: { origin: WEB } }));
    const foreign = { cookie, origin: "https://evil.example" };
    for (const path of ["/auth/sign-out", "/auth/revoke-sessions", "/auth/passkey/delete-passkey"])
      expect([path, (await post(path, foreign, { id: "x" })).status]).toEqual([path, 403]);
    const mutation = "mutation { endSignIns(input: { keepCurrent: false }) { __typename } }";
    expect((await post("/graphql", foreign, { query: mutation })).status).toBe(403);
    expect(await nephOf(cookie)).not.toBeNull();
  });

  test("nor through a plain form or an address, which browsers send without asking", async () => {
    await world.candidate({ userId: null, neph: "990000000003" });
    const cookie = cookieOf(await fetch(`${api.url}/auth/demonstration`, { method: "POST", headers: { origin: WEB } }));
    const query = "mutation { endSignIns(input: { keepCurrent: false }) { __typename } }";
    const form = await fetch(`${api.url}/graphql`, {
      method: "POST",
      headers: { cookie, "content-type": "text/plain" },
      body: JSON.stringify({ query }),
    });
    const address = await fetch(`${api.url}/graphql?${new URLSearchParams({ query })}`, { headers: { cookie } });
    expect([form.status, address.status].every((status) => status >= 400)).toBe(true);
    expect(await nephOf(cookie)).not.toBeNull();
  });
});

test("the demonstration sign-in opens no real candidate's file", async () => {
  await world.db.execute(`delete from candidates where neph like '99%'`);
  await world.candidate({ userId: null });
  const response = await fetch(`${api.url}/auth/demonstration`, { method: "POST", headers: { origin: WEB } });
  expect(response.status).toBe(404);
  expect(response.headers.getSetCookie()).toEqual([]);
});

test("the demonstration sign-in gives each visitor a file that nobody has tried yet, as long as there is one", async () => {
  await world.db.execute(`delete from candidates where neph like '99%'`);
  const nephs = ["11", "12", "13", "14", "15", "16"].map((end) => `9900000000${end}`);
  for (const neph of nephs) await world.candidate({ userId: null, neph });
  const visit = async () =>
    nephOf(cookieOf(await fetch(`${api.url}/auth/demonstration`, { method: "POST", headers: { origin: WEB } })));
  const met: (string | null)[] = [];
  for (const _visitor of nephs) met.push(await visit());
  expect(met.toSorted()).toEqual(nephs);
  expect(nephs).toContain(await visit());
});

test("the demonstration sign-in does not exist in a real installation", async () => {
  const real = await startApi(world);
  const response = await fetch(`${real.url}/auth/demonstration`, { method: "POST", headers: { origin: WEB } });
  await real.close();
  expect(response.status).toBe(404);
});
