import type { Commit } from "../domain/availability/change.js";
import type { CentreId } from "../domain/id.js";
import type { Slot } from "../domain/slot.js";
import type { StreamStatus } from "../platform/change-stream.js";
import { type AskedFilter, understoodFilter } from "./asked-filter.js";
import type { AvailabilityEvent } from "./availability.types.js";
import { type Channel, createChannel, type Watcher } from "./channel.js";
import { eventsOf } from "./event-iterator.js";
import type { LoadedBoard } from "./load-board.js";

/** A watcher's place on a channel. */
export type Watch = { readonly channel: Channel; stop(): void };

export type Hub = ReturnType<typeof createHub>;

/** The same for two callers who ask the same. */
const channelKey = (asked: AskedFilter): string => {
  const { category, departmentCode, centreIds, near, communeCode, withinKm } = asked;
  const where = [departmentCode, centreIds?.toSorted(), near?.latitude, near?.longitude, communeCode, withinKm];
  const { from, to, weekdays, startsFrom, startsBefore } = asked;
  const when = [from, to, weekdays && [...new Set(weekdays)].sort(), startsFrom, startsBefore];
  return JSON.stringify([category, ...where, ...when].map((part) => part ?? null));
};

/** Which channels may show a slot: by category and centre, so that a commit looks at few of the channels. */
const routingTable = () => {
  const routes = new Map<string, Set<Channel>>();
  const keysOf = (channel: Channel): string[] => {
    const filter = channel.filter();
    if (!filter) return [];
    const centres: Iterable<CentreId | "*"> = filter.centres ?? ["*"];
    return [...centres].map((centre) => `${filter.category} ${centre}`);
  };
  return {
    clear: () => routes.clear(),
    add(channel: Channel): void {
      for (const key of keysOf(channel)) routes.set(key, (routes.get(key) ?? new Set()).add(channel));
    },
    remove(channel: Channel): void {
      for (const key of keysOf(channel)) {
        const channels = routes.get(key);
        channels?.delete(channel);
        if (channels?.size === 0) routes.delete(key);
      }
    },
    *of(slot: Slot): Generator<Channel> {
      for (const key of [`${slot.category} ${slot.centreId}`, `${slot.category} *`]) yield* routes.get(key) ?? [];
    },
  };
};

/** Brings every commit to the channels that show something of it. */
export const createHub = () => {
  const channels = new Map<string, Channel>();
  const routes = routingTable();
  const statusListeners = new Set<(status: StreamStatus) => void>();
  let loaded: LoadedBoard | undefined;

  /** Throws `BAD_USER_INPUT` for a filter that cannot be understood. */
  const watch = (asked: AskedFilter, watcher: Watcher): Watch => {
    const key = channelKey(asked);
    const channel = channels.get(key) ?? createChannel(asked, loaded);
    if (!channels.has(key)) {
      channels.set(key, channel);
      routes.add(channel);
    }
    channel.watchers.add(watcher);
    const stop = (): void => {
      if (!channel.watchers.delete(watcher) || channel.watchers.size > 0) return;
      routes.remove(channel);
      channel.close();
      if (channels.get(key) === channel) channels.delete(key);
    };
    return { channel, stop };
  };

  return {
    watch,
    /** Throws what `watch` would throw. While the board is being loaded nothing can be said yet. */
    check(asked: AskedFilter): void {
      if (loaded) understoodFilter(asked, loaded.reference);
    },
    /** Newest states one after the other, at the pace of the one who asks: nothing is queued. For any GraphQL server. */
    events: (asked: AskedFilter, after: bigint | null): AsyncIterableIterator<AvailabilityEvent> =>
      eventsOf((watcher) => watch(asked, watcher), after),
    onStatus(listener: (status: StreamStatus) => void): () => void {
      statusListeners.add(listener);
      return () => statusListeners.delete(listener);
    },
    onCommit({ changes }: Commit): void {
      for (const { before, after } of changes)
        for (const slot of [before, after])
          if (slot) for (const channel of routes.of(slot)) if (channel.covers(slot)) channel.tickSoon();
    },
    onReloading(): void {
      loaded = undefined;
      for (const channel of channels.values()) channel.onReloading();
      for (const listener of statusListeners) listener("reloading");
    },
    onLive(state: LoadedBoard): void {
      loaded = state;
      routes.clear();
      for (const listener of statusListeners) listener("live");
      // No copy: a reader who is lost may leave other channels too, and those are then not visited.
      for (const [key, channel] of channels) {
        if (channel.onLive(state)) routes.add(channel);
        else channels.delete(key);
      }
    },
    close(): void {
      for (const channel of channels.values()) channel.close();
      channels.clear();
      routes.clear();
      statusListeners.clear();
    },
  };
};
