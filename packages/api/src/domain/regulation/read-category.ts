import { type ExamPhase, LICENCE_CATEGORIES, type LicenceCategory } from "@creneau/schema";
import type { HeldLicence } from "./facts.js";
import type { Note } from "./stated-facts.js";

type AnyCategory = HeldLicence["category"];

/** As older files write them: EC, ED. Source: national guide (January 2013), A.1.e and C. The bracketed ones are older still. */
const LEGACY: readonly (readonly [string, LicenceCategory])[] = [
  ["EB", "BE"],
  ["EC", "CE"],
  ["ED", "DE"],
  ["E(B)", "BE"],
  ["E(C)", "CE"],
  ["E(D)", "DE"],
];

const CATEGORIES: ReadonlyMap<string, AnyCategory> = new Map<string, AnyCategory>([
  ["AM", "AM"],
  ...LICENCE_CATEGORIES.map((category) => [category, category] as const),
  ...LEGACY,
]);

export const readHeldCategory = (field: string, stated: string, note: Note): AnyCategory | undefined =>
  CATEGORIES.get(stated.trim().toUpperCase()) ?? note(field, "UNKNOWN_CATEGORY");

export const readExaminedCategory = (field: string, stated: string, note: Note): LicenceCategory | undefined => {
  const category = readHeldCategory(field, stated, note);
  return category === "AM" ? note(field, "CATEGORY_NEVER_EXAMINED") : category;
};

/** Every category has a theory and an on-road test. Source: national guide (January 2013), A.1.b and B.5.1.h. */
export const hasTest = (category: LicenceCategory, phase: ExamPhase): boolean =>
  phase !== "off_road" || (category !== "B" && category !== "B1");
