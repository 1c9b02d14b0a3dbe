import type { NonSuccess } from "@creneau/schema";
import { addDays, addMonths, type CivilDate } from "../civil-date.js";
import { plainSpelling } from "../plain-spelling.js";
import { nameKey } from "./name-key.js";

/** The fields of a row of the ministry's file (Aurige), as they are written there. */
export const ROW_FIELDS = [
  "codeNeph",
  "nomNaissance",
  "prenom",
  "dateReussiteETG",
  "nbEchecsPratiques",
  "dateDernierNonReussite",
  "objetDernierNonReussite",
  "reussitePratique",
  "candidatExistant",
] as const;
export type RowField = (typeof ROW_FIELDS)[number];

/** A row as text: a field that is absent or empty is empty. */
export type RowText = Readonly<Record<RowField, string>>;

/** Whether the ministry knows this file: `NOK` does not, `NOK Nom` knows it under another name. */
const EXISTENCES = { ok: "known", nok: "unknown", "nok nom": "other_name" } as const;

const NON_SUCCESSES: Readonly<Record<string, NonSuccess>> = {
  echec: "failed",
  absent: "absent",
  annule: "cancelled",
  "non recevable": "not_receivable",
  "non examinable": "not_examinable",
};

export type MinistryRow = {
  readonly neph: string;
  readonly birthName: string;
  readonly firstName: string;
  readonly theoryPassedOn: CivilDate | null;
  /** Practical tests that were failed; null when the file does not say. */
  readonly failures: number | null;
  readonly lastNonSuccess: { readonly on: CivilDate; readonly what: NonSuccess } | null;
  readonly passedOn: CivilDate | null;
  readonly existence: (typeof EXISTENCES)[keyof typeof EXISTENCES];
};

/** What is wrong with a field. `IDENTITY_MISSING` says nothing, and so differs from nothing. Source: docs/rules.md#ENR-10. */
export const ROW_PROBLEMS = [
  "NOT_AN_OBJECT",
  "NOT_A_NEPH",
  "DUPLICATE_NEPH",
  "IDENTITY_MISSING",
  "IDENTITY_DIFFERS",
  "NOT_A_TEXT",
  "TEXT_TOO_LONG",
  "NOT_A_DATE",
  "DATE_IN_FUTURE",
  "DATE_TOO_OLD",
  "NOT_A_COUNT",
  "UNKNOWN_WORD",
  "DATE_MISSING",
  "REASON_MISSING",
] as const;
export type RowProblemCode = (typeof ROW_PROBLEMS)[number];
export type RowProblem = { readonly field: RowField | null; readonly code: RowProblemCode };

type Note = (field: RowField, code: RowProblemCode) => null;

const LONGEST_TEXT = 200;
const OLDEST_YEARS = 60;
const MOST_FAILURES = 99;
const NEPH = /^\d{10,19}$/;

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What nobody can see or type: controls, and the marks that turn the direction of writing. */
const UNSEEN = /[\p{Control}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffd]/u;
const LONE_SURROGATE = /\p{Surrogate}/u;

/** A row as text, whatever the file holds. A number is taken as it is written; what is neither is a problem, and empty. */
export const rowText = (value: unknown): { readonly text: RowText; readonly problems: readonly RowProblem[] } => {
  const problems: RowProblem[] = [];
  if (!isPlain(value)) problems.push({ field: null, code: "NOT_AN_OBJECT" });
  const read = (field: RowField): string => {
    const given = isPlain(value) && Object.hasOwn(value, field) ? value[field] : undefined;
    if (given === undefined || given === null) return "";
    const text = typeof given === "number" ? String(given) : typeof given === "string" ? given.trim() : null;
    if (text === null || UNSEEN.test(text) || LONE_SURROGATE.test(text)) {
      problems.push({ field, code: "NOT_A_TEXT" });
      return "";
    }
    if (text.length <= LONGEST_TEXT) return text;
    problems.push({ field, code: "TEXT_TOO_LONG" });
    return text.slice(0, LONGEST_TEXT).toWellFormed();
  };
  const text = Object.fromEntries(ROW_FIELDS.map((field) => [field, read(field)])) as RowText;
  return { text, problems };
};

const dateOf = (text: RowText, field: RowField, today: CivilDate, note: Note): CivilDate | null => {
  const written = text[field];
  if (written === "") return null;
  // 30 February, moved by no day at all, comes out as another date.
  if (!/^\d{4}-\d{2}-\d{2}$/.test(written) || addDays(written, 0) !== written) return note(field, "NOT_A_DATE");
  if (written > today) return note(field, "DATE_IN_FUTURE");
  return written < addMonths(today, -12 * OLDEST_YEARS) ? note(field, "DATE_TOO_OLD") : written;
};

const countOf = ({ nbEchecsPratiques: written }: RowText, note: Note): number | null => {
  if (written === "") return null;
  const count = /^\d{1,2}$/.test(written) ? Number(written) : Number.NaN;
  return count <= MOST_FAILURES ? count : note("nbEchecsPratiques", "NOT_A_COUNT");
};

const lastNonSuccessOf = (text: RowText, today: CivilDate, note: Note): MinistryRow["lastNonSuccess"] => {
  const on = dateOf(text, "dateDernierNonReussite", today, note);
  const written = plainSpelling(text.objetDernierNonReussite);
  if (written === "") {
    return on === null ? null : note("objetDernierNonReussite", "REASON_MISSING");
  }
  const what = Object.hasOwn(NON_SUCCESSES, written) ? NON_SUCCESSES[written] : undefined;
  if (what === undefined) return note("objetDernierNonReussite", "UNKNOWN_WORD");
  if (on === null) return text.dateDernierNonReussite === "" ? note("dateDernierNonReussite", "DATE_MISSING") : null;
  return { on, what };
};

const existenceOf = ({ candidatExistant: written }: RowText, note: Note): MinistryRow["existence"] | null => {
  const word = plainSpelling(written);
  if (word === "ok" || word === "nok" || word === "nok nom") return EXISTENCES[word];
  return note("candidatExistant", "UNKNOWN_WORD");
};

/** What a row says, or everything that is wrong with it. */
export const readRow = (text: RowText, today: CivilDate): MinistryRow | readonly RowProblem[] => {
  const problems: RowProblem[] = [];
  const note: Note = (field, code) => {
    problems.push({ field, code });
    return null;
  };
  if (!NEPH.test(text.codeNeph)) note("codeNeph", "NOT_A_NEPH");
  for (const field of ["nomNaissance", "prenom"] as const)
    if (nameKey(text[field]) === "") note(field, "IDENTITY_MISSING");
  const theoryPassedOn = dateOf(text, "dateReussiteETG", today, note);
  const failures = countOf(text, note);
  const lastNonSuccess = lastNonSuccessOf(text, today, note);
  const passedOn = dateOf(text, "reussitePratique", today, note);
  const existence = existenceOf(text, note);
  if (problems.length > 0 || existence === null) return problems;
  const { codeNeph: neph, nomNaissance: birthName, prenom: firstName } = text;
  return { neph, birthName, firstName, theoryPassedOn, failures, lastNonSuccess, passedOn, existence };
};
