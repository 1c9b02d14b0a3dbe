import type { Locale } from "@creneau/schema";

const formats = {
  fr: new Intl.DateTimeFormat("fr-FR", { dateStyle: "long", timeZone: "UTC" }),
  en: new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }),
};

const withWeekday = {
  fr: new Intl.DateTimeFormat("fr-FR", { dateStyle: "full", timeZone: "UTC" }),
  en: new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeZone: "UTC" }),
};

/** A civil date has no time zone, so UTC on both sides never shifts it. */
const written = (civilDate: string, locale: Locale, format: Intl.DateTimeFormat): string => {
  const text = format.format(new Date(`${civilDate}T00:00:00Z`));
  return locale === "fr" ? text.replace(/\b1 /, "1er ") : text.replace(",", "");
};

/** « 1er janvier 2027 », "1 January 2027". */
export const writtenDate = (civilDate: string, locale: Locale): string => written(civilDate, locale, formats[locale]);

/** As it reads inside a sentence: « vendredi 1er janvier 2027 », "Friday 1 January 2027". */
export const writtenDay = (civilDate: string, locale: Locale): string =>
  written(civilDate, locale, withWeekday[locale]);
