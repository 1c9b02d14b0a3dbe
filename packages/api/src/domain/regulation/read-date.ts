import { addMonths, type CivilDate, isOnCalendar } from "../civil-date.js";
import type { Note, ProblemCode } from "./stated-facts.js";

/** What a date is held against. `bornOn`: undefined while it is not known, or not readable. */
export type Reading = { readonly today: CivilDate; readonly bornOn: CivilDate | undefined; readonly note: Note };

/** Bounds of what can be meant, not of what is allowed: these are no numbers of the regulation. */
const OLDEST_YEARS = 120;
/** AM, the first licence there is, asks for 14 years; elsewhere nobody drives earlier either. */
const YOUNGEST_YEARS = 14;
const EXAM_YEARS_AHEAD = 10;
const PLANNED_YEARS_AHEAD = 1;

const yearsFrom = (date: CivilDate, years: number): CivilDate => addMonths(date, years * 12);

export const realDate = (field: string, stated: string, note: Note): CivilDate | undefined => {
  // 30 February, moved by no day at all, comes out as another date.
  const real = /^\d{4}-\d{2}-\d{2}$/.test(stated) && isOnCalendar(stated);
  return real ? stated : note(field, "NOT_A_DATE");
};

const dateOfALife = (
  field: string,
  stated: string,
  { today, bornOn, note }: Reading,
  last: { readonly day: CivilDate; readonly code: ProblemCode },
): CivilDate | undefined => {
  const date = realDate(field, stated, note);
  if (date === undefined) return undefined;
  if (date < yearsFrom(today, -OLDEST_YEARS)) return note(field, "DATE_TOO_OLD");
  if (date > last.day) return note(field, last.code);
  if (bornOn !== undefined && date < bornOn) return note(field, "BEFORE_BIRTH");
  return date;
};

/** Something that has happened in the life of the candidate: today at the latest. */
export const pastDate = (field: string, stated: string, reading: Reading): CivilDate | undefined =>
  dateOfALife(field, stated, reading, { day: reading.today, code: "DATE_IN_FUTURE" });

/** A test that was sat, a licence that was obtained, a training to drive: not of a child. */
export const pastDateOfDriver = (field: string, stated: string, reading: Reading): CivilDate | undefined => {
  const date = pastDate(field, stated, reading);
  const { bornOn, note } = reading;
  return date !== undefined && bornOn !== undefined && date < yearsFrom(bornOn, YOUNGEST_YEARS)
    ? note(field, "IMPOSSIBLE_AGE")
    : date;
};

/** The day of an exam that was planned, and cancelled before. */
export const plannedDate = (field: string, stated: string, reading: Reading): CivilDate | undefined =>
  dateOfALife(field, stated, reading, {
    day: yearsFrom(reading.today, PLANNED_YEARS_AHEAD),
    code: "DATE_TOO_FAR_AHEAD",
  });

/** The day of the exam that is asked about. */
export const examDate = (
  stated: string,
  today: CivilDate,
  firstRules: CivilDate,
  note: Note,
): CivilDate | undefined => {
  const date = realDate("on", stated, note);
  if (date === undefined) return undefined;
  if (date < firstRules) return note("on", "BEFORE_FIRST_RULES");
  if (date > yearsFrom(today, EXAM_YEARS_AHEAD)) return note("on", "DATE_TOO_FAR_AHEAD");
  return date;
};
