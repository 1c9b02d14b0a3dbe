import { messages, officerActs, penalties } from "@creneau/schema";
import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { anotherPdf, lift, PDF, penalised, proofsToJudge, readProof, refuse, sendProof } from "../proof-calls.js";
import { useApi } from "../use-api.js";

const { world, api } = await useApi({ sweeps: false });

describe("a proof is read by its candidate and by officers of the department, each look an act", () => {
  it("and by nobody else, who does not learn that there is one", async () => {
    const { candidate, penaltyId } = await penalised(world);
    const { proofId = "" } = await sendProof(api, candidate.token, penaltyId, PDF);
    const officer = await world.officer();
    expect((await readProof(api, officer.token, proofId)).status).toBe(200);
    const looks = and(eq(officerActs.act, "read_proof"), eq(officerActs.object, `proof:${proofId}`));
    expect(await world.db.select().from(officerActs).where(looks)).toMatchObject([{ officerId: officer.id }]);
    await world.department("75");
    const others = [await world.candidate(), await world.officer("delegate", ["75"]), await world.officer("support")];
    for (const { token } of others) expect((await readProof(api, token, proofId)).status).toBe(404);
    expect((await readProof(api, undefined, proofId)).status).toBe(401);
    expect((await readProof(api, candidate.token, "../secret")).status).toBe(404);
    expect(await world.db.$count(officerActs, looks)).toBe(1);
  });
});

describe("an officer judges a proof", () => {
  const sent = async () => {
    const known = await penalised(world);
    const { proofId = "" } = await sendProof(api, known.candidate.token, known.penaltyId, anotherPdf());
    return { ...known, proofId };
  };

  it("finds those that wait in their departments, the longest waiting first, page after page", async () => {
    await world.department("92");
    const officer = await world.officer("allocation_officer", ["92"]);
    const people = await world.candidates(3, { departmentCode: "92" });
    for (const person of people) {
      const { penaltyId } = await penalised(world, person);
      await world.db.update(penalties).set({ departmentCode: "92" }).where(eq(penalties.id, penaltyId));
      await sendProof(api, person.token, penaltyId, anotherPdf());
    }
    const first = await proofsToJudge(api, officer.token, { first: 2 });
    const second = await proofsToJudge(api, officer.token, { first: 2, after: first?.pageInfo.endCursor });
    const found = [...(first?.edges ?? []), ...(second?.edges ?? [])].map(({ node }) => node.candidate.neph);
    expect(found).toEqual(people.map(({ neph }) => neph));
    expect(second?.pageInfo.hasNextPage).toBe(false);
    expect(await proofsToJudge(api, (await world.officer("support", ["92"])).token)).toBeNull();
    expect(await proofsToJudge(api, people[0]?.token ?? "")).toBeNull();
  });

  it("accepts it by lifting the penalty: the candidate is told, and sees it", async () => {
    const { candidate, penaltyId, proofId } = await sent();
    const officer = await world.officer();
    expect(await lift(api, officer.token, penaltyId)).toMatchObject({ penalty: { proofs: [{ state: "ACCEPTED" }] } });
    const told = and(eq(messages.kind, "penalty_lifted"), eq(messages.subject, penaltyId));
    expect(await world.db.select().from(messages).where(told)).toMatchObject([{ candidateId: candidate.id }]);
    expect(await refuse(api, officer.token, proofId)).toMatchObject({ __typename: "ProofAlreadyJudged" });
    // The same wish again is the same lifting; other words are another wish.
    expect((await lift(api, officer.token, penaltyId)).__typename).toBe("LiftPenaltySuccess");
    expect((await lift(api, officer.token, penaltyId, "Other words.")).__typename).toBe("PenaltyAlreadyLifted");
    expect((await lift(api, (await world.officer()).token, penaltyId)).__typename).toBe("PenaltyAlreadyLifted");
    expect(await world.db.$count(messages, told)).toBe(1);
  });

  it("refuses it for a reason: the penalty stands, the candidate is told why", async () => {
    const { candidate, penaltyId, proofId } = await sent();
    const officer = await world.officer();
    expect((await refuse(api, officer.token, proofId, "  ")).__typename).toBe("ReasonMissing");
    const answer = {
      __typename: "RefuseProofSuccess",
      proof: { state: "REFUSED", answer: "The date cannot be read." },
    };
    expect(await refuse(api, officer.token, proofId)).toEqual(answer);
    expect(await refuse(api, officer.token, proofId)).toEqual(answer);
    expect((await refuse(api, officer.token, proofId, "Other words")).__typename).toBe("ProofAlreadyJudged");
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
    const outcomes = await Promise.all(officers.map(({ token }, n) => refuse(api, token, proofId, `Reason ${n}`)));
    expect(outcomes.map(({ __typename }) => __typename).toSorted()).toEqual([
      "ProofAlreadyJudged",
      "RefuseProofSuccess",
    ]);
  });

  it("of their own department alone", async () => {
    const { proofId, candidate } = await sent();
    await world.department("75");
    expect((await refuse(api, (await world.officer("delegate", ["75"])).token, proofId)).__typename).toBe(
      "ProofNotFound",
    );
    expect((await refuse(api, (await world.officer("support")).token, proofId)).__typename).toBe("NotAllowed");
    expect((await refuse(api, candidate.token, proofId)).__typename).toBe("NotAllowed");
    expect((await refuse(api, (await world.officer()).token, "nonsense")).__typename).toBe("ProofNotFound");
  });
});
