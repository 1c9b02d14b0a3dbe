import { randomBytes, randomUUID } from "node:crypto";
import { once } from "node:events";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import { toGlobalId } from "../../src/contract/global-id.js";
import { brokenPromises, NO_BROKEN_PROMISE } from "../booking-invariants.js";
import { type Api, startApi } from "../client.js";
import { subscribed, subscribeTo } from "../subscriber.js";
import { createWorld, type SignedInCandidate, type World } from "../world.js";

type Message = { id?: string; type: string; payload?: { extensions: { code: string } }[] };

let world: World;
let api: Api;
let candidate: SignedInCandidate;
let slotId: string;
beforeAll(async () => {
  world = await createWorld();
  const [slot] = await world.slots(5);
  slotId = toGlobalId("ExamSlot", slot?.id ?? 0);
  candidate = await world.candidate();
  api = await startApi(world);
});
afterAll(async () => {
  await api?.close();
  await world?.close();
});

/** Whatever came in, the next watcher has their places at once: here, within three seconds on a busy machine. */
afterEach(async () => {
  const watcher = await subscribeTo(api.webSocketUrl);
  await watcher.until(({ slots }) => slots.size === 5, "the next watcher's places", 3_000);
  await watcher.close();
});

const open = async () => {
  const socket = new WebSocket(api.webSocketUrl, "graphql-transport-ws");
  const messages: Message[] = [];
  socket.on("message", (data) => messages.push(JSON.parse(String(data))));
  socket.on("error", () => {});
  const closed = once(socket, "close").then(([code]) => code as number);
  await once(socket, "open");
  return { socket, messages, closed };
};
const introduced = async (payload?: unknown) => {
  const connection = await open();
  connection.socket.send(JSON.stringify({ type: "connection_init", payload }));
  await expect.poll(() => connection.messages.map(({ type }) => type)).toEqual(["connection_ack"]);
  return connection;
};

const WATCH = `subscription Watch($filter: AvailabilityFilter!, $after: String) {
  availabilityChanged(filter: $filter, after: $after) { __typename } }`;
const CATEGORY_B = { filter: { category: "B" } };

/** What one `subscribe` is answered with: the codes of its errors, or the type of the first event. */
const answerTo = async (payload: object): Promise<string> => {
  const { socket, messages } = await introduced();
  socket.send(JSON.stringify({ id: "1", type: "subscribe", payload }));
  await expect.poll(() => messages.length).toBe(2);
  socket.close();
  const [, answer] = messages;
  if (answer?.type !== "error") return JSON.stringify(answer?.payload);
  return (answer.payload ?? []).map(({ extensions }) => extensions.code).join();
};

describe("what goes over HTTP does not go over the socket", () => {
  const booking = `mutation Book { bookSlot(input: { slotId: "SLOT", idempotencyKey: "${randomUUID()}" }) { __typename } }`;
  test.each([
    ["introspection", { query: "{ __schema { types { name } } }" }],
    ["a query", { query: "{ viewer { candidate { neph } } }" }],
    ["a mutation", { query: booking }],
    ["a mutation beside a subscription", { query: `${WATCH} ${booking}`, operationName: "Book" }],
  ])("%s", async (_, { query, ...rest }) => {
    const signedIn = await introduced({ authorization: `Bearer ${candidate.token}` });
    signedIn.socket.send(
      JSON.stringify({ id: "1", type: "subscribe", payload: { ...rest, query: query.replace("SLOT", slotId) } }),
    );
    await expect.poll(() => signedIn.messages.length).toBe(2);
    expect(signedIn.messages[1]?.payload?.[0]?.extensions.code).toBe("OPERATION_NOT_ALLOWED");
    signedIn.socket.close();
    expect(await brokenPromises(world)).toEqual(NO_BROKEN_PROMISE);
  });

  test.each([
    ["an operation that is not there", { query: WATCH, operationName: "Another", variables: CATEGORY_B }],
    ["two operations and no name", { query: `${WATCH} ${WATCH.replace("Watch", "Other")}`, variables: CATEGORY_B }],
    ["introspection as a subscription", { query: "subscription { __typename }" }],
    [
      "introspection beside the subscription",
      {
        query: WATCH.replace("{ __typename } }", "{ __typename } __schema { types { name } } }"),
        variables: CATEGORY_B,
      },
    ],
    [
      "two subscriptions in one",
      {
        query: `subscription { a: availabilityChanged(filter: { category: B }) { __typename } b: availabilityChanged(filter: { category: A }) { __typename } }`,
      },
    ],
    ["words", { query: "not GraphQL at all" }],
    ["nothing", { query: "" }],
    ["a fragment of itself", { query: "subscription { ...F } fragment F on Subscription { ...F }" }],
    ["a document of many tokens", { query: `subscription { ${"a ".repeat(10_000)} }` }],
  ])("%s is refused", async (_, payload) => {
    expect(await answerTo(payload)).toMatch(/^(GRAPHQL_|BAD_|OPERATION_)[A-Z_]+(,|$)/);
  });
});

describe("filters and versions", () => {
  const strange: [string, object][] = [
    ["no filter", {}],
    ["a filter of no category", { filter: {} }],
    ["a category that does not exist", { filter: { category: "Z" } }],
    ["a department that does not exist", { filter: { category: "B", departmentCode: "00" } }],
    ["a department with a NUL", { filter: { category: "B", departmentCode: "\u0000" } }],
    ["half a character", { filter: { category: "B", departmentCode: "\ud800" } }],
    ["a centre that does not exist", { filter: { category: "B", centreIds: [toGlobalId("ExamCentre", 999_999)] } }],
    ["a slot as a centre", { filter: { category: "B", centreIds: [toGlobalId("ExamSlot", 1)] } }],
    ["101 centres", { filter: { category: "B", centreIds: Array(101).fill(toGlobalId("ExamCentre", 1)) } }],
    ["30 February", { filter: { category: "B", from: "2026-02-30" } }],
    ["the year 10000", { filter: { category: "B", to: "10000-01-01" } }],
    ["a number for a date", { filter: { category: "B", to: 20_261_122 } }],
    ["an end before the beginning", { filter: { category: "B", from: "2026-12-02", to: "2026-12-01" } }],
    ["a word as a version", { ...CATEGORY_B, after: "yesterday" }],
    ["a negative version", { ...CATEGORY_B, after: "-1" }],
    ["a fraction", { ...CATEGORY_B, after: "1.5" }],
    ["a hexadecimal version", { ...CATEGORY_B, after: "0x10" }],
    ["an empty version", { ...CATEGORY_B, after: "" }],
    ["a version with a NUL", { ...CATEGORY_B, after: "1\u0000" }],
    ["a number as a version", { ...CATEGORY_B, after: 1 }],
    ["a version of a thousand digits", { ...CATEGORY_B, after: "9".repeat(1_000) }],
  ];
  test.each(strange)("%s is bad input", async (_, variables) =>
    expect(await answerTo({ query: WATCH, variables })).toBe("BAD_USER_INPUT"),
  );

  test.each([["0"], ["1"], ["18446744073709551615"]])("version %s of another universe gets a snapshot", async (after) =>
    expect(await answerTo({ query: WATCH, variables: { ...CATEGORY_B, after } })).toContain("AvailabilitySnapshot"),
  );
});

describe("tokens", () => {
  test("one that has expired closes the socket", async () => {
    const { token } = await world.candidate();
    await world.db.execute(`update sessions set expires_at = now() - interval '1 second' where token = '${token}'`);
    const { socket, closed } = await open();
    socket.send(JSON.stringify({ type: "connection_init", payload: { authorization: `Bearer ${token}` } }));
    expect(await closed).toBe(4403);
  });
  test.each([
    ["Bearer forged"],
    ["forged"],
    ["Bearer "],
    [`Bearer ${"x".repeat(50_000)}`],
    ["Bearer \u0000"],
    ["Bearer ' or ''='"],
  ])("%j closes the socket", async (authorization) => {
    const { socket, closed } = await open();
    socket.send(JSON.stringify({ type: "connection_init", payload: { authorization } }));
    expect(await closed).toBe(4403);
  });
});

describe("messages that are none of the protocol", () => {
  test.each<[string, unknown, number]>([
    ["null", null, 4400],
    ["a number", 1, 4400],
    ["a list", [], 4400],
    ["an unknown type", { type: "start" }, 4400],
    ["a type that is a number", { type: 1 }, 4400],
    ["a subscription without an id", { type: "subscribe", payload: { query: WATCH } }, 4400],
    ["an id that is empty", { id: "", type: "subscribe", payload: { query: WATCH } }, 4400],
    ["an id that is a number", { id: 1, type: "subscribe", payload: { query: WATCH } }, 4400],
    ["a subscription of nothing", { id: "1", type: "subscribe" }, 4400],
    ["a query that is a number", { id: "1", type: "subscribe", payload: { query: 1 } }, 4400],
    ["variables that are a text", { id: "1", type: "subscribe", payload: { query: WATCH, variables: "x" } }, 4400],
    ["a name that is a list", { id: "1", type: "subscribe", payload: { query: WATCH, operationName: [] } }, 4400],
    ["a second introduction", { type: "connection_init" }, 4429],
    ["an introduction that is a text", { type: "connection_init", payload: "x" }, 4400],
    ["a message of the server", { id: "1", type: "next", payload: {} }, 4400],
  ])("%s closes the socket", async (_, message, code) => {
    const { socket, closed } = await introduced();
    socket.send(JSON.stringify(message));
    expect(await closed).toBe(code);
  });

  test("two subscriptions of one id close the socket", async () => {
    const { socket, closed } = await introduced();
    for (let twice = 0; twice < 2; twice += 1)
      socket.send(JSON.stringify({ id: "1", type: "subscribe", payload: { query: WATCH, variables: CATEGORY_B } }));
    expect(await closed).toBe(4409);
  });

  test("the end of what never began, and a pong that nobody asked for, are of no account", async () => {
    const { socket, messages } = await introduced();
    socket.send(JSON.stringify({ id: "never", type: "complete" }));
    socket.send(JSON.stringify({ type: "pong", payload: { a: 1 } }));
    socket.send(JSON.stringify({ type: "ping" }));
    await expect.poll(() => messages.at(-1)?.type).toBe("pong");
    socket.close();
  });

  test("an id of another alphabet, and a long one, come back as they were", async () => {
    for (const id of ['"\\\u2028é\u0000', "x".repeat(1_000)]) {
      const { socket, messages } = await introduced();
      socket.send(JSON.stringify({ id, type: "subscribe", payload: { query: WATCH, variables: CATEGORY_B } }));
      await expect.poll(() => messages[1]?.id).toBe(id);
      socket.close();
    }
  });
});

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
    await expect.poll(() => Buffer.concat(chunks).includes("\r\n\r\n")).toBe(true);
    for (const frame of frames) socket.write(frame);
    await once(socket, "close");
    const received = Buffer.concat(chunks);
    const close = received.subarray(received.indexOf("\r\n\r\n") + 4);
    expect([close[0], close.readUInt16BE(2)]).toEqual([0x88, code]);
  });

  test("binary messages are read as the text they hold", async () => {
    const { socket, messages } = await open();
    socket.send(Buffer.from(JSON.stringify({ type: "connection_init" })));
    await expect.poll(() => messages.map(({ type }) => type)).toEqual(["connection_ack"]);
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
    await expect.poll(() => sockets.every(({ messages }) => messages.length === 51), { timeout: 30_000 }).toBe(true);
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
      await expect.poll(() => messages.some(({ id }) => id === "last")).toBe(true);
      socket.terminate();
    }
  });
});
