import { describe, expect, it } from "vitest";
import { LONGEST_REASON, refusalOfReason } from "./reason.js";

const MISSING = { kind: "ReasonMissing", mostCharacters: LONGEST_REASON };

describe("an officer who acts in a candidate's place says why", () => {
  it.each([
    ["nothing", "", MISSING],
    ["blanks", " \n\t\u00a0", MISSING],
    ["signs without a word", "...!", MISSING],
    ["a word", "Erreur", null],
    ["as long as it may be", "a".repeat(LONGEST_REASON), null],
    ["one character longer", "a".repeat(LONGEST_REASON + 1), MISSING],
  ])("%s", (_what, reason, expected) => {
    expect(refusalOfReason(reason)).toEqual(expected);
  });
});
