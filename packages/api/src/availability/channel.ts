import { covers, type Filter } from "../domain/availability/filter.js";
import type { Slot } from "../domain/slot.js";
import { type AskedFilter, understoodFilter } from "./asked-filter.js";
import type { AvailabilityDelta, AvailabilitySnapshot } from "./availability.types.js";
import { deltaEvent, snapshotEvent } from "./events.js";
import { filterTooBroad } from "./filter-too-broad.js";
import type { LoadedBoard } from "./load-board.js";

/** Somebody who follows a channel. `onTick`: what the channel shows has moved. `onLost`: it will show nothing any more. */
export type Watcher = { onTick(): void; onLost(error: unknown): void };

/** At most one tick in this time while places move; the first one after a quiet time comes at once. In milliseconds. */
const TICK_MS = 50;
/** How long an event is kept for others who need the same. In milliseconds. */
const SHARED_FOR_MS = 1_000;
/** A subscription's snapshot holds every slot: beyond this the caller has to narrow the filter. */
const MOST_SLOTS = 20_000;
/** Below this number of changes a delta is always worth it, even on a board that is smaller. */
const SMALL_DELTA = 100;

/** All that a snapshot would hold. */
const totalOf = ({ loaded, filter }: { loaded: LoadedBoard; filter: Filter }): number => {
  const { open, held } = loaded.board.totals(filter);
  return open + held;
};

export type Channel = ReturnType<typeof createChannel>;

/** What all watchers of one filter share: when they are told, and the events that they are told. */
export const createChannel = (asked: AskedFilter, loadedNow: LoadedBoard | undefined) => {
  const watchers = new Set<Watcher>();
  let loaded = loadedNow;
  let filter: Filter | undefined = loaded && understoodFilter(asked, loaded.reference);
  let timer: NodeJS.Timeout | undefined;
  let forgetting: NodeJS.Timeout | undefined;
  let waiting = false;
  let lastTick = Number.NEGATIVE_INFINITY;
  let snapshot: AvailabilitySnapshot | undefined;
  let deltas = new Map<bigint, AvailabilityDelta | null>();
  let sharedVersion = -1n;

  const forget = (): void => {
    snapshot = undefined;
    deltas = new Map();
  };
  const tick = (): void => {
    waiting = false;
    timer = undefined;
    for (const watcher of watchers) watcher.onTick();
    lastTick = performance.now();
  };
  const tickSoon = (): void => {
    if (waiting) return;
    waiting = true;
    const quietFor = performance.now() - lastTick;
    // A microtask runs once all commits of the same network packet have been applied.
    if (quietFor >= TICK_MS) queueMicrotask(tick);
    else timer = setTimeout(tick, TICK_MS - quietFor);
  };

  /** Events are shared only among readers at one version. */
  const current = (): { loaded: LoadedBoard; filter: Filter; version: bigint } | null => {
    if (!loaded || !filter) return null;
    const version = loaded.board.version(filter);
    if (version !== sharedVersion) forget();
    sharedVersion = version;
    forgetting ??= setTimeout(() => {
      forgetting = undefined;
      forget();
    }, SHARED_FOR_MS).unref();
    return { loaded, filter, version };
  };

  const deltaFrom = (from: bigint): AvailabilityDelta | null => {
    const now = current();
    if (!now) return null;
    const unchanged = { opened: [], changed: [], closed: [], held: [], released: [] };
    const net = from === now.version ? unchanged : now.loaded.history.since(now.filter, from);
    if (!net) return null;
    const size = Object.values(net).reduce((sum, { length }) => sum + length, 0);
    if (size > SMALL_DELTA && size > totalOf(now)) return null;
    return deltaEvent(now.loaded, now.filter, from, net);
  };

  return {
    watchers,
    asked,
    /** Whether watchers will be told soon: a newcomer waits for that. */
    isWaiting: () => waiting,
    /** The version that everybody should have now; `null` while the board is being loaded. */
    version: (): bigint | null => current()?.version ?? null,
    /** Identifies the session that the versions belong to. */
    session: (): object | undefined => loaded,
    covers: (slot: Slot): boolean => filter !== undefined && covers(filter, slot),
    filter: () => filter,
    tickSoon,
    /** For a newcomer on a quiet channel: now, without using up the right to tick at once. */
    tickNow(watcher: Watcher): void {
      if (!waiting) watcher.onTick();
    },
    /** From `from` to now, or `null` when a snapshot is needed. The same object for everybody who asks at one version. */
    delta(from: bigint): AvailabilityDelta | null {
      current();
      let delta = deltas.get(from);
      if (delta === undefined) {
        delta = deltaFrom(from);
        deltas.set(from, delta);
      }
      return delta;
    },
    /** All matching slots; fails with `FILTER_TOO_BROAD` when they are too many. */
    snapshot(): AvailabilitySnapshot | null {
      const now = current();
      if (!now) return null;
      const total = totalOf(now);
      if (total > MOST_SLOTS) throw filterTooBroad(total, MOST_SLOTS);
      snapshot ??= snapshotEvent(now.loaded, now.filter, { first: MOST_SLOTS, after: null });
      return snapshot;
    },
    onReloading(): void {
      loaded = undefined;
    },
    /** Whether the filter is still understood. When it is not, the watchers have been told, and the channel is of no more use. */
    onLive(state: LoadedBoard): boolean {
      forget();
      try {
        filter = understoodFilter(asked, state.reference);
      } catch (error) {
        for (const watcher of [...watchers]) watcher.onLost(error);
        return false;
      }
      loaded = state;
      tickSoon();
      return true;
    },
    close(): void {
      clearTimeout(timer);
      clearTimeout(forgetting);
      watchers.clear();
    },
  };
};
