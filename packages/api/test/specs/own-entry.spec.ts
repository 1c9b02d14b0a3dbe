import { auditLog, departmentOpenings, entryRequests, importRows, messages } from "@creneau/schema";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { confirmedEntry, entryOf, importRowsOf, invite, messagesTo, ministryRow, register } from "../entry-calls.js";
import { useApi } from "../use-api.js";

const { world, api } = await useApi({
  prepare: async (story) => {
    await story.department("93");
    await story.db.insert(departmentOpenings).values({ departmentCode: "93", opensOn: "2018-08-21" });
  },
});

const WITHDRAW = `mutation ($input: WithdrawEntryInput!) {
  withdrawEntry(input: $input) { __typename ... on WithdrawEntrySuccess { withdrawn } ... on Refusal { code } }
}`;
const withdraw = async (key: string) =>
  (await api.query<{ withdrawEntry: Record<string, unknown> }>(WITHDRAW, { input: { key } })).withdrawEntry;

type Data = Record<string, Record<string, unknown>[]>;
const dataOf = async (key: string) =>
  (await api.query<{ entryData: Data | null }>("query ($key: UUID!) { entryData(key: $key) }", { key })).entryData;

/** Somebody whose request the ministry's file has told of. */
const verifiedEntry = async (number: number) => {
  const stated = await confirmedEntry(world, api, number);
  const { token } = await world.officer();
  await importRowsOf(api, token, [ministryRow(world, stated)]);
  return { stated, token, entry: await entryOf(world, stated.neph) };
};

test("a request that is withdrawn leaves nothing of its author but the mail that says so", async () => {
  const { stated, entry } = await verifiedEntry(1);
  expect(entry.state).toBe("verified");
  expect(await withdraw(entry.key)).toEqual({ __typename: "WithdrawEntrySuccess", withdrawn: true });
  expect(await world.db.$count(entryRequests, eq(entryRequests.id, entry.id))).toBe(0);
  expect(JSON.stringify(await world.db.select().from(importRows))).not.toContain(stated.neph);
  expect(await messagesTo(world, stated.email)).toMatchObject([{ kind: "entry_withdrawn", candidateId: null }]);
  const log = await world.db.select().from(auditLog).where(eq(auditLog.entryRequestId, entry.id)).orderBy(auditLog.id);
  expect(log.map(({ action, details }) => [action, details])).toEqual([
    ["entry_confirm", {}],
    ["entry_verify", {}],
    ["entry_withdraw", {}],
  ]);
});

test("two clicks at once withdraw once, and the link is none any more; its author may ask again", async () => {
  const stated = await confirmedEntry(world, api, 2);
  const { key } = await entryOf(world, stated.neph);
  const answers = await Promise.all([withdraw(key), withdraw(key)]);
  expect(answers.map(({ __typename }) => __typename).sort()).toEqual(["LinkNotValid", "WithdrawEntrySuccess"]);
  expect(await dataOf(key)).toBeNull();
  await register(api, stated);
  expect(await entryOf(world, stated.neph)).toMatchObject({ state: "to_confirm" });
});

test("a forged link withdraws nothing and tells nothing", async () => {
  const before = await world.db.$count(messages);
  const key = crypto.randomUUID();
  expect(await withdraw(key)).toEqual({ __typename: "LinkNotValid", code: "LINK_NOT_VALID" });
  expect(await dataOf(key)).toBeNull();
  expect(await world.db.$count(messages)).toBe(before);
});

test("the data of a request are all that is kept about it, of nobody else, and without the secret of the link", async () => {
  const other = await confirmedEntry(world, api, 3);
  const { stated, entry } = await verifiedEntry(4);
  const data = await dataOf(entry.key);
  expect(data?.entry_requests).toMatchObject([{ neph: stated.neph, email: stated.email, mobile: "+33612345678" }]);
  expect(data?.import_rows).toMatchObject([{ verdict: "verified" }]);
  expect(data?.audit_log?.map(({ action }) => action)).toEqual(["entry_confirm", "entry_verify"]);
  expect(data?.messages?.map(({ kind }) => kind).sort()).toEqual(["entry_confirmation", "entry_verified"]);
  const text = JSON.stringify(data);
  for (const secret of [entry.key, other.neph, other.email]) expect(text).not.toContain(secret);
});

test("once invited, the link gives no right any more: the file is behind a sign-in", async () => {
  const { token, entry } = await verifiedEntry(5);
  expect(await invite(api, token, 100)).toMatchObject({ __typename: "InviteWaveSuccess" });
  expect(await withdraw(entry.key)).toMatchObject({ __typename: "LinkNotValid" });
  expect(await dataOf(entry.key)).toBeNull();
  expect(await world.db.$count(entryRequests, eq(entryRequests.id, entry.id))).toBe(1);
});
