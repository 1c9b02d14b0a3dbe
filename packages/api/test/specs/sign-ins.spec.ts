import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { issueTokens } from "../../src/sign-in/issue-token.js";
import { startApi } from "../client.js";
import { introducedSocket } from "../graphql-socket.js";
import { useApi } from "../use-api.js";

const { world, api } = await useApi({ environment: { DEMONSTRATION: "true" } });
const WEB = "http://localhost:3000";

type SignIn = { id: string; device: string | null; current: boolean };
type Ended = { __typename: string; ended?: number; code?: string };
type Caller = { token?: string; headers?: Record<string, string> };

const signInsOf = async (caller: Caller): Promise<SignIn[] | null> => {
  const document = "{ viewer { signIns { id device current since lastUsedAt expiresAt } } }";
  return (await api.query<{ viewer: { signIns: SignIn[] } | null }>(document, {}, caller)).viewer?.signIns ?? null;
};
const end = async (caller: Caller, id: string): Promise<Ended> => {
  const document = `mutation($id: ID!) { endSignIn(input: { id: $id }) {
    __typename ... on EndSignInsSuccess { ended } ... on Refusal { code message } } }`;
  return (await api.query<{ endSignIn: Ended }>(document, { id }, caller)).endSignIn;
};
const endAll = async (caller: Caller, keepCurrent = false): Promise<Ended> => {
  const document = `mutation($keepCurrent: Boolean!) { endSignIns(input: { keepCurrent: $keepCurrent }) {
    __typename ... on EndSignInsSuccess { ended } ... on Refusal { code message } } }`;
  return (await api.query<{ endSignIns: Ended }>(document, { keepCurrent }, caller)).endSignIns;
};
const isSignedIn = async (token: string) => !(await api.call("{ viewer { candidate { id } } }", {}, { token })).errors;

/** A candidate and two tokens of theirs. */
const withTwoTokens = async () => {
  const camille = await world.candidate();
  const second = (await issueTokens(world.db, [camille.neph], 30)).get(camille.neph) ?? "";
  return { camille, first: camille.token, second };
};
/** A browser signed in as a demonstration candidate, by its cookie. */
const browser = async (userAgent: string): Promise<Caller> => {
  const response = await fetch(`${api.url}/auth/demonstration`, {
    method: "POST",
    headers: { origin: WEB, "user-agent": userAgent },
  });
  const cookie = response.headers.getSetCookie().map((set) => set.split(";")[0]);
  return { headers: { cookie: cookie.join("; ") } };
};

describe("the list of open sign-ins", () => {
  test("names device and use, and which one is this", async () => {
    await world.candidate({ userId: null, neph: "990000000001" });
    const caller = await browser("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");
    const listed = await signInsOf(caller);
    expect(listed?.filter(({ current }) => current)).toMatchObject([{ device: "Firefox, Linux" }]);
  });

  test("holds no token, and nobody else's sign-ins", async () => {
    const { camille, second } = await withTwoTokens();
    await world.candidate();
    const listed = await signInsOf({ token: second });
    expect(listed?.map(({ current }) => current).toSorted()).toEqual([false, true]);
    const text = JSON.stringify(listed);
    for (const token of [camille.token, second]) expect(text).not.toContain(token);
  });
});

describe("ending a sign-in", () => {
  test("ends that one, at once on this process, though its token had just been looked up", async () => {
    const { first, second } = await withTwoTokens();
    expect(await isSignedIn(second)).toBe(true);
    const other = (await signInsOf({ token: first }))?.find(({ current }) => !current);
    expect(await end({ token: first }, other?.id ?? "")).toMatchObject({ __typename: "EndSignInsSuccess", ended: 1 });
    expect(await isSignedIn(second)).toBe(false);
    expect(await isSignedIn(first)).toBe(true);
  });

  test("never ends somebody else's", async () => {
    const { first, second } = await withTwoTokens();
    const stranger = await world.candidate();
    for (const { id } of (await signInsOf({ token: first })) ?? [])
      expect(await end(stranger, id)).toMatchObject({ code: "SIGN_IN_NOT_FOUND" });
    expect([await isSignedIn(first), await isSignedIn(second)]).toEqual([true, true]);
  });

  test.each(["", "x", "' or ''='", "é".repeat(5_000)])("%j is no sign-in", async (id) => {
    expect(await end(await world.candidate(), id)).toMatchObject({ code: "SIGN_IN_NOT_FOUND" });
  });

  test("is nobody's but the signed-in candidate's", async () => {
    expect(await end({}, "x")).toMatchObject({ code: "NOT_SIGNED_IN" });
    expect(await endAll({})).toMatchObject({ code: "NOT_SIGNED_IN" });
  });
});

describe("signing out everywhere", () => {
  test("ends programs and browsers, this one included", async () => {
    const { first, second } = await withTwoTokens();
    expect(await endAll({ token: first })).toMatchObject({ ended: 2 });
    expect([await isSignedIn(first), await isSignedIn(second)]).toEqual([false, false]);
  });

  test("may leave this one open, and leaves others' alone", async () => {
    const { first, second } = await withTwoTokens();
    const stranger = await world.candidate();
    expect(await endAll({ token: first }, true)).toMatchObject({ ended: 1 });
    expect(await Promise.all([first, second, stranger.token].map(isSignedIn))).toEqual([true, false, true]);
  });

  test("holds on other processes 5 seconds later at the most", async () => {
    const { first, second } = await withTwoTokens();
    const other = await startApi(world);
    const elsewhere = () => other.call("{ viewer { candidate { id } } }", {}, { token: second });
    expect((await elsewhere()).errors).toBeUndefined();
    await endAll({ token: first });
    await expect
      .poll(async () => (await elsewhere()).errors?.[0]?.extensions.code, { timeout: 7_000 })
      .toBe("UNAUTHENTICATED");
    await other.close();
  });
});

describe("a socket that a sign-in has opened", () => {
  const socketOf = async (token: string) => introducedSocket(api.webSocketUrl, { authorization: `Bearer ${token}` });

  test("ends when it ends: one of them, everywhere, or by its own time", async () => {
    const { first, second } = await withTwoTokens();
    const [one, other] = await Promise.all([socketOf(first), socketOf(second)]);
    const elsewhere = (await signInsOf({ token: first }))?.find(({ current }) => !current);
    await end({ token: first }, elsewhere?.id ?? "");
    expect(await other.closed).toBe(4403);
    expect(one.socket.readyState).toBe(one.socket.OPEN);

    await endAll({ token: first });
    expect(await one.closed).toBe(4403);

    const { token } = await world.candidate();
    const late = await socketOf(token);
    await world.db.execute(sql`update sessions set expires_at = now() where token = ${token}`);
    expect(await late.closed).toBe(4403);
  });

  test("ends also when another process has ended the sign-in, and leaves those of others and of nobody", async () => {
    const [camille, sam, other] = [await world.candidate(), await world.candidate(), await startApi(world)];
    const [hers, his, nobodys] = [
      await socketOf(camille.token),
      await socketOf(sam.token),
      await introducedSocket(api.webSocketUrl),
    ];
    await other.query("mutation { endSignIns(input: { keepCurrent: false }) { __typename } }", {}, camille);
    await other.close();
    expect(await hers.closed).toBe(4403);
    expect([his.socket.readyState, nobodys.socket.readyState]).toEqual([his.socket.OPEN, nobodys.socket.OPEN]);
    his.socket.terminate();
    nobodys.socket.terminate();
  });
});
