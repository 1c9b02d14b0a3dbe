import { addDays, addMonths, type CivilDate } from "../civil-date.js";
import type { KnownAddresses } from "../regulation/enrolment/email-address.js";
import { emailOf, refusalOfSharedEmail } from "./email.js";
import { mobileOf } from "./mobile.js";
import { nameKey } from "./name-key.js";

/** What somebody types who asks for a place as a free candidate. */
export type StatedEntry = {
  readonly neph: string;
  readonly birthName: string;
  readonly usageName?: string | null;
  readonly firstName: string;
  readonly birthDate: string;
  readonly email: string;
  readonly mobile: string;
  readonly departmentCode: string;
};
export type EntryField = keyof StatedEntry;

export type Entry = Omit<StatedEntry, "usageName"> & { readonly usageName: string | null };

/** What is wrong with what was typed. `IDENTITY_MISSING`: the field says nothing. Source: docs/rules.md#ENR-10, #ENR-9. */
export const ENTRY_PROBLEMS = [
  "IDENTITY_MISSING",
  "NOT_A_NEPH",
  "NOT_A_NAME",
  "NOT_A_DATE",
  "DATE_IN_FUTURE",
  "DATE_TOO_OLD",
  "NOT_AN_EMAIL",
  "EMAIL_NOT_INDIVIDUAL",
  "NOT_A_MOBILE",
  "NOT_A_DEPARTMENT",
] as const;
export type EntryProblemCode = (typeof ENTRY_PROBLEMS)[number];
export type EntryProblem = { readonly field: EntryField; readonly code: EntryProblemCode };

type Note = (field: EntryField, code: EntryProblemCode) => "";

const LONGEST_NAME = 100;
const OLDEST_YEARS = 120;

/** Letters of any script, blanks, hyphens, apostrophes and full stops: no markup, no formula, no line break. */
const NAME = /^[\p{Letter}\p{Mark}][\p{Letter}\p{Mark} .'’\-‐·]*$/u;

const readName = (field: "birthName" | "usageName" | "firstName", typed: string, note: Note): string => {
  const name = typed
    .trim()
    .replace(/[ \u00a0\u202f]+/g, " ")
    .normalize("NFC");
  if (nameKey(name) === "") return note(field, "IDENTITY_MISSING");
  return name.length <= LONGEST_NAME && NAME.test(name) ? name : note(field, "NOT_A_NAME");
};

const readNeph = (typed: string, note: Note): string => {
  const neph = typed.replace(/[\s\u00a0]/g, "");
  if (neph === "") return note("neph", "IDENTITY_MISSING");
  return /^\d{10,19}$/.test(neph) ? neph : note("neph", "NOT_A_NEPH");
};

const readBirthDate = (typed: string, today: CivilDate, note: Note): CivilDate => {
  const date = typed.trim();
  if (date === "") return note("birthDate", "IDENTITY_MISSING");
  // 30 February, moved by no day at all, comes out as another date.
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || addDays(date, 0) !== date) return note("birthDate", "NOT_A_DATE");
  if (date > today) return note("birthDate", "DATE_IN_FUTURE");
  return date < addMonths(today, -12 * OLDEST_YEARS) ? note("birthDate", "DATE_TOO_OLD") : date;
};

const readEmail = (typed: string, known: KnownAddresses, note: Note): string => {
  const email = emailOf(typed);
  if (email === null) return note("email", "NOT_AN_EMAIL");
  return refusalOfSharedEmail(email, known) ? note("email", "EMAIL_NOT_INDIVIDUAL") : email;
};

/** What is known of the world when a request is read. */
export type EntryReading = {
  readonly today: CivilDate;
  readonly departments: ReadonlySet<string>;
  /** Addresses of companies, driving schools and training centres. */
  readonly organisations: readonly string[];
};

/** The request, or everything that is wrong with it, field by field. */
export const readEntry = (
  stated: StatedEntry,
  { today, departments, organisations }: EntryReading,
): Entry | readonly EntryProblem[] => {
  const problems: EntryProblem[] = [];
  const note: Note = (field, code) => {
    problems.push({ field, code });
    return "";
  };
  const usageName = stated.usageName?.trim() ?? "";
  const entry: Entry = {
    neph: readNeph(stated.neph, note),
    birthName: readName("birthName", stated.birthName, note),
    usageName: usageName === "" ? null : readName("usageName", usageName, note),
    firstName: readName("firstName", stated.firstName, note),
    birthDate: readBirthDate(stated.birthDate, today, note),
    email: readEmail(stated.email, { organisations, otherPeople: [] }, note),
    mobile: mobileOf(stated.mobile) ?? note("mobile", "NOT_A_MOBILE"),
    departmentCode: departments.has(stated.departmentCode)
      ? stated.departmentCode
      : note("departmentCode", "NOT_A_DEPARTMENT"),
  };
  return problems.length > 0 ? problems : entry;
};
