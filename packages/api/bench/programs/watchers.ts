import { once } from "node:events";
import { WebSocket } from "ws";
import { serveParent, settingsOf } from "../kit/parent.ts";

/** A crowd of sockets that count what they are sent and read no further. */
export type Watchers = {
  settings: {
    port: number;
    count: number;
    /** What each subscribes to with graphql-transport-ws; `null` for a server without a protocol. */
    subscription: { query: string; variables: object } | null;
  };
  ready: null;
  questions: {
    /** From now on a message that holds `mark` counts as the awaited one. */
    expect(mark: string): void;
    /** Resolves when every socket has got it, with the number of messages that all of them got since the last time. */
    arrived(): Promise<number>;
  };
};

/** As many as a busy server accepts without refusing any. */
const AT_A_TIME = 100;

const settings = settingsOf<Watchers>();
let received = 0;
let awaited = { mark: "", missing: new Set<WebSocket>(), all: Promise.withResolvers<void>() };

const onMessage = (socket: WebSocket, data: Buffer): void => {
  received += 1;
  const { mark, missing, all } = awaited;
  if (missing.has(socket) && data.includes(mark) && missing.delete(socket) && missing.size === 0) all.resolve();
};

const subscribe = async (socket: WebSocket): Promise<void> => {
  if (!settings.subscription) return;
  socket.send('{"type":"connection_init"}');
  await once(socket, "message");
  socket.send(JSON.stringify({ id: "1", type: "subscribe", payload: settings.subscription }));
  await once(socket, "message");
};

const open = async (): Promise<WebSocket> => {
  const socket = new WebSocket(
    `ws://127.0.0.1:${settings.port}/graphql`,
    settings.subscription ? ["graphql-transport-ws"] : [],
    { perMessageDeflate: false },
  );
  await once(socket, "open");
  await subscribe(socket);
  socket.on("message", (data: Buffer) => onMessage(socket, data));
  socket.once("close", (code) => {
    throw new Error(`a socket was closed with code ${code}`);
  });
  return socket;
};

const sockets: WebSocket[] = [];
while (sockets.length < settings.count) {
  const next = Math.min(AT_A_TIME, settings.count - sockets.length);
  sockets.push(...(await Promise.all(Array.from({ length: next }, open))));
}

serveParent<Watchers>(null, {
  expect: (mark) => {
    awaited = { mark, missing: new Set(sockets), all: Promise.withResolvers<void>() };
  },
  arrived: async () => {
    await awaited.all.promise;
    const messages = received;
    received = 0;
    return messages;
  },
});
