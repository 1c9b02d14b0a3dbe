import type { HeldLicence } from "./facts.js";
import { readHeldCategory } from "./read-category.js";
import { pastDateOfDriver, type Reading } from "./read-date.js";
import type { Note, StatedLicence } from "./stated-facts.js";

/** Twice as many as there are categories. */
const MOST_LICENCES = 30;

/** The state that issued a licence when no other is named. */
const HOME = "FR";

/** Code 70 writes these two in its own way; everybody else writes them so. */
const AS_CODE_70: Readonly<Record<string, string>> = { GB: "UK", EL: "GR" };

const regions = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
/** Letters that stand for no state: a world at large, an unknown region. */
const NO_STATE = /^(EU|EZ|QO|UN|X[A-Z]|ZZ)$/;

const readCountry = (field: string, stated: string, note: Note): string | undefined => {
  // Held against the letters as they are: "ß" in capitals would be "SS".
  if (!/^[A-Za-z]{2}$/.test(stated)) return note(field, "NOT_A_COUNTRY");
  const letters = stated.toUpperCase();
  const code = AS_CODE_70[letters] ?? letters;
  return regions.of(code) === undefined || NO_STATE.test(code) ? note(field, "NOT_A_COUNTRY") : code;
};

/**
 * Code 70 is one of the Union's, so that a licence of another state may bear it too: that is no contradiction. What counts of such a
 * licence is the state that issued it (ETG-1). Source: directive 2006/126/EC, annex I.
 */
const readExchange = (field: string, stated: string | null | undefined, note: Note): string | null | undefined =>
  stated === null || stated === undefined ? null : readCountry(field, stated, note);

const readLicence = (at: string, stated: StatedLicence | null, reading: Reading): HeldLicence | undefined => {
  const { note } = reading;
  if (stated === null) return note(at, "EMPTY_ENTRY");
  const category = readHeldCategory(`${at}.category`, stated.category, note);
  const obtainedOn = pastDateOfDriver(`${at}.obtainedOn`, stated.obtainedOn, reading);
  const issuedBy = readCountry(`${at}.issuedBy`, stated.issuedBy ?? HOME, note);
  const exchangedFrom = readExchange(`${at}.exchangedFrom`, stated.exchangedFrom, note);
  if (category === undefined || obtainedOn === undefined || issuedBy === undefined || exchangedFrom === undefined)
    return undefined;
  const bySevenHourTraining = stated.bySevenHourTraining ?? false;
  return {
    category,
    obtainedOn,
    issuedBy,
    exchangedFrom,
    bySevenHourTraining,
    automaticOnly: stated.automaticOnly ?? false,
  };
};

const noteTwice = (licences: readonly (HeldLicence | undefined)[], note: Note): void => {
  const held = new Set<string>();
  for (const [index, licence] of licences.entries()) {
    if (!licence) continue;
    if (held.has(licence.category)) note(`licences[${index}].category`, "LICENCE_TWICE");
    held.add(licence.category);
  }
};

/** Undefined when there are too many, or one could not be read. */
export const readLicences = (
  stated: readonly (StatedLicence | null)[],
  reading: Reading,
): readonly HeldLicence[] | undefined => {
  if (stated.length > MOST_LICENCES) return reading.note("licences", "LIST_TOO_LONG");
  const licences = stated.map((licence, index) => readLicence(`licences[${index}]`, licence, reading));
  noteTwice(licences, reading.note);
  const read = licences.filter((licence) => licence !== undefined);
  return read.length === licences.length ? read : undefined;
};
