import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import type { bookings } from "@creneau/schema";
import { toGlobalId } from "../../src/contract/global-id.js";
import type { Answer, Api } from "../client.js";
import type { SignedInCandidate } from "../world.js";

type Caller = Pick<Api, "call">;
type MutationAnswer = { outcome: { __typename: string; booking?: { id: string } } };

/** Longer than this, a call hangs. The slowest honest reason to wait is a database that restarts. */
const CALL_SECONDS = 15;
/** Between two tries of one request: a client that waits no time at all would only heat the room. */
const TRY_AGAIN_MS = 20;

const BOOK = `mutation ($id: ID!, $key: UUID!) { outcome: bookSlot(input: { slotId: $id, idempotencyKey: $key }) {
  __typename ... on BookSlotSuccess { booking { id } } ... on Refusal { code } } }`;
const CANCEL = `mutation ($id: ID!, $key: UUID!) { outcome: cancelBooking(input: { bookingId: $id, idempotencyKey: $key }) {
  __typename ... on CancelBookingSuccess { booking { id } } ... on Refusal { code } } }`;

/** A booking that its candidate was told of. `cancelled` once they were told that, too. */
type Acknowledged = { bookingId: string; slotId: number; candidateId: number; cancelled: boolean };

/** What a rush has seen: counted, so that a spec can show that its fault really struck and its calls were really answered. */
export type RushReport = {
  calls: number;
  /** Calls without an answer: connection lost, or an error instead of data. Each was tried again with the same key. */
  failures: Map<string, number>;
  /** Calls that were not answered in time: none may be. */
  hung: number;
  /** Typed answers by name. */
  answers: Map<string, number>;
  acknowledged: Acknowledged[];
};

const count = (counts: Map<string, number>, name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);

const nameOf = (error: unknown): string => {
  const { cause } = error as { cause?: { code?: string } };
  return cause?.code ?? String(error);
};

const answerOf = (answer: Answer<MutationAnswer>): MutationAnswer["outcome"] | string =>
  answer.data?.outcome ?? String(answer.errors?.[0]?.extensions.code ?? "no data");

/** Sends one request until it is answered, each time with the same key, as the web app does. */
const sendUntilAnswered = async (api: Caller, document: string, id: string, token: string, report: RushReport) => {
  const key = randomUUID();
  for (;;) {
    report.calls += 1;
    const late = AbortSignal.timeout(CALL_SECONDS * 1_000);
    try {
      const outcome = answerOf(await api.call<MutationAnswer>(document, { id, key }, { token, signal: late }));
      if (typeof outcome !== "string") {
        count(report.answers, outcome.__typename);
        return outcome;
      }
      count(report.failures, outcome);
    } catch (error) {
      if (late.aborted) report.hung += 1;
      count(report.failures, nameOf(error));
    }
    await delay(TRY_AGAIN_MS);
  }
};

const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(Math.random() * items.length)] as Item;

/** Each candidate of a worker in turn: books a place, and gives it back when their turn comes again. The rush has no end. */
const work = async (
  api: Caller,
  people: readonly SignedInCandidate[],
  slotIds: readonly number[],
  report: RushReport,
  isOver: () => boolean,
) => {
  const held = new Map<number, Acknowledged>();
  for (let turn = 0; !isOver(); turn += 1) {
    const { id: candidateId, token } = people[turn % people.length] as SignedInCandidate;
    const holding = held.get(candidateId);
    if (holding) {
      held.delete(candidateId);
      const answer = await sendUntilAnswered(api, CANCEL, holding.bookingId, token, report);
      holding.cancelled = answer.__typename === "CancelBookingSuccess";
      continue;
    }
    const slotId = pick(slotIds);
    const { booking } = await sendUntilAnswered(api, BOOK, toGlobalId("ExamSlot", slotId), token, report);
    if (!booking) continue;
    const acknowledged = { bookingId: booking.id, slotId, candidateId, cancelled: false };
    held.set(candidateId, acknowledged);
    report.acknowledged.push(acknowledged);
  }
};

export const newReport = (): RushReport => ({
  calls: 0,
  failures: new Map(),
  hung: 0,
  answers: new Map(),
  acknowledged: [],
});

/**
 * `workers` people at once, each with a share of the candidates, all after the same places, until `isOver`. Resolves when the
 * last of them has been answered; what they see is in `report` at once.
 */
export const rush = async (
  api: Caller,
  crowd: { candidates: readonly SignedInCandidate[]; slotIds: readonly number[]; workers: number },
  report: RushReport,
  isOver: () => boolean,
): Promise<void> => {
  const shares = Array.from({ length: crowd.workers }, (_, worker) =>
    crowd.candidates.filter((_, index) => index % crowd.workers === worker),
  );
  await Promise.all(shares.map((share) => work(api, share, crowd.slotIds, report, isOver)));
};

type BookingRow = typeof bookings.$inferSelect;

/** Acknowledged bookings that the database does not have, or has otherwise: none may be. */
export const lostBookings = (report: RushReport, rows: readonly BookingRow[]): Acknowledged[] => {
  const byId = new Map(rows.map((row) => [toGlobalId("Booking", row.id), row]));
  return report.acknowledged.filter(({ bookingId, slotId, candidateId, cancelled }) => {
    const row = byId.get(bookingId);
    const state = cancelled ? "cancelled" : "live";
    return row?.slotId !== slotId || row.candidateId !== candidateId || row.state !== state;
  });
};
