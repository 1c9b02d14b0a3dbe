import { setTimeout as delay } from "node:timers/promises";
import type { Logger } from "pino";
import { runReplicationSession, type SessionHandlers } from "./replication-session.js";

/** `reloading`: nothing can be said about the present until the next session is live. */
export type StreamStatus = "live" | "reloading";

export type ChangeStream = {
  status(): StreamStatus;
  /** Gives up the session and starts over from a new snapshot: what was loaded no longer suffices. */
  reload(reason: string): void;
  close(): Promise<void>;
};

export type ChangeStreamOptions<State> = SessionHandlers<State> & {
  readonly databaseUrl: string;
  readonly publication: string;
  readonly log: Logger;
  /** The session is over; another one follows. */
  readonly onReloading: (reason: Error) => void;
  /** Sign of life asked from the server, in milliseconds. Default 2,000. */
  readonly askEveryMs?: number;
};

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 5_000;
/** A session that lived this long was a good one: what ended it gets a quick new start. */
const GOOD_SESSION_MS = 10_000;

/** Between half and all of a pause that doubles with every failure, so that many processes do not come back at once. */
const pauseAfter = (failures: number): number =>
  Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(failures, 10)) * (0.5 + Math.random() / 2);

/**
 * Follows a publication for ever: each session loads the state at its starting point, then hands out every committed
 * transaction in commit order. When a session ends, for whatever reason, a new one starts from a new snapshot.
 */
export const openChangeStream = <State>(options: ChangeStreamOptions<State>): ChangeStream => {
  const { log } = options;
  const closing = new AbortController();
  let status: StreamStatus = "reloading";
  let session = new AbortController();
  let failures = 0;
  let isWanted = false;

  const runOnce = async (): Promise<void> => {
    session = new AbortController();
    const startedAt = Date.now();
    const reason = await runReplicationSession(
      {
        databaseUrl: options.databaseUrl,
        publication: options.publication,
        askEveryMs: options.askEveryMs ?? 2_000,
      },
      {
        load: options.load,
        onLive: (state) => {
          status = "live";
          log.info({ loadedInMs: Date.now() - startedAt }, "the change stream is live");
          options.onLive(state);
        },
        onTransaction: options.onTransaction,
      },
      AbortSignal.any([session.signal, closing.signal]),
    );
    const wasLive = status === "live";
    status = "reloading";
    if (closing.signal.aborted) return;
    const isGood = isWanted || (wasLive && Date.now() - startedAt > GOOD_SESSION_MS);
    failures = isGood ? 0 : failures + 1;
    isWanted = false;
    if (isGood) log.info({ reason: reason.message }, "the change stream starts over from a new snapshot");
    else log.warn({ err: reason, failures }, "the change stream broke: it starts over from a new snapshot");
    if (wasLive) options.onReloading(reason);
  };

  const follow = async (): Promise<void> => {
    while (!closing.signal.aborted) {
      await runOnce();
      await delay(pauseAfter(failures), undefined, { signal: closing.signal }).catch(() => {});
    }
  };
  const followed = follow();

  return {
    status: () => status,
    reload: (reason) => {
      isWanted = true;
      session.abort(new Error(reason));
    },
    close: async () => {
      closing.abort(new Error("closing"));
      await followed;
    },
  };
};
