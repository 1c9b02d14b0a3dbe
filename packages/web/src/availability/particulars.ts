import type { Weekday } from "../graphql/generated/graphql";

/** At what days of the week and hours of the day, on the calendar and the clock of each centre. */
export type Particulars = {
  weekdays: readonly Weekday[] | null;
  /** `HH:MM`; the first included, the second not. */
  startsFrom: string | null;
  startsBefore: string | null;
};

/** The days of the week, Monday first, and how an address writes them. */
const WRITTEN = {
  MONDAY: "lu",
  TUESDAY: "ma",
  WEDNESDAY: "me",
  THURSDAY: "je",
  FRIDAY: "ve",
  SATURDAY: "sa",
  SUNDAY: "di",
} as const satisfies Record<Weekday, string>;

export const WEEKDAYS = Object.keys(WRITTEN) as readonly Weekday[];

export const writtenWeekday = (weekday: Weekday): string => WRITTEN[weekday];

/** As one word: `ma-je`. */
export const writtenWeekdays = (weekdays: readonly Weekday[]): string => weekdays.map(writtenWeekday).join("-");

/** Days as a form sends them, one parameter each, or as a link writes them, in one. `null` when one of them is none. */
export function readWeekdays(words: readonly string[]): readonly Weekday[] | null {
  const written = words.flatMap((word) => word.split("-")).filter((word) => word !== "");
  const days = WEEKDAYS.filter((day) => written.includes(WRITTEN[day]));
  return days.length > 0 && days.length === new Set(written).size ? days : null;
}

/** `HH:MM`, up to 24:00. */
export const readTimeOfDay = (text: string): string | null =>
  /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/.test(text) ? text : null;

/** The hours that the form offers: exams start between 7 and 18. */
export const HOURS = Array.from({ length: 13 }, (_, index) => `${String(index + 7).padStart(2, "0")}:00`);

/** The distances that the form offers, in kilometres. */
export const RADII = [10, 20, 30, 50] as const;

/** A whole number of kilometres; further away there are more centres than a page can list. */
export const readRadius = (text: string): number | null => {
  const km = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  return km > 0 && km <= 100 ? km : null;
};
