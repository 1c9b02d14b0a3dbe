import { candidates, heldLicences } from "@creneau/schema";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { toGlobalId } from "../../src/contract/global-id.js";
import { book } from "../booking-calls.js";
import { OWN, ownEligibility } from "../eligibility-calls.js";
import { useApi } from "../use-api.js";
import type { SignedInCandidate } from "../world.js";

const { world, api } = await useApi();
await world.department();

const own = (candidate: SignedInCandidate | null, variables?: object) => ownEligibility(api, candidate, variables);
/** Seventeen so many days from now. */
const seventeenIn = (days: number): string => `${Number(world.day(days).slice(0, 4)) - 17}${world.day(days).slice(4)}`;
const young = (days: number) => world.candidate({ birthDate: seventeenIn(days), parentalAuthorisation: true });

describe("a candidate's own file", () => {
  test("a grown-up with a theory test may sit, and is told every rule that was looked at, with its source", async () => {
    const answer = await own(await world.candidate(), { on: world.day(20) });
    expect(answer).toMatchObject({
      __typename: "Eligibility",
      on: world.day(20),
      earliestDate: world.day(20),
      verdict: { __typename: "Satisfied" },
    });
    const { rule, values } = answer.rules.find(({ rule: { id } }) => id === "AGE-2") ?? {};
    expect(rule?.text).toContain("17\u00a0ans");
    expect(rule?.source).toContain("Guide national");
    expect(values).toEqual([{ key: "AGE-2.practical", text: "17\u00a0ans" }]);
    expect(answer.documents.map((document) => document.rule)).toContain("ID-1");
  });

  test.each([
    ["the day before the 17th birthday", 29, "Refused"],
    ["the 17th birthday", 30, "Satisfied"],
    ["the day after", 31, "Satisfied"],
  ])("%s", async (_, day, verdict) => {
    const answer = await own(await young(30), { on: world.day(day) });
    expect([answer.verdict.__typename, answer.earliestDate]).toEqual([verdict, world.day(Math.max(day, 30))]);
  });

  test("a stranger is not signed in, and another's file is not found", async () => {
    const [camille, sacha] = await world.candidates(2);
    expect((await own(null)).code).toBe("NOT_SIGNED_IN");
    expect((await own(camille ?? null, { candidateId: toGlobalId("Candidate", sacha?.id ?? 0) })).code).toBe(
      "CANDIDATE_NOT_FOUND",
    );
    expect((await own(camille ?? null, { candidateId: toGlobalId("ExamSlot", camille?.id ?? 0) })).code).toBe(
      "CANDIDATE_NOT_FOUND",
    );
    expect((await own(camille ?? null, { candidateId: toGlobalId("Candidate", camille?.id ?? 0) })).__typename).toBe(
      "Eligibility",
    );
  });

  test("what the file does not say is missing, not no", async () => {
    const { verdict } = await own(await world.candidate({ medicalDeclaration: null }), { on: world.day(20) });
    expect(verdict).toMatchObject({
      __typename: "Refused",
      earliestDate: null,
      never: false,
      missingFacts: ["MEDICAL_DECLARATION"],
    });
  });

  test("of a file for C in which nothing was entered every fact that counts is asked for: it is never refused for good", async () => {
    const nothing = { trainingPath: null, medicalDeclaration: null, theoryPassedOn: null, registeredOn: null };
    const sasha = await world.candidate({
      ...{ ...nothing, categories: ["C"], historyComplete: false, licencesComplete: false },
    });
    for (const phase of ["OFF_ROAD", "ON_ROAD"]) {
      const { verdict, message } = await own(sasha, { category: "C", phase, on: world.day(20) });
      expect(verdict).toMatchObject({ __typename: "Refused", earliestDate: null, never: false });
      expect(verdict.missingFacts?.toSorted()).toEqual(["LICENCES", "MEDICAL_OPINION", "RESULTS"]);
      expect(message).toMatch(/avis médical|aptitude/);
    }
  });

  test("a failure in a history that is not whole asks for the rest of it, and is counted once it is", async () => {
    const charlie = await world.candidate({ historyComplete: false });
    const failure = { phase: "on_road", category: "B", outcome: "failed", takenOn: world.day(0), points: 12 } as const;
    await world.results(charlie, failure);
    const unknown = (await own(charlie, { on: world.day(5) })).verdict;
    expect(unknown).toMatchObject({ __typename: "Refused", earliestDate: null, never: false });
    expect(unknown.missingFacts?.toSorted()).toEqual(["LATE_CANCELLATIONS", "RESULTS"]);
    await world.db.update(candidates).set({ historyComplete: true }).where(eq(candidates.id, charlie.id));
    const known = (await own(charlie, { on: world.day(5) })).verdict;
    expect(known).toMatchObject({ __typename: "Refused", earliestDate: world.day(20), missingFacts: [] });
  });

  test("a held licence exempts from the theory test, from another state of the list too", async () => {
    const kim = await world.candidate({ theoryPassedOn: null });
    expect((await own(kim, { on: world.day(20) })).verdict).toMatchObject({ __typename: "Refused", never: true });
    await world.db
      .insert(heldLicences)
      .values({ candidateId: kim.id, category: "A1", obtainedOn: world.day(-700), issuedBy: "DE" });
    expect((await own(kim, { on: world.day(20) })).verdict.__typename).toBe("Satisfied");
  });

  test.each([
    ["before the first rules", "2013-01-18"],
    ["too far away", "2099-01-01"],
  ])("a date %s is bad input that names the argument", async (_, on) => {
    const { errors } = await api.call(OWN, { category: "B", phase: "ON_ROAD", on }, await world.candidate());
    expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: "on" });
  });
});

describe("booking asks the regulation", () => {
  test("too young on the day of the exam: the rule, its source and the earliest date", async () => {
    const [early, late] = [await world.slot({ daysAhead: 20 }), await world.slot({ daysAhead: 40 })];
    const lou = await young(30);
    const refused = await book(api, lou, early);
    expect(refused).toMatchObject({ __typename: "NotEligible", rule: "AGE-2", earliestDate: world.day(30) });
    expect(refused.source).toContain("Guide national");
    expect((await book(api, lou, late)).__typename).toBe("BookSlotSuccess");
  });

  test("a result that comes in between the look and the booking is seen: the file has its version", async () => {
    const slot = await world.slot({ daysAhead: 5 });
    const robin = await world.candidate();
    // The process remembers this viewer now.
    expect((await own(robin, { on: world.day(5) })).verdict.__typename).toBe("Satisfied");
    await world.results(robin, {
      phase: "on_road",
      category: "B",
      outcome: "failed",
      takenOn: world.day(0),
      points: 12,
    });
    expect(await book(api, robin, slot)).toMatchObject({
      __typename: "NotEligible",
      rule: "DEL-5",
      earliestDate: world.day(20),
    });
  });

  test("the file's own columns raise its version as well", async () => {
    const { id, version } = await world.candidate();
    await world.db.update(candidates).set({ medicalDeclaration: true }).where(eq(candidates.id, id));
    const [row] = await world.db.select().from(candidates).where(eq(candidates.id, id));
    expect(row?.version).toBe(version + 1);
  });
});
