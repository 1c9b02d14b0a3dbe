import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { WebSocket, WebSocketServer } from "ws";
import { sharedFrame } from "./shared-frame.js";

const SIZES = [0, 2, 118, 120, 122, 65_528, 65_530, 200_000];
const start = "début ";
const endOf = (size: number) => "é".repeat(size / 2);

let server: Server;
beforeAll(async () => {
  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
  server = createServer().listen(0, "127.0.0.1");
  server.on("upgrade", (request, connection, head) => {
    sockets.handleUpgrade(request, connection, head, (socket) => {
      for (const size of SIZES)
        for (const bytes of sharedFrame(Buffer.from(start), Buffer.from(endOf(size)))) connection.write(bytes);
      socket.send("the library's own, after ours");
    });
  });
  await once(server, "listening");
});
afterAll(() => void server.close());

test("messages written past the library are read as whole texts, of every length, and leave its own alone", async () => {
  const client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const texts: string[] = [];
  client.on("message", (data, isBinary) => void texts.push(isBinary ? "binary" : String(data)));
  await expect.poll(() => texts.length).toBe(SIZES.length + 1);
  expect(texts).toEqual([...SIZES.map((size) => start + endOf(size)), "the library's own, after ours"]);
  client.terminate();
});
