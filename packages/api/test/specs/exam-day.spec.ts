import { auditLog, bookings, examResults, examSessions, messages, officerActs, penalties } from "@creneau/schema";
import { and, eq, sql } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { toGlobalId } from "../../src/contract/global-id.js";
import { book, cancel, slotOn } from "../booking-calls.js";
import { ABSENT, closedList, examList, FAILED, PASSED, record, step } from "../exam-day-calls.js";
import { move } from "../hold-calls.js";
import { useApi } from "../use-api.js";

const BEFORE = Temporal.Instant.from("2026-12-01T11:00:00Z");
const DAY = "2026-12-24";
let now = BEFORE;
const { world, api } = await useApi({ clock: { now: () => now }, sweeps: false });

/** Booked weeks before; then it is the morning of the exam. */
const examMorning = async (candidatesBooked = 1) => {
  now = BEFORE;
  const booked = [];
  const slot = await slotOn(world, DAY);
  for (let n = 0; n < candidatesBooked; n++) {
    const candidate = await world.candidate();
    const place = n === 0 ? slot : await slotBeside(slot, n);
    const { booking } = await book(api, candidate, place);
    if (!booking) throw new Error("the place could not be booked");
    booked.push(candidate);
  }
  const { sessionId } = slot;
  await world.db.update(examSessions).set({ civilDate: DAY }).where(eq(examSessions.id, sessionId));
  const { rows } = await world.db.execute<{ examiner_id: number }>(
    sql`select examiner_id from exam_sessions where id = ${sessionId}`,
  );
  const examinerId = rows[0]?.examiner_id ?? 0;
  const examiner = await world.officer("examiner", ["93"], examinerId);
  now = Temporal.Instant.from(`${DAY}T06:30:00Z`);
  const [candidate] = booked;
  if (!candidate) throw new Error("nobody was booked");
  return { sessionId, examiner, candidate, booked };
};

const bookingOf = async ({ id }: { id: number }) => {
  const [booking] = await world.db.select().from(bookings).where(eq(bookings.candidateId, id));
  return toGlobalId("Booking", booking?.id ?? "");
};

const slotBeside = async (slot: Awaited<ReturnType<typeof slotOn>>, n: number) => {
  const { rows } = await world.db.execute<{ id: number }>(sql`insert into exam_slots
    (session_id, centre_id, category, phase, starts_at, civil_date, duration_minutes, state)
    select session_id, centre_id, category, phase, starts_at + ${n} * interval '32 minutes', civil_date, duration_minutes, 'open'
    from exam_slots where id = ${slot.id} returning id::int`);
  return { ...slot, id: rows[0]?.id ?? 0 };
};

describe("an exam day", () => {
  it("goes from the draft of the session's bookings to the completed list, and results are facts", async () => {
    const { sessionId, examiner, candidate } = await examMorning();
    const draft = await examList(api, examiner, sessionId);
    expect(draft).toMatchObject({ state: "DRAFT", version: 0, presented: 1, mine: true, recordable: false });
    const list = await closedList(api, examiner, sessionId);
    expect(list).toMatchObject({ state: "CLOSED", unhonouredUnits: 0, recordable: true });
    const line = list.lines[0];
    const written = await record(api, examiner, line?.id ?? "", FAILED);
    expect(written).toMatchObject({ __typename: "RecordOutcomeSuccess", again: false });
    expect(written.line?.standing).toMatchObject({ mention: "AJO", outcome: "FAILED", points: 13 });
    expect(await world.db.select().from(examResults).where(eq(examResults.candidateId, candidate.id))).toMatchObject([
      { outcome: "failed", takenOn: DAY, points: 13, phase: "on_road", category: "B", penaltyJudged: false },
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
    const { sessionId, examiner, candidate } = await examMorning();
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
    const { sessionId, examiner, candidate } = await examMorning();
    const bookingId = await bookingOf(candidate);
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
    const { sessionId, examiner } = await examMorning();
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
