import { licenceCategories } from "../availability/licence-category";

/** Licences one may hold: those that are examined, and AM. */
export const heldCategories = ["AM", ...licenceCategories] as const;

export const LICENCE_ROWS = [1, 2, 3, 4] as const;
export type LicenceRow = (typeof LICENCE_ROWS)[number];

/** As many as fit into an address beside all the rest. Who has sat more says that it is not all, and is told what is not known. */
export const TEST_ROWS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20] as const;
export type TestRow = (typeof TEST_ROWS)[number];

/** Answers that a row of the form chooses from. */
export const rowChoices = {
  epreuve: ["circulation", "plateau", "theorie"],
  issue: ["reussite", "echec", "absent", "absent-excuse", "non-examine"],
  boite: ["manuelle", "automatique"],
  automatique: ["oui", "non"],
  formation: ["oui", "non"],
} as const;

/** What is asked of a test. */
const TEST_PARTS = ["epreuve", "issue", "date", "categorie", "points", "boite"] as const;
export type TestPart = (typeof TEST_PARTS)[number];
export type TestField = `essai${TestRow}-${TestPart}`;

/** What is asked of a licence beside its category and its date: for most people nothing. */
export const LICENCE_MARKS = ["automatique", "formation", "pays", "echange"] as const;
export type LicencePart = (typeof LICENCE_MARKS)[number] | "date";
export type LicenceField = `permis${LicenceRow}` | `permis${LicenceRow}-${LicencePart}`;

export const testFields = (row: TestRow) => TEST_PARTS.map((part) => `essai${row}-${part}` as const);

export const licenceFields = (row: LicenceRow) =>
  [`permis${row}`, `permis${row}-date`, ...LICENCE_MARKS.map((part) => `permis${row}-${part}` as const)] as const;

export type RowChoice = keyof typeof rowChoices;

/** A part of a row: one of its choices, or text. */
type Said<Part extends string> = Part extends RowChoice ? (typeof rowChoices)[Part][number] : string;

export type RowAnswers = {
  readonly [Name in TestField]?: Name extends `essai${number}-${infer Part}` ? Said<Part> : never;
} & { readonly [Name in LicenceField]?: Name extends `permis${number}-${infer Part}` ? Said<Part> : string };

/** The rows that say anything at all. */
export const filledTests = (answers: RowAnswers): readonly TestRow[] =>
  TEST_ROWS.filter((row) => testFields(row).some((field) => answers[field]));

export const filledLicences = (answers: RowAnswers): readonly LicenceRow[] =>
  LICENCE_ROWS.filter((row) => licenceFields(row).some((field) => answers[field]));
