import type { LicenceCategory } from "@creneau/schema";
import type { CentreId, SlotId } from "../id.js";
import type { Slot } from "../slot.js";
import { type Change, type Commit, type RowChange, sameSlot, type Version } from "./change.js";
import { type Filter, shownOf } from "./filter.js";
import { firstOf, type Run } from "./merge.js";
import {
  type Bucket,
  bucketOf,
  bucketsIn,
  byPosition,
  indexAfter,
  type Position,
  putSlot,
  type Shelf,
  takeSlot,
} from "./shelf.js";

type DayCount = { readonly date: string; readonly open: number; readonly held: number };

export type Snapshot = {
  readonly version: Version;
  /** One page, by start then id. */
  readonly slots: readonly Slot[];
  readonly hasNextPage: boolean;
  /** Those being booked that stand among the slots of the page, at most as many as a page has. */
  readonly held: readonly Slot[];
  /** Civil dates with something to show, ascending, over the whole filter and not only the page. */
  readonly days: readonly DayCount[];
  readonly totalOpen: number;
  readonly totalHeld: number;
};

export type Page = { readonly first: number; readonly after: Position | null };

export type Board = ReturnType<typeof createBoard>;

const runFrom = (slots: readonly Slot[], after: Position | null): Run => ({
  slots,
  index: after ? indexAfter(slots, after) : 0,
});

/** The first of the runs that stand before the end of the page; nothing ends the last page. */
const heldAmong = (runs: Run[], first: number, end: Slot | undefined): Slot[] => {
  const held = firstOf(runs, first);
  return end ? held.filter((slot) => byPosition(slot, end) < 0) : held;
};

/**
 * The open slots of the whole country in memory, and those that somebody is booking, exact as of the last applied commit. Reading costs O(days x centres + page)
 * whatever the number of slots. `base` is the version of the state that `load` brings in.
 */
export const createBoard = (base: Version) => {
  const slots = new Map<SlotId, Slot>();
  const shelves = new Map<LicenceCategory, Map<CentreId, Shelf>>();

  const shelfOf = ({ category, centreId }: Slot): Shelf => {
    const ofCategory = shelves.get(category) ?? new Map<CentreId, Shelf>();
    const shelf = ofCategory.get(centreId) ?? { centreId, buckets: [], lastChanged: base };
    shelves.set(category, ofCategory.set(centreId, shelf));
    return shelf;
  };

  const touch = (slot: Slot, version: Version): Bucket => {
    const shelf = shelfOf(slot);
    const bucket = bucketOf(shelf, slot.civilDate, base);
    shelf.lastChanged = version;
    bucket.lastChanged = version;
    return bucket;
  };

  const change = ({ before, after }: Change, version: Version): void => {
    if (before) {
      takeSlot(touch(before, version), before);
      slots.delete(before.id);
    }
    if (after) {
      putSlot(touch(after, version), after);
      slots.set(after.id, after);
    }
  };

  const shelvesIn = function* (filter: Filter): Generator<Shelf> {
    const ofCategory = shelves.get(filter.category);
    if (!ofCategory) return;
    if (filter.centres === null) return yield* ofCategory.values();
    for (const centre of filter.centres) {
      const shelf = ofCategory.get(centre);
      if (shelf) yield shelf;
    }
  };

  const version = (filter: Filter): Version => {
    let greatest = base;
    for (const shelf of shelvesIn(filter)) {
      if (shelf.lastChanged <= greatest) continue;
      if (filter.from === null && filter.to === null && filter.weekdays === null) greatest = shelf.lastChanged;
      else for (const { lastChanged } of bucketsIn(shelf, filter)) if (lastChanged > greatest) greatest = lastChanged;
    }
    return greatest;
  };

  return {
    base,
    /** Adds slots of the state that the board starts from. */
    load(rows: Iterable<Slot>): void {
      for (const slot of rows) change({ before: null, after: slot }, base);
    },
    /**
     * Applies one transaction and tells what it changed: of several changes of one row the last counts, and rows that were
     * not shown before nor after do not appear.
     */
    apply(version: Version, rows: readonly RowChange[]): Commit {
      const last = new Map(rows.map((row) => [row.id, row.shown]));
      const changes: Change[] = [];
      for (const [id, after] of last) {
        const before = slots.get(id) ?? null;
        if (before === after || (before && after && sameSlot(before, after))) continue;
        const found = { before, after };
        change(found, version);
        changes.push(found);
      }
      return { version, changes };
    },
    /** The slot with this id while it is open. */
    open(id: SlotId): Slot | undefined {
      const slot = slots.get(id);
      return slot?.state === "open" ? slot : undefined;
    },
    /**
     * The greatest commit that touched a day and centre that the filter covers: readers of one filter agree on it, in any process.
     * It may be greater than that of the last place shown, when the filter shows only some hours of the day.
     */
    version,
    totals(filter: Filter): { readonly open: number; readonly held: number } {
      let [open, held] = [0, 0];
      for (const shelf of shelvesIn(filter))
        for (const bucket of bucketsIn(shelf, filter)) {
          open += shownOf(filter, bucket.slots).length;
          held += shownOf(filter, bucket.held).length;
        }
      return { open, held };
    },
    snapshot(filter: Filter, { first, after }: Page): Snapshot {
      const days = new Map<string, { date: string; open: number; held: number }>();
      const runs: Run[] = [];
      const heldRuns: Run[] = [];
      let totalOpen = 0;
      let totalHeld = 0;
      for (const shelf of shelvesIn(filter))
        for (const bucket of bucketsIn(shelf, filter)) {
          const shown = shownOf(filter, bucket.slots);
          const held = shownOf(filter, bucket.held);
          if (shown.length + held.length === 0) continue;
          totalOpen += shown.length;
          totalHeld += held.length;
          const day = days.get(bucket.civilDate) ?? { date: bucket.civilDate, open: 0, held: 0 };
          day.open += shown.length;
          day.held += held.length;
          days.set(bucket.civilDate, day);
          if (shown.length > 0) runs.push(runFrom(shown, after));
          if (held.length > 0) heldRuns.push(runFrom(held, after));
        }
      const page = firstOf(runs, first + 1);
      const hasNextPage = page.length > first;
      const slots = page.slice(0, first);
      return {
        version: version(filter),
        slots,
        hasNextPage,
        held: heldAmong(heldRuns, first, hasNextPage ? slots.at(-1) : undefined),
        days: [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1)),
        totalOpen,
        totalHeld,
      };
    },
    /** The slots of one centre and category, bucket by bucket. */
    shelf: (category: LicenceCategory, centreId: CentreId): Shelf | undefined => shelves.get(category)?.get(centreId),
    size: () => slots.size,
  };
};
