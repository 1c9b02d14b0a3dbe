import { afterEach, expect } from "vitest";
import type { Api } from "./client.js";
import { subscribeTo } from "./subscriber.js";

/** Time within which the next honest caller must have been served, on a busy machine. */
const AT_ONCE_MS = 5_000;

/** However bad the questions of this file are, after each of them the next caller is served at once. */
export const serveTheNextCaller = (api: Api) =>
  afterEach(async () => {
    const { departments } = await api.query<{ departments: object[] }>(
      "{ departments { code } }",
      {},
      { signal: AbortSignal.timeout(AT_ONCE_MS) },
    );
    expect(departments).toHaveLength(1);
  });

/** Whatever came in by WebSocket, the next watcher has all `places` at once. */
export const serveTheNextWatcher = (api: Api, places: number) =>
  afterEach(async () => {
    const watcher = await subscribeTo(api.webSocketUrl);
    await watcher.until(({ slots }) => slots.size === places, "the next watcher's places", AT_ONCE_MS);
    await watcher.close();
  });
