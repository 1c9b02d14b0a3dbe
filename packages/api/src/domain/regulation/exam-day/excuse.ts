import type { Excuse } from "@creneau/schema";

/** What was presented for a candidate who did not come. `other`: any document that is none of the three. */
export type AbsenceDocument = { readonly nature: Excuse } | { readonly nature: "other"; readonly described: string };

export type Absence =
  | { readonly outcome: "absent_excused"; readonly nature: Excuse; readonly rule: "RES-5" }
  | { readonly outcome: "absent_not_excused"; readonly rule: "RES-5" };

/**
 * Section B.7 says "an excuse was presented", section B.5.1.c which ones excuse: the closed list says when an absence is excused.
 * Null when nothing was presented.
 */
export const absence = (document: AbsenceDocument | null): Absence =>
  document === null || document.nature === "other"
    ? { outcome: "absent_not_excused", rule: "RES-5" }
    : { outcome: "absent_excused", nature: document.nature, rule: "RES-5" };
