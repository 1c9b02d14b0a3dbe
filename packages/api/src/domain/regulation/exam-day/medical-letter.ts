import type { LicenceCategory } from "@creneau/schema";
import type { CivilDate } from "../../civil-date.js";
import { isBlank } from "./blank.js";

/** The text that letter T refers to. Source: national guide (January 2013), annexe 1. */
const MEDICAL_LETTER_REFERENCE =
  "arrêté du 31 juillet 2012 relatif à l’organisation du contrôle médical de l’aptitude à la conduite";

const WRITTEN_FIELDS = [
  "department",
  "service",
  "place",
  "writtenOn",
  "examiner",
  "addressee",
  "candidateName",
  "birthDate",
  "birthPlace",
  "address",
  "observations",
  "signature",
] as const;
type WrittenField = (typeof WRITTEN_FIELDS)[number];

/** Letter T: the request that the candidate be medically checked (again). `addressee`: the prefect of this department. */
export type MedicalLetter = {
  readonly [Field in WrittenField]: Field extends "writtenOn" | "birthDate" ? CivilDate : string;
} & {
  // The printed list leaves out D1; it stands with D1E, D and DE everywhere else in the guide.
  readonly category: LicenceCategory;
};

/** What has been filled in so far. */
export type MedicalLetterDraft = { readonly [Field in keyof MedicalLetter]?: MedicalLetter[Field] };

export type IncompleteLetter = {
  readonly kind: "LetterIncomplete";
  readonly missing: readonly (keyof MedicalLetter)[];
  readonly rule: "MED-10";
};

const missingIn = (draft: MedicalLetterDraft): readonly (keyof MedicalLetter)[] => [
  ...WRITTEN_FIELDS.filter((field) => isBlank(draft[field] ?? "")),
  ...(draft.category === undefined ? (["category"] as const) : []),
];

const isComplete = (draft: MedicalLetterDraft): draft is MedicalLetter => missingIn(draft).length === 0;

/** A letter goes out with every field of annexe 1. Source: national guide (January 2013), annexe 1. */
export const medicalLetter = (
  draft: MedicalLetterDraft,
): { readonly kind: "Letter"; readonly letter: MedicalLetter; readonly reference: string } | IncompleteLetter =>
  isComplete(draft)
    ? { kind: "Letter", letter: draft, reference: MEDICAL_LETTER_REFERENCE }
    : { kind: "LetterIncomplete", missing: missingIn(draft), rule: "MED-10" };
