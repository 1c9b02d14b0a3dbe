import { addDays, type CivilDate, earlier, FIRST_DATE, LAST_DATE, later } from "../civil-date.js";

/** Civil dates one after the other, both ends included. */
export type Span = { readonly from: CivilDate; readonly to: CivilDate };

/** A set of civil dates: spans in order that neither overlap nor touch. */
export type Days = readonly Span[];

export const NO_DAY: Days = [];
export const EVERY_DAY: Days = [{ from: FIRST_DATE, to: LAST_DATE }];

/** From `from` to `to`, both included; no day when `to` is earlier. */
export const between = (from: CivilDate, to: CivilDate): Days => (from <= to ? [{ from, to }] : NO_DAY);
export const from = (first: CivilDate): Days => between(first, LAST_DATE);

export const both = (some: Days, others: Days): Days => {
  if (some === EVERY_DAY) return others;
  if (others === EVERY_DAY) return some;
  const common: Span[] = [];
  for (const one of some)
    for (const other of others) {
      const start = later(one.from, other.from);
      const end = earlier(one.to, other.to);
      if (start <= end) common.push({ from: start, to: end });
    }
  return common;
};

/** Days that are in one of the sets, or in several. */
export const either = (...sets: readonly Days[]): Days => {
  const [one = NO_DAY, ...others] = sets.filter((days) => days.length > 0);
  if (others.length === 0) return one;
  const spans = sets.flat().sort((one, other) => (one.from < other.from ? -1 : 1));
  const joined: { from: CivilDate; to: CivilDate }[] = [];
  for (const { from: start, to } of spans) {
    const last = joined.at(-1);
    if (last && (start <= last.to || start === addDays(last.to, 1))) last.to = later(to, last.to);
    else joined.push({ from: start, to });
  }
  return joined;
};

/** Every other day. */
export const except = (days: Days): Days => {
  if (days.length === 0) return EVERY_DAY;
  const others: Span[] = [];
  let start = FIRST_DATE;
  for (const { from: first, to } of days) {
    if (start < first) others.push({ from: start, to: addDays(first, -1) });
    if (to === LAST_DATE) return others;
    start = addDays(to, 1);
  }
  others.push({ from: start, to: LAST_DATE });
  return others;
};

/** The span that holds `date`. */
export const spanOn = (days: Days, date: CivilDate): Span | undefined =>
  days.find(({ from: first, to }) => first <= date && date <= to);

/** The last of these days that is before `date`. */
export const lastBefore = (days: Days, date: CivilDate): CivilDate | null => {
  const span = days.findLast(({ from: first }) => first < date);
  return span ? earlier(span.to, addDays(date, -1)) : null;
};

/** The first of these days that is not before `date`. */
export const firstFrom = (days: Days, date: CivilDate): CivilDate | null => {
  const span = days.find(({ to }) => to >= date);
  return span ? later(span.from, date) : null;
};
