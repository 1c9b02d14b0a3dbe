import { describe, expect, it } from "vitest";
import {
  checkEarlierFile,
  checkExemptingLicence,
  type ExemptionBox,
  exemptionBox,
  type TheoryExemption,
} from "./exemption-shown.js";

describe("ETG-3: an exempting licence is shown, or its photocopy", () => {
  it.each([
    ["licence", "satisfied"],
    ["photocopy", "satisfied"],
    ["nothing", "not_receivable"],
  ] as const)("%s: %s", (shown, kind) => {
    expect(checkExemptingLicence(shown)).toEqual({ kind, rule: "ETG-3" });
  });

  it("is not guessed before somebody has looked", () => {
    expect(checkExemptingLicence(undefined)).toEqual({ kind: "missing", rule: "ETG-3", fact: "licenceShown" });
  });
});

describe("ETG-5: of an earlier file only the original serves", () => {
  it.each([
    ["original", "satisfied"],
    ["copy", "not_receivable"],
    ["nothing", "not_receivable"],
  ] as const)("%s: %s", (shown, kind) => {
    expect(checkEarlierFile(shown)).toEqual({ kind, rule: "ETG-5" });
  });

  it("is not guessed before somebody has looked", () => {
    expect(checkEarlierFile(undefined)).toEqual({ kind: "missing", rule: "ETG-5", fact: "fileShown" });
  });
});

describe("ETG-7: the exemption is written in a box of its own, and signed", () => {
  it.each<[TheoryExemption, string, ExemptionBox["signedBy"]]>([
    [
      { ground: "licence", category: "B", obtainedOn: "2011-03-09" },
      "dispense ETG\u00a0: catégorie B du 09/03/2011",
      "examiner",
    ],
    [
      { ground: "earlier_file", file: "A2", theory: "B", passedOn: "2012-06-04" },
      "dispense ETG\u00a0: dossier A2, ETG B du 04/06/2012",
      "examiner",
    ],
    [
      { ground: "vocational", theory: "B", passedOn: "2012-06-04" },
      "dispense ETG\u00a0: conduite encadrée, ETG B du 04/06/2012",
      "delegate",
    ],
  ])("%o", (exemption, text, signedBy) => {
    expect(exemptionBox(exemption)).toEqual({ text, signedBy, rule: "ETG-7" });
  });
});
