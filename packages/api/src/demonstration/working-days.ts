import { Temporal } from "temporal-polyfill";

/** The planning reaches this many days past its first date: a little less than candidates may book ahead (92 days). */
export const HORIZON_DAYS = 90;

const SATURDAY = 6;

/**
 * Civil dates on which exams are held, from the day after `from` to 90 days after it: no Saturday, no Sunday, no holiday. The
 * first day is tomorrow, so that no place is already past when the data is loaded.
 */
export const workingDays = (from: Temporal.PlainDate, holidays: ReadonlySet<string>): Temporal.PlainDate[] =>
  Array.from({ length: HORIZON_DAYS }, (_, index) => from.add({ days: index + 1 })).filter(
    (date) => date.dayOfWeek < SATURDAY && !holidays.has(date.toString()),
  );
