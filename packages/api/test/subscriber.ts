import { once } from "node:events";
import { WebSocket } from "ws";

/** What an availability filter looks like to a caller. */
type WatchedFilter = {
  departmentCode?: string;
  centreIds?: string[];
  category?: string;
  from?: string;
  to?: string;
  communeCode?: string;
  withinKm?: number;
  weekdays?: string[];
  startsFrom?: string;
  startsBefore?: string;
};

type WatchedSlot = { id: string; version: number; startsAt: string; date: string };

type SnapshotEvent = {
  __typename: "AvailabilitySnapshot";
  version: string;
  totalOpen: number;
  totalHeld: number;
  slots: WatchedSlot[];
  held: WatchedSlot[];
  days: { date: string; open: number; held: number }[];
};
type DeltaEvent = {
  __typename: "AvailabilityDelta";
  fromVersion: string;
  toVersion: string;
  totalOpen: number;
  opened: WatchedSlot[];
  changed: WatchedSlot[];
  closed: string[];
  held: WatchedSlot[];
  released: string[];
  totalHeld: number;
};
type WatchedEvent = SnapshotEvent | DeltaEvent;

const DOCUMENT = `
  subscription Watch($filter: AvailabilityFilter!, $after: String) {
    availabilityChanged(filter: $filter, after: $after) {
      __typename
      ... on AvailabilitySnapshot { version totalOpen totalHeld days { date open held } slots { ...Place } held { ...Place } }
      ... on AvailabilityDelta {
        fromVersion toVersion totalOpen totalHeld opened { ...Place } changed { ...Place } closed held { ...Place } released
      }
    }
  }
  fragment Place on ExamSlot { id version startsAt date }
`;

export type SubscribeOptions = {
  filter?: WatchedFilter;
  after?: string;
  /** What the subscriber already shows at `after`: a resuming client has it. */
  slots?: Iterable<WatchedSlot>;
  held?: Iterable<WatchedSlot>;
  document?: string;
  connectionParams?: Record<string, unknown>;
  headers?: Record<string, string>;
};

class ProtocolBroken extends Error {}

const byId = (slots: Iterable<WatchedSlot>) => new Map([...slots].map((slot) => [slot.id, slot]));

/** The list that a strict client keeps: it believes nothing that does not follow from what it has. */
const strictList = (after: string | undefined, { slots: open = [], held: booking = [] }: SubscribeOptions) => {
  const slots = byId(open);
  const held = byId(booking);
  let version = after ?? null;
  const broken = (what: string): never => {
    throw new ProtocolBroken(`at version ${version}: ${what}`);
  };
  const must = (holds: boolean, what: string): void => void (holds || broken(what));

  const replace = (event: SnapshotEvent): void => {
    slots.clear();
    held.clear();
    for (const slot of event.slots) slots.set(slot.id, slot);
    for (const slot of event.held ?? []) held.set(slot.id, slot);
    must(slots.size === event.slots.length, "a snapshot names a slot twice");
    const inDays = event.days.reduce((sum, { open }) => sum + open, 0);
    must(inDays === slots.size, `the days count ${inDays} slots of ${slots.size}`);
    version = event.version;
  };
  const apply = (event: DeltaEvent): void => {
    must(event.fromVersion === version, `a delta from ${event.fromVersion}: something was left out`);
    must(BigInt(event.toVersion) >= BigInt(event.fromVersion), `a delta back to ${event.toVersion}`);
    for (const id of event.closed) must(slots.delete(id), `closed ${id}, which was not there`);
    for (const slot of event.opened) {
      must(!slots.has(slot.id), `opened ${slot.id}, which was there`);
      slots.set(slot.id, slot);
    }
    for (const slot of event.changed) {
      must(slots.has(slot.id), `changed ${slot.id}, which was not there`);
      slots.set(slot.id, slot);
    }
    for (const id of event.released ?? []) must(held.delete(id), `released ${id}, which was not being booked`);
    for (const slot of event.held ?? []) held.set(slot.id, slot);
    version = event.toVersion;
  };
  return {
    slots,
    held,
    version: () => version,
    take(event: WatchedEvent): void {
      if (event.__typename === "AvailabilitySnapshot") replace(event);
      else apply(event);
      must(event.totalOpen === slots.size, `totalOpen is ${event.totalOpen}, and ${slots.size} slots are shown`);
      must((event.totalHeld ?? 0) === held.size, `totalHeld is ${event.totalHeld}, and ${held.size} slots are shown`);
      for (const id of held.keys()) must(!slots.has(id), `${id} is open and being booked`);
    },
  };
};

export type Subscriber = {
  /** What the subscriber shows, by id. */
  slots: ReadonlyMap<string, WatchedSlot>;
  /** What it shows as being booked. */
  held: ReadonlyMap<string, WatchedSlot>;
  version(): string | null;
  /** Everything that came, in order. */
  events: readonly WatchedEvent[];
  /** Payloads of `ping` messages: how the service says that it is reading the board again. */
  pings: readonly unknown[];
  /** Resolves once it holds; throws at once when the protocol is broken, the socket closes or the server sends an error. */
  until(holds: (subscriber: Subscriber) => boolean, what?: string, timeoutMs?: number): Promise<void>;
  /** Throws when anything has gone wrong so far. */
  check(): void;
  /** Stops reading from the network, as a sleeping laptop does. */
  pause(): void;
  resume(): void;
  socket: WebSocket;
  close(): Promise<void>;
};

type Message = { id?: string; type: string; payload?: unknown };

/** Opens a socket of its own and follows one filter by the protocol of docs/live-availability.md. */
export const subscribeTo = async (webSocketUrl: string, options: SubscribeOptions = {}): Promise<Subscriber> => {
  const { filter = {}, after, document = DOCUMENT } = options;
  const socket = new WebSocket(webSocketUrl, "graphql-transport-ws", { headers: options.headers ?? {} });
  const list = strictList(after, options);
  const events: WatchedEvent[] = [];
  const pings: unknown[] = [];
  const listeners = new Set<() => void>();
  let failure: Error | undefined;

  const fail = (error: Error): void => {
    failure ??= error;
    for (const listener of [...listeners]) listener();
  };
  const send = (message: Message): void => socket.send(JSON.stringify(message));
  const onMessage = ({ type, payload }: Message): void => {
    if (type === "connection_ack")
      send({
        id: "1",
        type: "subscribe",
        payload: { query: document, variables: { filter: { category: "B", ...filter }, ...(after && { after }) } },
      });
    else if (type === "ping") {
      if (payload !== undefined) pings.push(payload);
      send({ type: "pong" });
    } else if (type === "next") {
      const { data, errors } = payload as { data?: { availabilityChanged: WatchedEvent }; errors?: unknown };
      if (!data || errors) throw new Error(`an event with errors: ${JSON.stringify(errors)}`);
      list.take(data.availabilityChanged);
      events.push(data.availabilityChanged);
    } else throw new Error(`${type}: ${JSON.stringify(payload)}`);
    for (const listener of [...listeners]) listener();
  };
  socket.on("message", (data) => {
    try {
      onMessage(JSON.parse(String(data)) as Message);
    } catch (error) {
      fail(error instanceof Error ? error : new Error(String(error)));
    }
  });
  socket.on("close", (code, reason) => fail(new Error(`the socket closed: ${code} ${reason}`)));
  socket.on("error", fail);
  await once(socket, "open");
  send({ type: "connection_init", ...(options.connectionParams && { payload: options.connectionParams }) });

  const subscriber: Subscriber = {
    slots: list.slots,
    held: list.held,
    version: list.version,
    events,
    pings,
    socket,
    check: () => {
      if (failure) throw failure;
    },
    until: (holds, what = "what was waited for", timeoutMs = 20_000) =>
      new Promise((resolve, reject) => {
        const settle = (error?: Error): void => {
          listeners.delete(look);
          clearTimeout(timer);
          if (error) reject(error);
          else resolve();
        };
        const look = (): void => {
          if (failure) settle(failure);
          else if (holds(subscriber)) settle();
        };
        const timer = setTimeout(() => {
          const state = `version ${list.version()}, ${list.slots.size} slots, ${events.length} events`;
          settle(new Error(`${what} did not come within ${timeoutMs} ms: ${state}`));
        }, timeoutMs);
        listeners.add(look);
        look();
      }),
    pause: () => socket.pause(),
    resume: () => socket.resume(),
    close: async () => {
      if (socket.readyState === WebSocket.CLOSED) return;
      const closed = once(socket, "close");
      socket.close(1000);
      await closed;
    },
  };
  return subscriber;
};

/** As `subscribeTo`, and waits for the first event. */
export const subscribed = async (webSocketUrl: string, options: SubscribeOptions = {}): Promise<Subscriber> => {
  const subscriber = await subscribeTo(webSocketUrl, options);
  await subscriber.until(({ events }) => events.length > 0, "the first event");
  return subscriber;
};
