import { EXAM_LIST_STATES } from "@creneau/schema";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it, test } from "vitest";
import { refusalToWithdraw } from "./withdraw.js";

const startsAt = Temporal.Instant.from("2026-12-01T07:00:00Z");
const wanted = { date: "2026-12-01", startsAt, left: 13, list: null, listed: 0 } as const;
const before = startsAt.subtract({ milliseconds: 1 });

describe("places are withdrawn until the first of them begins", () => {
  test.each([
    ["just before", before, null],
    ["as it begins", startsAt, { kind: "SessionBegun", examDate: "2026-12-01" }],
    ["after", startsAt.add({ milliseconds: 1 }), { kind: "SessionBegun", examDate: "2026-12-01" }],
  ])("%s", (_, now, refusal) => {
    expect(refusalToWithdraw(wanted, now)).toEqual(refusal);
  });

  it("not when there is nothing left of them, even if they began", () => {
    expect(refusalToWithdraw({ ...wanted, left: 0 }, startsAt)).toEqual({ kind: "NothingToWithdraw" });
    expect(refusalToWithdraw({ ...wanted, startsAt: null }, before)).toEqual({ kind: "NothingToWithdraw" });
  });
});

describe("who is on a closed list is examined there", () => {
  test.each([null, ...EXAM_LIST_STATES])("list %s", (list) => {
    const closed = list === "closed" || list === "completed";
    expect(refusalToWithdraw({ ...wanted, list, listed: 1 }, before)).toEqual(
      closed ? { kind: "ListClosed", state: list, rule: "BRD-6" } : null,
    );
    expect(refusalToWithdraw({ ...wanted, list, listed: 0 }, before)).toBeNull();
  });
});
