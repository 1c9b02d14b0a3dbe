import type { AvailabilityEvent } from "./availability.types.js";
import type { Watcher } from "./channel.js";
import type { Watch } from "./hub.js";

type Result = IteratorResult<AvailabilityEvent, undefined>;
type Parked = { resolve(result: Result): void; reject(error: unknown): void };

/**
 * What one reader has to be told, whenever it asks. It remembers only the version that the reader has: a reader that asks
 * seldom gets one larger delta, or a snapshot, and never a backlog.
 */
export const eventsOf = (
  watchWith: (watcher: Watcher) => Watch,
  after: bigint | null,
): AsyncIterableIterator<AvailabilityEvent> => {
  let known = after;
  let session: object | undefined;
  let isFirst = true;
  let ended = false;
  let failure: { error: unknown } | undefined;
  let parked: Parked | undefined;

  const upcoming = (): AvailabilityEvent | null => {
    const version = channel.version();
    if (version === null || channel.isWaiting()) return null;
    const sameSession = isFirst || channel.session() === session;
    if (!isFirst && sameSession && version === known) return null;
    const event = (sameSession && known !== null && channel.delta(known)) || channel.snapshot();
    known = version;
    session = channel.session();
    isFirst = false;
    return event;
  };

  const settle = (): void => {
    const waiting = parked;
    if (!waiting) return;
    try {
      if (failure) throw failure.error;
      const event = ended ? null : upcoming();
      if (!event && !ended) return;
      parked = undefined;
      waiting.resolve(event ? { value: event, done: false } : { value: undefined, done: true });
    } catch (error) {
      parked = undefined;
      end();
      waiting.reject(error);
    }
  };

  const { channel, stop } = watchWith({
    onTick: settle,
    onLost: (error) => {
      failure = { error };
      settle();
    },
  });
  const end = (): void => {
    ended = true;
    stop();
    settle();
  };

  return {
    next: () =>
      new Promise<Result>((resolve, reject) => {
        parked = { resolve, reject };
        settle();
      }),
    return: async () => {
      end();
      return { value: undefined, done: true };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
};
