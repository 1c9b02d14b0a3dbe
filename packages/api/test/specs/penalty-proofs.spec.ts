import { randomBytes } from "node:crypto";
import { auditLog, messages, penalties, penaltyProofs, policyValues } from "@creneau/schema";
import { and, eq } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { policybookOf } from "../../src/domain/policy/policy.js";
import { purge } from "../../src/retention/purge.js";
import { anotherPdf, lift, PDF, penalised, readProof, sendProof } from "../proof-calls.js";
import { useApi } from "../use-api.js";
import type { SignedInCandidate } from "../world.js";

const { world, api } = await useApi({ sweeps: false });

/** The beginnings of other kinds of file. */
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const JPEG = Buffer.concat([Buffer.from("ffd8ffe000104a46494600010100000100010000", "hex"), randomBytes(300)]);
const proofsOf = ({ id }: SignedInCandidate) =>
  world.db.select().from(penaltyProofs).where(eq(penaltyProofs.candidateId, id));

describe("a candidate sends a proof to a penalty of theirs", () => {
  it.each([
    ["a PDF", PDF, "application/pdf"],
    ["a PNG", PNG, "image/png"],
    ["a JPEG", JPEG, "image/jpeg"],
  ])("%s, with its trace and a letter, and reads it again", async (_what, content, mediaType) => {
    const { candidate, penaltyId } = await penalised(world);
    const { status, proofId = "" } = await sendProof(
      api,
      candidate.token,
      penaltyId,
      content,
      "../../Certificat é.exe",
    );
    expect(status).toBe(200);
    expect(await proofsOf(candidate)).toMatchObject([
      { id: proofId, penaltyId, mediaType, size: content.length, state: "received", fileName: "Certificat é.exe" },
    ]);
    const answer = await readProof(api, candidate.token, proofId);
    expect(Buffer.from(await answer.arrayBuffer()).equals(content)).toBe(true);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": mediaType,
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
      "content-disposition": expect.stringMatching(/^attachment; filename="[\da-f-]{36}\.(pdf|png|jpg)"$/),
    });
    const traces = and(eq(auditLog.candidateId, candidate.id), eq(auditLog.action, "proof_sent"));
    expect(await world.db.select().from(auditLog).where(traces)).toMatchObject([{ rule: "BOK-13" }]);
    const told = and(eq(messages.candidateId, candidate.id), eq(messages.kind, "proof_received"));
    expect(await world.db.$count(messages, told)).toBe(1);
  });

  it("is asked for one while it runs, is not lifted, and can be excused", async () => {
    const candidate = await world.candidate();
    const common = { candidateId: candidate.id, departmentCode: "93", category: "B", imposedAt: new Date() } as const;
    await world.db.insert(penalties).values([
      { ...common, kind: "absence", rule: "BOK-12", examDate: world.day(-5), until: world.day(40) },
      { ...common, kind: "failure", rule: "BOK-11", examDate: world.day(-6), until: world.day(39) },
      { ...common, kind: "absence", rule: "BOK-12", examDate: world.day(-90), until: world.day(-45) },
    ]);
    type Seen = { viewer: { candidate: { penalties: { until: string; isWorthProof: boolean }[] } } };
    const { viewer } = await api.query<Seen>(
      "{ viewer { candidate { penalties { until isWorthProof } } } }",
      {},
      candidate,
    );
    const asked = viewer.candidate.penalties.filter((penalty) => penalty.isWorthProof);
    expect(viewer.candidate.penalties).toHaveLength(3);
    expect(asked.map(({ until }) => until)).toEqual([world.day(40)]);
  });

  it("once: the same file again is the one that is there, also when it comes five times at once", async () => {
    const { candidate, penaltyId } = await penalised(world);
    const answers = await Promise.all(Array.from({ length: 5 }, () => sendProof(api, candidate.token, penaltyId, PDF)));
    expect(new Set(answers.map(({ proofId }) => proofId)).size).toBe(1);
    expect(await proofsOf(candidate)).toHaveLength(1);
  });

  it("three at the most, also when more come at once", async () => {
    const { candidate, penaltyId } = await penalised(world);
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => sendProof(api, candidate.token, penaltyId, anotherPdf())),
    );
    expect((await proofsOf(candidate)).length).toBeLessThanOrEqual(3);
    for (const { code } of answers) expect([undefined, "TOO_MANY_PROOFS", "BUSY"]).toContain(code);
    while ((await proofsOf(candidate)).length < 3) await sendProof(api, candidate.token, penaltyId, anotherPdf());
    expect(await sendProof(api, candidate.token, penaltyId, anotherPdf())).toMatchObject({
      status: 422,
      code: "TOO_MANY_PROOFS",
    });
  });

  it("of twenty megabytes in all at the most", async () => {
    const { candidate, penaltyId } = await penalised(world);
    const others = [await penalised(world, candidate), await penalised(world, candidate)];
    const large = () => Buffer.concat([PDF, randomBytes(4_900_000)]);
    for (let n = 0; n < 3; n += 1) expect((await sendProof(api, candidate.token, penaltyId, large())).status).toBe(200);
    expect((await sendProof(api, candidate.token, others[0]?.penaltyId ?? "", large())).status).toBe(200);
    expect(await sendProof(api, candidate.token, others[1]?.penaltyId ?? "", large())).toMatchObject({
      code: "TOO_MANY_PROOFS",
    });
  });
});

describe("what is no proof is told so, and nothing is kept", () => {
  it.each([
    ["nothing", Buffer.alloc(0)],
    ["text that is called a PDF", Buffer.from("I was ill")],
    ["a page of the web that is called a picture", Buffer.from("<!doctype html><script>alert(1)</script>")],
    ["a drawing that can hold a script", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
    ["a page with a PDF behind it", Buffer.concat([Buffer.from("<script>alert(1)</script>"), PDF])],
    ["a program", Buffer.concat([Buffer.from("MZ"), randomBytes(300)])],
    ["a picture of another kind", Buffer.from("R0lGODlhAQABAAAAACwAAAAAAQABAAA=", "base64")],
    ["an archive", Buffer.concat([Buffer.from("504b0304", "hex"), randomBytes(300)])],
  ])("%s", async (_what, content) => {
    const { candidate, penaltyId } = await penalised(world);
    expect(await sendProof(api, candidate.token, penaltyId, content)).toMatchObject({
      status: 422,
      code: "PROOF_NOT_READABLE",
    });
    expect(await proofsOf(candidate)).toEqual([]);
  });

  it("a file that is too large is refused by its size", async () => {
    const { candidate, penaltyId } = await penalised(world);
    const answer = await sendProof(api, candidate.token, penaltyId, Buffer.concat([PDF, Buffer.alloc(5_000_000)]));
    expect(answer).toMatchObject({ status: 413, code: "FILE_TOO_LARGE" });
    expect(await proofsOf(candidate)).toEqual([]);
  });

  it("a PDF that is a page of the web too is given out as what no browser runs", async () => {
    const { candidate, penaltyId } = await penalised(world);
    const both = Buffer.concat([PDF, Buffer.from("<html><script>alert(1)</script></html>")]);
    const { proofId = "" } = await sendProof(api, candidate.token, penaltyId, both);
    const { headers } = await readProof(api, candidate.token, proofId);
    expect(headers.get("content-type")).toBe("application/pdf");
    expect(headers.get("content-disposition")).toMatch(/^attachment/);
    expect(headers.get("content-security-policy")).toContain("sandbox");
  });

  it("to another's penalty, to none, to one that is lifted, and from nobody", async () => {
    const { candidate, penaltyId } = await penalised(world);
    const [stranger, officer] = [await world.candidate(), await world.officer()];
    expect(await sendProof(api, stranger.token, penaltyId, PDF)).toMatchObject({
      status: 404,
      code: "PENALTY_NOT_FOUND",
    });
    expect(await sendProof(api, candidate.token, "nonsense", PDF)).toMatchObject({ code: "PENALTY_NOT_FOUND" });
    expect(await sendProof(api, officer.token, penaltyId, PDF)).toMatchObject({ status: 403, code: "NOT_ALLOWED" });
    expect(await sendProof(api, undefined, penaltyId, PDF)).toMatchObject({ status: 401, code: "NOT_SIGNED_IN" });
    await lift(api, officer.token, penaltyId);
    expect(await sendProof(api, candidate.token, penaltyId, PDF)).toMatchObject({ code: "PENALTY_ALREADY_LIFTED" });
    expect(await proofsOf(candidate)).toEqual([]);
  });

  it("a page of somebody else's site sends none", async () => {
    const { candidate, penaltyId } = await penalised(world);
    const response = await fetch(`${api.url}/penalty-proofs?penalty=${penaltyId}`, {
      method: "POST",
      headers: { authorization: `Bearer ${candidate.token}`, origin: "https://evil.example" },
      body: new Uint8Array(PDF),
    });
    expect(response.status).toBe(403);
  });
});

describe("a proof goes when its time is over", () => {
  it("after the policy's days, judged or not", async () => {
    const { candidate, penaltyId } = await penalised(world);
    await sendProof(api, candidate.token, penaltyId, PDF);
    const policies = { now: () => policybookOf(values), reload: async () => {}, close: async () => {} };
    const values = await world.db.select().from(policyValues);
    const at = (days: number) => Temporal.Now.instant().add({ hours: 24 * days });
    await purge(world.db, policies, at(179));
    expect(await proofsOf(candidate)).toHaveLength(1);
    await purge(world.db, policies, at(181));
    expect(await proofsOf(candidate)).toEqual([]);
  });
});
