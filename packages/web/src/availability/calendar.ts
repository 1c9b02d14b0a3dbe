import type { Counts } from "./counts";

/** A month as the calendar shows it: weeks from Monday to Sunday; `null` is a day of another month. */
export type Month = { key: string; weeks: readonly (readonly (string | null)[])[] };

const DAY_MILLISECONDS = 86_400_000;
// Civil dates are reckoned at midnight UTC: no clock changes there, so a day always has 24 hours.
const utc = (date: string): number => Date.parse(`${date}T00:00:00Z`);
const civil = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);

/** YYYY-MM of a civil date. */
export const monthOf = (date: string): string => date.slice(0, 7);

/** Months that have a free place, with how many. */
export function countsByMonth(days: Counts): Counts {
  const months = new Map<string, number>();
  for (const [date, open] of [...days].sort(([a], [b]) => (a < b ? -1 : 1)))
    months.set(monthOf(date), (months.get(monthOf(date)) ?? 0) + open);
  return months;
}

/** The weeks of a month (YYYY-MM), without those that end before `earliest` (a civil date): nothing is free there any more. */
export function monthOfWeeks(key: string, earliest = ""): Month {
  const first = utc(`${key}-01`);
  // getUTCDay: Sunday is 0; here Monday is 0.
  const blanks = (new Date(first).getUTCDay() + 6) % 7;
  const weeks: (string | null)[][] = [];
  for (let day = first - blanks * DAY_MILLISECONDS; day <= first || monthOf(civil(day)) === key; ) {
    const week: (string | null)[] = [];
    for (let i = 0; i < 7; i++, day += DAY_MILLISECONDS) week.push(monthOf(civil(day)) === key ? civil(day) : null);
    weeks.push(week);
  }
  return { key, weeks: weeks.filter((week) => week.some((date) => date !== null && date >= earliest)) };
}

/** The day to show: the one asked for, or the first with a free place. */
export const chosenDay = (asked: string | null, days: Counts): string | null =>
  asked ?? [...days.keys()].sort()[0] ?? null;

/** The nearest days with a free place before and after that day. */
export function neighbours(day: string, days: Counts): { previous: string | null; next: string | null } {
  const sorted = [...days.keys()].sort();
  return { previous: sorted.findLast((date) => date < day) ?? null, next: sorted.find((date) => date > day) ?? null };
}
