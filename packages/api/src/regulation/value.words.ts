import type { Locale } from "@creneau/schema";
import { writtenDate } from "../contract/written-date.js";
import { RULE_NUMBERS, type Unit } from "../domain/regulation/values.js";

type Counted = { readonly one: string; readonly other: string };

const UNITS: { readonly [Name in Exclude<Unit, "months" | "km/h">]: { readonly [L in Locale]: Counted } } = {
  days: { fr: { one: "jour", other: "jours" }, en: { one: "day", other: "days" } },
  tests: {
    fr: { one: "épreuve pratique", other: "épreuves pratiques" },
    en: { one: "practical test", other: "practical tests" },
  },
  metres: { fr: { one: "mètre", other: "mètres" }, en: { one: "metre", other: "metres" } },
  tries: { fr: { one: "essai", other: "essais" }, en: { one: "try", other: "tries" } },
  units: { fr: { one: "unité", other: "unités" }, en: { one: "unit", other: "units" } },
  minutes: { fr: { one: "minute", other: "minutes" }, en: { one: "minute", other: "minutes" } },
  seconds: { fr: { one: "seconde", other: "secondes" }, en: { one: "second", other: "seconds" } },
  manoeuvres: { fr: { one: "manœuvre", other: "manœuvres" }, en: { one: "manoeuvre", other: "manoeuvres" } },
  checks: { fr: { one: "vérification", other: "vérifications" }, en: { one: "check", other: "checks" } },
  places: { fr: { one: "place", other: "places" }, en: { one: "place", other: "places" } },
  questions: { fr: { one: "question", other: "questions" }, en: { one: "question", other: "questions" } },
  points: { fr: { one: "point", other: "points" }, en: { one: "point", other: "points" } },
  steps: { fr: { one: "étape", other: "étapes" }, en: { one: "step", other: "steps" } },
  documents: { fr: { one: "pièce", other: "pièces" }, en: { one: "document", other: "documents" } },
  mails: { fr: { one: "courriel", other: "courriels" }, en: { one: "e-mail", other: "e-mails" } },
  "calls per minute": {
    fr: { one: "appel par minute", other: "appels par minute" },
    en: { one: "call per minute", other: "calls per minute" },
  },
};

const numbers = { fr: new Intl.NumberFormat("fr-FR"), en: new Intl.NumberFormat("en-GB") };
const plurals = { fr: new Intl.PluralRules("fr-FR"), en: new Intl.PluralRules("en-GB") };

const counted = (count: number, { one, other }: Counted, locale: Locale): string =>
  `${numbers[locale].format(count)}\u00a0${plurals[locale].select(count) === "one" ? one : other}`;

/** Whole and half years read as years: 210 months are seventeen and a half years. */
const months = (count: number, locale: Locale): string => {
  const years = Math.floor(count / 12);
  const rest = count % 12;
  const year = { fr: { one: "an", other: "ans" }, en: { one: "year", other: "years" } }[locale];
  if (years > 0 && rest === 0) return counted(years, year, locale);
  if (years > 0 && rest === 6)
    return locale === "fr" ? `${counted(years, year, locale)} et demi` : `${years}½\u00a0years`;
  return counted(count, { fr: { one: "mois", other: "mois" }, en: { one: "month", other: "months" } }[locale], locale);
};

const amount = (count: number, unit: Unit, locale: Locale): string => {
  if (unit === "months") return months(count, locale);
  if (unit === "km/h") return `${numbers[locale].format(count)}\u00a0km/h`;
  return counted(count, UNITS[unit][locale], locale);
};

const NO_LIMIT = { fr: "pas de limite", en: "no limit" };

const unitOf = (key: string): Unit | undefined => (RULE_NUMBERS as Readonly<Record<string, Unit>>)[key];

/** A value of the regulation as it reads in a sentence: « 17 ans et demi », "2 days", "19 January 2013", "DE". */
export const writtenValue = (key: string, value: number | string | null, locale: Locale): string => {
  if (value === null) return NO_LIMIT[locale];
  const unit = unitOf(key);
  if (typeof value === "number") return unit ? amount(value, unit, locale) : numbers[locale].format(value);
  return /^\d{4}-\d\d-\d\d$/.test(value) ? writtenDate(value, locale) : value;
};
