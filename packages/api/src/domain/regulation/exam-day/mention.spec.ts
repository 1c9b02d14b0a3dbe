import { LICENCE_CATEGORIES } from "@creneau/schema";
import { describe, expect, it } from "vitest";
import { absence } from "./excuse.js";
import { mentionOf, type Sitting } from "./mention.js";

const theory = (practicalExempt: boolean): Sitting => ({ phase: "theory", category: "B", practicalExempt });

describe("RES-1: the category itself is written for who passed everything", () => {
  it.each(LICENCE_CATEGORIES)("the on-road test in %s", (category) => {
    expect(mentionOf({ phase: "on_road", category }, { outcome: "passed" })).toEqual({
      kind: "Mention",
      mention: category,
      motive: null,
      rule: "RES-1",
    });
  });

  it("the theory test of who is exempt from the practical one", () => {
    expect(mentionOf(theory(true), { outcome: "passed" })).toMatchObject({ mention: "B", rule: "RES-1" });
  });
});

describe("RES-2: BON and AJO", () => {
  it.each<[string, Sitting, "passed" | "failed", string]>([
    ["theory passed", theory(false), "passed", "BON"],
    ["off-road passed", { phase: "off_road", category: "A2" }, "passed", "BON"],
    ["theory failed", theory(false), "failed", "AJO"],
    ["theory failed, exempt from the practical test", theory(true), "failed", "AJO"],
    ["off-road failed", { phase: "off_road", category: "CE" }, "failed", "AJO"],
    ["on-road failed", { phase: "on_road", category: "B" }, "failed", "AJO"],
  ])("%s", (_case, sitting, outcome, mention) => {
    expect(mentionOf(sitting, { outcome })).toEqual({ kind: "Mention", mention, motive: null, rule: "RES-2" });
  });
});

describe("RES-3 RES-5: an absence is excused by one of three documents, and by nothing else", () => {
  it.each([
    ["medical certificate", { nature: "medical_certificate" }, "ABS EXC"],
    ["military convocation", { nature: "military_convocation" }, "ABS EXC"],
    ["convocation to an exam", { nature: "exam_or_competition_convocation" }, "ABS EXC"],
    ["letter of the employer", { nature: "other", described: "lettre de l’employeur" }, "ABS NON EXC"],
    ["nothing", null, "ABS NON EXC"],
  ] as const)("%s", (_case, document, mention) => {
    expect(mentionOf(theory(false), absence(document))).toEqual({
      kind: "Mention",
      mention,
      motive: null,
      rule: "RES-3",
    });
  });

  it("RES-5: the nature of the document is recorded", () => {
    expect(absence({ nature: "military_convocation" })).toEqual({
      outcome: "absent_excused",
      nature: "military_convocation",
      rule: "RES-5",
    });
    expect(absence({ nature: "other", described: "panne de réveil" })).toEqual({
      outcome: "absent_not_excused",
      rule: "RES-5",
    });
  });
});

describe("RES-4: present and not examined is EXC, with a motive", () => {
  const onRoad: Sitting = { phase: "on_road", category: "B" };

  it("writes the motive", () => {
    const motive = "aménagement du véhicule inadapté au handicap";
    expect(mentionOf(onRoad, { outcome: "not_examined", motive })).toEqual({
      kind: "Mention",
      mention: "EXC",
      motive,
      rule: "RES-4",
    });
  });

  it.each(["", " ", "\n\t"])("refuses the motive %j", (motive) => {
    expect(mentionOf(onRoad, { outcome: "not_examined", motive })).toEqual({ kind: "MotiveMissing", rule: "RES-4" });
  });
});
