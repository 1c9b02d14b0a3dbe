import { civilNoon } from "../i18n/civil-noon";
import { firstOfMonth } from "../i18n/first-of-month";
import type { Locale } from "../i18n/routing";

/** The API's own way of writing dates: its sentences stand beside ours here. */
const LANGUAGES: { readonly [Each in Locale]: string } = { fr: "fr-FR", en: "en-GB" };

/** `10 mars 2027`, `1er avril 2027`; with its weekday where there is room for it. */
export function writtenDate(date: string, locale: Locale, weekday?: "withWeekday"): string {
  const text = new Intl.DateTimeFormat(LANGUAGES[locale], {
    ...(weekday && { weekday: "long" }),
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  }).format(civilNoon(date));
  return firstOfMonth(text.replace(",", ""), locale);
}
