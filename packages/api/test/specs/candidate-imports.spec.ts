import { auditLog, entryRequests, messages } from "@creneau/schema";
import { and, eq } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { startApi } from "../client.js";
import {
  apply,
  confirmedEntry,
  entryOf,
  importOf,
  importRowsOf,
  messagesTo,
  ministryRow,
  register,
  sendFile,
  statedEntry,
  untilApplied,
} from "../entry-calls.js";
import { useApi } from "../use-api.js";

const { world, api } = await useApi({ prepare: (story) => story.department("93") });
const { token, id: officerId } = await world.officer();

let people = 1000;

const mailsTo = async (email: string) => (await messagesTo(world, email)).map(({ kind }) => kind);

describe("the ministry's file decides on requests, each with its mail", () => {
  test.each<[string, object, string | null, string | null, string]>([
    ["nothing stands against it", {}, null, "entry_verified", "CLB-2"],
    ["the ministry does not know the file", { candidatExistant: "NOK" }, "unknown", "entry_refused", "CLB-2"],
    ["the file is under another name", { candidatExistant: "NOK Nom" }, "name_differs", "entry_refused", "ENR-10"],
    ["the name differs", { nomNaissance: "DURAND" }, "name_differs", "entry_refused", "ENR-10"],
    ["no theory test", { dateReussiteETG: "" }, "theory_missing", "entry_refused", "CLB-2"],
    ["a theory test of long ago", { dateReussiteETG: "2015-01-10" }, "theory_expired", "entry_refused", "VAL-1"],
    ["the practical test is passed", { reussitePratique: "2026-01-10" }, "already_passed", "entry_refused", "CLB-2"],
    ["five failures, while no rule in force counts them", { nbEchecsPratiques: "5" }, null, "entry_verified", "CLB-2"],
  ])("%s", async (_what, changes, reason, mail, rule) => {
    const stated = await confirmedEntry(world, api, ++people);
    const done = await importRowsOf(api, token, [ministryRow(world, stated, changes)]);
    expect(done).toMatchObject({ rows: 1, done: 1, changes: 1 });
    const entry = await entryOf(world, stated.neph);
    expect([entry.state, entry.reason]).toEqual([reason === null ? "verified" : "refused", reason]);
    expect((await mailsTo(stated.email))[0]).toBe(mail);
    const log = await world.db
      .select()
      .from(auditLog)
      .where(eq(auditLog.entryRequestId, entry.id))
      .orderBy(auditLog.id);
    expect(log.at(-1)).toMatchObject({ actor: `officer:${officerId}`, rule, details: { import: done.importId } });
  });

  test.each([
    ["2022-12-02T12:00:00Z", "too_many_failures"],
    ["2022-12-03T12:00:00Z", null],
  ])("VAL-2: five failures, in a file that is imported on %s: %s", async (instant, reason) => {
    const then = await startApi(world, { clock: { now: () => Temporal.Instant.from(instant) } });
    const stated = await confirmedEntry(world, then, 90 + Number(instant.slice(9, 10)));
    const told = { dateReussiteETG: "2022-05-10", nbEchecsPratiques: "5" };
    await importRowsOf(then, token, [ministryRow(world, stated, told)]);
    await then.close();
    expect((await entryOf(world, stated.neph)).reason).toBe(reason);
  });
});

describe("the preview gives each row its verdict, and changes nothing", () => {
  test("one verdict a row", async () => {
    const waiting = await confirmedEntry(world, api, 200);
    const unconfirmed = statedEntry(201);
    await register(api, unconfirmed);
    const elsewhere = await confirmedEntry(world, api, 202, { departmentCode: "75" });
    const before = await world.db.$count(messages);
    const rows = [
      ministryRow(world, waiting),
      ministryRow(world, unconfirmed),
      ministryRow(world, elsewhere),
      ministryRow(world, statedEntry(203)),
      ministryRow(world, waiting, { codeNeph: "12" }),
      ministryRow(world, statedEntry(204), { nomNaissance: "", dateReussiteETG: world.day(1) }),
      "not a row",
    ];
    const { status, importId = "" } = await sendFile(api, JSON.stringify(rows), { token });
    expect(status).toBe(200);
    const preview = await importOf(api, token, importId);
    expect(preview).toMatchObject({ state: "PREVIEWED", rows: 7, done: 0, changes: 1, appliedBefore: null });
    expect(preview?.page.edges.map(({ node }) => node.verdict)).toEqual([
      ...["VERIFIED", "NOT_CONFIRMED", "OTHER_DEPARTMENT", "NOT_REQUESTED", "INVALID", "INVALID", "INVALID"],
    ]);
    expect(preview?.page.edges[5]?.node.problems).toEqual([
      { field: "nomNaissance", code: "IDENTITY_MISSING" },
      { field: "dateReussiteETG", code: "DATE_IN_FUTURE" },
    ]);
    const filtered = await importOf(api, token, importId, ["INVALID", "VERIFIED"]);
    expect(filtered?.page).toMatchObject({ totalCount: 4 });
    expect(await world.db.$count(messages)).toBe(before);
    expect((await entryOf(world, waiting.neph)).state).toBe("waiting");
  });

  test("what differs is told as such, and is something else than what is missing", async () => {
    const stated = await confirmedEntry(world, api, 210);
    const { importId = "" } = await sendFile(api, JSON.stringify([ministryRow(world, stated, { prenom: "ANNE" })]), {
      token,
    });
    const preview = await importOf(api, token, importId);
    expect(preview?.page.edges[0]?.node).toMatchObject({
      ...{ verdict: "NAME_DIFFERS", problems: [{ field: "prenom", code: "IDENTITY_DIFFERS" }] },
    });
  });
});

describe("row by row, or all or nothing", () => {
  const wrong = (number: number) => ministryRow(world, statedEntry(number), { nbEchecsPratiques: "beaucoup" });

  test("all or nothing: one row that cannot be read stops every other", async () => {
    const stated = await confirmedEntry(world, api, 300);
    const { importId = "" } = await sendFile(api, JSON.stringify([ministryRow(world, stated), wrong(301)]), { token });
    expect(await apply(api, token, importId, "ALL_OR_NOTHING")).toMatchObject({
      ...{ __typename: "ImportHasErrors", code: "IMPORT_HAS_ERRORS", invalidRows: 1 },
    });
    expect(await importOf(api, token, importId)).toMatchObject({ state: "PREVIEWED", done: 0 });
    expect((await entryOf(world, stated.neph)).state).toBe("waiting");
  });

  test("row by row: what can be read is taken", async () => {
    const stated = await confirmedEntry(world, api, 302);
    const done = await importRowsOf(api, token, [wrong(303), ministryRow(world, stated)]);
    expect(done).toMatchObject({ state: "APPLIED", done: 2, changes: 1 });
    expect((await entryOf(world, stated.neph)).state).toBe("verified");
  });

  test("all or nothing, when all is well: all", async () => {
    const [one, other] = [await confirmedEntry(world, api, 304), await confirmedEntry(world, api, 305)];
    const rows = [ministryRow(world, one), ministryRow(world, other, { candidatExistant: "NOK" })];
    expect(await importRowsOf(api, token, rows, "ALL_OR_NOTHING")).toMatchObject({ done: 2, changes: 2 });
    expect([(await entryOf(world, one.neph)).state, (await entryOf(world, other.neph)).state]).toEqual([
      ...["verified", "refused"],
    ]);
  });
});

describe("imported twice, a file changes nothing and says so", () => {
  test("one after the other", async () => {
    const stated = await confirmedEntry(world, api, 400);
    const rows = [ministryRow(world, stated)];
    await importRowsOf(api, token, rows);
    const [before, mails] = [await entryOf(world, stated.neph), await mailsTo(stated.email)];
    const second = await importRowsOf(api, token, rows);
    expect(second).toMatchObject({ done: 1, changes: 0, appliedBefore: expect.any(String) });
    expect(await entryOf(world, stated.neph)).toEqual(before);
    expect(await mailsTo(stated.email)).toEqual(mails);
  });

  test("at once: each person is decided and written to once", async () => {
    const people = await Promise.all(Array.from({ length: 20 }, (_, index) => confirmedEntry(world, api, 410 + index)));
    const file = JSON.stringify(people.map((stated) => ministryRow(world, stated)));
    const sent = await Promise.all([1, 2, 3].map(() => sendFile(api, file, { token })));
    const ids = sent.map(({ importId = "" }) => importId);
    await Promise.all(ids.map((id) => apply(api, token, id)));
    const done = await Promise.all(ids.map((id) => untilApplied(api, token, id)));
    expect(done.reduce((sum, { changes }) => sum + changes, 0)).toBe(20);
    for (const stated of people) {
      expect(await mailsTo(stated.email)).toEqual(["entry_verified", "entry_confirmation"]);
      const { id, version } = await entryOf(world, stated.neph);
      expect(version).toBe(3);
      const verified = and(eq(auditLog.entryRequestId, id), eq(auditLog.action, "entry_verify"));
      expect(await world.db.$count(auditLog, verified)).toBe(1);
    }
  });

  test("two clicks on one import carry it out once", async () => {
    const stated = await confirmedEntry(world, api, 440);
    const { importId = "" } = await sendFile(api, JSON.stringify([ministryRow(world, stated)]), { token });
    await Promise.all([apply(api, token, importId), apply(api, token, importId)]);
    await untilApplied(api, token, importId);
    expect(await mailsTo(stated.email)).toEqual(["entry_verified", "entry_confirmation"]);
  });

  test("a later file takes a refusal back, and the person is told", async () => {
    const stated = await confirmedEntry(world, api, 441);
    await importRowsOf(api, token, [ministryRow(world, stated, { dateReussiteETG: "" })]);
    await importRowsOf(api, token, [ministryRow(world, stated)]);
    expect(await entryOf(world, stated.neph)).toMatchObject({ state: "verified", reason: null });
    expect(await mailsTo(stated.email)).toEqual(["entry_verified", "entry_refused", "entry_confirmation"]);
  });

  test("who was refused and has sent a new request since is decided by the new one", async () => {
    const stated = await confirmedEntry(world, api, 442);
    await importRowsOf(api, token, [ministryRow(world, stated, { candidatExistant: "NOK" })]);
    const corrected = await confirmedEntry(world, api, 443, { email: stated.email });
    await importRowsOf(api, token, [ministryRow(world, stated), ministryRow(world, corrected)]);
    expect((await entryOf(world, stated.neph)).state).toBe("refused");
    expect((await entryOf(world, corrected.neph)).state).toBe("verified");
  });
});

describe("imports are for officers", () => {
  test("nobody, a candidate and an examiner are refused before the file is read", async () => {
    const { token: candidate } = await world.candidate();
    const { token: examiner } = await world.officer("examiner");
    for (const options of [{}, { token: candidate }, { token: examiner }])
      expect(await sendFile(api, Buffer.alloc(9_000_000, " "), options)).toMatchObject({
        status: 403,
        code: "NOT_ALLOWED",
      });
  });

  test("an unknown token is unknown, and a foreign page is kept out", async () => {
    expect(await sendFile(api, "[]", { token: "x".repeat(43) })).toMatchObject({
      status: 401,
      code: "UNAUTHENTICATED",
    });
    expect(await sendFile(api, "[]", { token, headers: { origin: "https://evil.example" } })).toMatchObject({
      ...{ status: 403, code: "FORBIDDEN_ORIGIN" },
    });
  });

  test("an import is its sender's, and an administrator's", async () => {
    const { importId = "" } = await sendFile(api, "[]", { token });
    const [colleague, administrator] = [await world.officer(), await world.officer("administrator", [])];
    expect(await importOf(api, colleague.token, importId)).toBeNull();
    expect(await apply(api, colleague.token, importId)).toMatchObject({ __typename: "ImportNotFound" });
    expect(await importOf(api, administrator.token, importId)).toMatchObject({ rows: 0 });
    const rejects = await fetch(`${api.url}/candidate-imports/${importId}/rejects.csv`, {
      headers: { authorization: `Bearer ${colleague.token}` },
    });
    expect(rejects.status).toBe(404);
  });

  test("a stranger may not apply one", async () => {
    const { importId = "" } = await sendFile(api, "[]", { token });
    const { token: candidate } = await world.candidate();
    expect(await apply(api, candidate, importId)).toMatchObject({ __typename: "NotAllowed" });
    expect(await world.db.$count(entryRequests, eq(entryRequests.neph, "none"))).toBe(0);
  });
});
