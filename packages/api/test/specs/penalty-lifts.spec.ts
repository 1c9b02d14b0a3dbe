import { auditLog, officerActs } from "@creneau/schema";
import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { book, cancel, slotOn } from "../booking-calls.js";
import { brokenPromises, NO_BROKEN_PROMISE } from "../booking-invariants.js";
import { LATE, penaltyStory } from "../penalty-story.js";

const { world, api, at, booked, penaltiesOf } = await penaltyStory();

describe("BOK-13: an officer lifts a penalty", () => {
  const LIFT = `mutation($input: LiftPenaltyInput!) { liftPenalty(input: $input) { __typename
    ... on LiftPenaltySuccess { penalty { liftMotive liftedAt } } ... on Refusal { code } } }`;
  const lift = async (token: string | undefined, penaltyId: string, facts = {}) => {
    const input = { penaltyId, motive: "ILLNESS", note: "Certificate of the hospital, seen.", ...facts };
    const { liftPenalty } = await api.query<{ liftPenalty: { __typename: string } }>(
      LIFT,
      { input },
      token ? { token } : {},
    );
    return liftPenalty;
  };
  const penalised = async (instant = "2026-12-22T12:00:00Z") => {
    const { candidate, bookingId } = await booked();
    await at(instant, () => cancel(api, candidate, bookingId));
    const [penalty] = await penaltiesOf(candidate);
    return { candidate, penaltyId: penalty?.id ?? "" };
  };

  it("and it is as if it had not been: for the policy, for the regulation, and in the log with who and why", async () => {
    const { candidate, penaltyId } = await penalised();
    const slot = await slotOn(world, "2027-01-10");
    expect((await book(api, candidate, slot)).__typename).toBe("Penalised");
    const officer = await world.officer();
    expect(await lift(officer.token, penaltyId)).toMatchObject({
      __typename: "LiftPenaltySuccess",
      penalty: { liftMotive: "ILLNESS", liftedAt: "2026-12-01T11:00:00.000Z" },
    });
    expect((await book(api, candidate, slot)).__typename).toBe("BookSlotSuccess");
    const trace = and(eq(auditLog.candidateId, candidate.id), eq(auditLog.action, "lift_penalty"));
    expect(await world.db.select().from(auditLog).where(trace)).toMatchObject([
      { actor: `officer:${officer.id}`, rule: "BOK-13", details: { motive: "illness", penaltyId } },
    ]);
    expect(await world.db.select().from(officerActs).where(eq(officerActs.officerId, officer.id))).toMatchObject([
      { act: "lift_penalty", departmentCode: "93", object: `penalty:${penaltyId}`, reason: null },
    ]);
  });

  it("once, also when two do it at the same time", async () => {
    const { penaltyId } = await penalised();
    const [one, other] = [await world.officer(), await world.officer("delegate")];
    const results = await Promise.all([lift(one.token, penaltyId), lift(other.token, penaltyId)]);
    expect(results.map(({ __typename }) => __typename).sort()).toEqual(["LiftPenaltySuccess", "PenaltyAlreadyLifted"]);
  });

  it("of their own department, with a note; a candidate never", async () => {
    const { candidate, penaltyId } = await penalised();
    const [stranger, officer] = [await world.officer("delegate", ["75"]), await world.officer()];
    expect((await lift(stranger.token, penaltyId)).__typename).toBe("NotAllowed");
    expect((await lift(candidate.token, penaltyId)).__typename).toBe("NotAllowed");
    expect((await lift(undefined, penaltyId)).__typename).toBe("NotSignedIn");
    expect((await lift(officer.token, penaltyId, { note: "  " })).__typename).toBe("LiftNotDocumented");
    expect((await lift(officer.token, "nonsense")).__typename).toBe("PenaltyNotFound");
    expect((await lift(officer.token, "01990000-0000-7000-8000-000000000000")).__typename).toBe("PenaltyNotFound");
    expect(await penaltiesOf(candidate)).toMatchObject([{ liftedAt: null }]);
  });

  it("the candidate reads it all, and nobody else does", async () => {
    const { candidate, penaltyId } = await penalised(LATE);
    const ask = "{ viewer { candidate { penalties { id kind until rule source liftedAt message } } } }";
    const seen = await api.query(ask, {}, { token: candidate.token, language: "en" });
    expect(seen).toMatchObject({
      viewer: {
        candidate: {
          penalties: [
            {
              ...{ id: penaltyId, kind: "LATE_CANCELLATION", until: "2027-02-07", rule: "BOK-10", liftedAt: null },
              source: expect.stringContaining("CandiLib"),
              message:
                "After a place that was given back late, you sit the exam of category B on Sunday 7 February 2027 at the earliest.",
            },
          ],
        },
      },
    });
    expect(await api.query(ask, {}, await world.candidate())).toEqual({ viewer: { candidate: { penalties: [] } } });
  });
});

it("after all of this, no promise is broken", async () => {
  expect(await brokenPromises(world)).toEqual(NO_BROKEN_PROMISE);
});
