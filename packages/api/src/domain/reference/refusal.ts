export const REFERENCE_FIELDS = [
  "name",
  "address",
  "latitude",
  "longitude",
  "timeZone",
  "categoryGroups",
  "accessibilityFr",
  "accessibilityEn",
  "instructionsFr",
  "instructionsEn",
  "registrationNumber",
  "qualifications",
  "number",
  "validFrom",
  "validTo",
  "source",
  "exams",
] as const;
export type ReferenceField = (typeof REFERENCE_FIELDS)[number];

/**
 * `one_language`: told in one language only. `in_use`: what is planned rests on it. `taken`: somebody else has it. `past`: what was in
 * force stays as it was.
 */
export type FieldProblem = {
  readonly field: ReferenceField;
  readonly code: "missing" | "too_long" | "invalid" | "out_of_range" | "one_language" | "in_use" | "taken" | "past";
};

/** Why a row of the reference data is not changed so. */
export type ReferenceRefusal =
  | { readonly kind: "FieldsRefused"; readonly problems: readonly FieldProblem[] }
  /** Somebody changed it since it was read. */
  | { readonly kind: "ChangedMeanwhile"; readonly version: number }
  | { readonly kind: "CentreNotFound" }
  | { readonly kind: "ExaminerUnknown" }
  | { readonly kind: "PolicyNotFound" }
  | { readonly kind: "GridNotFound" };
