/** The part of a WebSocket that a heart-beat needs. */
export type Beating = {
  on(event: "pong", listener: () => void): unknown;
  ping(): void;
  terminate(): void;
};

/** How often every socket is asked for a sign of life, in milliseconds. */
export const HEARTBEAT_MS = 20_000;
/** A reader that only rests answers late, and costs a bounded memory meanwhile: it is given two minutes. */
const MOST_UNANSWERED = 6;

/** Ends sockets whose peer has gone without a word: after 120 to 140 s. Gives back how to stop. */
export const heartbeat = (sockets: Iterable<Beating>): (() => void) => {
  const unanswered = new WeakMap<Beating, number>();
  const beat = setInterval(() => {
    for (const socket of sockets) {
      const missed = unanswered.get(socket);
      if (missed === undefined) socket.on("pong", () => void unanswered.set(socket, 0));
      if ((missed ?? 0) >= MOST_UNANSWERED) {
        socket.terminate();
        continue;
      }
      unanswered.set(socket, (missed ?? 0) + 1);
      socket.ping();
    }
  }, HEARTBEAT_MS);
  return () => clearInterval(beat);
};
