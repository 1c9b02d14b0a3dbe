import { createRequire } from "node:module";
import type { publicHolidays } from "@creneau/schema";
import { Temporal } from "temporal-polyfill";

type HolidayRow = typeof publicHolidays.$inferInsert;

/** Name of the holiday -> midnight of the day, in the time zone of the process. */
type HolidaysOfYear = (year: number, options: { alsace: boolean }) => Record<string, Date>;
const require = createRequire(import.meta.url);
const holidaysOfYear = require("@socialgouv/jours-feries") as HolidaysOfYear;

/** Zones of the official calendar of public holidays (calendrier.api.gouv.fr/jours-feries). */
export const HOLIDAY_ZONES = [
  "metropole",
  "alsace-moselle",
  "guadeloupe",
  "martinique",
  "guyane",
  "la-reunion",
  "mayotte",
] as const;
export type HolidayZone = (typeof HOLIDAY_ZONES)[number];

/** Commemoration of the abolition of slavery. Source: Code du travail, article L3422-2; décret n° 83-1003 du 23 novembre 1983. */
const ABOLITION_DAYS: Partial<Record<HolidayZone, { month: number; day: number }>> = {
  guadeloupe: { month: 5, day: 27 },
  martinique: { month: 5, day: 22 },
  guyane: { month: 6, day: 10 },
  "la-reunion": { month: 12, day: 20 },
  mayotte: { month: 4, day: 27 },
};

const civilDate = (midnight: Date): string => {
  // The package adds days of 24 hours to a local midnight: when clocks change in between, the result is an hour off midnight. Noon is safe.
  const noon = new Date(midnight.getTime() + 12 * 3_600_000);
  return Temporal.PlainDate.from({
    year: noon.getFullYear(),
    month: noon.getMonth() + 1,
    day: noon.getDate(),
  }).toString();
};

/**
 * The public holidays of one zone in one civil year, by date: no exam session on these days. Good Friday and 26 December are
 * for all of Alsace-Moselle, also where the law wants a Protestant church in the commune: a session is planned by department.
 */
export const publicHolidaysOf = (zone: HolidayZone, year: number): HolidayRow[] => {
  const names = new Map<string, string>();
  const add = (date: string, name: string) => {
    const known = names.get(date);
    // Two in one day: Ascension falls on 1 May in 2008, on 8 May in 2059.
    names.set(date, known ? `${known}, ${name}` : name);
  };
  for (const [name, midnight] of Object.entries(holidaysOfYear(year, { alsace: zone === "alsace-moselle" })))
    add(civilDate(midnight), name);
  const abolition = ABOLITION_DAYS[zone];
  if (abolition) add(Temporal.PlainDate.from({ year, ...abolition }).toString(), "Abolition de l'esclavage");
  return [...names].sort().map(([date, name]) => ({ zone, date, name }));
};

/** Rows for the year of `from` and the two after it, all zones. */
export const publicHolidayRows = (from: Temporal.PlainDate): HolidayRow[] =>
  [from.year, from.year + 1, from.year + 2].flatMap((year) =>
    HOLIDAY_ZONES.flatMap((zone) => publicHolidaysOf(zone, year)),
  );
