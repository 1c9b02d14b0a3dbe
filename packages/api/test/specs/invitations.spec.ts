import { auditLog, candidates, departmentOpenings, entryRequests, examResults, messages } from "@creneau/schema";
import { and, asc, eq, inArray } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { issueTokens } from "../../src/sign-in/issue-token.js";
import { book } from "../booking-calls.js";
import {
  changeDepartment,
  confirmedEntry,
  declare,
  entryOf,
  importRowsOf,
  invite,
  messagesTo,
  ministryRow,
} from "../entry-calls.js";
import { useApi } from "../use-api.js";

const { world, api } = await useApi({
  environment: { DEMONSTRATION: "true" },
  prepare: async (story) => {
    await story.department("93");
    await story.department("75");
    await story.department("92");
    await story.db.insert(departmentOpenings).values({ departmentCode: "93", opensOn: "2018-08-21" });
  },
});
const { token, id: officerId } = await world.officer("allocation_officer", ["93", "75"]);
const delegate = await world.officer("delegate", ["75", "92"]);

const verified = async (number: number, changes: object = {}, told: object = {}) => {
  const stated = await confirmedEntry(world, api, number, changes);
  await importRowsOf(api, token, [ministryRow(world, stated, told)]);
  return stated;
};
const waitSince = (neph: string, at: string) =>
  world.db
    .update(entryRequests)
    .set({ confirmedAt: new Date(at) })
    .where(eq(entryRequests.neph, neph));

describe("CLB-1: who has waited longest is invited first, in waves", () => {
  test("a wave invites as many as the officer says, in order, and the next one goes on", async () => {
    const people = [await verified(1), await verified(2), await verified(3), await verified(4)];
    // The first two on one day: then by the file's number.
    const days = ["2026-03-02T23:30:00Z", "2026-03-03T08:00:00Z", "2026-01-02T08:00:00Z", "2026-02-02T08:00:00Z"];
    for (const [index, { neph }] of people.entries()) await waitSince(neph, days[index] ?? "");
    const states = () => Promise.all(people.map(async ({ neph }) => (await entryOf(world, neph)).state));

    expect(await invite(api, token, 1)).toEqual({ __typename: "InviteWaveSuccess", invited: 1 });
    expect(await states()).toEqual(["verified", "verified", "invited", "verified"]);
    expect(await invite(api, token, 2)).toMatchObject({ invited: 2 });
    expect(await states()).toEqual(["invited", "verified", "invited", "invited"]);
    expect(await invite(api, token, 10)).toMatchObject({ invited: 1 });
    expect(await invite(api, token, 10)).toMatchObject({ invited: 0 });
  });

  test("who is not verified is not invited", async () => {
    const waiting = await confirmedEntry(world, api, 10);
    const refused = await verified(11, {}, { candidatExistant: "NOK" });
    await invite(api, token, 10);
    expect([(await entryOf(world, waiting.neph)).state, (await entryOf(world, refused.neph)).state]).toEqual([
      ...["waiting", "refused"],
    ]);
  });

  test("asked for twice under one key, a wave goes out once; the key serves no other", async () => {
    await verified(20);
    await verified(21);
    const key = crypto.randomUUID();
    const answers = await Promise.all([1, 2, 3].map(() => invite(api, token, 1, { key })));
    expect(answers).toEqual(Array(3).fill({ __typename: "InviteWaveSuccess", invited: 1 }));
    expect(await world.db.$count(entryRequests, eq(entryRequests.state, "verified"))).toBe(1);
    expect(await invite(api, token, 2, { key })).toMatchObject({ __typename: "IdempotencyKeyReused" });
    await invite(api, token, 10);
  });

  test("two officers at once invite everybody once", async () => {
    const people = await Promise.all(Array.from({ length: 12 }, (_, index) => confirmedEntry(world, api, 30 + index)));
    await importRowsOf(
      api,
      token,
      people.map((stated) => ministryRow(world, stated)),
    );
    const answers = await Promise.all([invite(api, token, 6), invite(api, token, 6)]);
    expect(answers.map(({ invited }) => invited)).toEqual([6, 6]);
    const nephs = people.map(({ neph }) => neph);
    expect(await world.db.$count(candidates, inArray(candidates.neph, nephs))).toBe(12);
    expect(await world.db.$count(messages, eq(messages.kind, "invitation"))).toBe(
      await world.db.$count(entryRequests, eq(entryRequests.state, "invited")),
    );
  });
});

describe("an invited person is a free candidate", () => {
  test("with the facts that the file told, and one log of every decision", async () => {
    const told = { nbEchecsPratiques: "1", dateDernierNonReussite: world.day(-90), objetDernierNonReussite: "Échec" };
    const stated = await verified(50, {}, told);
    await invite(api, token, 1);
    const { candidateId, id } = await entryOf(world, stated.neph);
    const [candidate] = await world.db
      .select()
      .from(candidates)
      .where(eq(candidates.id, candidateId ?? 0));
    expect(candidate).toMatchObject({
      ...{ kind: "free", neph: stated.neph, birthName: stated.birthName, email: stated.email, departmentCode: "93" },
      ...{ theoryPassedOn: world.day(-365), categories: ["B"], historyComplete: true, licencesComplete: false },
    });
    expect(
      await world.db
        .select()
        .from(examResults)
        .where(eq(examResults.candidateId, candidateId ?? 0)),
    ).toMatchObject([{ phase: "on_road", category: "B", outcome: "failed", takenOn: world.day(-90) }]);
    const log = await world.db
      .select()
      .from(auditLog)
      .where(eq(auditLog.candidateId, candidateId ?? 0))
      .orderBy(asc(auditLog.id));
    expect(log.map(({ action, actor, rule }) => [action, actor, rule])).toEqual([
      ["entry_confirm", "applicant", null],
      ["entry_verify", `officer:${officerId}`, "CLB-2"],
      ["invite", `officer:${officerId}`, "CLB-1"],
    ]);
    expect(
      await world.db
        .select()
        .from(messages)
        .where(and(eq(messages.kind, "invitation"), eq(messages.subject, id))),
    ).toMatchObject([{ candidateId, recipient: null }]);
  });

  test("of two failures the file tells one: the history is not complete, and nobody pretends it is", async () => {
    const told = { nbEchecsPratiques: "2", dateDernierNonReussite: world.day(-90), objetDernierNonReussite: "Échec" };
    const stated = await verified(51, {}, told);
    await invite(api, token, 1);
    const [candidate] = await world.db.select().from(candidates).where(eq(candidates.neph, stated.neph));
    expect(candidate?.historyComplete).toBe(false);
  });

  test("who signs in sees their request, and gets an answer to the wish for a place", async () => {
    const stated = await verified(52, { usageName: "Usage", mobile: "06 12 34 56 78" });
    await invite(api, token, 1);
    const bearer = (await issueTokens(world.db, [stated.neph], 1)).get(stated.neph) ?? "";
    const viewer = await api.query(
      `{ viewer { candidate { entry { state message rule } contact { usageName mobile } } } }`,
      {},
      { token: bearer },
    );
    const contact = { usageName: "Usage", mobile: "+33612345678" };
    expect(viewer).toMatchObject({ viewer: { candidate: { entry: { state: "INVITED", rule: null }, contact } } });
    const slot = await world.slot();
    expect(await book(api, { token: bearer }, slot)).toMatchObject({ __typename: "NotEligible" });
    // What only they know was not in the ministry's file.
    const input = { trainingPath: "TRADITIONAL", medicalDeclaration: false, holdsNoLicence: true };
    const declared = await declare(api, bearer, input);
    expect(declared).toMatchObject({
      candidate: { declarations: { trainingPath: "TRADITIONAL", medicalDeclaration: false, licencesComplete: true } },
    });
    expect(await book(api, { token: bearer }, slot)).toMatchObject({ __typename: "BookSlotSuccess" });
  });

  test("a declaration is made once, by the candidate alone, and is in the log", async () => {
    const stated = await verified(53);
    await invite(api, token, 1);
    const bearer = (await issueTokens(world.db, [stated.neph], 1)).get(stated.neph) ?? "";
    const first = { trainingPath: "SUPERVISED", medicalDeclaration: true, holdsNoLicence: false };
    await declare(api, bearer, first);
    const again = await declare(api, bearer, { trainingPath: "AAC", medicalDeclaration: false, holdsNoLicence: false });
    expect(again).toMatchObject({
      candidate: { declarations: { trainingPath: "SUPERVISED", medicalDeclaration: true, licencesComplete: false } },
    });
    const { candidateId } = await entryOf(world, stated.neph);
    const declared = and(eq(auditLog.candidateId, candidateId ?? 0), eq(auditLog.action, "file_declared"));
    expect(await world.db.$count(auditLog, declared)).toBe(1);
    for (const stranger of [undefined, token])
      expect(await declare(api, stranger, first)).toMatchObject({ __typename: "NotSignedIn" });
  });
});

describe("CLB-5: a department is open to free candidates or not", () => {
  test("nobody is invited where it is not", async () => {
    await verified(60, { departmentCode: "75" });
    expect(await invite(api, token, 1, { department: "75" })).toMatchObject({
      ...{ __typename: "DepartmentNotOpen", code: "DEPARTMENT_NOT_OPEN", rule: "CLB-5" },
    });
  });

  test("opening it writes to those who wait there, and to nobody else", async () => {
    const here = await confirmedEntry(world, api, 61, { departmentCode: "92" });
    const elsewhere = await confirmedEntry(world, api, 62);
    expect(await changeDepartment(api, delegate.token, "open", world.day(0), "92")).toEqual({
      __typename: "OpenDepartmentSuccess",
    });
    expect((await messagesTo(world, here.email))[0]).toMatchObject({
      ...{ kind: "department_opened", details: { department: "Département 92", opensOn: world.day(0) } },
    });
    expect((await messagesTo(world, elsewhere.email)).map(({ kind }) => kind)).toEqual(["entry_confirmation"]);
    expect(await changeDepartment(api, delegate.token, "open", world.day(0), "92")).toMatchObject({
      __typename: "DepartmentAlreadyOpen",
    });
  });

  test("two open it at once: it opens once, and each is written to once", async () => {
    const here = await confirmedEntry(world, api, 63, { departmentCode: "75" });
    const answers = await Promise.all(
      [1, 2].map(() => changeDepartment(api, delegate.token, "open", world.day(0), "75")),
    );
    expect(answers.map((answer) => answer?.__typename).sort()).toEqual([
      "DepartmentAlreadyOpen",
      "OpenDepartmentSuccess",
    ]);
    expect((await messagesTo(world, here.email)).map(({ kind }) => kind)).toEqual([
      "department_opened",
      "entry_confirmation",
    ]);
  });

  test("closed again, nobody is invited from that day", async () => {
    expect(await changeDepartment(api, delegate.token, "close", world.day(-1), "92")).toMatchObject({
      __typename: "DateIsPast",
    });
    expect(await changeDepartment(api, delegate.token, "close", world.day(0), "92")).toMatchObject({
      __typename: "CloseDepartmentSuccess",
    });
    expect(await changeDepartment(api, delegate.token, "close", world.day(0), "92")).toMatchObject({
      __typename: "DepartmentNotOpen",
    });
    const administrator = await world.officer("administrator", []);
    expect(await invite(api, administrator.token, 1, { department: "92" })).toMatchObject({
      __typename: "DepartmentNotOpen",
    });
  });
});

describe("the API decides who may", () => {
  test("an officer of another department, a candidate and a stranger invite nobody and open nothing", async () => {
    const other = await world.officer("allocation_officer", ["69"]);
    const { token: candidate } = await world.candidate();
    for (const bearer of [other.token, candidate]) {
      expect(await invite(api, bearer, 1)).toMatchObject({ __typename: "NotAllowed", code: "NOT_ALLOWED" });
      expect(await changeDepartment(api, bearer, "open", world.day(0))).toMatchObject({ __typename: "NotAllowed" });
    }
    // An allocation officer invites, and a delegate opens.
    expect(await changeDepartment(api, token, "open", world.day(0))).toMatchObject({ __typename: "NotAllowed" });
  });

  test("the queue of a department is for its officers", async () => {
    const QUEUE = `{ entryQueue(departmentCode: "93") { isOpen counts { state count } people(states: [INVITED], first: 2) {
      totalCount pageInfo { endCursor hasNextPage } edges { node { neph birthName email mobile askedOn } } } waves { size invited } } }`;
    expect(await api.query(QUEUE)).toEqual({ entryQueue: null });
    expect(await api.query(QUEUE, {}, { token: delegate.token })).toEqual({ entryQueue: null });
    const { entryQueue } = await api.query<{ entryQueue: { people: { edges: object[] } } }>(QUEUE, {}, { token });
    expect(entryQueue).toMatchObject({ isOpen: true, people: { pageInfo: { hasNextPage: true } } });
    expect(entryQueue.people.edges).toHaveLength(2);
    const node = { email: expect.stringContaining("@"), mobile: expect.stringMatching(/^\+\d+$/) };
    expect(entryQueue.people.edges).toMatchObject([{ node }, { node }]);
  });

  test.each([0, -1, 1001])("a wave of %d is a mistake", async (size) => {
    const answer = await api.call(
      `mutation ($input: InviteWaveInput!) { inviteWave(input: $input) { __typename } }`,
      { input: { departmentCode: "93", size, idempotencyKey: crypto.randomUUID() } },
      { token },
    );
    expect(answer.errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
  });
});

test("CLB-2: a later file that speaks against an invitation is shown to the officer, and changes nothing", async () => {
  const stated = await verified(950);
  await invite(api, token, 100);
  const before = await entryOf(world, stated.neph);
  expect(before.state).toBe("invited");
  const told = await importRowsOf(api, token, [ministryRow(world, stated, { reussitePratique: world.day(-3) })]);
  expect(told).toMatchObject({ changes: 0, verdicts: [{ verdict: "INVITED_IN_DOUBT", count: 1 }] });
  expect(await entryOf(world, stated.neph)).toEqual(before);
});
