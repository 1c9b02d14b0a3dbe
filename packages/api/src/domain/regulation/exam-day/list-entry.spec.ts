import { describe, expect, it } from "vitest";
import { listEntry } from "./list-entry.js";

const passed = {
  sitting: { phase: "on_road", category: "C1" },
  conclusion: { outcome: "passed" },
} as const;

describe("BRD-8: the list receives the mention, the motive, the reserves and the transitional notes", () => {
  it("a plain result", () => {
    expect(listEntry("1", passed, [], [])).toEqual({
      candidate: "1",
      mention: "C1",
      motive: null,
      reserves: [],
      notes: [],
    });
  });

  it("an inadmissible file", () => {
    const conclusion = { outcome: "not_examined", motive: "pièce d’identité absente" } as const;
    expect(listEntry("1", { ...passed, conclusion }, [], [])).toMatchObject({
      mention: "EXC",
      motive: "pièce d’identité absente",
    });
  });

  it("no line without the motive it needs", () => {
    const conclusion = { outcome: "not_examined", motive: "" } as const;
    expect(listEntry("1", { ...passed, conclusion }, [], [])).toEqual({ kind: "MotiveMissing", rule: "RES-4" });
  });

  it("the notes of the change of categories, word for word", () => {
    const notes = [{ kind: "new_category", category: "C1" }, { kind: "fimo_undertaking" }] as const;
    expect(listEntry("1", passed, [], notes)).toMatchObject({
      notes: ["nouvelle catégorie sollicitée\u00a0: C1", "engagement à suivre la FIMO"],
    });
  });
});

describe("MED-9: the nature of each reserve is on the list, once", () => {
  it.each([
    [[], []],
    [["medical_letter"], ["medical"]],
    [["photo_to_stamp"], ["administrative"]],
    [
      ["medical_letter", "photo_to_stamp"],
      ["medical", "administrative"],
    ],
    [["medical_letter", "medical_letter"], ["medical"]],
  ] as const)("%j", (follows, reserves) => {
    expect(listEntry("1", passed, follows, [])).toMatchObject({ reserves });
  });
});
