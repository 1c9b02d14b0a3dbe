import { randomBytes } from "node:crypto";
import { auditLog, messages, officerActs, penalties, penaltyProofs, policyValues } from "@creneau/schema";
import { and, eq } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { policybookOf } from "../../src/domain/policy/policy.js";
import { purge } from "../../src/retention/purge.js";
import { useApi } from "../use-api.js";
import type { SignedInCandidate } from "../world.js";

const { world, api } = await useApi({ sweeps: false });

/** The beginnings of each kind of file, and enough behind them to be one. */
const PDF = Buffer.concat([Buffer.from("%PDF-1.7\n"), randomBytes(200), Buffer.from("\n%%EOF")]);
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const JPEG = Buffer.concat([Buffer.from("ffd8ffe000104a46494600010100000100010000", "hex"), randomBytes(300)]);
const another = () => Buffer.concat([PDF, randomBytes(8)]);

const penalised = async (candidate?: SignedInCandidate) => {
  const whom = candidate ?? (await world.candidate());
  const [penalty] = await world.db
    .insert(penalties)
    .values({
      ...{ candidateId: whom.id, departmentCode: "93", kind: "absence", category: "B", rule: "BOK-12" },
      ...{ examDate: world.day(-5), until: world.day(40), imposedAt: new Date() },
    })
    .returning();
  if (!penalty) throw new Error("no penalty was imposed");
  return { candidate: whom, penaltyId: penalty.id };
};

const send = async (token: string | undefined, penaltyId: string, content: Buffer, name = "certificat.pdf") => {
  const response = await fetch(`${api.url}/penalty-proofs?penalty=${penaltyId}&name=${encodeURIComponent(name)}`, {
    method: "POST",
    headers: { "content-type": "application/octet-stream", ...(token && { authorization: `Bearer ${token}` }) },
    body: new Uint8Array(content),
  });
  return { status: response.status, ...((await response.json()) as { proofId?: string; code?: string }) };
};
const read = (token: string | undefined, proofId: string) =>
  fetch(`${api.url}/penalty-proofs/${proofId}`, { headers: token ? { authorization: `Bearer ${token}` } : {} });
const proofsOf = ({ id }: SignedInCandidate) =>
  world.db.select().from(penaltyProofs).where(eq(penaltyProofs.candidateId, id));

const refuse = async (token: string, proofId: string, reason = "The date cannot be read.") => {
  const { refuseProof } = await api.query<{ refuseProof: { __typename: string; proof?: object } }>(
    `mutation ($input: RefuseProofInput!) { refuseProof(input: $input) { __typename
      ... on RefuseProofSuccess { proof { state answer } } ... on Refusal { code message } } }`,
    { input: { proofId, reason } },
    { token },
  );
  return refuseProof;
};
const lift = async (token: string, penaltyId: string, note = "Certificate seen.") => {
  const { liftPenalty } = await api.query<{ liftPenalty: { __typename: string } }>(
    `mutation ($input: LiftPenaltyInput!) { liftPenalty(input: $input) { __typename
      ... on LiftPenaltySuccess { penalty { proofs { state } } } ... on Refusal { code } } }`,
    { input: { penaltyId, motive: "ILLNESS", note } },
    { token },
  );
  return liftPenalty;
};
const waiting = async (token: string, variables: object = {}) => {
  const { proofsToJudge } = await api.query<{
    proofsToJudge: null | {
      edges: { node: { proof: { id: string }; candidate: { neph: string } } }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
  }>(
    `query ($first: Int, $after: String) { proofsToJudge(first: $first, after: $after) {
      edges { cursor node { proof { id fileName mediaType size } penalty { id message } candidate { neph } } }
      pageInfo { hasNextPage endCursor } } }`,
    variables,
    { token },
  );
  return proofsToJudge;
};

describe("a candidate sends a proof to a penalty of theirs", () => {
  it.each([
    ["a PDF", PDF, "application/pdf"],
    ["a PNG", PNG, "image/png"],
    ["a JPEG", JPEG, "image/jpeg"],
  ])("%s, with its trace and a letter, and reads it again", async (_what, content, mediaType) => {
    const { candidate, penaltyId } = await penalised();
    const { status, proofId = "" } = await send(candidate.token, penaltyId, content, "../../Certificat é.exe");
    expect(status).toBe(200);
    expect(await proofsOf(candidate)).toMatchObject([
      { id: proofId, penaltyId, mediaType, size: content.length, state: "received", fileName: "Certificat é.exe" },
    ]);
    const answer = await read(candidate.token, proofId);
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
    const { candidate, penaltyId } = await penalised();
    const answers = await Promise.all(Array.from({ length: 5 }, () => send(candidate.token, penaltyId, PDF)));
    expect(new Set(answers.map(({ proofId }) => proofId)).size).toBe(1);
    expect(await proofsOf(candidate)).toHaveLength(1);
  });

  it("three at the most, also when more come at once", async () => {
    const { candidate, penaltyId } = await penalised();
    const answers = await Promise.all(Array.from({ length: 5 }, () => send(candidate.token, penaltyId, another())));
    expect((await proofsOf(candidate)).length).toBeLessThanOrEqual(3);
    for (const { code } of answers) expect([undefined, "TOO_MANY_PROOFS", "BUSY"]).toContain(code);
    while ((await proofsOf(candidate)).length < 3) await send(candidate.token, penaltyId, another());
    expect(await send(candidate.token, penaltyId, another())).toMatchObject({ status: 422, code: "TOO_MANY_PROOFS" });
  });

  it("of twenty megabytes in all at the most", async () => {
    const { candidate, penaltyId } = await penalised();
    const others = [await penalised(candidate), await penalised(candidate)];
    const large = () => Buffer.concat([PDF, randomBytes(4_900_000)]);
    for (let n = 0; n < 3; n += 1) expect((await send(candidate.token, penaltyId, large())).status).toBe(200);
    expect((await send(candidate.token, others[0]?.penaltyId ?? "", large())).status).toBe(200);
    expect(await send(candidate.token, others[1]?.penaltyId ?? "", large())).toMatchObject({ code: "TOO_MANY_PROOFS" });
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
    const { candidate, penaltyId } = await penalised();
    expect(await send(candidate.token, penaltyId, content)).toMatchObject({ status: 422, code: "PROOF_NOT_READABLE" });
    expect(await proofsOf(candidate)).toEqual([]);
  });

  it("a file that is too large is refused by its size", async () => {
    const { candidate, penaltyId } = await penalised();
    const answer = await send(candidate.token, penaltyId, Buffer.concat([PDF, Buffer.alloc(5_000_000)]));
    expect(answer).toMatchObject({ status: 413, code: "FILE_TOO_LARGE" });
    expect(await proofsOf(candidate)).toEqual([]);
  });

  it("a PDF that is a page of the web too is given out as what no browser runs", async () => {
    const { candidate, penaltyId } = await penalised();
    const both = Buffer.concat([PDF, Buffer.from("<html><script>alert(1)</script></html>")]);
    const { proofId = "" } = await send(candidate.token, penaltyId, both);
    const { headers } = await read(candidate.token, proofId);
    expect(headers.get("content-type")).toBe("application/pdf");
    expect(headers.get("content-disposition")).toMatch(/^attachment/);
    expect(headers.get("content-security-policy")).toContain("sandbox");
  });

  it("to another's penalty, to none, to one that is lifted, and from nobody", async () => {
    const { candidate, penaltyId } = await penalised();
    const [stranger, officer] = [await world.candidate(), await world.officer()];
    expect(await send(stranger.token, penaltyId, PDF)).toMatchObject({ status: 404, code: "PENALTY_NOT_FOUND" });
    expect(await send(candidate.token, "nonsense", PDF)).toMatchObject({ code: "PENALTY_NOT_FOUND" });
    expect(await send(officer.token, penaltyId, PDF)).toMatchObject({ status: 403, code: "NOT_ALLOWED" });
    expect(await send(undefined, penaltyId, PDF)).toMatchObject({ status: 401, code: "NOT_SIGNED_IN" });
    await lift(officer.token, penaltyId);
    expect(await send(candidate.token, penaltyId, PDF)).toMatchObject({ code: "PENALTY_ALREADY_LIFTED" });
    expect(await proofsOf(candidate)).toEqual([]);
  });

  it("a page of somebody else's site sends none", async () => {
    const { candidate, penaltyId } = await penalised();
    const response = await fetch(`${api.url}/penalty-proofs?penalty=${penaltyId}`, {
      method: "POST",
      headers: { authorization: `Bearer ${candidate.token}`, origin: "https://evil.example" },
      body: new Uint8Array(PDF),
    });
    expect(response.status).toBe(403);
  });
});

describe("a proof is read by its candidate and by officers of the department, each look an act", () => {
  it("and by nobody else, who does not learn that there is one", async () => {
    const { candidate, penaltyId } = await penalised();
    const { proofId = "" } = await send(candidate.token, penaltyId, PDF);
    const officer = await world.officer();
    expect((await read(officer.token, proofId)).status).toBe(200);
    const looks = and(eq(officerActs.act, "read_proof"), eq(officerActs.object, `proof:${proofId}`));
    expect(await world.db.select().from(officerActs).where(looks)).toMatchObject([{ officerId: officer.id }]);
    await world.department("75");
    const others = [await world.candidate(), await world.officer("delegate", ["75"]), await world.officer("support")];
    for (const { token } of others) expect((await read(token, proofId)).status).toBe(404);
    expect((await read(undefined, proofId)).status).toBe(401);
    expect((await read(candidate.token, "../secret")).status).toBe(404);
    expect(await world.db.$count(officerActs, looks)).toBe(1);
  });
});

describe("an officer judges a proof", () => {
  const sent = async () => {
    const known = await penalised();
    const { proofId = "" } = await send(known.candidate.token, known.penaltyId, another());
    return { ...known, proofId };
  };

  it("finds those that wait in their departments, the longest waiting first, page after page", async () => {
    await world.department("92");
    const officer = await world.officer("allocation_officer", ["92"]);
    const people = await world.candidates(3, { departmentCode: "92" });
    for (const person of people) {
      const { penaltyId } = await penalised(person);
      await world.db.update(penalties).set({ departmentCode: "92" }).where(eq(penalties.id, penaltyId));
      await send(person.token, penaltyId, another());
    }
    const first = await waiting(officer.token, { first: 2 });
    const second = await waiting(officer.token, { first: 2, after: first?.pageInfo.endCursor });
    const found = [...(first?.edges ?? []), ...(second?.edges ?? [])].map(({ node }) => node.candidate.neph);
    expect(found).toEqual(people.map(({ neph }) => neph));
    expect(second?.pageInfo.hasNextPage).toBe(false);
    expect(await waiting((await world.officer("support", ["92"])).token)).toBeNull();
    expect(await waiting(people[0]?.token ?? "")).toBeNull();
  });

  it("accepts it by lifting the penalty: the candidate is told, and sees it", async () => {
    const { candidate, penaltyId, proofId } = await sent();
    const officer = await world.officer();
    expect(await lift(officer.token, penaltyId)).toMatchObject({ penalty: { proofs: [{ state: "ACCEPTED" }] } });
    const told = and(eq(messages.kind, "penalty_lifted"), eq(messages.subject, penaltyId));
    expect(await world.db.select().from(messages).where(told)).toMatchObject([{ candidateId: candidate.id }]);
    expect(await refuse(officer.token, proofId)).toMatchObject({ __typename: "ProofAlreadyJudged" });
    // The same wish again is the same lifting; other words are another wish.
    expect((await lift(officer.token, penaltyId)).__typename).toBe("LiftPenaltySuccess");
    expect((await lift(officer.token, penaltyId, "Other words.")).__typename).toBe("PenaltyAlreadyLifted");
    expect((await lift((await world.officer()).token, penaltyId)).__typename).toBe("PenaltyAlreadyLifted");
    expect(await world.db.$count(messages, told)).toBe(1);
  });

  it("refuses it for a reason: the penalty stands, the candidate is told why", async () => {
    const { candidate, penaltyId, proofId } = await sent();
    const officer = await world.officer();
    expect((await refuse(officer.token, proofId, "  ")).__typename).toBe("ReasonMissing");
    const answer = {
      __typename: "RefuseProofSuccess",
      proof: { state: "REFUSED", answer: "The date cannot be read." },
    };
    expect(await refuse(officer.token, proofId)).toEqual(answer);
    expect(await refuse(officer.token, proofId)).toEqual(answer);
    expect((await refuse(officer.token, proofId, "Other words")).__typename).toBe("ProofAlreadyJudged");
    const told = and(eq(messages.candidateId, candidate.id), eq(messages.kind, "proof_refused"));
    expect(await world.db.select().from(messages).where(told)).toMatchObject([
      { details: { answer: "The date cannot be read." } },
    ]);
    expect(await world.db.select().from(penalties).where(eq(penalties.id, penaltyId))).toMatchObject([
      { liftedAt: null },
    ]);
  });

  it("two at once: one is heard, the other told", async () => {
    const { proofId } = await sent();
    const officers = [await world.officer(), await world.officer("delegate")];
    const outcomes = await Promise.all(officers.map(({ token }, n) => refuse(token, proofId, `Reason ${n}`)));
    expect(outcomes.map(({ __typename }) => __typename).toSorted()).toEqual([
      "ProofAlreadyJudged",
      "RefuseProofSuccess",
    ]);
  });

  it("of their own department alone", async () => {
    const { proofId, candidate } = await sent();
    await world.department("75");
    expect((await refuse((await world.officer("delegate", ["75"])).token, proofId)).__typename).toBe("ProofNotFound");
    expect((await refuse((await world.officer("support")).token, proofId)).__typename).toBe("NotAllowed");
    expect((await refuse(candidate.token, proofId)).__typename).toBe("NotAllowed");
    expect((await refuse((await world.officer()).token, "nonsense")).__typename).toBe("ProofNotFound");
  });
});

describe("a proof goes when its time is over", () => {
  it("after the policy's days, judged or not", async () => {
    const { candidate, penaltyId } = await penalised();
    await send(candidate.token, penaltyId, PDF);
    const policies = { now: () => policybookOf(values), reload: async () => {}, close: async () => {} };
    const values = await world.db.select().from(policyValues);
    const at = (days: number) => Temporal.Now.instant().add({ hours: 24 * days });
    await purge(world.db, policies, at(179));
    expect(await proofsOf(candidate)).toHaveLength(1);
    await purge(world.db, policies, at(181));
    expect(await proofsOf(candidate)).toEqual([]);
  });
});
