import { approvals, auditLog, messages, officerActs, penalties } from "@creneau/schema";
import { and, asc, eq } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { beforeAll, describe, expect, it, test } from "vitest";
import { approvalRow, approve as approveBy, refuse as refuseBy } from "../approval-calls.js";
import { useApi } from "../use-api.js";

const START = Temporal.Instant.from("2026-12-01T11:00:00Z");
let now = START;
const at = async <Result>(instant: Temporal.Instant, act: () => Promise<Result>): Promise<Result> => {
  now = instant;
  return act().finally(() => {
    now = START;
  });
};

/** It takes two in 93, and one in 75. */
const { world, api } = await useApi({
  clock: { now: () => now },
  sweeps: false,
  prepare: (made) => made.policy("second-person.lift_penalty", 1, "93"),
});

const NOTE = "Certificate of the hospital, seen.";
const penalised = async (departmentCode = "93") => {
  const candidate = await world.candidate({ departmentCode });
  const [penalty] = await world.db
    .insert(penalties)
    .values({
      ...{ candidateId: candidate.id, kind: "failure", category: "B", departmentCode, rule: "BOK-11" },
      ...{ examDate: "2026-11-20", until: "2027-01-04", imposedAt: new Date("2026-11-21T00:00:00Z") },
    })
    .returning();
  if (!penalty) throw new Error("no penalty was made");
  return { candidate, penalty };
};

type Result = { __typename: string; approvalId?: string; state?: string; code?: string; message?: string };
const lift = async (token: string, penaltyId: string, note = NOTE): Promise<Result> => {
  const { liftPenalty } = await api.query<{ liftPenalty: Result }>(
    `mutation ($input: LiftPenaltyInput!) { liftPenalty(input: $input) {
      __typename ... on ApprovalAsked { approvalId message } ... on Refusal { code } } }`,
    { input: { penaltyId, motive: "ILLNESS", note } },
    { token },
  );
  return liftPenalty;
};
const approve = (token: string | undefined, approvalId: string) => approveBy(api, token, approvalId);
const refuse = (token: string | undefined, approvalId: string, reason?: string) =>
  refuseBy(api, token, approvalId, reason);

type Officer = Awaited<ReturnType<typeof world.officer>>;
let asker: Officer;
let second: Officer;
beforeAll(async () => {
  asker = await world.officer();
  second = await world.officer("delegate");
});

/** A penalty that somebody wants lifted. */
const asked = async () => {
  const { candidate, penalty } = await penalised();
  const { approvalId = "" } = await lift(asker.token, penalty.id);
  return { candidate, penalty, approvalId };
};
const liftedAt = async (id: string) =>
  (await world.db.select().from(penalties).where(eq(penalties.id, id)))[0]?.liftedAt ?? null;
const rowOf = (id: string) => approvalRow(world, id);
const actsOn = (penaltyId: string) =>
  world.db
    .select()
    .from(officerActs)
    .where(eq(officerActs.object, `penalty:${penaltyId}`))
    .orderBy(asc(officerActs.number));

describe("where policy wants two officers", () => {
  it("one asks, and nothing is done yet", async () => {
    const { penalty, candidate } = await penalised();
    expect(await lift(asker.token, penalty.id)).toMatchObject({
      __typename: "ApprovalAsked",
      message: expect.stringContaining("deux agents"),
    });
    expect(await liftedAt(penalty.id)).toBeNull();
    expect(await world.db.select().from(auditLog).where(eq(auditLog.candidateId, candidate.id))).toEqual([]);
    expect(await world.db.select().from(messages).where(eq(messages.candidateId, candidate.id))).toEqual([]);
    expect(await actsOn(penalty.id)).toMatchObject([
      { act: "ask_approval", officerId: asker.id, departmentCode: "93" },
    ]);
  });

  it("another approves and thereby does it, and both are named in the log and in the chain", async () => {
    const { penalty, candidate, approvalId } = await asked();
    expect(await approve(second.token, approvalId)).toEqual({ __typename: "ApproveSuccess" });
    const [lifted] = await world.db.select().from(penalties).where(eq(penalties.id, penalty.id));
    expect(lifted).toMatchObject({ liftedBy: second.id, liftMotive: "illness", liftNote: NOTE });
    expect(await rowOf(approvalId)).toMatchObject({ state: "approved", askedBy: asker.id, decidedBy: second.id });
    const trace = and(eq(auditLog.candidateId, candidate.id), eq(auditLog.action, "lift_penalty"));
    expect(await world.db.select().from(auditLog).where(trace)).toMatchObject([
      { actor: `officer:${second.id}`, details: { motive: "illness", askedBy: asker.id } },
    ]);
    expect(await actsOn(penalty.id)).toMatchObject([
      { act: "ask_approval", officerId: asker.id, details: { approvalId } },
      { act: "lift_penalty", officerId: second.id, details: { askedBy: asker.id } },
    ]);
    const told = and(eq(messages.candidateId, candidate.id), eq(messages.kind, "penalty_lifted"));
    expect(await world.db.select().from(messages).where(told)).toHaveLength(1);
  });

  it("never the one who has asked, who is told so; nothing is done", async () => {
    const { penalty, approvalId } = await asked();
    expect(await approve(asker.token, approvalId)).toMatchObject({ __typename: "SamePerson" });
    expect(await refuse(asker.token, approvalId)).toMatchObject({ __typename: "SamePerson" });
    expect(await liftedAt(penalty.id)).toBeNull();
    await expect(
      world.db
        .update(approvals)
        .set({ state: "approved", decidedBy: asker.id, decidedAt: new Date() })
        .where(eq(approvals.id, approvalId)),
    ).rejects.toMatchObject({ cause: { constraint: "another_person_decides" } });
  });

  it("asking twice, or two who ask, is one request; the other of the two may approve it", async () => {
    const { penalty } = await penalised();
    const answers = await Promise.all([lift(asker.token, penalty.id), lift(second.token, penalty.id)]);
    const again = await lift(asker.token, penalty.id, "In other words.");
    expect(new Set([...answers, again].map(({ approvalId }) => approvalId)).size).toBe(1);
    const row = await rowOf(again.approvalId ?? "");
    const other = row?.askedBy === asker.id ? second : asker;
    expect(row?.request).toMatchObject({ note: NOTE });
    expect((await approve(other.token, again.approvalId ?? "")).__typename).toBe("ApproveSuccess");
    expect((await actsOn(penalty.id)).map(({ act }) => act)).toEqual(["ask_approval", "lift_penalty"]);
  });

  it("two who approve at once are one approval", async () => {
    const third = await world.officer("administrator", []);
    for (let round = 0; round < 8; round++) {
      const { penalty, approvalId } = await asked();
      const answers = await Promise.all([approve(second.token, approvalId), approve(third.token, approvalId)]);
      expect(answers.map(({ __typename }) => __typename).sort()).toEqual(["ApprovalOver", "ApproveSuccess"]);
      expect((await actsOn(penalty.id)).map(({ act }) => act)).toEqual(["ask_approval", "lift_penalty"]);
    }
  });

  it("of one who approves and one who refuses, one decides and both know", async () => {
    const third = await world.officer("administrator", []);
    for (let round = 0; round < 8; round++) {
      const { penalty, approvalId } = await asked();
      const [yes, no] = await Promise.all([approve(second.token, approvalId), refuse(third.token, approvalId)]);
      const done = (await liftedAt(penalty.id)) !== null;
      expect(yes.__typename).toBe(done ? "ApproveSuccess" : "ApprovalOver");
      expect(no.__typename).toBe(done ? "ApprovalOver" : "RefuseApprovalSuccess");
      expect(await rowOf(approvalId)).toMatchObject({ state: done ? "approved" : "refused" });
    }
  });

  it("sent again by who approved, it is the approval that is there", async () => {
    const { approvalId, penalty } = await asked();
    const answers = await Promise.all([approve(second.token, approvalId), approve(second.token, approvalId)]);
    expect(answers.map(({ __typename }) => __typename)).toContain("ApproveSuccess");
    expect((await approve(second.token, approvalId)).__typename).toBe("ApproveSuccess");
    expect(await actsOn(penalty.id)).toHaveLength(2);
  });

  it("refused for a reason, it stays undone and may be asked for again", async () => {
    const { penalty, approvalId } = await asked();
    expect(await refuse(second.token, approvalId, "  ")).toMatchObject({ __typename: "ReasonMissing" });
    expect(await refuse(second.token, approvalId)).toMatchObject({ __typename: "RefuseApprovalSuccess" });
    expect(await refuse(second.token, approvalId)).toMatchObject({ __typename: "RefuseApprovalSuccess" });
    expect(await approve(second.token, approvalId)).toMatchObject({ __typename: "ApprovalOver", state: "REFUSED" });
    expect(await liftedAt(penalty.id)).toBeNull();
    const again = await lift(asker.token, penalty.id);
    expect(again.approvalId).not.toBe(approvalId);
    expect((await actsOn(penalty.id)).map(({ act }) => act)).toEqual([
      "ask_approval",
      "refuse_approval",
      "ask_approval",
    ]);
  });

  it("expires after the time of the policy, and makes room for a new request", async () => {
    const { penalty, approvalId } = await asked();
    const end = START.add({ hours: 72 });
    expect(await at(end, () => approve(second.token, approvalId))).toMatchObject({ state: "EXPIRED" });
    expect(await at(end, () => refuse(second.token, approvalId))).toMatchObject({ state: "EXPIRED" });
    const again = await at(end, () => lift(asker.token, penalty.id));
    expect(again).toMatchObject({ __typename: "ApprovalAsked" });
    expect(again.approvalId).not.toBe(approvalId);
    expect(await rowOf(approvalId)).toMatchObject({ state: "expired" });
    const late = end.add({ hours: 72 }).subtract({ milliseconds: 1 });
    expect(await at(late, () => approve(second.token, again.approvalId ?? ""))).toMatchObject({
      __typename: "ApproveSuccess",
    });
  });

  it("what was done meanwhile is not done again", async () => {
    const { penalty, approvalId } = await asked();
    await world.db
      .update(penalties)
      .set({ liftedAt: new Date(START.epochMilliseconds), liftMotive: "accident", liftNote: "Otherwise." })
      .where(eq(penalties.id, penalty.id));
    expect(await approve(second.token, approvalId)).toMatchObject({ __typename: "PenaltyAlreadyLifted" });
    expect(await rowOf(approvalId)).toMatchObject({ state: "asked" });
  });
});

describe("who may decide", () => {
  test("only who could do it themselves; to the others there is nothing", async () => {
    const { approvalId, penalty, candidate } = await asked();
    const elsewhere = await world.officer("delegate", ["75"]);
    expect(await approve(elsewhere.token, approvalId)).toMatchObject({ __typename: "ApprovalNotFound" });
    expect(await refuse(elsewhere.token, approvalId)).toMatchObject({ __typename: "ApprovalNotFound" });
    for (const role of ["support", "analyst", "examiner"] as const)
      expect(await approve((await world.officer(role)).token, approvalId)).toMatchObject({ __typename: "NotAllowed" });
    expect(await approve(candidate.token, approvalId)).toMatchObject({ __typename: "NotAllowed" });
    expect(await approve(undefined, approvalId)).toMatchObject({ __typename: "NotSignedIn" });
    expect(await approve(second.token, "nonsense")).toMatchObject({ __typename: "ApprovalNotFound" });
    expect(await approve(second.token, penalty.id)).toMatchObject({ __typename: "ApprovalNotFound" });
    expect(await liftedAt(penalty.id)).toBeNull();
  });

  test("they see what they are asked for, with whose file it is about; others see no list", async () => {
    const { approvalId, candidate } = await asked();
    const LIST = `query ($states: [ApprovalState!]) { approvals(states: $states, first: 100) { edges { node {
      id title reason state isOwn departmentCode candidate { neph } } } } }`;
    const seen = async (token: string, states = ["ASKED"]) => {
      const { approvals: list } = await api.query<{
        approvals: { edges: { node: { id: string; isOwn: boolean } }[] } | null;
      }>(LIST, { states }, { token, language: "en" });
      return list?.edges.map(({ node }) => node).find(({ id }) => id === approvalId) ?? (list ? "nothing" : null);
    };
    const node = { title: "Lift a penalty", reason: NOTE, state: "ASKED", candidate: { neph: candidate.neph } };
    expect(await seen(second.token)).toMatchObject({ ...node, isOwn: false });
    expect(await seen(asker.token)).toMatchObject({ ...node, isOwn: true });
    expect(await seen(second.token, ["APPROVED", "REFUSED", "EXPIRED"])).toBe("nothing");
    expect(await seen((await world.officer("delegate", ["75"])).token)).toBe("nothing");
    for (const role of ["support", "analyst", "examiner"] as const)
      expect(await seen((await world.officer(role)).token)).toBeNull();
    expect(await seen(candidate.token)).toBeNull();
  });
});

test("where policy wants one officer, one does it", async () => {
  const { penalty } = await penalised("75");
  const alone = await world.officer("allocation_officer", ["75"]);
  expect(await lift(alone.token, penalty.id)).toMatchObject({ __typename: "LiftPenaltySuccess" });
  expect(await liftedAt(penalty.id)).not.toBeNull();
});
