import { EventEmitter } from "node:events";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { HEARTBEAT_MS, heartbeat } from "./heartbeat.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A peer that answers pings until it is unplugged. */
class Peer extends EventEmitter {
  isPlugged = true;
  terminate = vi.fn();
  ping(): void {
    if (this.isPlugged) this.emit("pong");
  }
}

test.each([
  ["answers for ever", Number.POSITIVE_INFINITY, 100, false],
  ["was unplugged, six questions ago", 3, 9, false],
  ["was unplugged, and that was the seventh question", 3, 10, true],
  ["never answered", 0, 7, true],
])("a peer that %s", (_, answers, beats, isEnded) => {
  const peer = new Peer();
  const stop = heartbeat(new Set([peer]));
  for (let beat = 1; beat <= beats; beat += 1) {
    peer.isPlugged = beat <= answers;
    vi.advanceTimersByTime(HEARTBEAT_MS);
  }
  stop();
  expect(peer.terminate).toHaveBeenCalledTimes(isEnded ? 1 : 0);
  expect(peer.listenerCount("pong")).toBe(1);
});
