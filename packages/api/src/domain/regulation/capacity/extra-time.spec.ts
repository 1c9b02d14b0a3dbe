import { describe, expect, it } from "vitest";
import { rulesAt } from "../../../../test/legal-values.js";
import { absorb, extraTime } from "./extra-time.js";

const rules = rulesAt("2013-02-04");

describe("CAP-7 CAP-8: at most 35 minutes more, and one place all the same", () => {
  it.each([0, 1, 34, 35])("%d minutes are granted", (minutes) => {
    expect(extraTime(minutes, rules)).toEqual({ kind: "granted", rule: "CAP-7", minutes, places: 1 });
  });
  it.each([35.01, 36, 1000, -1, Number.NaN, Number.POSITIVE_INFINITY])("%d minutes are refused", (minutes) => {
    expect(extraTime(minutes, rules)).toEqual({ kind: "refused", rule: "CAP-7", mostMinutes: 35 });
  });
});

const needed = (on: string, extraMinutes: number, examUnits = 1) =>
  absorb({ examUnits, extraMinutes, freeUnits: 9 }, rulesAt(on));

describe("CAP-9: the extra time is taken from other units of the day", () => {
  const units35 = "2014-07-31";
  const units32 = "2014-08-01";

  it.each([
    ["units of 35 minutes, nothing more", units35, 0, 0],
    ["units of 35 minutes, 1 more", units35, 1, 1],
    ["units of 35 minutes, 33 more", units35, 33, 1],
    ["units of 35 minutes, 35 more", units35, 35, 1],
    ["units of 32 minutes, nothing more", units32, 0, 0],
    ["units of 32 minutes, 31 more", units32, 31, 1],
    ["units of 32 minutes, 32 more", units32, 32, 1],
    ["units of 32 minutes, 33 more", units32, 33, 2],
    ["units of 32 minutes, 34 more", units32, 34, 2],
    ["units of 32 minutes, 35 more", units32, 35, 2],
  ])("%s", (_what, on, extraMinutes, neutralised) => {
    expect(needed(on, extraMinutes)).toEqual({ kind: "absorbed", rule: "CAP-9", units: 1 + neutralised, neutralised });
  });

  it.each([
    ["30 more on a grid of 30", 30, 1],
    ["31 more on a grid of 30", 31, 2],
  ])("counts in the units of another grid: %s", (_what, extraMinutes, neutralised) => {
    expect(absorb({ examUnits: 1, extraMinutes, freeUnits: 9, unitMinutes: 30 }, rulesAt(units32))).toMatchObject({
      neutralised,
    });
  });

  it("counts from the units that the exam takes anyway", () => {
    expect(needed(units32, 33, 3)).toEqual({ kind: "absorbed", rule: "CAP-9", units: 5, neutralised: 2 });
  });

  it.each([
    ["one too few", 1, { kind: "refused", rule: "CAP-9", neededUnits: 2 }],
    ["just enough", 2, { kind: "absorbed", rule: "CAP-9", units: 2, neutralised: 1 }],
    ["one to spare", 3, { kind: "absorbed", rule: "CAP-9", units: 2, neutralised: 1 }],
    ["none at all", 0, { kind: "refused", rule: "CAP-9", neededUnits: 2 }],
  ])("refuses a day without enough free units: %s", (_what, freeUnits, expected) => {
    expect(absorb({ examUnits: 1, extraMinutes: 20, freeUnits }, rules)).toEqual(expected);
  });

  it("takes no time that may not be granted", () => {
    expect(needed(units35, 36)).toEqual({ kind: "refused", rule: "CAP-7", neededUnits: null });
    expect(needed(units35, Number.NaN)).toEqual({ kind: "refused", rule: "CAP-7", neededUnits: null });
  });
});
