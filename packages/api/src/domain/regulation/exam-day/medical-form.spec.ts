import { describe, expect, it } from "vitest";
import { checkMedicalForm } from "./medical-form.js";

describe("MED-3: a copy of the medical form is acceptable", () => {
  it.each([
    ["original", "satisfied"],
    ["copy", "satisfied"],
    ["nothing", "not_receivable"],
  ] as const)("%s: %s", (shown, kind) => {
    expect(checkMedicalForm(shown)).toEqual({ kind, rule: "MED-3" });
  });

  it("is not guessed before somebody has looked", () => {
    expect(checkMedicalForm(undefined)).toEqual({ kind: "missing", rule: "MED-3", fact: "medicalFormShown" });
  });
});
