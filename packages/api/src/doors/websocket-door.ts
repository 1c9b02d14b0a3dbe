import { type IncomingMessage, type Server, STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import proxyAddr from "@fastify/proxy-addr";
import { CloseCode, handleProtocols, type Server as SubscriptionServer } from "graphql-ws";
import type { Logger } from "pino";
import { WebSocketServer } from "ws";
import { everySecond } from "../platform/every-second.js";
import { type Identities, NOBODY } from "../sign-in/viewer.js";
import { originAllowed } from "./guard.js";
import { heartbeat } from "./heartbeat.js";
import type { HttpDoor } from "./http-door.js";
import { LIMITS } from "./limits.js";
import { isLoopback } from "./loopback.js";
import { type Caller, statusPing, subscriptionServer } from "./websocket-subscriptions.js";

export type WebsocketDoor = { close(): Promise<void> };

type SocketDoor = HttpDoor & Pick<Identities, "overAmong"> & { log: Logger; trustProxy: string };

const PATH = "/graphql";
/** Close codes of our own making; the others are those of graphql-ws. Source: RFC 6455, 7.4.1. */
const GOING_AWAY = 1001;
const POLICY_VIOLATION = 1008;

const CLOSING_PATIENCE_MS = 1_000;

const turnAway = (socket: Duplex, status: number): void => {
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
};

/** Counts what a socket sends in each second of its own. */
const messageCounter = () => {
  let since = 0;
  let count = 0;
  return (now: number): boolean => {
    if (now - since >= 1_000) {
      since = now;
      count = 0;
    }
    count += 1;
    return count <= LIMITS.messagesPerSecond;
  };
};

/** Joins one socket to the protocol server: what comes in is counted, what goes out is bounded, nothing is thrown. */
const serve = (server: SubscriptionServer<Caller>, caller: Caller, log: Logger): void => {
  const { socket } = caller;
  const withinLimit = messageCounter();
  const closed = server.opened(
    {
      protocol: socket.protocol,
      send: (data) =>
        new Promise((resolve) => {
          if (socket.readyState === socket.OPEN) socket.send(data, () => resolve());
          else resolve();
        }),
      close: (code, reason) => socket.close(code, reason),
      onMessage: (handle) => {
        socket.on("message", (data) => {
          if (!withinLimit(Date.now())) return socket.close(POLICY_VIOLATION, "Too many messages");
          // A peer that asks and asks and never reads the answers.
          if (socket.bufferedAmount > LIMITS.bufferedBytes) return socket.terminate();
          handle(String(data)).catch((err: unknown) => {
            // graphql-ws throws at a message that only a server sends: the client's mistake, and no fault of ours to log.
            if (/^Unexpected message of type/.test(String((err as Error).message)))
              return socket.close(CloseCode.BadRequest, "Invalid message received");
            log.error({ err }, "a WebSocket message could not be handled");
            socket.close(CloseCode.InternalServerError, "Internal server error");
          });
        });
      },
    },
    caller,
  );
  socket.once("close", (code, reason) => {
    closed(code, String(reason)).catch((err: unknown) => log.error({ err }, "a WebSocket could not be cleaned up"));
  });
};

/** Ends the sockets of sign-ins that are over, and of officers with other rights. A browser comes back at once, as who it is now. */
const endOver = async (callers: ReadonlySet<Caller>, { overAmong }: SocketDoor): Promise<void> => {
  const signedIn = [...callers].filter(({ identity }) => identity.sessionId !== null);
  if (signedIn.length === 0) return;
  const over = await overAmong(signedIn.map(({ identity }) => identity));
  for (const { socket, identity } of signedIn)
    if (over.has(identity)) socket.close(CloseCode.Forbidden, "The sign-in is over");
};

/** Open sockets by address, loopback excepted. */
const addressCounter = () => {
  const open = new Map<string, number>();
  return {
    isFull: (address: string): boolean => !isLoopback(address) && (open.get(address) ?? 0) >= LIMITS.socketsPerAddress,
    add(address: string): () => void {
      open.set(address, (open.get(address) ?? 0) + 1);
      return () => {
        const left = (open.get(address) ?? 1) - 1;
        if (left > 0) open.set(address, left);
        else open.delete(address);
      };
    },
  };
};

/** Serves `/graphql` for WebSockets (subprotocol `graphql-transport-ws`) on the HTTP server, under the same guard. */
export const websocketDoor = (server: Server, door: SocketDoor): WebsocketDoor => {
  const { log, services, origins } = door;
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: LIMITS.frameBytes,
    perMessageDeflate: false,
    clientTracking: true,
    handleProtocols,
  });
  const subscriptions = subscriptionServer(door);
  const addresses = addressCounter();
  // As Fastify reads it for the HTTP door: the caller's address is what the nearest proxy that is not ours has seen.
  const isOurProxy = proxyAddr.compile(door.trustProxy.split(",").map((address) => address.trim()));
  const stopBeating = heartbeat(sockets.clients);
  const callers = new Set<Caller>();
  // Whoever is signed in says so once, when the socket is opened: nothing else would notice that they no longer are.
  const signIns = everySecond("ending the sockets of sign-ins that are over", () => endOver(callers, door), log);

  const stopTelling = services.availability.hub.onStatus((availability) => {
    const ping = statusPing(availability);
    for (const socket of sockets.clients) if (socket.bufferedAmount < LIMITS.bufferedBytes) socket.send(ping, () => {});
  });

  const refusalOf = ({ url, headers }: IncomingMessage, address: string): number | null => {
    if (url?.split("?")[0] !== PATH) return 404;
    if (!originAllowed(headers.origin, origins)) return 403;
    return addresses.isFull(address) ? 429 : null;
  };
  const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    socket.on("error", () => socket.destroy());
    const address = proxyAddr(request, isOurProxy);
    const status = refusalOf(request, address);
    if (status !== null) {
      turnAway(socket, status);
      return;
    }
    sockets.handleUpgrade(request, socket, head, (opened) => {
      opened.once("close", addresses.add(address));
      opened.on("error", (err) => log.debug({ err }, "a WebSocket broke"));
      const caller: Caller = { socket: opened, connection: socket, request, address, identity: NOBODY };
      callers.add(caller);
      opened.once("close", () => void callers.delete(caller));
      serve(subscriptions, caller, log);
    });
  };
  server.on("upgrade", onUpgrade);

  return {
    close: async () => {
      server.off("upgrade", onUpgrade);
      stopBeating();
      stopTelling();
      await signIns.close();
      const goodbyes = [...sockets.clients].map(
        (socket) =>
          new Promise<void>((resolve) => {
            socket.once("close", () => resolve());
            socket.close(GOING_AWAY, "Going away");
            setTimeout(() => socket.terminate(), CLOSING_PATIENCE_MS).unref();
          }),
      );
      await Promise.all(goodbyes);
      sockets.close();
    },
  };
};
