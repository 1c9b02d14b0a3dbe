import type { Locale } from "@/i18n/routing";

/** The civil date of an instant on the calendar of a zone, `YYYY-MM-DD`. */
export const civilDate = (instant: Date, timeZone: string): string =>
  // Swedish writes dates as ISO 8601 does.
  new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" }).format(instant);

/** `08:04` as one writes it: `8 h 04` in French (`8 h` on the hour), unchanged in English. */
export function writtenTime(localTime: string, locale: Locale): string {
  if (locale === "en") return localTime;
  const [hours = "", minutes = ""] = localTime.split(":");
  return `${Number(hours)}\u00a0h${minutes === "00" ? "" : `\u00a0${minutes}`}`;
}
