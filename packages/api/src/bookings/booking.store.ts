import { idempotencyRecords } from "@creneau/schema";
import { sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { type Arrangements, keptOf } from "../domain/booking/arrangements.js";
import type { Refusal } from "../domain/booking/refusal.js";
import type { BookingId, HoldId, SlotId } from "../domain/id.js";
import { confirmHoldStatement } from "../holds/confirm-hold.statement.js";
import type { Database } from "../platform/database.js";
import { oncePerDatabase } from "../platform/once-per-database.js";
import { moveToHeldStatement, moveToOpenStatement } from "./move-booking.statement.js";
import type { BookOutcome, CancelOutcome, ConfirmOutcome, KeyedRequest, MoveOutcome } from "./outcome.js";
import { releaseSlotStatement } from "./release-slot.statement.js";
import { takeSlotStatement } from "./take-slot.statement.js";
import { verdictOf } from "./violations.js";

const given = sql.placeholder;

/** The facts that a decision was taken on have changed: load and decide again. */
export type Moved = "moved";

/** The versions that a decision was taken on. */
type Guard = {
  slotId: SlotId;
  slotVersion: number;
  candidateVersion: number;
  rulesVersion: number;
  now: Temporal.Instant;
};

/** A guard of a change that gives the candidate a place, and the reminders queued with it, as `remindersToQueue` gives them. */
type NewPlace = Guard & { reminders: string };

/** What moves, and the hold that opens the door to its new slot. */
type MovedBooking = {
  bookingId: BookingId;
  fromSlotId: SlotId;
  fromSlotVersion: number;
  holdId: HoldId | null;
  /** What is declared anew; null: what was declared stays. */
  arrangements: Arrangements | null;
  /** See `penaltyParameter`. */
  penalty: string;
};

const recordStatement = oncePerDatabase((db) =>
  db
    .insert(idempotencyRecords)
    .values({
      candidateId: given("candidateId"),
      key: given("key"),
      request: given("request"),
      outcome: given("outcome"),
      recordedAt: given("now"),
    })
    .onConflictDoNothing()
    .returning({ key: idempotencyRecords.key })
    .prepare("record_outcome"),
);

const valuesOf = ({ candidateId, key, wish }: KeyedRequest, { now, ...guard }: Guard) => ({
  ...guard,
  candidateId,
  key,
  request: wish,
  now: new Date(now.epochMilliseconds),
});

/** A slot that turns out to have a live booking whatever its own row says is taken; any other verdict decides anew. */
const judged = async <Outcome>(slotId: SlotId, change: () => Promise<Outcome>): Promise<Outcome | Refusal | Moved> => {
  try {
    return await change();
  } catch (error) {
    const verdict = verdictOf(error);
    if (verdict === null) throw error;
    return verdict === "slotTaken" ? { kind: "SlotTaken", slotId, rule: "BOK-1" } : "moved";
  }
};

/** What a statement writes with the booking; nothing when nothing is declared. See `declaredArrangements`. */
const arrangementsParameter = (arrangements: Arrangements | null): string => {
  if (!arrangements) return "{}";
  const { companionName, companionLicenceSince, vehicleRegistration } = keptOf(arrangements);
  return JSON.stringify({
    companion_name: companionName,
    companion_licence_since: companionLicenceSince,
    vehicle_registration: vehicleRegistration,
  });
};

/** Each change is one statement that judges its guards itself, under lock. */
export const bookingStore = (db: Database) => ({
  take: (request: KeyedRequest, guard: NewPlace): Promise<BookOutcome | Moved> =>
    judged(guard.slotId, async () => {
      const [booking] = await takeSlotStatement(db).execute(valuesOf(request, guard));
      return booking ? { kind: "BookSlotSuccess", bookingId: booking.id as BookingId } : "moved";
    }),

  confirm: (
    request: KeyedRequest,
    holdId: HoldId,
    arrangements: Arrangements | null,
    guard: NewPlace,
  ): Promise<ConfirmOutcome | Moved> =>
    judged(guard.slotId, async () => {
      const values = { ...valuesOf(request, guard), holdId, arrangements: arrangementsParameter(arrangements) };
      const [booking] = await confirmHoldStatement(db).execute(values);
      return booking ? { kind: "ConfirmHoldSuccess", bookingId: booking.id as BookingId } : "moved";
    }),

  /** To the slot of the guard; with a hold when that slot is held for the candidate. */
  move: (
    request: KeyedRequest,
    { holdId, arrangements, ...moved }: MovedBooking,
    guard: NewPlace,
  ): Promise<MoveOutcome | Moved> =>
    judged(guard.slotId, async () => {
      const values = { ...valuesOf(request, guard), ...moved, arrangements: arrangementsParameter(arrangements) };
      const [booking] = holdId
        ? await moveToHeldStatement(db).execute({ ...values, holdId })
        : await moveToOpenStatement(db).execute(values);
      return booking ? { kind: "MoveBookingSuccess", bookingId: moved.bookingId } : "moved";
    }),

  release: async (
    request: KeyedRequest,
    { bookingId, penalty }: { bookingId: BookingId; penalty: string },
    guard: Guard,
  ): Promise<CancelOutcome | Moved> => {
    try {
      const [booking] = await releaseSlotStatement(db).execute({ ...valuesOf(request, guard), bookingId, penalty });
      return booking ? { kind: "CancelBookingSuccess", bookingId } : "moved";
    } catch (error) {
      if (verdictOf(error) === null) throw error;
      return "moved";
    }
  },

  /** Keeps a refusal, so that a retry gets the same one. When a twin request was faster, its outcome is the one to read. */
  keepRefusal: async (
    { candidateId, key, wish }: KeyedRequest,
    refusal: Refusal,
    now: Temporal.Instant,
  ): Promise<Refusal | Moved> => {
    const values = { candidateId, key, request: wish, outcome: refusal, now: new Date(now.epochMilliseconds) };
    const [kept] = await recordStatement(db).execute(values);
    return kept ? refusal : "moved";
  },
});
