import type { Locale } from "@creneau/schema";
import type { Context } from "../context.js";
import { type CivilDate, earlier, LAST_DATE } from "../domain/civil-date.js";
import type { Rule } from "../domain/regulation/catalogue/rule.types.js";
import { counts, latest } from "../domain/regulation/rule-set.js";
import { RULE_LISTS, RULE_NUMBERS } from "../domain/regulation/values.js";
import type { RuleValue } from "./rule.types.js";
import type { SourcedRulebook, SourcedValue } from "./rulebook.js";
import { writtenValue } from "./value.words.js";

/** A rule as it is for exams on one date. */
export type AskedRule = Rule & { readonly id: string; readonly on: CivilDate };

type Told = Pick<Context, "locale"> & { readonly rulebook: { now(): SourcedRulebook } };

const NOT_IN_FORCE = { fr: " (pas en vigueur)", en: " (not in force)" };
/** Stands where a value would. */
const GAP = "…";

const PLACEHOLDER = /\{([A-Z]+-\d+\.\w+)\}/g;

const isList = (key: string): boolean => (RULE_LISTS as readonly string[]).includes(key);

/** A value ends on its own, or because one that came later takes its place. Of a list every member counts by itself. */
const endOf = (value: SourcedValue, all: readonly SourcedValue[]): CivilDate | null => {
  if (!value.inForce || isList(value.key)) return value.validTo;
  const [next = LAST_DATE] = all
    .filter(({ key, inForce, validFrom }) => key === value.key && inForce && validFrom > value.validFrom)
    .map(({ validFrom }) => validFrom)
    .sort();
  const end = earlier(value.validTo ?? LAST_DATE, next);
  return end === LAST_DATE ? null : end;
};

const unitOf = (key: string): string | null => (RULE_NUMBERS as Readonly<Record<string, string>>)[key] ?? null;

const told = (value: SourcedValue, all: readonly SourcedValue[], locale: Locale): RuleValue => ({
  key: value.key,
  text: writtenValue(value.key, value.value, locale),
  number: typeof value.value === "number" ? value.value : null,
  unit: unitOf(value.key),
  validFrom: value.validFrom,
  validTo: endOf(value, all),
  inForce: value.inForce,
  evidence: value.evidence,
  source: locale === "fr" ? value.sourceFr : value.sourceEn,
});

const ofRule = (id: string, values: readonly SourcedValue[]) => values.filter(({ key }) => key.startsWith(`${id}.`));

const inForceOn = (key: string, on: CivilDate, all: readonly SourcedValue[]): SourcedValue[] => {
  const own = all.filter((value) => value.key === key);
  if (isList(key)) return own.filter(counts(on));
  const value = latest(own, on);
  return value ? [value] : [];
};

/** The values of these keys for an exam on a date. */
export const valuesOn = (keys: readonly string[], on: CivilDate, { rulebook, locale }: Told): RuleValue[] => {
  const all = rulebook.now().values;
  return keys.flatMap((key) => inForceOn(key, on, all)).map((value) => told(value, all, locale));
};

export const historyOf = ({ id }: Pick<AskedRule, "id">, { rulebook, locale }: Told): RuleValue[] => {
  const all = rulebook.now().values;
  return ofRule(id, all).map((value) => told(value, all, locale));
};

export const valuesInForce = ({ id, on }: Pick<AskedRule, "id" | "on">, context: Told): RuleValue[] => {
  const keys = new Set(ofRule(id, context.rulebook.now().values).map(({ key }) => key));
  return valuesOn([...keys], on, context);
};

/** False while the law gives none of the numbers that the rule needs: it then decides nothing. */
export const isInForce = ({ id, on }: Pick<AskedRule, "id" | "on">, { rulebook }: Pick<Told, "rulebook">): boolean => {
  const own = ofRule(id, rulebook.now().values);
  return own.length === 0 || own.some(counts(on));
};

/** The text of the rule with its values in place. Where some are not in force, the text says so at its end, once. */
export const textOf = ({ text, on }: Pick<AskedRule, "text" | "on">, context: Told): string => {
  let hasGap = false;
  const told = text[context.locale].replace(PLACEHOLDER, (_, key: string) => {
    const values = valuesOn([key], on, context).map((value) => value.text);
    if (values.length > 0) return values.join(", ");
    hasGap = true;
    return GAP;
  });
  return hasGap ? told + NOT_IN_FORCE[context.locale] : told;
};
