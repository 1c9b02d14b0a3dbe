import { auditLog, bookings, messages, policyValues } from "@creneau/schema";
import { and, eq } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { policybookOf } from "../../src/domain/policy/policy.js";
import { endUnwrittenExams } from "../../src/exam-day/end-unwritten-exams.js";
import { book, slotOn } from "../booking-calls.js";
import { closedList, FAILED, PASSED, record } from "../exam-day-calls.js";
import { closedMorning, examClock, examMorning } from "../exam-morning.js";
import { useApi } from "../use-api.js";

const clock = examClock();
const { world, api } = await useApi({ clock, sweeps: false });
const parts = { world, api, clock };

const at = (instant: string) => clock.set(Temporal.Instant.from(instant));
/** In Paris, the eighth day after the exam begins. */
const FREE = "2026-12-31T23:00:00Z";
const round = async () =>
  endUnwrittenExams(world.db, policybookOf(await world.db.select().from(policyValues)), clock.now());
const stateOf = async ({ id }: { id: number }) => {
  const own = await world.db.select({ state: bookings.state }).from(bookings).where(eq(bookings.candidateId, id));
  return own.map(({ state }) => state);
};
const told = ({ id }: { id: number }) =>
  world.db.$count(messages, and(eq(messages.candidateId, id), eq(messages.kind, "exam_unwritten")));

describe("an exam that nobody wrote about", () => {
  it("keeps its candidate for seven whole days, then they are told once and book again; the list stays to be completed", async () => {
    const { candidate, examiner, lineId, list } = await closedMorning(parts);
    const next = await slotOn(world, "2027-02-10");
    at("2026-12-31T22:59:59Z");
    await round();
    expect(await stateOf(candidate)).toEqual(["live"]);
    expect((await book(api, candidate, next)).__typename).toBe("AlreadyBooked");
    at(FREE);
    await round();
    await round();
    expect(await stateOf(candidate)).toEqual(["over"]);
    expect(await told(candidate)).toBe(1);
    const log = and(eq(auditLog.candidateId, candidate.id), eq(auditLog.action, "exam_unwritten"));
    expect(await world.db.select().from(auditLog).where(log)).toMatchObject([{ actor: "system" }]);
    expect((await book(api, candidate, next)).__typename).toBe("BookSlotSuccess");
    // Written late, the result counts all the same.
    expect(list.lines).toHaveLength(1);
    expect(await record(api, examiner, lineId, FAILED)).toMatchObject({ again: false });
  });

  it("is on no list yet: a list that is issued late has the candidate on it", async () => {
    const { candidate, examiner, sessionId } = await examMorning(parts);
    at(FREE);
    await round();
    expect(await stateOf(candidate)).toEqual(["over"]);
    const { lines } = await closedList(api, examiner, sessionId);
    expect(lines).toMatchObject([{ neph: candidate.neph }]);
  });

  it("waits for as long as its department says", async () => {
    await world.policy("exam.unwritten", 30, "94");
    const { candidate } = await examMorning(parts, { place: { centre: await world.centre({ departmentCode: "94" }) } });
    at(FREE);
    await round();
    expect(await stateOf(candidate)).toEqual(["live"]);
    at("2027-01-23T23:00:00Z");
    await round();
    expect(await stateOf(candidate)).toEqual(["over"]);
  });

  it("an outcome that is written at that very moment is written once, whoever is first", async () => {
    for (let turn = 0; turn < 5; turn++) {
      const { candidate, examiner, lineId } = await closedMorning(parts);
      at(FREE);
      const [answer] = await Promise.all([record(api, examiner, lineId, PASSED), round()]);
      expect(answer).toMatchObject({ again: false });
      expect(await stateOf(candidate)).toEqual(["over"]);
      expect(await told(candidate)).toBeLessThanOrEqual(1);
      await round();
    }
  });
});
