import type { Weekday } from "@creneau/schema";
import { weekdayOf } from "../civil-date.js";
import type { CentreId } from "../id.js";
import type { Slot } from "../slot.js";
import type { Version } from "./change.js";
import type { Filter } from "./filter.js";

/** Where a slot stands in the order that every list of slots follows: by start, then by id. */
export type Position = { readonly startsAt: number; readonly id: number };

export const byPosition = (a: Position, b: Position): number => a.startsAt - b.startsAt || a.id - b.id;

/** The slots of one centre and category on one civil date, in order. An emptied bucket remembers when it changed last. */
export type Bucket = {
  readonly civilDate: string;
  readonly weekday: Weekday;
  /** The open ones. */
  readonly slots: Slot[];
  /** Those that somebody is booking. */
  readonly held: Slot[];
  lastChanged: Version;
};

/** The buckets of one centre and category, by date. `lastChanged` is the greatest of its buckets. */
export type Shelf = { readonly centreId: CentreId; readonly buckets: Bucket[]; lastChanged: Version };

/** Index of the first item for which `isBefore` no longer holds. Binary search: the items are in order. */
export const firstIndexNot = <Item>(items: readonly Item[], isBefore: (item: Item) => boolean): number => {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(items[middle] as Item)) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Index of the first slot that stands after the position. */
export const indexAfter = (slots: readonly Slot[], position: Position): number =>
  firstIndexNot(slots, (slot) => byPosition(slot, position) <= 0);

export const bucketOf = (shelf: Shelf, civilDate: string, version: Version): Bucket => {
  const index = firstIndexNot(shelf.buckets, (bucket) => bucket.civilDate < civilDate);
  const found = shelf.buckets[index];
  if (found?.civilDate === civilDate) return found;
  const made: Bucket = { civilDate, weekday: weekdayOf(civilDate), slots: [], held: [], lastChanged: version };
  shelf.buckets.splice(index, 0, made);
  return made;
};

const bucketsBetween = ({ buckets }: Shelf, { from, to }: Filter): readonly Bucket[] => {
  if (from === null && to === null) return buckets;
  const start = from === null ? 0 : firstIndexNot(buckets, ({ civilDate }) => civilDate < from);
  const end = to === null ? buckets.length : firstIndexNot(buckets, ({ civilDate }) => civilDate <= to);
  return start === 0 && end === buckets.length ? buckets : buckets.slice(start, end);
};

/** The buckets that lie in the filter's dates, on its days of the week. */
export const bucketsIn = (shelf: Shelf, filter: Filter): readonly Bucket[] => {
  const buckets = bucketsBetween(shelf, filter);
  const { weekdays } = filter;
  return weekdays === null ? buckets : buckets.filter(({ weekday }) => weekdays.has(weekday));
};

const listOf = (bucket: Bucket, { state }: Slot): Slot[] => (state === "held" ? bucket.held : bucket.slots);

export const putSlot = (bucket: Bucket, slot: Slot): void => {
  const slots = listOf(bucket, slot);
  const last = slots.at(-1);
  // Rows mostly arrive in order: no search, no move.
  if (last === undefined || byPosition(last, slot) < 0) slots.push(slot);
  else slots.splice(indexAfter(slots, slot), 0, slot);
};

export const takeSlot = (bucket: Bucket, slot: Slot): void => {
  const slots = listOf(bucket, slot);
  const index = firstIndexNot(slots, (other) => byPosition(other, slot) < 0);
  if (slots[index]?.id === slot.id) slots.splice(index, 1);
};
