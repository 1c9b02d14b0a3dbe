/** Why an officer is not shown, or may not change, a candidate's file. */
export type FileCareRefusal =
  | { readonly kind: "TooManySearches"; readonly perMinute: number }
  /** More than may be granted (CAP-7). */
  | { readonly kind: "ExtraTimeRefused"; readonly mostMinutes: number; readonly rule: "CAP-7" }
  /** What is done to a file in somebody's place says why. */
  | { readonly kind: "ReasonMissing"; readonly mostCharacters: number };
