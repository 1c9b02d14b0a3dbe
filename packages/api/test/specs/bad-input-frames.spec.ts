import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { introducedSocket, openSocket, soon } from "../graphql-socket.js";
import { serveTheNextWatcher } from "../next-caller.js";
import { subscribed } from "../subscriber.js";
import { useApi } from "../use-api.js";

const { api } = await useApi({ prepare: (world) => world.slots(5) });

serveTheNextWatcher(api, 5);

const open = () => openSocket(api.webSocketUrl);
const introduced = (payload?: unknown) => introducedSocket(api.webSocketUrl, payload);

const WATCH = `subscription Watch($filter: AvailabilityFilter!, $after: String) {
  availabilityChanged(filter: $filter, after: $after) { __typename } }`;
const CATEGORY_B = { filter: { category: "B" } };

/** A socket below the library: it says what the library would not say. */
const rawSocket = async (lines: readonly string[] = []) => {
  const { hostname, port } = new URL(api.url);
  const socket = connect({ host: hostname, port: Number(port) });
  await once(socket, "connect");
  const head = [
    "GET /graphql HTTP/1.1",
    `Host: ${hostname}:${port}`,
    "Connection: Upgrade",
    "Upgrade: websocket",
    ...lines,
  ];
  socket.write(`${head.join("\r\n")}\r\n\r\n`);
  return socket;
};
const HANDSHAKE = [
  "Sec-WebSocket-Version: 13",
  `Sec-WebSocket-Key: ${randomBytes(16).toString("base64")}`,
  "Sec-WebSocket-Protocol: graphql-transport-ws",
];

describe("handshakes that are none", () => {
  test.each([
    ["no key", ["Sec-WebSocket-Version: 13"], "400"],
    ["a key that is too short", ["Sec-WebSocket-Version: 13", "Sec-WebSocket-Key: YQ=="], "400"],
    ["a version of long ago", ["Sec-WebSocket-Version: 7", ...HANDSHAKE.slice(1)], "400"],
    ["an origin of elsewhere", [...HANDSHAKE, "Origin: https://elsewhere.example"], "403"],
    ["an origin that only begins like ours", [...HANDSHAKE, "Origin: http://localhost:3000.elsewhere.example"], "403"],
    ["the origin of a file", [...HANDSHAKE, "Origin: null"], "403"],
    ["a header of 20 kB", [...HANDSHAKE, `X-Long: ${"x".repeat(20_000)}`], "431"],
  ])("%s", async (_, lines, status) => {
    const socket = await rawSocket(lines);
    socket.on("error", () => {});
    expect((await text(socket)).split(" ")[1]).toBe(status);
  });
});

describe("frames that are none", () => {
  const masked = (first: number, payload: Buffer): Buffer => {
    const head =
      payload.length < 126 ? [first, 0x80 | payload.length] : [first, 0xfe, payload.length >> 8, payload.length & 0xff];
    return Buffer.concat([Buffer.from([...head, 0, 0, 0, 0]), payload]);
  };
  test.each<[string, Buffer[], number]>([
    ["text that is not UTF-8", [masked(0x81, Buffer.from([0xff, 0xfe]))], 1007],
    ["a frame without a mask", [Buffer.from([0x81, 0x02, 0x7b, 0x7d])], 1002],
    ["an opcode that does not exist", [masked(0x83, Buffer.from("x"))], 1002],
    ["a bit that nobody agreed on", [masked(0xc1, Buffer.from("x"))], 1002],
    ["the middle of a message that never began", [masked(0x80, Buffer.from("x"))], 1002],
    ["a ping of 200 bytes", [masked(0x89, Buffer.alloc(200))], 1002],
    ["a close without a reason that is allowed", [masked(0x88, Buffer.from([0, 1]))], 1002],
    ["a length of 2^63", [Buffer.from([0x81, 0xff, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0])], 1009],
    [
      "a message of 1 MB in small pieces",
      [masked(0x01, Buffer.alloc(50_000, 0x20)), masked(0x00, Buffer.alloc(50_000, 0x20))],
      1009,
    ],
  ])("%s", async (_, frames, code) => {
    const socket = await rawSocket(HANDSHAKE);
    socket.on("error", () => {});
    const chunks: Buffer[] = [];
    socket.on("data", (chunk) => chunks.push(chunk));
    await soon(() => Buffer.concat(chunks).includes("\r\n\r\n")).toBe(true);
    for (const frame of frames) socket.write(frame);
    await once(socket, "close");
    const received = Buffer.concat(chunks);
    const close = received.subarray(received.indexOf("\r\n\r\n") + 4);
    expect([close[0], close.readUInt16BE(2)]).toEqual([0x88, code]);
  });

  test("binary messages are read as the text they hold", async () => {
    const { socket, messages } = await open();
    socket.send(Buffer.from(JSON.stringify({ type: "connection_init" })));
    await soon(() => messages.map(({ type }) => type)).toEqual(["connection_ack"]);
    socket.close();
  });
});

describe("floods", () => {
  test("300 sockets that say nothing, and 300 that leave in the middle of the handshake", async () => {
    const silent = await Promise.all(Array.from({ length: 300 }, () => rawSocket(HANDSHAKE)));
    for (let left = 0; left < 300; left += 1) (await rawSocket(HANDSHAKE.slice(1))).destroy();
    const watcher = await subscribed(api.webSocketUrl);
    await watcher.close();
    for (const socket of silent) {
      socket.on("error", () => {});
      socket.destroy();
    }
  });

  test("40 sockets with 50 subscriptions each, every one of them different", async () => {
    const sockets = await Promise.all(Array.from({ length: 40 }, () => introduced()));
    for (const [index, { socket }] of sockets.entries())
      for (let id = 1; id <= 50; id += 1)
        socket.send(
          JSON.stringify({
            id: String(id),
            type: "subscribe",
            payload: {
              query: `# ${index} ${id}\n${WATCH}`,
              variables: {
                filter: { category: "B", to: `${2_100 + index}-01-${(id % 28) + 1 < 10 ? "0" : ""}${(id % 28) + 1}` },
              },
            },
          }),
        );
    await soon(() => sockets.every(({ messages }) => messages.length === 51)).toBe(true);
    const watcher = await subscribed(api.webSocketUrl);
    await watcher.close();
    for (const { socket } of sockets) socket.terminate();
  });

  test("a subscriber who comes and goes a thousand times leaves nothing behind that slows the next one", async () => {
    for (let turn = 0; turn < 20; turn += 1) {
      const { socket, messages } = await introduced();
      for (let id = 1; id <= 45; id += 1) {
        socket.send(
          JSON.stringify({ id: String(id), type: "subscribe", payload: { query: WATCH, variables: CATEGORY_B } }),
        );
        socket.send(JSON.stringify({ id: String(id), type: "complete" }));
      }
      socket.send(JSON.stringify({ id: "last", type: "subscribe", payload: { query: WATCH, variables: CATEGORY_B } }));
      await soon(() => messages.some(({ id }) => id === "last")).toBe(true);
      socket.terminate();
    }
  });
});
