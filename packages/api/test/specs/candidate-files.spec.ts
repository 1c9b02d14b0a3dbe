import { auditLog, examResults, heldLicences, messages, officerActs } from "@creneau/schema";
import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { book } from "../booking-calls.js";
import { candidateId, correct, openFile } from "../file-calls.js";
import { useApi } from "../use-api.js";
import type { SignedInCandidate } from "../world.js";

const { world, api } = await useApi();

const actsOn = ({ id }: SignedInCandidate, act: "read_file" | "correct_file") =>
  world.db
    .select()
    .from(officerActs)
    .where(and(eq(officerActs.object, `candidate:${id}`), eq(officerActs.act, act)));
const corrections = ({ id }: SignedInCandidate) =>
  world.db
    .select()
    .from(auditLog)
    .where(and(eq(auditLog.candidateId, id), eq(auditLog.action, "file_corrected")));

describe("an officer opens a file", () => {
  it("with its bookings, penalties, messages and decisions, and the answer of the regulation", async () => {
    const [candidate, officer] = [await world.candidate(), await world.officer()];
    await book(api, candidate, await world.slot());
    await world.db.update(messages).set({ sentAt: new Date() }).where(eq(messages.kind, "booking_confirmed"));
    const file = await openFile(
      api,
      { token: officer.token, language: "en" },
      candidate,
      `id neph birthName email contact { mobile } department { code } facts { trainingPath historyComplete } results { id } licences { category }
       eligibility(category: B, phase: ON_ROAD) { verdict { __typename } rules { rule { id } } }
       bookings { totalCount edges { node { state slot { date } } } } hold { id } offer { id } penalties { id }
       messages { edges { node { kind state } } } decisions { edges { node { action actor } } }`,
    );
    expect(file).toMatchObject({
      ...{ __typename: "CandidateFile", id: candidateId(candidate), neph: candidate.neph, department: { code: "93" } },
      facts: { trainingPath: "TRADITIONAL", historyComplete: true },
      eligibility: { verdict: { __typename: "Satisfied" } },
      bookings: { totalCount: 1, edges: [{ node: { state: "LIVE" } }] },
      ...{ contact: null, hold: null, offer: null, penalties: [] },
      decisions: { edges: [{ node: { action: "BOOK", actor: "CANDIDATE" } }] },
    });
    const { edges } = file.messages as { edges: { node: { kind: string; state: string } }[] };
    expect(edges).toContainEqual({ node: { kind: "BOOKING_CONFIRMED", state: "SENT" } });
    expect(edges).toContainEqual({ node: { kind: "PRACTICAL_DETAILS", state: "QUEUED" } });
  });

  it("and leaves an act behind: who looked at whom, once for one look", async () => {
    const [candidate, one, other] = [await world.candidate(), await world.officer(), await world.officer("support")];
    await openFile(api, one, candidate);
    await openFile(api, one, candidate);
    await openFile(api, other, candidate);
    expect(await actsOn(candidate, "read_file")).toMatchObject([
      { officerId: one.id, departmentCode: "93" },
      { officerId: other.id, departmentCode: "93" },
    ]);
  });

  it("of their own departments alone: any other is not there, and leaves no act", async () => {
    await world.department("75");
    const [candidate, elsewhere] = [await world.candidate(), await world.candidate({ departmentCode: "75" })];
    const officer = await world.officer();
    expect((await openFile(api, officer, elsewhere)).__typename).toBe("CandidateNotFound");
    expect((await openFile(api, await world.officer("administrator", []), elsewhere)).__typename).toBe("CandidateFile");
    expect((await openFile(api, await world.officer("analyst"), candidate)).__typename).toBe("NotAllowed");
    expect((await openFile(api, candidate, candidate)).__typename).toBe("NotAllowed");
    expect((await openFile(api, {}, candidate)).__typename).toBe("NotSignedIn");
    expect(await actsOn(candidate, "read_file")).toEqual([]);
  });

  it.each(["", "nonsense", "Q2FuZGlkYXRlOjA", "Q2FuZGlkYXRlOjk5OTk5OTk5OTk5OTk5OQ", "Qm9va2luZzox"])(
    "of nobody under the id “%s”",
    async (id) => {
      expect((await openFile(api, await world.officer(), id)).__typename).toBe("CandidateNotFound");
    },
  );
});

describe("an officer completes or corrects a file", () => {
  const incomplete = () => world.candidate({ historyComplete: false });
  const failure = (daysAgo: number) => ({
    on: world.day(-daysAgo),
    phase: "ON_ROAD",
    category: "B",
    outcome: "FAILED",
  });

  it("whose history the ministry's file did not tell: two failures, and then the candidate may book", async () => {
    const [candidate, officer] = [await incomplete(), await world.officer()];
    const slot = await world.slot();
    expect(await book(api, candidate, slot)).toMatchObject({ __typename: "NotEligible" });
    const corrected = await correct(api, officer, candidate, {
      results: [failure(120), failure(90)],
      historyComplete: true,
    });
    expect(corrected).toMatchObject({
      __typename: "CorrectFileSuccess",
      fields: ["historyComplete", "results"],
      file: { facts: { historyComplete: true }, results: [{ removable: true }, { removable: true }] },
    });
    expect((await book(api, candidate, slot)).__typename).toBe("BookSlotSuccess");
  });

  it("with a trace for the candidate, of each field as it was and is, and an act without a word of the file", async () => {
    const [candidate, officer] = [await incomplete(), await world.officer()];
    await correct(api, officer, candidate, {
      trainingPath: "AAC",
      medicalOpinionOn: world.day(-3),
      reason: "Papers seen",
    });
    expect(await corrections(candidate)).toMatchObject([
      {
        actor: `officer:${officer.id}`,
        details: {
          fields: ["trainingPath", "medicalOpinionOn"],
          changes: { trainingPath: { was: "traditional", is: "aac" } },
          reason: "Papers seen",
        },
      },
    ]);
    const [act] = await actsOn(candidate, "correct_file");
    expect(act).toMatchObject({ officerId: officer.id, details: { fields: ["trainingPath", "medicalOpinionOn"] } });
    expect(JSON.stringify(act)).not.toContain("aac");
  });

  it("once: done again it changes nothing and leaves no trace", async () => {
    const [candidate, officer] = [await incomplete(), await world.officer()];
    const changes = { historyComplete: true, licences: [{ category: "AM", obtainedOn: "2016-05-01" }] };
    expect(await correct(api, officer, candidate, changes)).toMatchObject({ fields: ["historyComplete", "licences"] });
    expect(await correct(api, officer, candidate, changes)).toMatchObject({ fields: [] });
    expect(await corrections(candidate)).toHaveLength(1);
  });

  it("and so do two officers at once", async () => {
    const [candidate, one, other] = [await incomplete(), await world.officer(), await world.officer()];
    const outcomes = await Promise.all(
      [one, other].map((officer) =>
        correct(api, officer, candidate, { results: [failure(90)], historyComplete: true }),
      ),
    );
    // Who comes second finds the test there, or decides on the file as it was.
    for (const { __typename } of outcomes) expect(["CorrectFileSuccess", "InvalidFacts"]).toContain(__typename);
    expect(await world.db.$count(examResults, eq(examResults.candidateId, candidate.id))).toBe(1);
    expect(await corrections(candidate)).toHaveLength(1);
  });

  it("puts the list of licences in the place of the one before, in the spelling of the papers", async () => {
    const [candidate, officer] = [await incomplete(), await world.officer()];
    await correct(api, officer, candidate, {
      licences: [
        { category: "AM", obtainedOn: "2016-05-01" },
        { category: "A1", obtainedOn: "2018-05-01" },
      ],
    });
    const corrected = await correct(api, officer, candidate, {
      licences: [{ category: "A1", obtainedOn: "2018-05-02", issuedBy: "gb" }],
    });
    expect(corrected).toMatchObject({ file: { licences: [{ category: "A1", issuedBy: "UK" }] } });
    const held = await world.db.select().from(heldLicences).where(eq(heldLicences.candidateId, candidate.id));
    expect(held).toMatchObject([{ category: "A1", obtainedOn: "2018-05-02" }]);
  });

  it("takes out a test that an officer has entered, and no other", async () => {
    const [candidate, officer] = [await incomplete(), await world.officer()];
    await world.results(candidate, { phase: "on_road", category: "B", outcome: "failed", takenOn: world.day(-150) });
    const { file } = (await correct(api, officer, candidate, { results: [failure(90)] })) as unknown as {
      file: { results: { id: string; removable: boolean }[] };
    };
    const [entered, official] = file.results;
    expect([entered?.removable, official?.removable]).toEqual([true, false]);
    expect(await correct(api, officer, candidate, { removedResults: [official?.id] })).toMatchObject({
      __typename: "InvalidFacts",
      problems: [{ field: "removedResults[0]" }],
    });
    expect(await correct(api, officer, candidate, { removedResults: [entered?.id] })).toMatchObject({
      __typename: "CorrectFileSuccess",
      file: { results: [{ id: official?.id }] },
    });
  });

  it("a wait that is over brings no penalty and no letter, one that is not does", async () => {
    await world.policy("penalty.failure", 45, "92");
    const officer = await world.officer("delegate", ["92"]);
    const candidate = await world.candidate({
      departmentCode: "92",
      historyComplete: false,
      theoryPassedOn: world.day(-500),
    });
    await correct(api, officer, candidate, { results: [failure(400), failure(10)] });
    const judged = await world.db
      .select({ on: examResults.takenOn, judged: examResults.penaltyJudged })
      .from(examResults)
      .where(eq(examResults.candidateId, candidate.id))
      .orderBy(examResults.takenOn);
    expect(judged[0]).toEqual({ on: world.day(-400), judged: true });
  });

  const [today, tomorrow] = [world.day(0), world.day(1)];
  it.each([
    ["a theory test of tomorrow", { theoryPassedOn: tomorrow }, [{ field: "results[0].on", code: "DATE_IN_FUTURE" }]],
    ["31 February", { registeredOn: "2026-02-31" }, null],
    [
      "a test before the theory",
      { results: [failure(300)] },
      [{ field: "results[0].outcome", code: "TEST_WITHOUT_THEORY" }],
    ],
    [
      "the same test twice",
      { results: [failure(90), failure(90)] },
      [{ field: "results[1].on", code: "SAME_TEST_TWICE_A_DAY" }],
    ],
    ["an aptitude without an opinion", { fitUntil: today }, [{ field: "fitUntil", code: "FIT_UNTIL_BEFORE_GIVEN" }]],
    [
      "a licence of a child",
      { licences: [{ category: "B", obtainedOn: "2005-01-01" }] },
      [{ field: "licences[0].obtainedOn", code: "IMPOSSIBLE_AGE" }],
    ],
    [
      "a result to take out that is none",
      { removedResults: ["x'; --"] },
      [{ field: "removedResults[0]", code: "UNKNOWN_WORD" }],
    ],
  ])("%s is told with its field, and nothing is changed", async (_what, changes, problems) => {
    const [candidate, officer] = [await world.candidate(), await world.officer()];
    if (problems === null) {
      await expect(correct(api, officer, candidate, changes)).rejects.toThrow("BAD_USER_INPUT");
    } else {
      const answer = await correct(api, officer, candidate, changes);
      expect(answer.__typename).toBe("InvalidFacts");
      expect(answer.problems).toMatchObject(problems);
    }
    expect(await corrections(candidate)).toEqual([]);
  });

  it("for a reason, in a department of theirs, with that permission", async () => {
    const [candidate, officer] = [await incomplete(), await world.officer()];
    const changes = { historyComplete: true };
    expect((await correct(api, officer, candidate, { ...changes, reason: " … " })).__typename).toBe("ReasonMissing");
    expect((await correct(api, officer, candidate, { ...changes, reason: "a".repeat(2_001) })).__typename).toBe(
      "ReasonMissing",
    );
    expect((await correct(api, await world.officer("support"), candidate, changes)).__typename).toBe("NotAllowed");
    expect((await correct(api, await world.officer("delegate", ["92"]), candidate, changes)).__typename).toBe(
      "CandidateNotFound",
    );
    expect((await correct(api, candidate, candidate, changes)).__typename).toBe("NotAllowed");
    expect((await correct(api, {}, candidate, changes)).__typename).toBe("NotSignedIn");
    expect(await corrections(candidate)).toEqual([]);
  });
});
