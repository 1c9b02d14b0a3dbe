import { once } from "node:events";
import { expect } from "vitest";
import { WebSocket } from "ws";

type Message = { id?: string; type: string; payload?: { extensions: { code: string } }[] };

/** Asks until it is as expected: at once on a quiet machine, within ten seconds on a busy one. */
export const soon = <Value>(ask: () => Value) => expect.poll(ask, { timeout: 10_000 });

/** A socket of the subprotocol that says only what it is told to say. */
export const openSocket = async (url: string) => {
  const socket = new WebSocket(url, "graphql-transport-ws");
  const messages: Message[] = [];
  socket.on("message", (data) => {
    const message: Message = JSON.parse(String(data));
    // The server's signs of life come when they come.
    if (message.type !== "ping") messages.push(message);
  });
  socket.on("error", () => {});
  const closed = once(socket, "close").then(([code]) => code as number);
  await once(socket, "open");
  return { socket, messages, closed };
};

/** As `openSocket`, after the introduction. */
export const introducedSocket = async (url: string, payload?: unknown) => {
  const connection = await openSocket(url);
  connection.socket.send(JSON.stringify({ type: "connection_init", payload }));
  await soon(() => connection.messages.map(({ type }) => type)).toEqual(["connection_ack"]);
  return connection;
};
