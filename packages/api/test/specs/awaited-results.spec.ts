import { examResults, policyValues } from "@creneau/schema";
import { eq } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { policybookOf } from "../../src/domain/policy/policy.js";
import { judgeResults } from "../../src/penalties/judge-results.js";
import { readRulebook } from "../../src/regulation/rulebook.js";
import { book, slotOn } from "../booking-calls.js";
import { ABSENT, FAILED, PASSED, record } from "../exam-day-calls.js";
import { closedMorning, EXAM_DAY, examClock } from "../exam-morning.js";
import { useApi } from "../use-api.js";

const clock = examClock();
const { world, api } = await useApi({ clock, sweeps: false });
const parts = { world, api, clock };
await world.policy("result.publication", 48, "93");
await world.policy("penalty.absence", 90, "93");

const judge = async () => {
  const policybook = policybookOf(await world.db.select().from(policyValues));
  return judgeResults(world.db, { rulebook: await readRulebook(world.db), policybook }, clock.now());
};

describe("a result that is not published yet", () => {
  const SEEN = `{
    eligibility(category: B, phase: ON_ROAD, on: "2027-02-10") {
      ... on Eligibility {
        message verdict { __typename ... on Refused { earliestDate latestDate never missingFacts } } decisiveRule { id }
        rules { rule { id } message }
      }
    }
    viewer { personalData candidate { penalties { kind } results { mention } awaitedResults { date category phase until } } }
  }`;
  type Seen = {
    eligibility: object;
    viewer: { personalData: { exam_results: object[] }; candidate: object };
  };

  const answers = async (outcome: typeof PASSED | typeof ABSENT) => {
    const { examiner, lineId, candidate } = await closedMorning(parts);
    const next = await slotOn(world, "2027-02-10");
    await record(api, examiner, lineId, outcome);
    await judge();
    const seen = () => api.query<Seen>(SEEN, {}, candidate);
    const before = await seen();
    const refused = await book(api, candidate, next);
    clock.set(Temporal.Instant.from("2026-12-26T23:00:00Z"));
    await judge();
    return { before, refused, after: await seen(), booked: await book(api, candidate, next) };
  };

  it("is told by no answer, whatever it is; nothing is booked that it would refuse; and it counts from then on", async () => {
    const passed = await answers(PASSED);
    const failed = await answers(FAILED);
    const absent = await answers(ABSENT);
    expect(passed.before.eligibility).toMatchObject({
      message: "Impossible à dire\u00a0: il manque un résultat d’examen qui n’est pas encore publié.",
      verdict: { earliestDate: null, missingFacts: ["AWAITED_RESULT"] },
    });
    for (const { before, refused } of [passed, failed, absent]) {
      expect(before.eligibility).toEqual(passed.before.eligibility);
      expect(before.viewer.candidate).toEqual({
        ...{ penalties: [], results: [] },
        awaitedResults: [{ date: EXAM_DAY, category: "B", phase: "ON_ROAD", until: "2026-12-26T23:00:00.000Z" }],
      });
      expect(before.viewer.personalData).toMatchObject({ exam_results: [], exam_outcomes: [], penalties: [] });
      expect(refused).toEqual(passed.refused);
    }
    expect(passed.refused).toMatchObject({ __typename: "NotEligible", earliestDate: null });
    expect(passed.refused.message).toContain("pas encore publié");

    expect(failed.booked.__typename).toBe("BookSlotSuccess");
    expect(passed.booked).toMatchObject({ __typename: "NotEligible", rule: "BOK-9" });
    expect(absent.booked).toMatchObject({ rule: "BOK-12" });
    expect(absent.after.viewer.candidate).toMatchObject({ penalties: [{ kind: "ABSENCE" }], awaitedResults: [] });
    expect(absent.after.viewer.personalData.exam_results).toHaveLength(1);
  });

  it("does not keep the candidate waiting for a result that is published", async () => {
    const { examiner, lineId, candidate } = await closedMorning(parts);
    const { key = "" } = await record(api, examiner, lineId, ABSENT);
    clock.set(Temporal.Instant.from("2026-12-27T08:00:00Z"));
    await judge();
    await record(api, examiner, lineId, FAILED, { strikes: key });
    const results = await world.db.select().from(examResults).where(eq(examResults.candidateId, candidate.id));
    expect(results).toMatchObject([{ outcome: "failed", awaitedUntil: null }]);
  });
});
