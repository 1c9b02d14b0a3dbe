import { CONSTRAINTS } from "@creneau/schema";
import { DrizzleQueryError } from "drizzle-orm";
import pg from "pg";

/** SQLSTATE classes and codes. Source: PostgreSQL 18, appendix A. */
const UNIQUE_VIOLATION = "23505";
const LOST_TO_A_RIVAL = new Set(["40001", "40P01"]);
/** Connection exceptions, the server shutting down or starting, too many connections. */
const NOT_AN_ANSWER = /^(08|53300|57P0[1-3])/;

/** Drizzle wraps the driver's error: SQLSTATE and constraint are on its cause. */
const causeOf = (error: unknown): unknown => (error instanceof DrizzleQueryError ? error.cause : error);

/**
 * What a failed change means. The named constraints are the last judges, after the guards; this is the one place that knows
 * their verdicts.
 * - `slotTaken`: the slot has a live booking, whatever its own row says;
 * - `decideAgain`: the facts that were decided on have changed; fresh ones show the refusal or the recorded outcome;
 * - `null`: not a verdict.
 */
export const verdictOf = (error: unknown): "slotTaken" | "decideAgain" | null => {
  const cause = causeOf(error);
  if (!(cause instanceof pg.DatabaseError)) return null;
  if (LOST_TO_A_RIVAL.has(cause.code ?? "")) return "decideAgain";
  if (cause.code !== UNIQUE_VIOLATION) return null;
  switch (cause.constraint) {
    case CONSTRAINTS.oneLiveBookingPerSlot:
      return "slotTaken";
    case CONSTRAINTS.oneLiveBookingPerCandidateAndCategory:
    case CONSTRAINTS.oneLiveHoldPerSlot:
    case CONSTRAINTS.oneLiveHoldPerCandidate:
    case CONSTRAINTS.oneLiveOfferPerCandidate:
    case CONSTRAINTS.oneWishPerNumber:
    case CONSTRAINTS.oneOutcomePerIdempotencyKey:
    case CONSTRAINTS.oneOutcomePerOfficerKey:
    case CONSTRAINTS.closedListKeepsBookings:
    case CONSTRAINTS.closedListKeepsPlaces:
      return "decideAgain";
    default:
      return null;
  }
};

/** The named constraint that a change has violated; null when it failed for another reason. */
export const violatedConstraint = (error: unknown): string | null => {
  const cause = causeOf(error);
  return cause instanceof pg.DatabaseError ? (cause.constraint ?? null) : null;
};

/** The connection died or was refused: whether the statement was committed is unknown until its record is read again. */
export const isConnectionLost = (error: unknown): boolean => {
  if (!(error instanceof DrizzleQueryError)) return false;
  const { cause } = error;
  return cause instanceof pg.DatabaseError ? NOT_AN_ANSWER.test(cause.code ?? "") : true;
};
