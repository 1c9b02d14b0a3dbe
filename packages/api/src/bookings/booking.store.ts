import { idempotencyRecords } from "@creneau/schema";
import { sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Refusal } from "../domain/booking/refusal.js";
import type { BookingId, SlotId } from "../domain/id.js";
import type { Database } from "../platform/database.js";
import { oncePerDatabase } from "../platform/once-per-database.js";
import type { BookOutcome, CancelOutcome, KeyedRequest } from "./outcome.js";
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

/** Each change is one statement that judges its guards itself, under lock. */
export const bookingStore = (db: Database) => ({
  take: async (request: KeyedRequest, guard: Guard): Promise<BookOutcome | Moved> => {
    try {
      const [booking] = await takeSlotStatement(db).execute(valuesOf(request, guard));
      return booking ? { kind: "BookSlotSuccess", bookingId: booking.id as BookingId } : "moved";
    } catch (error) {
      const verdict = verdictOf(error);
      if (verdict === null) throw error;
      return verdict === "slotTaken" ? { kind: "SlotTaken", slotId: guard.slotId, rule: "BOK-1" } : "moved";
    }
  },

  release: async (request: KeyedRequest, bookingId: BookingId, guard: Guard): Promise<CancelOutcome | Moved> => {
    try {
      const [booking] = await releaseSlotStatement(db).execute({ ...valuesOf(request, guard), bookingId });
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
