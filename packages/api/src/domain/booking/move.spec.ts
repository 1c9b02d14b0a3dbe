import { describe, expect, it } from "vitest";
import type { BookingId, SlotId } from "../id.js";
import { refusalToMoveTo } from "./move.js";

const exam = { category: "B", phase: "on_road" } as const;
const booking = { id: "0199" as BookingId, slotId: 7 as SlotId, exam };

describe("BOK-8: a booking moves to another place of the same test", () => {
  it.each([
    ["another place", { id: 8, ...exam }, null],
    ["its own place", { id: 7, ...exam }, { kind: "SameSlot", bookingId: "0199", rule: "BOK-8" }],
    [
      "another category",
      { id: 8, category: "BE", phase: "on_road" },
      { kind: "NotTheSameExam", bookingId: "0199", ...exam, rule: "BOK-8" },
    ],
    [
      "another phase",
      { id: 8, category: "B", phase: "off_road" },
      { kind: "NotTheSameExam", bookingId: "0199", ...exam, rule: "BOK-8" },
    ],
    ["no place at all, which is for the booking to refuse", null, null],
  ] as const)("%s", (_where, to, refusal) => {
    expect(refusalToMoveTo(booking, to)).toEqual(refusal);
  });
});
