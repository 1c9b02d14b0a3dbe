import type { Temporal } from "temporal-polyfill";
import type { Moved } from "../bookings/booking.store.js";
import type { HoldOutcome, HoldSuccess, KeyedRequest } from "../bookings/outcome.js";
import { verdictOf } from "../bookings/violations.js";
import type { HoldId, SlotId } from "../domain/id.js";
import type { Database } from "../platform/database.js";
import { extendHoldStatement } from "./extend-hold.statement.js";
import { holdSlotStatement } from "./hold-slot.statement.js";
import { releaseHoldStatement } from "./release-hold.statement.js";
import type { RushGuard } from "./rush.js";

type Row = { id: string };

/** A rival that a constraint has seen is a fact that has moved. */
const changed = async (kind: HoldSuccess, statement: Promise<Row[]>): Promise<HoldOutcome | Moved> => {
  try {
    const [hold] = await statement;
    return hold ? { kind, holdId: hold.id as HoldId } : "moved";
  } catch (error) {
    if (verdictOf(error) === null) throw error;
    return "moved";
  }
};

const valuesOf = ({ candidateId, key, wish }: KeyedRequest, now: Temporal.Instant) => ({
  candidateId,
  key,
  request: wish,
  now: new Date(now.epochMilliseconds),
});

/** Each change is one statement that judges its guards itself, under lock, and time by the clock of the database. */
export const holdStore = (db: Database) => ({
  hold: (
    request: KeyedRequest,
    guard: RushGuard & {
      slotId: SlotId;
      slotVersion: number;
      candidateVersion: number;
      rulesVersion: number;
      seconds: number;
    },
    now: Temporal.Instant,
  ) => changed("HoldSlotSuccess", holdSlotStatement(db).execute({ ...valuesOf(request, now), ...guard })),

  extend: (request: KeyedRequest, hold: { holdId: HoldId; seconds: number }, now: Temporal.Instant) =>
    changed("ExtendHoldSuccess", extendHoldStatement(db).execute({ ...valuesOf(request, now), ...hold })),

  release: (request: KeyedRequest, hold: { holdId: HoldId; slotId: SlotId }, now: Temporal.Instant) =>
    changed("ReleaseHoldSuccess", releaseHoldStatement(db).execute({ ...valuesOf(request, now), ...hold })),
});
