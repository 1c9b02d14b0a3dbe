import type { Locale } from "@creneau/schema";
import { writtenDay } from "./written-date.js";

const MAINLAND = "Europe/Paris";

/** `08:04` as one writes it: « 8 h 04 » (« 8 h » on the hour), "08:04". */
const writtenTime = (localTime: string, locale: Locale): string => {
  if (locale === "en") return localTime;
  const [hours = "", minutes = ""] = localTime.split(":");
  return `${Number(hours)}\u00a0h${minutes === "00" ? "" : `\u00a0${minutes}`}`;
};

type Moment = {
  /** Date and time on the centre's clock. */
  readonly date: string;
  readonly localTime: string;
  /** Milliseconds since the Unix epoch. */
  readonly startsAt: number;
  readonly timeZone: string;
  readonly departmentName: string;
};

const offset = (startsAt: number, timeZone: string): string => {
  const format = new Intl.DateTimeFormat("fr-FR", { timeZone, timeZoneName: "shortOffset" });
  return format.formatToParts(startsAt).find(({ type }) => type === "timeZoneName")?.value ?? timeZone;
};

/** « heure locale : La Réunion, UTC+4 »; null on the mainland, whose time nobody asks about. */
export const zoneName = ({ startsAt, timeZone, departmentName }: Moment, locale: Locale): string | null => {
  if (timeZone === MAINLAND) return null;
  return `${locale === "fr" ? "heure locale\u00a0" : "local time"}: ${departmentName}, ${offset(startsAt, timeZone)}`;
};

/** Day and time on the centre's clock: « mardi 1er décembre 2026 à 8 h 04 ». */
export const writtenClock = ({ date, localTime }: Pick<Moment, "date" | "localTime">, locale: Locale): string =>
  `${writtenDay(date, locale)} ${locale === "fr" ? "à" : "at"} ${writtenTime(localTime, locale)}`;

/** The same, and whose clock it is where one may ask: « … à 8 h 04 (heure locale : La Réunion, UTC+4) ». */
export const writtenMoment = (moment: Moment, locale: Locale): string => {
  const zone = zoneName(moment, locale);
  return zone === null ? writtenClock(moment, locale) : `${writtenClock(moment, locale)} (${zone})`;
};
