import { describe, expect, it } from "vitest";
import { cleanReason, refusalOfReason } from "./reason.js";

describe("a withdrawal needs a reason that can be read", () => {
  it.each([
    ["", "missing"],
    ["ok", "missing"],
    ["--- 12 ---", "missing"],
    ["abc", null],
    ["é".repeat(500), null],
    ["é".repeat(501), "too_long"],
  ])("%j: %s", (reason, problem) => {
    expect(refusalOfReason(cleanReason(reason))?.problem ?? null).toBe(problem);
  });

  it("is one line: line ends, control characters and marks that turn the text around are spaces", () => {
    expect(cleanReason("  Inspecteur\r\nmalade\u0000,\u202e remplacé ")).toBe("Inspecteur malade , remplacé");
  });
});
