import type { LicenceCategory } from "../graphql/generated/graphql";
import {
  LICENCE_ROWS,
  type LicenceField,
  licenceFields,
  type RowAnswers,
  TEST_ROWS,
  type TestField,
  testFields,
} from "./rows";

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
  essais: YES_NO,
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
  "annulation-date",
  "formation-date",
  "rdv-date",
  "encadree-date",
  "avis-date",
  "avis-fin",
  "dossier-date",
] as const;

type DateName = (typeof dateNames)[number];

/** Every question of the form, as the address names it. */
export type FieldName = Choice | DateName | "categorie" | TestField | LicenceField;

/** What was answered; a question that is not there was not. */
export type Answers = { readonly [Name in Choice]?: (typeof choices)[Name][number] } & {
  readonly [Name in DateName]?: string;
} & { readonly categorie?: string } & RowAnswers;

/** Questions that the short form does not show at once, by what they are about. */
export const groups = {
  accompanied: ["formation", "formation-date", "rdv", "rdv-date"],
  vocational: ["encadree", "encadree-date", "validee", "fimo"],
  theory: ["code-echec", "code-echec-date"],
  tests: [...TEST_ROWS.flatMap(testFields), "essais", "annulations", "annulation-date"],
  licences: LICENCE_ROWS.flatMap(licenceFields),
  minor: ["autorisation", "emancipe"],
  file: ["avis", "avis-date", "avis-fin", "dossier-date", "boite"],
} as const satisfies Record<string, readonly FieldName[]>;

export type Group = keyof typeof groups;

export const DEFAULT_CATEGORY: LicenceCategory = "B";
