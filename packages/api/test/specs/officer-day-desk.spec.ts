import { candidateImports, officerActs, penalties, penaltyProofs } from "@creneau/schema";
import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { dayOf, settleRejects } from "../day-calls.js";
import { changeDepartment, confirmedEntry, importRowsOf, invite, ministryRow, sendFile } from "../entry-calls.js";
import { HEADER, importPlanning } from "../planning-calls.js";
import { useApi } from "../use-api.js";

const { world, api } = await useApi({
  sweeps: false,
  prepare: async (story) => {
    await story.department("75");
    await story.policy("second-person.lift_penalty", 1);
  },
});
const neighbour = await world.officer("delegate", ["75"]);

/** Each story has a department and officers of its own. */
let code: string;
let officer: Awaited<ReturnType<typeof world.officer>>;
let stories = 0;
beforeEach(async () => {
  stories += 1;
  code = String(10 + stories);
  await world.department(code);
  officer = await world.officer("delegate", [code]);
});
const day = (caller = officer) => dayOf(api, caller, code);
/** What happened here is nobody else's. */
const nothingNextDoor = async () =>
  expect(await dayOf(api, neighbour, "75")).toMatchObject({
    requests: { verified: 0, waiting: 0, inDoubt: 0 },
    candidateImports: { files: 0 },
    planningImports: { files: 0 },
    proofs: { count: 0 },
    approvals: { toDecide: 0, own: 0 },
  });

let people = 0;
const asks = () => confirmedEntry(world, api, ++people, { departmentCode: code });

describe("requests that wait", () => {
  test("confirmed, then verified by the ministry’s file, then invited; in doubt once a later file speaks against them", async () => {
    await changeDepartment(api, officer.token, "open", world.day(0), code);
    const [lea, other] = [await asks(), await asks()];
    const { requests: confirmed } = await day();
    expect(confirmed).toMatchObject({ verified: 0, waiting: 2, inDoubt: 0 });
    expect(Date.parse(confirmed?.oldestAt ?? "")).toBeLessThanOrEqual(Date.now());

    await importRowsOf(api, officer.token, [ministryRow(world, lea)]);
    expect((await day()).requests).toMatchObject({ verified: 1, waiting: 1 });
    await invite(api, officer.token, 1, { department: code });
    expect((await day()).requests).toMatchObject({ verified: 0, waiting: 1, inDoubt: 0 });

    const against = ministryRow(world, lea, { candidatExistant: "NOK" });
    const { importId } = await importRowsOf(api, officer.token, [against]);
    expect((await day()).requests).toMatchObject({ inDoubt: 1 });
    await nothingNextDoor();
    expect(await settleRejects(api, officer, importId)).toEqual({ __typename: "SettleRejectsSuccess" });
    expect((await day()).requests).toMatchObject({ inDoubt: 0 });

    await importRowsOf(api, officer.token, [against]);
    expect((await day()).requests).toMatchObject({ inDoubt: 1 });
    await importRowsOf(api, officer.token, [ministryRow(world, lea)]);
    expect((await day()).requests).toMatchObject({ inDoubt: 0 });
    await importRowsOf(api, officer.token, [ministryRow(world, other)]);
    expect((await day()).requests).toMatchObject({ verified: 1, waiting: 0 });
  });
});

describe("files with rows to correct", () => {
  const actsOn = (object: string) =>
    world.db
      .select({ act: officerActs.act, officerId: officerActs.officerId })
      .from(officerActs)
      .where(and(eq(officerActs.object, object), eq(officerActs.act, "settle_rejects")));

  test("one’s own, until one says that they are dealt with, which is said once", async () => {
    const { importId } = await importRowsOf(api, officer.token, [{ codeNeph: "12" }, { codeNeph: "13" }]);
    await importRowsOf(api, officer.token, [ministryRow(world, { neph: "930000999999" })]);
    expect((await day()).candidateImports).toMatchObject({
      ...{ files: 1, rows: 2 },
      firstFiles: [{ id: importId, fileName: "aurige.json", rows: 2 }],
    });
    const colleague = await world.officer("delegate", [code]);
    expect((await day(colleague)).candidateImports).toMatchObject({ files: 0, rows: 0 });
    expect(await settleRejects(api, colleague, importId)).toMatchObject({ __typename: "ImportNotFound" });
    await nothingNextDoor();

    await settleRejects(api, officer, importId);
    const [first] = await world.db.select().from(candidateImports).where(eq(candidateImports.id, importId));
    expect((await day()).candidateImports).toMatchObject({ files: 0, rows: 0, firstFiles: [] });
    expect(await settleRejects(api, officer, importId)).toEqual({ __typename: "SettleRejectsSuccess" });
    const [again] = await world.db.select().from(candidateImports).where(eq(candidateImports.id, importId));
    expect(again?.settledAt).toEqual(first?.settledAt);
    expect(await actsOn(`import_candidates:${importId}`)).toEqual([{ act: "settle_rejects", officerId: officer.id }]);
  });

  test("a planning too, also one that was only looked at", async () => {
    const rows = `${HEADER}\n31/02/27,08:00,930001,,Bobigny,${code}\n31/02/27,08:32,930001,,Bobigny,${code}`;
    const { importId: looked = "" } = await sendFile(api, rows, {
      ...{ token: officer.token, door: "planning-imports", name: "février.csv" },
    });
    await importPlanning(api, officer.token, rows);
    expect((await day()).planningImports).toMatchObject({ files: 2, rows: 4 });
    expect((await day()).planningImports?.firstFiles[0]).toMatchObject({
      id: looked,
      fileName: "février.csv",
      rows: 2,
    });
    await settleRejects(api, officer, looked);
    expect((await day()).planningImports).toMatchObject({ files: 1, rows: 2 });
    expect(await actsOn(`import_planning:${looked}`)).toHaveLength(1);
    await nothingNextDoor();
  });

  test("is said by nobody who imports nothing", async () => {
    const { importId } = await importRowsOf(api, officer.token, [{ codeNeph: "12" }]);
    expect(await settleRejects(api, {}, importId)).toMatchObject({ __typename: "NotSignedIn" });
    expect(await settleRejects(api, await world.candidate(), importId)).toMatchObject({ __typename: "NotAllowed" });
    const analyst = await world.officer("analyst", [code]);
    expect(await settleRejects(api, analyst, importId)).toMatchObject({ __typename: "NotAllowed" });
    expect((await day()).candidateImports).toMatchObject({ files: 1 });
  });
});

describe("penalties", () => {
  const penalised = async () => {
    const candidate = await world.candidate({ departmentCode: "75" });
    const facts = { candidateId: candidate.id, departmentCode: code, kind: "absence", category: "B", rule: "BOK-12" };
    const dates = { examDate: world.day(-5), until: world.day(40), imposedAt: new Date() };
    const [penalty] = await world.db
      .insert(penalties)
      .values({ ...facts, ...dates } as typeof penalties.$inferInsert)
      .returning();
    return { candidate, penaltyId: penalty?.id ?? "" };
  };
  const call = (caller: { token?: string }, operation: string, type: string, input: object) =>
    api.query(
      `mutation ($input: ${type}!) { ${operation}(input: $input) { __typename ... on Refusal { code } } }`,
      { input },
      caller,
    );

  test("proofs that wait, until each is judged", async () => {
    const { candidate, penaltyId } = await penalised();
    const file = { fileName: "p.pdf", mediaType: "application/pdf" as const, size: 1, content: Buffer.from("%") };
    const receivedAt = new Date("2026-11-20T10:00:00Z");
    const proof = { penaltyId, candidateId: candidate.id, ...file };
    const [first] = await world.db
      .insert(penaltyProofs)
      .values([
        { ...proof, hash: "a", receivedAt },
        { ...proof, hash: "b", receivedAt: new Date() },
      ])
      .returning();
    expect((await day()).proofs).toEqual({ count: 2, oldestAt: receivedAt.toISOString() });
    await nothingNextDoor();
    await call(officer, "refuseProof", "RefuseProofInput", { proofId: first?.id, reason: "Illisible." });
    expect((await day()).proofs).toMatchObject({ count: 1 });
  });

  test("what waits for a second officer: to decide for the others, one’s own for the one who asked", async () => {
    const { penaltyId } = await penalised();
    const second = await world.officer("delegate", [code]);
    const lifted = { penaltyId, motive: "ILLNESS", note: "Certificat vu." };
    await call(officer, "liftPenalty", "LiftPenaltyInput", lifted);
    expect((await day()).approvals).toEqual({ toDecide: 0, own: 1, nextExpiryAt: null });
    const { approvals } = await day(second);
    expect(approvals).toMatchObject({ toDecide: 1, own: 0 });
    expect(Date.parse(approvals?.nextExpiryAt ?? "")).toBeGreaterThan(Date.now());
    await nothingNextDoor();
    await call(second, "liftPenalty", "LiftPenaltyInput", lifted);
    const open = await api.query<{ approvals: { edges: { node: { id: string } }[] } }>(
      "{ approvals(states: [ASKED]) { edges { node { id } } } }",
      {},
      second,
    );
    const approvalId = open.approvals.edges[0]?.node.id;
    await call(second, "refuseApproval", "RefuseApprovalInput", { approvalId, reason: "La date ne va pas." });
    expect((await day()).approvals).toEqual({ toDecide: 0, own: 0, nextExpiryAt: null });
  });
});
