import { DrizzleQueryError } from "drizzle-orm";
import pg from "pg";
import { describe, expect, it } from "vitest";
import { isConnectionLost, verdictOf } from "./violations.js";

const refused = (code: string, constraint?: string) => {
  const cause = Object.assign(new pg.DatabaseError("refused", 0, "error"), { code, constraint });
  return new DrizzleQueryError("statement", [], cause);
};
const failed = (cause: Error) => new DrizzleQueryError("statement", [], cause);

describe("what PostgreSQL refuses is translated by the name of the constraint", () => {
  it.each([
    ["23505", "one_live_booking_per_slot", "slotTaken"],
    ["23505", "one_live_booking_per_candidate_and_category", "decideAgain"],
    ["23505", "one_live_hold_per_slot", "decideAgain"],
    ["23505", "one_live_hold_per_candidate", "decideAgain"],
    ["23505", "one_outcome_per_idempotency_key", "decideAgain"],
    ["40P01", undefined, "decideAgain"],
    ["40001", undefined, "decideAgain"],
    ["23505", "one_candidate_per_neph", null],
    ["23503", "one_live_booking_per_slot", null],
    ["42601", undefined, null],
  ])("%s %s: %s", (code, constraint, verdict) => {
    expect(verdictOf(refused(code, constraint))).toBe(verdict);
  });

  it("an error of our own is no verdict", () => {
    expect(verdictOf(new TypeError("one_live_booking_per_slot"))).toBeNull();
  });
});

describe("a lost connection leaves the fate of its statement open", () => {
  it.each([
    ["the server shuts down", refused("57P01")],
    ["the server crashed", refused("57P02")],
    ["the server is starting", refused("57P03")],
    ["a connection exception", refused("08006")],
    ["too many connections", refused("53300")],
    ["the socket was closed", failed(new Error("Connection terminated unexpectedly"))],
    ["nobody listens", failed(Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" }))],
  ])("%s", (_, error) => {
    expect(isConnectionLost(error)).toBe(true);
  });

  it.each([
    ["a refused statement", refused("23505", "one_live_booking_per_slot")],
    ["a cancelled statement", refused("57014")],
    ["an error of our own", new TypeError("undefined is not a function")],
  ])("%s does not", (_, error) => {
    expect(isConnectionLost(error)).toBe(false);
  });
});
