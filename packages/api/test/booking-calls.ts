import { randomUUID } from "node:crypto";
import { examSlots } from "@creneau/schema";
import { eq } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { toGlobalId } from "../src/contract/global-id.js";
import type { Api } from "./client.js";
import type { SlotFacts, World } from "./world.js";

/** What the result unions answer, as the documents below ask for it. */
export type Result = {
  __typename: string;
  code?: string;
  message?: string;
  rule?: string | null;
  source?: string | null;
  /** The second person who is asked for it. */
  approvalId?: string;
  booking?: { id: string; state: string; cancelledAt?: string | null; slot?: { id: string; state: string } };
  [fact: string]: unknown;
};

type Caller = { token?: string; language?: string };

const BOOK = `mutation Book($input: BookSlotInput!) {
  bookSlot(input: $input) {
    __typename
    ... on BookSlotSuccess { booking { id state slot { id state } } }
    ... on Refusal { code message rule source earliestDate }
    ... on AlreadyBooked { booking { id state } }
    ... on TooEarlyToBook { opensOn }
    ... on CategoryMismatch { categories }
    ... on NotYetYourTurn { opensAt group groups waitingSince }
    ... on TooManyChanges { until limit }
  }
}`;

const CANCEL = `mutation Cancel($input: CancelBookingInput!) {
  cancelBooking(input: $input) {
    __typename
    ... on CancelBookingSuccess { booking { id state cancelledAt slot { id state } } }
    ... on Refusal { code message rule source }
    ... on BookingAlreadyCancelled { cancelledAt }
    ... on TooLateToCancel { startedAt }
  }
}`;

/** `slot` is a row, or a global id as a caller would send it. */
export const book = async (
  api: Api,
  caller: Caller,
  slot: { id: number } | string,
  idempotencyKey: string = randomUUID(),
): Promise<Result> => {
  const slotId = typeof slot === "string" ? slot : toGlobalId("ExamSlot", slot.id);
  const { bookSlot } = await api.query<{ bookSlot: Result }>(BOOK, { input: { slotId, idempotencyKey } }, caller);
  return bookSlot;
};

export const cancel = async (
  api: Api,
  caller: Caller,
  bookingId: string,
  idempotencyKey: string = randomUUID(),
): Promise<Result> => {
  const { cancelBooking } = await api.query<{ cancelBooking: Result }>(
    CANCEL,
    { input: { bookingId, idempotencyKey } },
    caller,
  );
  return cancelBooking;
};

/** A slot whose exam is on that civil date of its centre, at 10:00 there. */
export const slotOn = async (world: World, civilDate: string, facts?: SlotFacts, timeZone = "Europe/Paris") => {
  const slot = await world.slot(facts);
  const start = Temporal.PlainDate.from(civilDate).toZonedDateTime({ timeZone, plainTime: "10:00" });
  // As every change of a slot: who has the slot in memory as it was before must not decide on that.
  const moved = { civilDate, startsAt: new Date(start.epochMilliseconds), version: slot.version + 1 };
  await world.db.update(examSlots).set(moved).where(eq(examSlots.id, slot.id));
  return { ...slot, ...moved };
};

/** Somebody with a booking at the centre, far enough ahead that it can be cancelled. */
export const bookedAt = async (world: World, api: Api, centre: NonNullable<SlotFacts["centre"]>, daysAhead = 20) => {
  const [slot, candidate] = [await world.slot({ centre, daysAhead }), await world.candidate()];
  const { booking } = await book(api, candidate, slot);
  if (!booking) throw new Error("the place could not be booked");
  return { slot, candidate, bookingId: booking.id };
};

/** How many results there are of each type. */
export const tally = (results: readonly Result[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { __typename } of results) counts[__typename] = (counts[__typename] ?? 0) + 1;
  return counts;
};
