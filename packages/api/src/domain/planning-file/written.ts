import { addDays, type CivilDate, isOnCalendar } from "../civil-date.js";
import { plainSpelling } from "../plain-spelling.js";

const DAY_FIRST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})$/;
const YEAR_FIRST = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/;
const HOUR = /^(\d{1,2})(?:[:h](\d{2})?)?(?::00(?:\.0+)?)?$/i;
const MINUTES_A_DAY = 1_440;

const two = (digits: string): string => digits.padStart(2, "0");

/** A day as plannings write it, `dd/MM/yy` or its kin; two digits of a year are of this century. Null: no such day. */
export const readDate = (text: string): CivilDate | null => {
  const [, day, month, year] = DAY_FIRST.exec(text) ?? [];
  const iso = YEAR_FIRST.exec(text);
  const date =
    day && month && year
      ? `${year.length === 2 ? `20${year}` : year}-${two(month)}-${two(day)}`
      : iso && `${iso[1]}-${iso[2]}-${iso[3]}`;
  return date && isOnCalendar(date) ? date : null;
};

/** Minutes after midnight of an hour, `08:00`, `8h`, `8h30` or `08:00:00`. Null: no such hour. */
export const readMinute = (text: string): number | null => {
  const [whole, hour, minutes = "0"] = HOUR.exec(text.replaceAll(" ", "")) ?? [];
  // A number alone is as likely a fraction of a day that lost its format.
  if (whole === undefined || /^\d+$/.test(whole)) return null;
  const minute = Number(hour) * 60 + Number(minutes);
  return Number(minutes) < 60 && minute < MINUTES_A_DAY ? minute : null;
};

/** The code of a department; spreadsheets take the 0 off that of Ain. */
export const readDepartment = (text: string): string => two(text.toUpperCase());

/** Beyond, a year was mistyped: nobody plans so far ahead. */
const MOST_DAYS_AHEAD = 730;

export const isTooFar = (date: CivilDate, today: CivilDate): boolean => date > addDays(today, MOST_DAYS_AHEAD);

/** How a cell says yes; anything else, nothing too, is no. */
const YES: ReadonlySet<string> = new Set(["oui", "o", "x", "1", "vrai", "yes", "true"]);

export const isYes = (text: string): boolean => YES.has(plainSpelling(text));
