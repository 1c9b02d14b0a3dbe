import type { RuleSet } from "../rule-set.js";

/** The words written on the file, as the guide prints them. Source: national guide (January 2013), B.5.1.d. */
export type VisionMark = "TVF" | "demande de contrôle médical";

export type VisionTestDue =
  | { readonly kind: "Due"; readonly distanceMetres: number; readonly rule: "VIS-1" }
  | { readonly kind: "NotDue"; readonly rule: "VIS-1" }
  | { readonly kind: "Missing"; readonly fact: "medicallyChecked"; readonly rule: "VIS-1" };

/** At every exam, but for who was medically checked before. Undefined: not known. Source: national guide (January 2013), B.2. */
export const visionTestDue = (medicallyChecked: boolean | undefined, rules: RuleSet): VisionTestDue => {
  if (medicallyChecked === undefined) return { kind: "Missing", fact: "medicallyChecked", rule: "VIS-1" };
  if (medicallyChecked) return { kind: "NotDue", rule: "VIS-1" };
  return { kind: "Due", distanceMetres: rules.numbers["VIS-1.distance"], rule: "VIS-1" };
};

/** No vision test fails an exam: at worst a medical check is asked for. */
export type VisionTest =
  | { readonly kind: "Pending"; readonly triesLeft: number; readonly rule: "VIS-2" }
  | { readonly kind: "Done"; readonly marks: readonly VisionMark[]; readonly rule: "VIS-3" }
  | { readonly kind: "MedicalCheckNeeded"; readonly marks: readonly VisionMark[]; readonly rule: "VIS-2" }
  | { readonly kind: "TooManyTries"; readonly allowed: number; readonly rule: "VIS-2" };

/** `tries`: whether the plate was read, try by try; nobody tries again once it was. Source: national guide (January 2013), B.2. */
export const visionTest = (tries: readonly boolean[], rules: RuleSet): VisionTest => {
  const allowed = rules.numbers["VIS-2.tries"];
  const read = tries.indexOf(true);
  if (tries.length > allowed || (read !== -1 && read < tries.length - 1))
    return { kind: "TooManyTries", allowed, rule: "VIS-2" };
  if (read !== -1) return { kind: "Done", marks: ["TVF"], rule: "VIS-3" };
  if (tries.length < allowed) return { kind: "Pending", triesLeft: allowed - tries.length, rule: "VIS-2" };
  return { kind: "MedicalCheckNeeded", marks: ["TVF", "demande de contrôle médical"], rule: "VIS-2" };
};
