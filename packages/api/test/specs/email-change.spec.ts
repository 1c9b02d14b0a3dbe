import { randomUUID } from "node:crypto";
import { auditLog, candidates, emailChanges, messages, organisationEmails, sessions, users } from "@creneau/schema";
import { and, desc, eq } from "drizzle-orm";
import { afterEach, describe, expect, test } from "vitest";
import { applyEmailChange, noteAgreement } from "../../src/email-changes/email-change.store.js";
import { retain } from "../../src/retention/retention.js";
import { movingClock } from "../moving-clock.js";
import { retaining } from "../retaining.js";
import { useApi } from "../use-api.js";
import type { SignedInCandidate } from "../world.js";

const clock = movingClock();
const { world, api } = await useApi({ clock });
afterEach(() => clock.reset());

type Answer = { __typename: string; code?: string; message?: string; change?: { standing: string; newEmail: string } };
let people = 0;
const newAddress = () => `nouvelle.${++people}@exemple.fr`;

const request = async (caller: { token?: string }, email: string): Promise<Answer> => {
  const document = `mutation($email: String!) { requestEmailChange(input: { email: $email }) {
    __typename ... on RequestEmailChangeSuccess { email } ... on Refusal { code message } } }`;
  return (await api.query<{ requestEmailChange: Answer }>(document, { email }, caller)).requestEmailChange;
};
const answer = async (key: string, said: "CONFIRM" | "REFUSE" = "CONFIRM"): Promise<Answer> => {
  const document = `mutation($key: UUID!, $said: EmailChangeAnswer!) { answerEmailChange(input: { key: $key, answer: $said }) {
    __typename ... on AnswerEmailChangeSuccess { change { standing newEmail } } ... on Refusal { code message } } }`;
  return (await api.query<{ answerEmailChange: Answer }>(document, { key, said })).answerEmailChange;
};
const emailOf = async ({ id }: SignedInCandidate) =>
  (await world.db.select({ email: candidates.email }).from(candidates).where(eq(candidates.id, id)))[0]?.email;
const keysOf = async ({ id }: SignedInCandidate) => {
  const ofThisFile = world.db.select().from(emailChanges).where(eq(emailChanges.candidateId, id));
  const [change] = await ofThisFile.orderBy(desc(emailChanges.id)).limit(1);
  return { new: change?.newKey ?? "", old: change?.oldKey ?? "", id: change?.id ?? "" };
};
const mailsTo = async (email: string) =>
  (await world.db.select().from(messages).where(eq(messages.recipient, email))).map(({ kind }) => kind).toSorted();
/** A candidate who has asked for another address, and the keys of both mails. */
const asked = async (facts: Parameters<typeof world.candidate>[0] = {}) => {
  const camille = await world.candidate(facts);
  const email = newAddress();
  expect(await request(camille, email)).toMatchObject({ __typename: "RequestEmailChangeSuccess" });
  return { camille, email, keys: await keysOf(camille) };
};

describe("another address", () => {
  test("is written to, and so is the old one; nothing has changed yet", async () => {
    const { camille, email } = await asked();
    expect(await mailsTo(email)).toEqual(["email_change_new"]);
    expect(await mailsTo(camille.email ?? "")).toEqual(["email_change_old"]);
    expect(await emailOf(camille)).toBe(camille.email);
  });

  test.each([["new", "old"] as const, ["old", "new"] as const])(
    "is that of the file when the %s and then the %s one has agreed: every sign-in is over, both addresses are told",
    async (first, second) => {
      const { camille, email, keys } = await asked();
      const waiting = first === "new" ? "WAITING_FOR_OLD" : "WAITING_FOR_NEW";
      expect(await answer(keys[first])).toMatchObject({ change: { standing: waiting } });
      expect(await emailOf(camille)).toBe(camille.email);
      expect(await answer(keys[second])).toMatchObject({ change: { standing: "DONE", newEmail: email } });
      expect(await emailOf(camille)).toBe(email);
      const [user] = await world.db
        .select()
        .from(users)
        .where(eq(users.id, camille.userId ?? ""));
      expect(user).toMatchObject({ email, emailVerified: true });
      expect(await world.db.$count(sessions, eq(sessions.userId, camille.userId ?? ""))).toBe(0);
      expect((await api.call("{ viewer { candidate { id } } }", {}, camille)).errors).toBeDefined();
      expect(await mailsTo(email)).toEqual(["email_change_new", "email_changed"]);
      expect(await mailsTo(camille.email ?? "")).toEqual(["email_change_old", "email_changed"]);
    },
  );

  test("is refused by the old one at any time before, and then for good", async () => {
    const { camille, keys } = await asked();
    await answer(keys.new);
    expect(await answer(keys.old, "REFUSE")).toMatchObject({ change: { standing: "REFUSED" } });
    for (const key of [keys.new, keys.old])
      expect(await answer(key)).toMatchObject({ change: { standing: "REFUSED" } });
    expect(await emailOf(camille)).toBe(camille.email);
  });

  test("needs no word of the old one after its three days of silence, and never goes without the new one", async () => {
    const [confirmed, unconfirmed] = [await asked(), await asked()];
    await answer(confirmed.keys.new);
    const round = await retaining(world, { clock });
    clock.forward({ hours: 71 });
    expect(await retain(round)).toMatchObject({ emailsChanged: 0 });
    clock.forward({ hours: 1 });
    expect(await retain(round)).toMatchObject({ emailsChanged: 1 });
    expect(await emailOf(confirmed.camille)).toBe(confirmed.email);
    expect(await emailOf(unconfirmed.camille)).toBe(unconfirmed.camille.email);
  });

  test("needs the new one alone where the file had none", async () => {
    const { camille, email, keys } = await asked({ email: null });
    expect(await answer(keys.new)).toMatchObject({ change: { standing: "DONE" } });
    expect(await emailOf(camille)).toBe(email);
  });

  test("is over after a week", async () => {
    const { camille, keys } = await asked();
    clock.forward({ hours: 7 * 24 });
    expect(await answer(keys.new)).toMatchObject({ code: "LINK_NOT_VALID" });
    expect(await emailOf(camille)).toBe(camille.email);
  });

  test("asked for again: the links of before lead nowhere", async () => {
    const { camille, keys } = await asked();
    const second = newAddress();
    await request(camille, second);
    for (const key of [keys.new, keys.old]) expect(await answer(key)).toMatchObject({ code: "LINK_NOT_VALID" });
    const fresh = await keysOf(camille);
    await answer(fresh.new);
    await answer(fresh.old);
    expect(await emailOf(camille)).toBe(second);
  });

  test("that somebody has gets no mail, and who asks is told nothing of it", async () => {
    const taken = (await world.candidate()).email ?? "";
    const camille = await world.candidate();
    expect(await request(camille, taken.toUpperCase())).toMatchObject({ __typename: "RequestEmailChangeSuccess" });
    expect(await mailsTo(taken.toUpperCase())).toEqual([]);
  });

  test("that somebody has taken since is refused when it would come true", async () => {
    const { camille, email, keys } = await asked();
    await world.candidate({ email, userId: null });
    await answer(keys.old);
    expect(await answer(keys.new)).toMatchObject({ code: "EMAIL_TAKEN" });
    expect(await emailOf(camille)).toBe(camille.email);
    expect(await answer(keys.new)).toMatchObject({ change: { standing: "REFUSED" } });
  });

  test("two who want one address at once: one has it", async () => {
    const email = newAddress();
    const [first, second] = await world.candidates(2);
    if (!first || !second) throw new Error("two candidates were asked for");
    for (const caller of [first, second]) {
      await request(caller, email);
      await answer((await keysOf(caller)).old);
    }
    const keys = [(await keysOf(first)).new, (await keysOf(second)).new];
    const answers = await Promise.all(keys.map((key) => answer(key)));
    expect(answers.map(({ code, change }) => code ?? change?.standing).toSorted()).toEqual(["DONE", "EMAIL_TAKEN"]);
  });

  test("a link opened twenty times at once changes the address once", async () => {
    const { camille, email, keys } = await asked();
    await answer(keys.old);
    const answers = await Promise.all(Array.from({ length: 20 }, () => answer(keys.new)));
    expect(new Set(answers.map(({ change }) => change?.standing))).toEqual(new Set(["DONE"]));
    expect(await mailsTo(email)).toEqual(["email_change_new", "email_changed"]);
    expect(await emailOf(camille)).toBe(email);
  });

  test("carried out by ten processes at once, a wish comes true once", async () => {
    const { camille, keys } = await asked();
    const now = clock.now();
    await noteAgreement(world.db, keys.id, keys.new, now);
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => applyEmailChange(world.db, keys.id, now)));
    expect(outcomes.filter((tokens) => tokens !== null)).toEqual([[camille.token]]);
    const changes = and(eq(auditLog.candidateId, camille.id), eq(auditLog.action, "email_changed"));
    expect(await world.db.$count(auditLog, changes)).toBe(1);
  });
});

describe("what is no address, or no link", () => {
  test.each([
    "camille",
    "a@b",
    "camille@exemple.fr\r\nBcc: tous@exemple.fr",
    "camille@exemple.fr\nBcc:tous@exemple.fr",
    "camille@exemple.fr, tous@exemple.fr",
    "<camille@exemple.fr>",
    "camille@exemple.fr%0ABcc:tous@exemple.fr",
    `${"a".repeat(250)}@exemple.fr`,
    "",
  ])("%j is refused, and nobody is written to", async (email) => {
    const camille = await world.candidate();
    expect(await request(camille, email)).toMatchObject({ code: "EMAIL_NOT_VALID" });
    expect(await mailsTo(camille.email ?? "")).toEqual([]);
  });

  test("one's own address is nothing to change, however it is written", async () => {
    const camille = await world.candidate();
    expect(await request(camille, ` ${camille.email?.toUpperCase()} `)).toMatchObject({ code: "EMAIL_UNCHANGED" });
  });

  test("an address that more than one person reads is refused as it is when one registers: ENR-9", async () => {
    await world.db.insert(organisationEmails).values({ email: "eleves@conduite.example" });
    const camille = await world.candidate();
    for (const email of ["contact@exemple.fr", "auto-ecole@exemple.fr", "Eleves@Conduite.example"])
      expect(await request(camille, email)).toMatchObject({ code: "EMAIL_NOT_INDIVIDUAL" });
    expect(await mailsTo(camille.email ?? "")).toEqual([]);
  });

  test("a forged key changes nothing", async () => {
    const { id } = (await asked()).keys;
    for (const key of [randomUUID(), id]) expect(await answer(key)).toMatchObject({ code: "LINK_NOT_VALID" });
  });

  test("the sixth wish in a day is one too many", async () => {
    const camille = await world.candidate();
    for (let wish = 0; wish < 5; wish += 1) await request(camille, newAddress());
    expect(await request(camille, newAddress())).toMatchObject({ code: "TOO_MANY_EMAIL_CHANGES" });
    clock.forward({ hours: 25 });
    expect(await request(camille, newAddress())).toMatchObject({ __typename: "RequestEmailChangeSuccess" });
  });

  test("only who is signed in may ask", async () => {
    expect(await request({}, newAddress())).toMatchObject({ code: "NOT_SIGNED_IN" });
  });

  test("what one may read of one's own data holds no key of either mailbox", async () => {
    const { camille, keys } = await asked();
    const { viewer } = await api.query<{ viewer: { personalData: unknown } }>(
      "{ viewer { personalData } }",
      {},
      camille,
    );
    const text = JSON.stringify(viewer.personalData);
    expect(text).toContain(keys.id);
    for (const key of [keys.new, keys.old]) expect(text).not.toContain(key);
  });
});
