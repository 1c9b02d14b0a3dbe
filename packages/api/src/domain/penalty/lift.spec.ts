import { describe, expect, it } from "vitest";
import type { OfficerScope } from "../permission/permission.js";
import { LONGEST_NOTE, refusalToLift } from "./lift.js";

const officer = (facts: Partial<OfficerScope> = {}): OfficerScope => ({
  ...{ role: "allocation_officer", departmentCodes: ["93"] },
  ...facts,
});
const standing = { departmentCode: "93", liftedOn: null };
const lift = { motive: "illness", note: "Hospital certificate of 3 December, seen." } as const;

describe("BOK-13: an officer of the department lifts a penalty for a documented reason", () => {
  it.each([
    ["an allocation officer of the department", officer(), null],
    ["a delegate of the department", officer({ role: "delegate" }), null],
    ["an administrator anywhere", officer({ role: "administrator", departmentCodes: [] }), null],
    ["an officer of another department", officer({ departmentCodes: ["75"] }), "NotAllowed"],
    ["an examiner", officer({ role: "examiner" }), "NotAllowed"],
    ["nobody", null, "NotAllowed"],
  ])("%s", (_who, who, kind) => {
    expect(refusalToLift(who, standing, lift)?.kind ?? null).toBe(kind);
  });

  it.each([
    ["no word", "", "LiftNotDocumented"],
    ["signs", " ... ", "LiftNotDocumented"],
    ["the longest note", "a".repeat(LONGEST_NOTE), null],
    ["a longer one", "a".repeat(LONGEST_NOTE + 1), "LiftNotDocumented"],
  ])("a note of %s", (_what, note, kind) => {
    expect(refusalToLift(officer(), standing, { ...lift, note })?.kind ?? null).toBe(kind);
  });

  it("once", () => {
    expect(refusalToLift(officer(), { ...standing, liftedOn: "2026-12-03" }, lift)).toEqual({
      kind: "PenaltyAlreadyLifted",
      liftedOn: "2026-12-03",
    });
  });
});
