import type { Check } from "./check.js";

export type MedicalFormShown = "original" | "copy" | "nothing";

/** For a candidate who has to show the medical form: a copy is as good as the original. Source: guide (January 2013), A.1.c. */
export const checkMedicalForm = (shown: MedicalFormShown | undefined): Check => {
  if (shown === undefined) return { kind: "missing", rule: "MED-3", fact: "medicalFormShown" };
  return { kind: shown === "nothing" ? "not_receivable" : "satisfied", rule: "MED-3" };
};
