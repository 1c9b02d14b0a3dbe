import type { AvailabilityEvent } from "./availability.types.js";
import type { Watcher } from "./channel.js";
import type { Hub, Watch } from "./hub.js";

/** What all subscribers of one operation get, byte for byte: the end of a frame that begins with each one's own id. */
export type Payload = Buffer;
/** Runs the operation on one event. Fails when the operation has no answer. */
export type Execute = (event: AvailabilityEvent) => Payload | Promise<Payload>;

/** One subscriber's way out. */
export type Sink = {
  send(payload: Payload): void;
  /** Bytes that were sent and that the network has not taken yet. */
  bufferedBytes(): number;
  /** Ends this subscription with an error. */
  fail(error: unknown): void;
};

/**
 * `new`: owed a first event. `live`: has the group's version. `behind`: reads too slowly, owed a snapshot once drained.
 * `gone`: has left while its event was in the making.
 */
type State = "new" | "live" | "behind" | "gone";
/** `largest`: bytes of its last snapshot. */
type Member = { readonly sink: Sink; state: State; after: bigint | null; largest: number };

/** Above this many unread bytes a subscriber gets no more deltas; its last snapshot does not count against it. */
const MOST_BUFFERED_BYTES = 1_048_576;
/** How often those who fell behind are looked at, in milliseconds. */
const DRAIN_CHECK_MS = 100;

type Job = { readonly event: AvailabilityEvent; readonly members: readonly Member[]; readonly isSnapshot: boolean };

type SharedSubscription = ReturnType<typeof createSharedSubscription>;

/**
 * Everybody who subscribed with the same operation, variables and language: each event is executed once and serialised once.
 * Each member's events form one strict chain of versions.
 */
const createSharedSubscription = (watchWith: (watcher: Watcher) => Watch, execute: Execute) => {
  const members = new Set<Member>();
  /** Those in state `new`: with many members at rest, a newcomer must not cost a look at each. */
  const newcomers = new Set<Member>();
  /** Kept as long as the event itself, which the channel shares among operations. */
  const payloads = new WeakMap<AvailabilityEvent, Payload>();
  let version: bigint | null = null;
  let session: object | undefined;
  let isBusy = false;
  let isStale = false;
  let drainCheck: NodeJS.Timeout | undefined;

  const remove = (member: Member): boolean => {
    member.state = "gone";
    newcomers.delete(member);
    return members.delete(member);
  };
  const fail = (failed: Iterable<Member>, error: unknown): void => {
    for (const member of [...failed]) if (remove(member)) member.sink.fail(error);
  };

  const fallBehind = (member: Member): void => {
    member.state = "behind";
    drainCheck ??= setInterval(recheck, DRAIN_CHECK_MS).unref();
  };
  const recheck = (): void => {
    let behind = 0;
    let drained = 0;
    for (const member of members) {
      if (member.state !== "behind") continue;
      behind += 1;
      if (member.sink.bufferedBytes() > MOST_BUFFERED_BYTES / 4) continue;
      member.state = "new";
      member.after = null;
      newcomers.add(member);
      drained += 1;
    }
    if (behind === drained) {
      clearInterval(drainCheck);
      drainCheck = undefined;
    }
    if (drained > 0) channel.tickNow(watcher);
  };

  const deliver = ({ members: owed, isSnapshot }: Job, payload: Payload): void => {
    for (const member of owed) {
      if (member.state === "gone" || member.state === "behind") continue;
      const room = isSnapshot ? MOST_BUFFERED_BYTES : MOST_BUFFERED_BYTES + member.largest;
      if (member.sink.bufferedBytes() > room) {
        fallBehind(member);
        continue;
      }
      if (isSnapshot) member.largest = payload.length;
      member.state = "live";
      member.sink.send(payload);
    }
  };

  const eventFor = (from: bigint | null): { event: AvailabilityEvent; isSnapshot: boolean } | null => {
    const delta = from === null ? null : channel.delta(from);
    if (delta) return { event: delta, isSnapshot: false };
    const snapshot = channel.snapshot();
    return snapshot && { event: snapshot, isSnapshot: true };
  };

  /** Who is owed what at the channel's present version. Those at one version share one job. */
  const plan = (now: bigint): Job[] => {
    const sameSession = channel.session() === session;
    const hasMoved = !sameSession || version !== now;
    const owed = Map.groupBy(
      [...(hasMoved ? members : newcomers)].filter(({ state }) => state !== "behind"),
      ({ state, after }) => (state === "new" ? after : sameSession ? version : null),
    );
    newcomers.clear();
    version = now;
    session = channel.session();
    const jobs: Job[] = [];
    for (const [from, group] of owed) {
      try {
        const found = eventFor(from);
        if (found) jobs.push({ ...found, members: group });
      } catch (error) {
        fail(group, error);
      }
    }
    return jobs;
  };

  const run = (jobs: readonly Job[]): void => {
    for (const [index, job] of jobs.entries()) {
      try {
        const payload = payloads.get(job.event) ?? execute(job.event);
        if (payload instanceof Promise) {
          runLater(job, payload, jobs.slice(index + 1));
          return;
        }
        payloads.set(job.event, payload);
        deliver(job, payload);
      } catch (error) {
        fail(job.members, error);
      }
    }
  };

  /** An operation that asks the database holds back what follows it, so that nobody gets events out of order. */
  const runLater = (job: Job, pending: Promise<Payload>, rest: readonly Job[]): void => {
    isBusy = true;
    pending
      .then(
        (payload) => {
          payloads.set(job.event, payload);
          deliver(job, payload);
        },
        (error: unknown) => fail(job.members, error),
      )
      .finally(() => {
        isBusy = false;
        run(rest);
        if (isBusy || !isStale) return;
        isStale = false;
        advance();
      });
  };

  const advance = (): void => {
    if (isBusy) {
      isStale = true;
      return;
    }
    const now = channel.version();
    if (now !== null) run(plan(now));
  };

  const watcher: Watcher = { onTick: advance, onLost: (error) => fail(members, error) };
  const { channel, stop } = watchWith(watcher);

  return {
    /** Adds a subscriber who has `after`, or nothing. Gives back how to leave. */
    join(sink: Sink, after: bigint | null): () => void {
      const member: Member = { sink, state: "new", after, largest: 0 };
      members.add(member);
      newcomers.add(member);
      channel.tickNow(watcher);
      return () => void remove(member);
    },
    size: () => members.size,
    stop(): void {
      clearInterval(drainCheck);
      stop();
    },
  };
};

/** The shared subscriptions of a process, by operation. They come with their first member and go with their last. */
export const sharedSubscriptions = (hub: Hub) => {
  const groups = new Map<string, SharedSubscription>();
  return {
    join(
      operation: { key: string; asked: Parameters<Hub["watch"]>[0]; after: bigint | null; execute: Execute },
      sink: Sink,
    ): () => void {
      const { key, asked, after, execute } = operation;
      const group = groups.get(key) ?? createSharedSubscription((watcher) => hub.watch(asked, watcher), execute);
      groups.set(key, group);
      const leave = group.join(sink, after);
      return () => {
        leave();
        if (group.size() > 0 || groups.get(key) !== group) return;
        groups.delete(key);
        group.stop();
      };
    },
  };
};
