import { type Coordinates, distanceKm } from "../great-circle.js";
import type { CentreId } from "../id.js";
import type { Slot } from "../slot.js";
import type { Board } from "./board.js";
import type { Shelf } from "./shelf.js";

/** Civil dates, both included, that an alternative must lie in. */
export type DateWindow = { readonly from: string; readonly to: string };

/** Slots of one centre, those closest in time first. */
const nearestInTime = (shelf: Shelf, slot: Slot, count: number, window: DateWindow | null): Slot[] => {
  const buckets = window
    ? shelf.buckets.filter(({ civilDate }) => civilDate >= window.from && civilDate <= window.to)
    : shelf.buckets;
  const before: Slot[] = [];
  const after: Slot[] = [];
  for (let i = buckets.length - 1; i >= 0 && before.length < count; i -= 1)
    for (const other of buckets[i]?.slots.toReversed() ?? []) if (other.startsAt < slot.startsAt) before.push(other);
  for (const bucket of buckets) {
    if (after.length >= count) break;
    for (const other of bucket.slots) if (other.startsAt >= slot.startsAt) after.push(other);
  }
  const away = (other: Slot) => Math.abs(other.startsAt - slot.startsAt);
  return [...before, ...after]
    .filter(({ id }) => id !== slot.id)
    .sort((a, b) => away(a) - away(b) || a.id - b.id)
    .slice(0, count);
};

/**
 * Open slots to offer in place of one that is gone: same category; those of its own centre first, closest in time first,
 * then those of the other centres, closest centre first.
 */
export const nearestSlots = (
  board: Board,
  positions: ReadonlyMap<CentreId, Coordinates>,
  slot: Slot,
  count: number,
  window: DateWindow | null,
): Slot[] => {
  const found: Slot[] = [];
  const here = positions.get(slot.centreId);
  const centres = [...positions.keys()].filter((id) => id !== slot.centreId);
  const away = new Map(here ? [...positions].map(([id, position]) => [id, distanceKm(here, position)] as const) : []);
  centres.sort((a, b) => (away.get(a) ?? 0) - (away.get(b) ?? 0) || a - b);
  for (const centre of [slot.centreId, ...centres]) {
    if (found.length >= count) break;
    const shelf = board.shelf(slot.category, centre);
    if (shelf) found.push(...nearestInTime(shelf, slot, count - found.length, window));
  }
  return found;
};
