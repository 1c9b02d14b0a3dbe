import { randomUUID } from "node:crypto";
import {
  examListEntries,
  examLists,
  examOutcomes,
  examResults,
  messages,
  penalties,
  policyValues,
} from "@creneau/schema";
import { and, eq, sql } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { policybookOf } from "../../src/domain/policy/policy.js";
import { judgeResults } from "../../src/penalties/judge-results.js";
import { readRulebook } from "../../src/regulation/rulebook.js";
import { book, cancel, slotOn } from "../booking-calls.js";
import { ABSENT, closedList, examList, FAILED, PASSED, record, step } from "../exam-day-calls.js";
import { bookingIdOf, closedMorning, EXAM_DAY, examClock, examMorning } from "../exam-morning.js";
import { useApi } from "../use-api.js";

const clock = examClock();
const { world, api } = await useApi({ clock, sweeps: false });
const parts = { world, api, clock };

const resultsOf = ({ id }: { id: number }) =>
  world.db.select().from(examResults).where(eq(examResults.candidateId, id));
const judge = async () => {
  const policybook = policybookOf(await world.db.select().from(policyValues));
  return judgeResults(world.db, { rulebook: await readRulebook(world.db), policybook }, clock.now());
};
const ownResults = async (candidate: { token: string }) => {
  const { viewer } = await api.query<{ viewer: { candidate: { results: { mention: string; struck: boolean }[] } } }>(
    "{ viewer { candidate { results { mention struck certificateUrl } } } }",
    {},
    candidate,
  );
  return viewer.candidate.results;
};

describe("an offline tablet", () => {
  it("sends everything twice: each is written once, and answered the same", async () => {
    const { examiner, lineId, candidate } = await closedMorning(parts);
    const key = randomUUID();
    const answers = [];
    for (let time = 0; time < 2; time++) answers.push(await record(api, examiner, lineId, FAILED, { key }));
    expect(answers).toMatchObject([
      { key, again: false },
      { key, again: true },
    ]);
    expect(answers[1]?.line).toEqual(answers[0]?.line);
    expect(await resultsOf(candidate)).toHaveLength(1);
    expect(await record(api, examiner, lineId, PASSED, { key })).toMatchObject({ code: "IDEMPOTENCY_KEY_REUSED" });
  });

  it("RES-11: sends a correction before what it corrects: nothing counts until both are there, and then the right one does", async () => {
    const { examiner, lineId, candidate } = await closedMorning(parts);
    const [first, second, third] = [randomUUID(), randomUUID(), randomUUID()];
    const early = await record(api, examiner, lineId, PASSED, { key: third, strikes: second });
    expect(early.line).toMatchObject({ standing: null, outcomes: [{ key: third, state: "PENDING" }] });
    expect(await resultsOf(candidate)).toEqual([]);
    const original = await record(api, examiner, lineId, ABSENT, { key: first });
    expect(original.line?.standing).toMatchObject({ key: first });
    const link = await record(api, examiner, lineId, FAILED, { key: second, strikes: first });
    expect(link.line).toMatchObject({
      standing: { key: third, mention: "B" },
      outcomes: [{ mention: "ABS NON EXC" }, { mention: "AJO" }, { mention: "B" }],
    });
    expect(await resultsOf(candidate)).toMatchObject([{ outcome: "passed", points: 28 }]);
  });

  it("an outcome for somebody who is not on the list, and before the list is closed, is told", async () => {
    const { examiner, sessionId } = await examMorning(parts);
    const issued = await step(api, examiner, "issueList", { sessionId, version: 0 });
    const line = issued.list?.lines[0]?.id ?? "";
    expect(await record(api, examiner, line, PASSED)).toMatchObject({
      code: "NOT_NOW",
      state: "ISSUED",
      rule: "BRD-5",
    });
    expect(await record(api, examiner, randomUUID(), PASSED)).toMatchObject({
      code: "LIST_LINE_NOT_FOUND",
      rule: "BRD-7",
    });
    expect(await record(api, examiner, "nobody", PASSED)).toMatchObject({ code: "LIST_LINE_NOT_FOUND" });
  });

  it("nothing is recorded before the day of the exam at its centre", async () => {
    const { examiner, sessionId } = await examMorning(parts);
    clock.set(Temporal.Instant.from("2026-12-23T22:59:59Z"));
    const list = await closedList(api, examiner, sessionId);
    expect(list.recordable).toBe(false);
    const line = list.lines[0]?.id ?? "";
    expect(await record(api, examiner, line, PASSED)).toMatchObject({ code: "EXAM_NOT_YET", examDate: EXAM_DAY });
    clock.set(Temporal.Instant.from("2026-12-23T23:00:00Z"));
    expect(await record(api, examiner, line, PASSED)).toMatchObject({ __typename: "RecordOutcomeSuccess" });
  });
});

describe("two tablets of one examiner", () => {
  it("that write different outcomes at once: one is written, the other is shown both", async () => {
    const { examiner, lineId, candidate } = await closedMorning(parts);
    const sent = [PASSED, FAILED, ABSENT, PASSED, FAILED].map((outcome) => record(api, examiner, lineId, outcome));
    const answers = await Promise.all(sent);
    const written = answers.filter(({ again }) => again === false);
    expect(written).toHaveLength(1);
    const standing = written[0]?.line?.standing;
    for (const answer of answers) {
      if (answer.__typename === "RecordOutcomeSuccess") expect(answer.line?.standing).toEqual(standing);
      else expect(answer).toMatchObject({ code: "OUTCOME_CONFLICT", standing, line: { standing } });
    }
    expect(await resultsOf(candidate)).toHaveLength(1);
    expect(await world.db.$count(examOutcomes, eq(examOutcomes.entryId, lineId))).toBe(1);
  });

  it("that correct the same outcome at once: one correction stands", async () => {
    const { examiner, lineId } = await closedMorning(parts);
    const { key = "" } = await record(api, examiner, lineId, ABSENT);
    const answers = await Promise.all(
      [PASSED, FAILED].map((right) => record(api, examiner, lineId, right, { strikes: key })),
    );
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(["OutcomeConflict", "RecordOutcomeSuccess"]);
  });

  it("that close the same list, and complete it twice: each once", async () => {
    const { examiner, sessionId } = await examMorning(parts);
    const list = await closedList(api, examiner, sessionId);
    expect(await step(api, examiner, "closeList", { sessionId, version: list.version })).toMatchObject({
      ...{ code: "LIST_CLOSED", state: "CLOSED", rule: "BRD-6" },
    });
    expect(await step(api, examiner, "completeList", { sessionId, version: list.version })).toMatchObject({
      ...{ code: "ENTRY_MISSING", rule: "BRD-8" },
    });
    await record(api, examiner, list.lines[0]?.id ?? "", PASSED);
    const both = await Promise.all(
      [1, 2].map(() => step(api, examiner, "completeList", { sessionId, version: list.version })),
    );
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(["ChangeExamListSuccess", "ListChanged"]);
  });
});

describe("BRD-2 BRD-4: what bookings do after the list is issued", () => {
  it("shows as a divergence, keeps the list open, and an amendment settles it", async () => {
    const { examiner, sessionId, booked, slot } = await examMorning(parts, { count: 2 });
    let list = (await step(api, examiner, "issueList", { sessionId, version: 0 })).list;
    expect((await cancel(api, booked[0] ?? {}, await bookingIdOf(world, booked[0] ?? { id: 0 }))).__typename).toBe(
      "CancelBookingSuccess",
    );
    expect((await examList(api, examiner, sessionId))?.lines).toMatchObject([
      { divergence: "CANCELLED" },
      { divergence: null },
    ]);
    // Somebody else takes the place, weeks ago by the calendar of this story.
    clock.set(Temporal.Instant.from("2026-12-01T12:00:00Z"));
    const late = await world.candidate();
    expect((await book(api, late, slot)).__typename).toBe("BookSlotSuccess");
    clock.set(Temporal.Instant.from(`${EXAM_DAY}T06:30:00Z`));
    for (const name of ["checkNumbers", "checkNames"] as const)
      list = (await step(api, examiner, name, { sessionId, version: list?.version ?? 0 })).list;
    expect(list?.unlisted).toMatchObject([{ neph: late.neph, divergence: "ADDED" }]);
    const version = list?.version ?? 0;
    expect(await step(api, examiner, "closeList", { sessionId, version })).toMatchObject({
      ...{ code: "NAMES_DIFFER", withoutFile: [booked[0]?.neph] },
    });
    const change = { removed: [list?.lines[0]?.id], added: [list?.unlisted[0]?.bookingId] };
    const amended = (await step(api, examiner, "amendList", { sessionId, version, ...change })).list;
    expect(amended).toMatchObject({ presented: 2, unlisted: [], amendments: [{ signedBy: null }] });
    const closed = await step(api, examiner, "closeList", { sessionId, version: amended?.version ?? 0 });
    expect(closed.list).toMatchObject({ state: "CLOSED", unhonouredUnits: 0 });
  });

  it("BRD-6: a cancellation and the closing at the same moment: one of the two wins, and the list says the truth", async () => {
    for (let round = 0; round < 5; round++) {
      const { examiner, sessionId, candidate } = await examMorning(parts);
      let version = 0;
      for (const name of ["issueList", "checkNumbers", "checkNames"] as const)
        version = (await step(api, examiner, name, { sessionId, version })).list?.version ?? 0;
      const bookingId = await bookingIdOf(world, candidate);
      const [closed, cancelled] = await Promise.all([
        step(api, examiner, "closeList", { sessionId, version }),
        cancel(api, candidate, bookingId),
      ]);
      expect([closed.__typename, cancelled.__typename]).toBeOneOf([
        ["ChangeExamListSuccess", "OnClosedList"],
        ["NamesDiffer", "CancelBookingSuccess"],
      ]);
    }
  });

  it("BRD-3: more candidates than places: exactly as many come off as there are too many", async () => {
    const { examiner, sessionId, slot } = await examMorning(parts, { count: 2 });
    const issued = (await step(api, examiner, "issueList", { sessionId, version: 0 })).list;
    await world.db.execute(sql`update exam_slots set state = 'withdrawn', version = version + 1 where id = ${slot.id}`);
    const counted = (await step(api, examiner, "checkNumbers", { sessionId, version: issued?.version ?? 0 })).list;
    expect(counted).toMatchObject({ excess: 1, presented: 2 });
    const version = counted?.version ?? 0;
    expect(await step(api, examiner, "checkNames", { sessionId, version })).toMatchObject({
      code: "TOO_MANY_CANDIDATES",
      excess: 1,
    });
    expect(await step(api, examiner, "amendList", { sessionId, version, removed: [] })).toMatchObject({
      ...{ code: "WRONG_DESIGNATION", excess: 1, designated: 0 },
    });
    const amended = await step(api, examiner, "amendList", { sessionId, version, removed: [counted?.lines[0]?.id] });
    expect(amended.list).toMatchObject({ excess: 0, presented: 1 });
  });
});

describe("results are facts", () => {
  it("an absence without excuse starts the wait of the department; its correction ends it, and the next result has its own", async () => {
    await world.policy("penalty.absence", 30, "93");
    await world.policy("penalty.failure", 20, "93");
    const { examiner, lineId, candidate } = await closedMorning(parts);
    const { key = "" } = await record(api, examiner, lineId, ABSENT);
    await judge();
    const own = eq(penalties.candidateId, candidate.id);
    expect(await world.db.select().from(penalties).where(own)).toMatchObject([{ kind: "absence", liftedAt: null }]);
    const soon = await slotOn(world, "2027-01-05");
    expect(await book(api, candidate, soon)).toMatchObject({ __typename: "NotEligible", rule: "DEL-7" });
    await record(api, examiner, lineId, FAILED, { strikes: key });
    await judge();
    const imposed = await world.db.select().from(penalties).where(own).orderBy(penalties.imposedAt, penalties.id);
    expect(imposed).toMatchObject([
      { kind: "absence", liftMotive: "service_error", liftNote: "ANNULÉ" },
      { kind: "failure", liftedAt: null, until: "2027-01-13" },
    ]);
    expect(await book(api, candidate, soon)).toMatchObject({ __typename: "NotEligible", rule: "DEL-5" });
  });

  it("whoever passed may not sit the same exam again, and a booking in its place is free at once", async () => {
    const { examiner, lineId, candidate } = await closedMorning(parts);
    const next = await slotOn(world, "2027-02-10");
    expect(await book(api, candidate, next)).toMatchObject({ __typename: "AlreadyBooked" });
    await record(api, examiner, lineId, ABSENT);
    await judge();
    expect((await book(api, candidate, next)).__typename).toBe("BookSlotSuccess");
  });

  it("are seen when policy says, mailed at that moment, and a correction before then is told in their place", async () => {
    await world.policy("result.publication", 48, "93");
    const { examiner, lineId, candidate } = await closedMorning(parts);
    const { key = "" } = await record(api, examiner, lineId, ABSENT);
    const right = await record(api, examiner, lineId, PASSED, { strikes: key });
    const mails = and(eq(messages.kind, "result"), eq(messages.candidateId, candidate.id));
    const due = new Date("2026-12-26T23:00:00Z");
    expect(await world.db.select().from(messages).where(mails).orderBy(messages.id)).toMatchObject([
      { subject: key, dueAt: due, dropReason: "corrected" },
      { subject: right.key, dueAt: due, dropReason: null },
    ]);
    clock.set(Temporal.Instant.from("2026-12-26T22:59:59Z"));
    expect(await ownResults(candidate)).toEqual([]);
    const certificate = `${api.url}/exam-results/${right.key}/certificate.pdf`;
    const own = { headers: { authorization: `Bearer ${candidate.token}` } };
    expect((await fetch(certificate, own)).status).toBe(404);
    clock.set(Temporal.Instant.from("2026-12-26T23:00:00Z"));
    expect(await ownResults(candidate)).toMatchObject([{ mention: "B" }, { mention: "ABS NON EXC", struck: true }]);
    expect((await fetch(certificate, own)).status).toBe(200);
  });
});

describe("what was written stays, by SQL too", () => {
  const violates = (change: Promise<unknown>, constraint: string) =>
    expect(change).rejects.toMatchObject({ cause: { constraint } });

  it("BRD-6: a closed list, its lines and its completion", async () => {
    const { examiner, sessionId, lineId, list } = await closedMorning(parts);
    const { db } = world;
    const line = eq(examListEntries.id, lineId);
    const own = eq(examLists.sessionId, sessionId);
    await violates(db.update(examListEntries).set({ removedAt: new Date() }).where(line), "a_closed_list_is_immutable");
    await violates(db.delete(examListEntries).where(line), "a_closed_list_is_immutable");
    await violates(db.update(examLists).set({ state: "issued" }).where(own), "a_closed_list_is_immutable");
    await record(api, examiner, lineId, PASSED);
    await step(api, examiner, "completeList", { sessionId, version: list.version });
    await violates(db.update(examLists).set({ unhonouredUnits: 3 }).where(own), "a_closed_list_is_immutable");
  });

  it("RES-11: outcomes are neither changed nor taken out, struck or not", async () => {
    const { examiner, lineId } = await closedMorning(parts);
    await record(api, examiner, lineId, ABSENT);
    const own = eq(examOutcomes.entryId, lineId);
    await violates(world.db.update(examOutcomes).set({ mention: "B" }).where(own), "nothing_is_overwritten");
    await violates(world.db.delete(examOutcomes).where(own), "nothing_is_overwritten");
  });

  it("and goes with the person alone", async () => {
    const { examiner, lineId, candidate } = await closedMorning(parts);
    await record(api, examiner, lineId, PASSED);
    const { deleteAccount } = await api.query<{ deleteAccount: { __typename: string } }>(
      "mutation Leave($input: DeleteAccountInput!) { deleteAccount(input: $input) { __typename } }",
      { input: { neph: candidate.neph } },
      candidate,
    );
    expect(deleteAccount.__typename).toBe("DeleteAccountSuccess");
    expect(await world.db.$count(examOutcomes, eq(examOutcomes.entryId, lineId))).toBe(0);
    expect(await world.db.$count(examListEntries, eq(examListEntries.id, lineId))).toBe(1);
  });
});
