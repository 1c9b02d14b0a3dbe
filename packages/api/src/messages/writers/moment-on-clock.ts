import type { Locale } from "@creneau/schema";

const LOCALES = { fr: "fr-FR", en: "en-GB" } as const satisfies Record<Locale, string>;

/** « mardi 2 mars 2027 à 10:00 », on the clock of the centre. */
export const momentOnClock = (instant: string, timeZone: string, locale: Locale): string =>
  new Intl.DateTimeFormat(LOCALES[locale], { dateStyle: "full", timeStyle: "short", timeZone }).format(
    new Date(instant),
  );
