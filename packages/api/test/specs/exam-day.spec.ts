import { auditLog, bookings, examResults, messages, officerActs, penalties, specialNeeds } from "@creneau/schema";
import { and, eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { cancel, slotOn } from "../booking-calls.js";
import { ABSENT, closedList, examList, FAILED, PASSED, record, step } from "../exam-day-calls.js";
import { bookingIdOf, EXAM_DAY, examClock, examMorning } from "../exam-morning.js";
import { move } from "../hold-calls.js";
import { useApi } from "../use-api.js";

const clock = examClock();
const { world, api } = await useApi({ clock, sweeps: false });
const parts = { world, api, clock };

describe("an exam day", () => {
  it("goes from the draft of the session's bookings to the completed list, and results are facts", async () => {
    const { sessionId, examiner, candidate } = await examMorning(parts);
    const draft = await examList(api, examiner, sessionId);
    expect(draft).toMatchObject({ state: "DRAFT", version: 0, presented: 1, mine: true, recordable: false });
    const list = await closedList(api, examiner, sessionId);
    expect(list).toMatchObject({ state: "CLOSED", unhonouredUnits: 0, recordable: true });
    const line = list.lines[0];
    const written = await record(api, examiner, line?.id ?? "", FAILED);
    expect(written).toMatchObject({ __typename: "RecordOutcomeSuccess", again: false });
    expect(written.line?.standing).toMatchObject({ mention: "AJO", outcome: "FAILED", points: 13 });
    expect(await world.db.select().from(examResults).where(eq(examResults.candidateId, candidate.id))).toMatchObject([
      { outcome: "failed", takenOn: EXAM_DAY, points: 13, phase: "on_road", category: "B", penaltyJudged: false },
    ]);
    expect(await world.db.select().from(bookings).where(eq(bookings.candidateId, candidate.id))).toMatchObject([
      { state: "over" },
    ]);
    const done = await step(api, examiner, "completeList", { sessionId, version: list.version });
    expect(done.list).toMatchObject({ state: "COMPLETED" });
    expect(
      await world.db
        .select()
        .from(messages)
        .where(and(eq(messages.kind, "result"), eq(messages.candidateId, candidate.id))),
    ).toHaveLength(1);
    expect(
      await world.db
        .select({ action: auditLog.action })
        .from(auditLog)
        .where(and(eq(auditLog.candidateId, candidate.id), eq(auditLog.action, "record_result"))),
    ).toHaveLength(1);
    const acts = await world.db
      .select({ act: officerActs.act })
      .from(officerActs)
      .where(eq(officerActs.officerId, examiner.id));
    expect(acts.map(({ act }) => act)).toEqual([
      ...[
        "issue_exam_list",
        "check_exam_list",
        "check_exam_list",
        "close_exam_list",
        "record_outcome",
        "complete_exam_list",
      ],
    ]);
  });

  it("a correction strikes and adds, and takes back what followed", async () => {
    const { sessionId, examiner, candidate } = await examMorning(parts);
    const list = await closedList(api, examiner, sessionId);
    const lineId = list.lines[0]?.id ?? "";
    const wrong = await record(api, examiner, lineId, ABSENT);
    const right = await record(api, examiner, lineId, PASSED, { strikes: wrong.key ?? "" });
    expect(right.line?.outcomes.map(({ mention, state }) => [mention, state])).toEqual([
      ["ABS NON EXC", "STRUCK"],
      ["B", "STANDING"],
    ]);
    expect(await world.db.select().from(examResults).where(eq(examResults.candidateId, candidate.id))).toMatchObject([
      { outcome: "passed" },
    ]);
    expect(await world.db.select().from(penalties).where(eq(penalties.candidateId, candidate.id))).toEqual([]);
    const { viewer } = await api.query<{ viewer: { candidate: { results: unknown[] } } }>(
      "{ viewer { candidate { results { mention struck outcome points } } } }",
      {},
      candidate,
    );
    expect(viewer.candidate.results).toEqual([
      { mention: "B", struck: false, outcome: "PASSED", points: 28 },
      { mention: "ABS NON EXC", struck: true, outcome: "ABSENT_NOT_EXCUSED", points: null },
    ]);
  });

  it("BRD-6: who is on a closed list can neither cancel nor move, though their exam is hours away", async () => {
    const { sessionId, examiner, candidate } = await examMorning(parts);
    const bookingId = await bookingIdOf(world, candidate);
    const draft = await api.query<{ node: { refusalToCancel: unknown } }>(
      "query Own($id: ID!) { node(id: $id) { ... on Booking { refusalToCancel { __typename } } } }",
      { id: bookingId },
      candidate,
    );
    expect(draft.node.refusalToCancel).toBeNull();
    await closedList(api, examiner, sessionId);
    expect(await cancel(api, candidate, bookingId)).toMatchObject({ code: "ON_CLOSED_LIST", rule: "BRD-6" });
    const elsewhere = await slotOn(world, "2027-01-12");
    expect(await move(api, candidate, bookingId, elsewhere)).toMatchObject({ code: "ON_CLOSED_LIST" });
    expect(await world.db.select().from(bookings).where(eq(bookings.candidateId, candidate.id))).toMatchObject([
      { state: "live" },
    ]);
  });

  it("another examiner and an anonymous caller learn nothing", async () => {
    const { sessionId, examiner } = await examMorning(parts);
    const list = await closedList(api, examiner, sessionId);
    const stranger = await world.officer("examiner", ["93"]);
    expect(await examList(api, stranger, sessionId)).toBeNull();
    expect(await examList(api, {}, sessionId)).toBeNull();
    expect(await record(api, stranger, list.lines[0]?.id ?? "", PASSED)).toMatchObject({ code: "LIST_LINE_NOT_FOUND" });
    expect(await step(api, stranger, "completeList", { sessionId, version: list.version })).toMatchObject({
      code: "EXAM_LIST_NOT_FOUND",
    });
    expect(await record(api, {}, list.lines[0]?.id ?? "", PASSED)).toMatchObject({ code: "NOT_SIGNED_IN" });
  });
});

it("CAP-8: a candidate with extra time uses one place: those that it takes are not counted as unhonoured", async () => {
  const { sessionId, examiner, candidate, slot } = await examMorning(parts, { count: 2 });
  const { rows } = await world.db.execute<{ id: string }>(sql`with extra as (
      insert into exam_slots (session_id, centre_id, category, phase, starts_at, civil_date, duration_minutes, state)
      select session_id, centre_id, category, phase, starts_at + interval '4 hours', civil_date, duration_minutes, 'booked'
      from exam_slots where id = ${slot.id} returning id)
    insert into extra_time_places (slot_id, beside_slot_id, booking_id)
    select extra.id, ${slot.id}, b.id from extra, bookings b where b.candidate_id = ${candidate.id} returning slot_id::text as id`);
  expect(rows).toHaveLength(1);
  await world.db.insert(specialNeeds).values({
    ...{ candidateId: candidate.id, extraMinutes: 20, adaptedVehicle: true, basis: "medical_opinion" as const },
    decidedAt: new Date(),
  });
  const list = await closedList(api, examiner, sessionId);
  expect(list).toMatchObject({ attributedPlaces: 2, presented: 2, unhonouredUnits: 0 });
  expect(list.lines[0]).toMatchObject({ extraMinutes: 20, adaptedVehicle: true });
});
