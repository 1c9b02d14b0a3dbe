import { randomUUID } from "node:crypto";
import { mailings, messages, officerActs } from "@creneau/schema";
import { and, eq, like } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { book } from "../booking-calls.js";
import { useApi } from "../use-api.js";

const { world, api } = await useApi({ sweeps: false });

const LETTER = {
  subjectFr: "Grève le 3",
  subjectEn: "Strike on the 3rd",
  textFr: "Venez plus tôt.",
  textEn: "Come <b>earlier</b>.",
};

const count = async (token: string, departmentCode = "93", examDate: string | null = null) =>
  (
    await api.query<{ mailingRecipients: number | null }>(
      `query ($departmentCode: String!, $examDate: Date) {
        mailingRecipients(departmentCode: $departmentCode, audience: BOOKED, examDate: $examDate) }`,
      { departmentCode, examDate },
      { token },
    )
  ).mailingRecipients;

const send = async (token: string | undefined, facts: object) => {
  const input = {
    departmentCode: "93",
    audience: "BOOKED",
    recipients: 1,
    idempotencyKey: randomUUID(),
    ...LETTER,
    ...facts,
  };
  const { sendMailing } = await api.query<{ sendMailing: { __typename: string; recipients?: number } }>(
    `mutation ($input: SendMailingInput!) { sendMailing(input: $input) { __typename
      ... on SendMailingSuccess { recipients } ... on RecipientsChanged { recipients } ... on Refusal { message } } }`,
    { input },
    token ? { token } : {},
  );
  return sendMailing;
};
const letters = () => world.db.select().from(messages).where(eq(messages.kind, "service_letter"));

describe("an officer writes to those who have an exam", () => {
  it("each once, in their language, with a trace and an act; sent twice it goes out once", async () => {
    const people = [await world.candidate(), await world.candidate({ locale: "en" })];
    for (const person of people) await book(api, person, await world.slot({ daysAhead: 12 }));
    await world.candidate();
    const officer = await world.officer();
    expect(await count(officer.token, "93", world.day(12))).toBe(2);
    const facts = { examDate: world.day(12), recipients: 2, idempotencyKey: randomUUID() };
    const answers = await Promise.all([send(officer.token, facts), send(officer.token, facts)]);
    expect(answers.some(({ __typename }) => __typename === "SendMailingSuccess")).toBe(true);
    expect(await send(officer.token, facts)).toEqual({ __typename: "SendMailingSuccess", recipients: 2 });
    expect((await letters()).map(({ candidateId, details }) => [candidateId, details])).toEqual([
      [people[0]?.id, { subject: "Grève le 3", text: "Venez plus tôt." }],
      [people[1]?.id, { subject: "Strike on the 3rd", text: "Come <b>earlier</b>." }],
    ]);
    expect(await world.db.$count(mailings)).toBe(1);
    const acts = eq(officerActs.act, "write_to_candidates");
    expect(await world.db.select().from(officerActs).where(and(acts))).toMatchObject([{ details: { recipients: 2 } }]);
  });

  it("only to as many as were shown, whole, to somebody", async () => {
    const officer = await world.officer();
    expect(await send(officer.token, { examDate: world.day(12), recipients: 3 })).toMatchObject({
      ...{ __typename: "RecipientsChanged", recipients: 2 },
    });
    expect((await send(officer.token, { textEn: " " })).__typename).toBe("MailingIncomplete");
    expect((await send(officer.token, { examDate: world.day(40), recipients: 0 })).__typename).toBe("NoRecipients");
    expect(await letters()).toHaveLength(2);
  });

  it("in their departments, with that permission", async () => {
    await world.department("75");
    const [stranger, support] = [await world.officer("delegate", ["75"]), await world.officer("support")];
    expect(await count(stranger.token)).toBeNull();
    for (const { token } of [stranger, support, await world.candidate()])
      expect((await send(token, {})).__typename).toBe("NotAllowed");
    expect((await send(undefined, {})).__typename).toBe("NotSignedIn");
  });
});

describe("officers see what went out in their departments", () => {
  type Mailing = { id: string; recipients: number; sent: number; queued: number; dropped: number };
  type List = { edges: { cursor: string; node: Mailing }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
  const list = async (token: string, variables: object = {}) =>
    (
      await api.query<{ mailings: List | null }>(
        `query ($code: String!, $first: Int, $after: String) { mailings(departmentCode: $code, first: $first, after: $after) {
          edges { cursor node { id audience examDate subjectFr subjectEn recipients sentAt officerRole sent queued dropped } }
          pageInfo { hasNextPage endCursor } } }`,
        { code: "93", ...variables },
        { token },
      )
    ).mailings;

  it("the latest first, by whom, and how far each has come", async () => {
    const delegate = await world.officer("delegate");
    const idempotencyKey = randomUUID();
    await send(delegate.token, { examDate: world.day(12), recipients: 2, idempotencyKey, subjectFr: "Deuxième" });
    const [first, second] = await world.db
      .select()
      .from(messages)
      .where(like(messages.subject, `${idempotencyKey}:%`));
    const settle = (id = "", fate: object) => world.db.update(messages).set(fate).where(eq(messages.id, id));
    await settle(first?.id, { sentAt: new Date() });
    const found = await list(delegate.token);
    expect(found?.edges.map(({ node }) => node)).toMatchObject([
      {
        ...{ id: idempotencyKey, audience: "BOOKED", examDate: world.day(12), subjectFr: "Deuxième" },
        ...{ officerRole: "DELEGATE", recipients: 2, sent: 1, queued: 1, dropped: 0 },
      },
      { subjectFr: "Grève le 3", officerRole: "ALLOCATION_OFFICER", recipients: 2, sent: 0, queued: 2, dropped: 0 },
    ]);
    await settle(second?.id, { droppedAt: new Date(), dropReason: "nobody" });
    expect((await list(delegate.token))?.edges[0]?.node).toMatchObject({ sent: 1, queued: 0, dropped: 1 });
    // What has been kept for its time is gone; the letter stays.
    await world.db.delete(messages).where(eq(messages.id, first?.id ?? ""));
    expect((await list(delegate.token))?.edges[0]?.node).toMatchObject({ recipients: 2, sent: 0, dropped: 1 });
  });

  it("page by page, none twice and none left out", async () => {
    const { token } = await world.officer();
    const page = await list(token, { first: 1 });
    expect(page?.pageInfo.hasNextPage).toBe(true);
    const next = await list(token, { first: 1, after: page?.pageInfo.endCursor });
    expect(next?.pageInfo.hasNextPage).toBe(false);
    const all = (await list(token))?.edges.map(({ node }) => node.id);
    expect([...(page?.edges ?? []), ...(next?.edges ?? [])].map(({ node }) => node.id)).toEqual(all);
  });

  it("a cursor of another list is none", async () => {
    const { token } = await world.officer();
    const after = Buffer.from('["a","b"]').toString("base64url");
    const answer = await api.call(
      'query ($after: String) { mailings(departmentCode: "93", after: $after) { pageInfo { hasNextPage } } }',
      { after },
      { token },
    );
    expect(answer.errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
  });

  it("and nobody else does", async () => {
    expect(await list((await world.officer("delegate", ["75"])).token)).toBeNull();
    expect(await list((await world.officer("support")).token)).toBeNull();
    expect(await list((await world.candidate()).token)).toBeNull();
  });
});
