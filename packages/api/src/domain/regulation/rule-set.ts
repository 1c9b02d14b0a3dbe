import { addDays, type CivilDate, LAST_DATE } from "../civil-date.js";
import {
  type DateKey,
  type ListKey,
  type NumberKey,
  OPTIONAL_NUMBERS,
  RULE_DATES,
  RULE_LISTS,
  RULE_NUMBERS,
} from "./values.js";

type Optional = (typeof OPTIONAL_NUMBERS)[number];

/**
 * The numbers of the regulation as they are on every date from `from` to `to`, both included. Immutable. An exam is judged with
 * the set of its own civil date, on the calendar of the centre, never with that of the day on which one asks.
 */
export type RuleSet = {
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** In the unit that `RULE_NUMBERS` gives. `undefined` while no text in force says anything. */
  readonly numbers: { readonly [Key in NumberKey]: Key extends Optional ? number | undefined : number };
  readonly dates: { readonly [Key in DateKey]: CivilDate };
  readonly lists: { readonly [Key in ListKey]: ReadonlySet<string> };
};

/** One dated value, as the database keeps it. */
export type DatedValue = {
  readonly key: string;
  readonly validFrom: CivilDate;
  /** The first date on which it no longer counts; null while it has no end. */
  readonly validTo: CivilDate | null;
  /** A number, a date, or one member of a list. Null: from then on there is no such limit. */
  readonly value: number | string | null;
  readonly inForce: boolean;
};

/** Rule sets by date, first to last, without a gap. */
export type Rulebook = { readonly sets: readonly [RuleSet, ...RuleSet[]] };

/** The values do not make a rule set: a row is missing or says something else than its key. */
export class IncompleteRules extends Error {}

/** Whether a value can count on a date; of several that can, `latest` does. */
export const counts =
  (date: CivilDate) =>
  (value: DatedValue): boolean =>
    value.inForce && value.validFrom <= date && (value.validTo === null || date < value.validTo);

/** Of the values that count on a date, the one that came last: an exception lasts as long as it says, then the rule is back. */
export const latest = <Value extends DatedValue>(values: readonly Value[], date: CivilDate): Value | undefined =>
  values
    .filter(counts(date))
    .reduce<Value | undefined>((last, value) => (last && last.validFrom > value.validFrom ? last : value), undefined);

const setOn = (byKey: ReadonlyMap<string, readonly DatedValue[]>, from: CivilDate, to: CivilDate): RuleSet => {
  const one = (key: string, type: "number" | "string", optional = false) => {
    const value = latest(byKey.get(key) ?? [], from)?.value;
    if ((value === undefined || value === null) && optional) return undefined;
    if (typeof value !== type) throw new IncompleteRules(`${key} has no ${type} on ${from}`);
    return value;
  };
  const optional = new Set<string>(OPTIONAL_NUMBERS);
  const numbers = Object.keys(RULE_NUMBERS).map((key) => [key, one(key, "number", optional.has(key))]);
  const dates = RULE_DATES.map((key) => [key, one(key, "string")]);
  const lists = RULE_LISTS.map((key) => [
    key,
    new Set((byKey.get(key) ?? []).filter(counts(from)).map(({ value }) => String(value))),
  ]);
  return Object.freeze({
    from,
    to,
    numbers: Object.freeze(Object.fromEntries(numbers)),
    dates: Object.freeze(Object.fromEntries(dates)),
    lists: Object.freeze(Object.fromEntries(lists)),
  }) as RuleSet;
};

/** The rule sets that these values make, from the first date on which there is one. Throws `IncompleteRules`. */
export const rulebookOf = (values: readonly DatedValue[]): Rulebook => {
  const byKey = Map.groupBy(values, ({ key }) => key);
  const changes = values
    .filter(({ inForce }) => inForce)
    .flatMap(({ validFrom, validTo }) => (validTo === null ? [validFrom] : [validFrom, validTo]));
  const starts = [...new Set(changes)].sort();
  const sets = starts.map((start, index) => {
    const next = starts[index + 1];
    return setOn(byKey, start, next ? addDays(next, -1) : LAST_DATE);
  });
  const [first, ...others] = sets;
  if (!first) throw new IncompleteRules("there is no value at all");
  return { sets: [first, ...others] };
};

/** The set in force on `date`; the first one for any date before it. */
export const rulesOn = ({ sets }: Rulebook, date: CivilDate): RuleSet =>
  sets.findLast(({ from }) => from <= date) ?? sets[0];
