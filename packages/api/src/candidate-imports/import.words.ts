import { ENTRY_REASONS, type EntryReason, type Locale, type RowVerdict } from "@creneau/schema";
import type { RowProblem, RowProblemCode } from "../domain/entry/ministry-row.js";
import { entryMessage } from "../entry/entry.words.js";

type Words<Code extends string> = Record<Locale, Readonly<Record<Code, string>>>;

const VERDICTS: Words<Exclude<RowVerdict, EntryReason>> = {
  fr: {
    verified: "Dossier vérifié\u00a0: la personne attend d’être invitée.",
    invalid: "Ligne illisible\u00a0: rien n’en est repris.",
    not_requested: "Personne n’a fait de demande avec ce NEPH.",
    not_confirmed: "L’adresse électronique de la demande n’est pas encore confirmée.",
    other_department: "La demande relève d’un autre département.",
    already_invited: "La personne est déjà invitée.",
    invited_in_doubt:
      "La personne est déjà invitée, mais le fichier dit l’épreuve pratique réussie, le dossier inconnu ou à un autre nom\u00a0: à regarder. Rien n’est changé.",
  },
  en: {
    verified: "File verified: the person waits for an invitation.",
    invalid: "Row not readable: nothing is taken from it.",
    not_requested: "Nobody has sent a request with this NEPH.",
    not_confirmed: "The e-mail address of the request is not confirmed yet.",
    other_department: "The request belongs to another department.",
    already_invited: "The person is invited already.",
    invited_in_doubt:
      "The person is invited already, but the file says that the practical test was passed, or knows no such file or name: to be looked at. Nothing is changed.",
  },
};

const PROBLEMS: Words<RowProblemCode> = {
  fr: {
    NOT_AN_OBJECT: "ce n’est pas une ligne de candidat",
    NOT_A_NEPH: "10 à 19 chiffres sont attendus",
    DUPLICATE_NEPH: "ce NEPH est plusieurs fois dans le fichier",
    IDENTITY_MISSING: "vide",
    IDENTITY_DIFFERS: "différent de la demande",
    NOT_A_TEXT: "ce n’est pas un texte lisible",
    TEXT_TOO_LONG: "texte trop long",
    NOT_A_DATE: "cette date n’existe pas",
    DATE_IN_FUTURE: "date dans le futur",
    DATE_TOO_OLD: "date trop ancienne",
    NOT_A_COUNT: "un nombre de 0 à 99 est attendu",
    UNKNOWN_WORD: "valeur inconnue",
    DATE_MISSING: "la date manque",
    REASON_MISSING: "le motif manque",
  },
  en: {
    NOT_AN_OBJECT: "this is no row of a candidate",
    NOT_A_NEPH: "10 to 19 digits are expected",
    DUPLICATE_NEPH: "this NEPH is there several times in the file",
    IDENTITY_MISSING: "empty",
    IDENTITY_DIFFERS: "different from the request",
    NOT_A_TEXT: "this is no readable text",
    TEXT_TOO_LONG: "text too long",
    NOT_A_DATE: "this date does not exist",
    DATE_IN_FUTURE: "date in the future",
    DATE_TOO_OLD: "date too long ago",
    NOT_A_COUNT: "a number from 0 to 99 is expected",
    UNKNOWN_WORD: "unknown value",
    DATE_MISSING: "the date is missing",
    REASON_MISSING: "the reason is missing",
  },
};

const isReason = (verdict: RowVerdict): verdict is EntryReason => ENTRY_REASONS.some((reason) => reason === verdict);

/** What a row comes to, for the officer; a refusal in the words that the person gets. */
export const verdictMessage = (verdict: RowVerdict, locale: Locale): string =>
  isReason(verdict) ? entryMessage("refused", verdict, locale) : VERDICTS[locale][verdict];

const COLONS = { fr: "\u00a0: ", en: ": " } as const satisfies Record<Locale, string>;

/** What is wrong with a row, with the name of its field as the file has it. */
export const problemMessage = ({ field, code }: RowProblem, locale: Locale): string =>
  `${field === null ? "" : `${field}${COLONS[locale]}`}${PROBLEMS[locale][code]}`;
