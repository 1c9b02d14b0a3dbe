import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { WebSocketServer } from "ws";
import { serveParent } from "../kit/parent.ts";

/** The least a server can do: the same bytes to every socket, with `ws` and nothing else. */
export type RawBroadcast = {
  settings: null;
  ready: { port: number };
  questions: { broadcast(message: string): void };
};

const server = new WebSocketServer({ host: "127.0.0.1", port: 0, perMessageDeflate: false });
await once(server, "listening");
serveParent<RawBroadcast>(
  { port: (server.address() as AddressInfo).port },
  {
    broadcast: (message) => {
      const bytes = Buffer.from(message);
      for (const socket of server.clients) socket.send(bytes, { binary: false });
    },
  },
);
