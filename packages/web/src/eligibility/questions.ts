import { licenceCategories } from "../availability/licence-category";
import type { LicenceCategory } from "../graphql/generated/graphql";

/** Licences one may hold: those that are examined, and AM. */
export const heldCategories = ["AM", ...licenceCategories] as const;

/** What of a licence is asked for; the rest of what the contract knows is rare. */
export const LICENCE_ROWS = [1, 2, 3, 4] as const;
export type LicenceRow = (typeof LICENCE_ROWS)[number];

const YES_NO = ["oui", "non"] as const;

/** Questions with a choice of answers, by their name in the address. No answer is always possible, and never means "no". */
export const choices = {
  epreuve: ["circulation", "plateau", "theorie"],
  code: YES_NO,
  "code-echec": YES_NO,
  pratique: YES_NO,
  sante: YES_NO,
  filiere: ["traditionnelle", "aac", "supervisee", "encadree"],
  formation: YES_NO,
  rdv: YES_NO,
  encadree: YES_NO,
  validee: YES_NO,
  fimo: YES_NO,
  "essai-epreuve": ["circulation", "plateau"],
  essai: ["echec", "absent", "absent-excuse", "non-examine"],
  annulations: YES_NO,
  permis: YES_NO,
  autorisation: YES_NO,
  emancipe: YES_NO,
  avis: YES_NO,
  boite: ["manuelle", "automatique"],
} as const satisfies Record<string, readonly string[]>;

export type Choice = keyof typeof choices;
export type YesNo = { [Name in Choice]: (typeof choices)[Name] extends typeof YES_NO ? Name : never }[Choice];

export const dateNames = [
  "date",
  "naissance",
  "code-date",
  "code-echec-date",
  "plateau-date",
  "essai-date",
  "annulation-date",
  "formation-date",
  "rdv-date",
  "encadree-date",
  "avis-date",
  "avis-fin",
  "dossier-date",
] as const;

type LicenceField = `permis${LicenceRow}`;
type LicenceDate = `permis${LicenceRow}-date`;
type DateName = (typeof dateNames)[number];

/** Every question of the form, as the address names it. */
export type FieldName = Choice | DateName | "categorie" | "essai-points" | LicenceField | LicenceDate;

/** What was answered; a question that is not there was not. */
export type Answers = { readonly [Name in Choice]?: (typeof choices)[Name][number] } & {
  readonly [Name in DateName | LicenceDate]?: string;
} & { readonly categorie?: string; readonly "essai-points"?: string } & { readonly [Name in LicenceField]?: string };

/** Questions that the short form does not show at once, by what they are about. */
export const groups = {
  accompanied: ["formation", "formation-date", "rdv", "rdv-date"],
  vocational: ["encadree", "encadree-date", "validee", "fimo"],
  theory: ["code-echec", "code-echec-date"],
  tests: ["plateau-date", "essai-epreuve", "essai-date", "essai", "essai-points", "annulations", "annulation-date"],
  licences: LICENCE_ROWS.flatMap((row) => [`permis${row}`, `permis${row}-date`] as const),
  minor: ["autorisation", "emancipe"],
  file: ["avis", "avis-date", "avis-fin", "dossier-date", "boite"],
} as const satisfies Record<string, readonly FieldName[]>;

export type Group = keyof typeof groups;

export const DEFAULT_CATEGORY: LicenceCategory = "B";
