import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SlotId } from "../id.js";
import { longestOf, type Penalty, refusalOfPenalties } from "./penalty.js";

const penalty = (until: string, facts: Partial<Penalty> = {}): Penalty => ({
  ...{ kind: "failure", category: "B", rule: "BOK-11", examDate: "2026-11-01", until, lateByRegulation: false },
  ...facts,
});
const place = (civilDate: string) => ({ id: 7 as SlotId, category: "B" as const, civilDate });

describe("BOK-10 BOK-11 BOK-12: no exam before the end of a penalty", () => {
  it.each([
    ["the day before", "2026-12-15", true],
    ["that day", "2026-12-16", false],
    ["the day after", "2026-12-17", false],
  ])("%s", (_when, date, refused) => {
    expect(refusalOfPenalties(place(date), [penalty("2026-12-16")])).toEqual(
      refused
        ? {
            kind: "Penalised",
            slotId: 7,
            category: "B",
            reason: "failure",
            examDate: date,
            earliestDate: "2026-12-16",
            rule: "BOK-11",
          }
        : null,
    );
  });

  it("those of another category leave this one alone", () => {
    expect(refusalOfPenalties(place("2026-12-15"), [penalty("2027-01-01", { category: "BE" })])).toBeNull();
  });

  it("of several the longest decides, whatever comes first", () => {
    const dates = fc.date({ min: new Date("2026-01-01"), max: new Date("2027-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(fc.array(dates, { minLength: 1 }), (all) => {
        const untils = all.map((date) => date.toISOString().slice(0, 10));
        const longest = untils.toSorted().at(-1);
        expect(
          longestOf(
            untils.map((until) => penalty(until)),
            "B",
          )?.until,
        ).toBe(longest);
      }),
    );
  });
});
