import { type Client, createClient } from "graphql-ws";
import { stringifyDocument } from "urql";
import {
  type AvailabilityFilter,
  BoardChangesDocument,
  type BoardChangesSubscription,
  type BoardChangesSubscriptionVariables,
} from "../graphql/generated/graphql";
import type { BoardStore } from "./board-store";
import type { BoardEvent } from "./live-board";
import { placeOf } from "./place";
import { retryDelay } from "./retry-delay";

/** A silent connection is asked for a sign of life every 10 s, and given up 5 s later: a phone that changed network, say. */
const PING_MILLISECONDS = 10_000;
const PONG_MILLISECONDS = 5_000;

/**
 * Follows the places of `filter` for ever: connects, resumes from the version that the store has (or asks for a snapshot
 * when it has none), applies what comes, and starts again whenever the connection or the order of deltas breaks.
 * Returns the way to stop.
 */
export function followChanges(url: string, filter: AvailabilityFilter, store: BoardStore): () => void {
  const client = clientThatNoticesSilence(url, {
    onSignOfLife: () => store.dispatch({ kind: "heartbeat", at: Date.now() }),
    onReloading: () => store.dispatch({ kind: "reloading" }),
  });
  const stopping = new AbortController();
  const whenOffline = () => {
    store.dispatch({ kind: "lost", isOnline: false });
    client.terminate();
  };
  window.addEventListener("offline", whenOffline, { signal: stopping.signal });
  void followUntilStopped(client, filter, store, stopping.signal);
  return () => {
    stopping.abort();
    void client.dispose();
  };
}

async function followUntilStopped(client: Client, filter: AvailabilityFilter, store: BoardStore, stop: AbortSignal) {
  for (let failures = 0; !stop.aborted; failures++) {
    try {
      for await (const event of changesOf(client, { filter, after: store.read().version })) {
        if (stop.aborted) return;
        store.dispatch(event);
        if (store.read().version === null) break;
        failures = 0;
      }
    } catch (problem) {
      if (isTooBroad(problem)) return store.dispatch({ kind: "tooBroad" });
      // Whatever else broke - the network, the server, an error in the answer - the remedy is to wait and ask again.
    }
    if (stop.aborted) return;
    store.dispatch({ kind: "lost", isOnline: navigator.onLine });
    await patience(retryDelay(failures, Math.random()), stop);
  }
}

/** graphql-ws throws the errors of a refused subscription as a list. */
const isTooBroad = (problem: unknown): boolean =>
  Array.isArray(problem) && problem.some((error) => error?.extensions?.code === "FILTER_TOO_BROAD");

async function* changesOf(client: Client, variables: BoardChangesSubscriptionVariables): AsyncGenerator<BoardEvent> {
  const query = stringifyDocument(BoardChangesDocument);
  for await (const { data, errors } of client.iterate<BoardChangesSubscription>({ query, variables })) {
    if (errors || !data) throw new Error("The API answered a subscription with an error.", { cause: errors });
    yield boardEvent(data.availabilityChanged, Date.now());
  }
}

function boardEvent(event: BoardChangesSubscription["availabilityChanged"], at: number): BoardEvent {
  switch (event.__typename) {
    case "AvailabilitySnapshot":
      return {
        kind: "snapshot",
        version: event.version,
        places: event.slots.map(placeOf),
        held: event.held.map(placeOf),
        at,
      };
    case "AvailabilityDelta": {
      const { fromVersion, toVersion, closed, released } = event;
      const [opened, changed] = [event.opened.map(placeOf), event.changed.map(placeOf)];
      const ids = { closed, released };
      return { kind: "delta", fromVersion, toVersion, opened, changed, held: event.held.map(placeOf), ...ids, at };
    }
  }
}

/** The word in a ping of the API. "live" needs no answer: the snapshot that follows it says more. */
const isReloading = (payload: Record<string, unknown> | undefined): boolean => payload?.availability === "reloading";

type Signs = { onSignOfLife: () => void; onReloading: () => void };

/** Retries are ours, since each one must resume from the newest version: the client itself makes none. */
function clientThatNoticesSilence(url: string, { onSignOfLife, onReloading }: Signs): Client {
  let deadline: ReturnType<typeof setTimeout> | undefined;
  const client = createClient({
    url,
    retryAttempts: 0,
    keepAlive: PING_MILLISECONDS,
    on: {
      ping: (isReceived, payload) => {
        if (isReceived && isReloading(payload)) onReloading();
        if (!isReceived) deadline = setTimeout(() => client.terminate(), PONG_MILLISECONDS);
      },
      pong: (isReceived) => {
        if (!isReceived) return;
        clearTimeout(deadline);
        onSignOfLife();
      },
      closed: () => clearTimeout(deadline),
    },
  });
  return client;
}

/** Waits, but not longer than until the network is back. */
function patience(milliseconds: number, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    const wake = () => {
      clearTimeout(timer);
      resolve();
    };
    window.addEventListener("online", wake, { once: true, signal: stop });
    stop.addEventListener("abort", wake, { once: true });
  });
}
