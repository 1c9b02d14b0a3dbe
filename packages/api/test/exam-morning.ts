import { bookings, examSessions } from "@creneau/schema";
import { eq, sql } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { toGlobalId } from "../src/contract/global-id.js";
import { book, slotOn } from "./booking-calls.js";
import type { Api } from "./client.js";
import { closedList, type LineAnswer } from "./exam-day-calls.js";
import type { SignedInCandidate, World } from "./world.js";

export const EXAM_DAY = "2026-12-24";
const BOOKING_DAY = Temporal.Instant.from("2026-12-01T11:00:00Z");
const MORNING = Temporal.Instant.from(`${EXAM_DAY}T06:30:00Z`);

type Candidates = Parameters<World["candidate"]>[0];
type Place = Parameters<typeof slotOn>[2];

/** A clock that stories set: candidates book weeks before, and then it is the morning of the exam. */
export const examClock = () => {
  let instant = BOOKING_DAY;
  return {
    now: () => instant,
    set: (to: Temporal.Instant) => {
      instant = to;
    },
  };
};
type ExamClock = ReturnType<typeof examClock>;

/** Another place of the same session, so much later. */
const slotBeside = async ({ db }: World, slot: Awaited<ReturnType<typeof slotOn>>, number: number) => {
  const { rows } = await db.execute<{ id: number }>(sql`insert into exam_slots
    (session_id, centre_id, category, phase, starts_at, civil_date, duration_minutes, state)
    select session_id, centre_id, category, phase, starts_at + ${number} * interval '32 minutes', civil_date, duration_minutes, 'open'
    from exam_slots where id = ${slot.id} returning id::int`);
  return { ...slot, id: rows[0]?.id ?? 0 };
};

/** A session of so many candidates, booked weeks before, and its examiner; now it is the morning of the exam. */
export const examMorning = async (
  { world, api, clock }: { world: World; api: Api; clock: ExamClock },
  { count = 1, facts, place }: { count?: number; facts?: Candidates; place?: Place } = {},
) => {
  clock.set(BOOKING_DAY);
  const slot = await slotOn(world, EXAM_DAY, place);
  const { sessionId } = slot;
  const booked: SignedInCandidate[] = [];
  for (let number = 0; number < count; number++) {
    const candidate = await world.candidate(facts);
    const own = number === 0 ? slot : await slotBeside(world, slot, number);
    const result = await book(api, candidate, own);
    if (!result.booking) throw new Error(`the place could not be booked: ${JSON.stringify(result)}`);
    booked.push(candidate);
  }
  const [session] = await world.db
    .update(examSessions)
    .set({ civilDate: EXAM_DAY })
    .where(eq(examSessions.id, sessionId))
    .returning();
  const examiner = await world.officer("examiner", ["93"], session?.examinerId);
  clock.set(MORNING);
  const [candidate] = booked;
  if (!candidate) throw new Error("nobody was booked");
  return { sessionId, slot, examiner, candidate, booked };
};

/** The same, with the list closed: the line of the first candidate is ready for an outcome. */
export const closedMorning = async (
  parts: Parameters<typeof examMorning>[0],
  facts?: Parameters<typeof examMorning>[1],
) => {
  const morning = await examMorning(parts, facts);
  const list = await closedList(parts.api, morning.examiner, morning.sessionId);
  const [line] = list.lines;
  if (!line) throw new Error("the list is empty");
  return { ...morning, list, line: line as LineAnswer, lineId: line.id };
};

/** The global id of the candidate's booking. */
export const bookingIdOf = async ({ db }: World, { id }: { id: number }): Promise<string> => {
  const [booking] = await db.select().from(bookings).where(eq(bookings.candidateId, id));
  return toGlobalId("Booking", booking?.id ?? "");
};
