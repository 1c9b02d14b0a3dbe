import { once } from "node:events";
import { examSlots } from "@creneau/schema";
import { eq, inArray, sql } from "drizzle-orm";
import { createClient } from "graphql-ws";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ClientOptions, WebSocket } from "ws";
import { type Api, startApi } from "../client.js";
import { startWire } from "../faults/wire.js";
import { subscribed, subscribeTo } from "../subscriber.js";
import { createWorld, type World } from "../world.js";

const WATCH = `subscription ($filter: AvailabilityFilter!) { availabilityChanged(filter: $filter) { __typename } }`;
const MANY = 2_000;

let world: World;
let api: Api;
let slotIds: number[];

beforeAll(async () => {
  world = await createWorld();
  slotIds = (await world.slots(MANY)).map(({ id }) => id);
  api = await startApi(world);
});
afterAll(async () => {
  await api.close();
  await world.close();
});

const open = async (options: ClientOptions = {}, subprotocol = "graphql-transport-ws") => {
  const socket = new WebSocket(api.webSocketUrl, subprotocol, options);
  const messages: { type: string; payload?: unknown }[] = [];
  socket.on("message", (data) => messages.push(JSON.parse(String(data))));
  socket.on("error", () => {});
  const closed = once(socket, "close").then(([code, reason]) => `${code} ${reason}`);
  return { socket, messages, closed, opened: once(socket, "open") };
};
const greeted = async (payload?: object) => {
  const connection = await open();
  await connection.opened;
  connection.socket.send(JSON.stringify({ type: "connection_init", payload }));
  return connection;
};
const servesTheNextCaller = async () => (await subscribed(api.webSocketUrl)).close();

test("a page of a foreign origin cannot open a socket", async () => {
  const refused = new WebSocket(api.webSocketUrl, "graphql-transport-ws", { origin: "https://elsewhere.example" });
  const [error] = await once(refused, "error");
  expect(String(error)).toContain("403");
  await servesTheNextCaller();
});

test("only /graphql takes sockets", async () => {
  const refused = new WebSocket(api.webSocketUrl.replace("/graphql", "/other"), "graphql-transport-ws");
  const [error] = await once(refused, "error");
  expect(String(error)).toContain("404");
});

test("an unknown subprotocol is closed as such", async () => {
  const socket = new WebSocket(api.webSocketUrl);
  const [code] = await once(socket, "close");
  expect(code).toBe(4406);
  await servesTheNextCaller();
});

test("a socket that never introduces itself is closed", async () => {
  const { closed } = await open();
  expect(await closed).toBe("4408 Connection initialisation timeout");
});

test("a token that is not ours is refused", async () => {
  const { closed } = await greeted({ authorization: "Bearer forged" });
  expect(await closed).toBe("4403 Forbidden");
  const candidate = await world.candidate();
  const signedIn = await subscribed(api.webSocketUrl, {
    connectionParams: { authorization: `Bearer ${candidate.token}` },
  });
  await signedIn.close();
});

test.each([
  [
    "a subscription before the introduction",
    JSON.stringify({ id: "1", type: "subscribe", payload: { query: WATCH } }),
    "4401 Unauthorized",
  ],
  ["something else than JSON", "{", "4400 Invalid message received"],
  ["a frame of a megabyte", "x".repeat(1_000_000), "1009 "],
])("%s closes the socket", async (_, message, code) => {
  const { socket, opened, closed } = await open();
  await opened;
  socket.send(message);
  expect(await closed).toBe(code);
  await servesTheNextCaller();
});

test("more subscriptions than a socket may carry are refused one by one", async () => {
  const { socket, messages } = await greeted();
  await expect.poll(() => messages.length).toBe(1);
  for (let id = 1; id <= 60; id += 1)
    socket.send(
      JSON.stringify({
        id: String(id),
        type: "subscribe",
        payload: { query: WATCH, variables: { filter: { category: "A" } } },
      }),
    );
  await expect.poll(() => messages.length).toBe(61);
  const refused = messages.filter(({ type }) => type === "error");
  expect(refused).toHaveLength(10);
  expect(JSON.stringify(refused[0])).toContain("TOO_MANY_SUBSCRIPTIONS");
  socket.terminate();
});

test("a flood of messages closes the socket", async () => {
  const { socket, messages, closed } = await greeted();
  await expect.poll(() => messages.length).toBe(1);
  for (let id = 1; id <= 1_000; id += 1)
    socket.send(
      JSON.stringify({
        id: String(id),
        type: "subscribe",
        payload: { query: WATCH, variables: { filter: { category: "A" } } },
      }),
    );
  expect(await closed).toBe("1008 Too many messages");
  await servesTheNextCaller();
});

test("a document beyond the limits of the HTTP door is refused here too", async () => {
  const aliases = Array.from({ length: 1_000 }, (_, i) => `a${i}: version`).join(" ");
  const document = `subscription { availabilityChanged(filter: { category: B }) { ... on AvailabilitySnapshot { ${aliases} } } }`;
  const subscriber = await subscribeTo(api.webSocketUrl, { document });
  await expect(subscriber.until(() => false)).rejects.toThrow("GRAPHQL_VALIDATION_FAILED");
  await subscriber.close();
});

test("who comes while the board is being read again is told so, and gets the places once it has been", async () => {
  const url = new URL(world.databaseUrl);
  const wire = await startWire({ host: url.hostname, port: Number(url.port) });
  url.host = `127.0.0.1:${wire.port}`;
  const broken = await startApi({ databaseUrl: url.href });
  const witness = await subscribed(broken.webSocketUrl);
  const mend = wire.fallSilent();
  wire.cutAll();
  await witness.until(({ pings }) => pings.length > 0);
  const late = await subscribeTo(broken.webSocketUrl);
  await late.until(({ pings }) => pings.length > 0);
  expect(late.pings).toEqual([{ availability: "reloading" }]);
  expect(late.events).toEqual([]);
  mend();
  wire.cutAll();
  await late.until(({ events }) => events.length > 0);
  expect(late.slots.size).toBe(witness.slots.size);
  await Promise.all([witness.close(), late.close()]);
  await broken.close();
  await wire.close();
});

test("a client library off the shelf works", async () => {
  const client = createClient({ url: api.webSocketUrl, webSocketImpl: WebSocket });
  const events = client.iterate({
    query: `subscription { availabilityChanged(filter: { category: B }) {
      __typename ... on AvailabilitySnapshot { slots { centre { department { name } } } } } }`,
  });
  const { value } = await events.next();
  const { slots } = value.data.availabilityChanged as unknown as {
    slots: { centre: { department: { name: string } } }[];
  };
  expect(slots).toHaveLength(MANY);
  expect(slots[0]?.centre.department.name).toBe("Département 93");
  await events.return?.();
  await client.dispose();
});

test("a subscriber whose operation asks the database for more still gets an unbroken chain", async () => {
  const document = `subscription ($filter: AvailabilityFilter!) { availabilityChanged(filter: $filter) {
      __typename
      ... on AvailabilitySnapshot { version totalOpen days { date open } slots { ...Place } }
      ... on AvailabilityDelta { fromVersion toVersion totalOpen opened { ...Place } changed { ...Place } closed }
    } }
    fragment Place on ExamSlot { id version startsAt date centre { department { name centres { name } } } }`;
  const subscriber = await subscribed(api.webSocketUrl, { document });
  for (const id of slotIds.slice(0, 40))
    await world.db.update(examSlots).set({ version: 2 }).where(eq(examSlots.id, id));
  await subscriber.until(({ slots }) => [...slots.values()].filter(({ version }) => version === 2).length === 40);
  await subscriber.close();
});

test("who stops reading loses nothing but the steps in between, and costs no memory", {
  timeout: 120_000,
}, async () => {
  const subscriber = await subscribed(api.webSocketUrl);
  const bystander = await subscribed(api.webSocketUrl);
  subscriber.pause();
  const memoryBefore = process.memoryUsage().rss;
  for (let round = 1; round <= 200; round += 1) {
    const state = round % 2 === 0 ? "open" : "booked";
    await world.db
      .update(examSlots)
      .set({ state, version: sql`${examSlots.version} + 1` })
      .where(inArray(examSlots.id, slotIds.slice(0, 1_000)));
    const expected = state === "open" ? MANY : MANY - 1_000;
    await bystander.until(({ slots }) => slots.size === expected, `round ${round}`);
  }
  const [last] = slotIds.slice(-1) as [number];
  await world.db.update(examSlots).set({ state: "booked" }).where(eq(examSlots.id, last));
  expect(process.memoryUsage().rss - memoryBefore).toBeLessThan(400_000_000);
  subscriber.resume();
  await subscriber.until(({ slots }) => slots.size === MANY - 1, "the newest state");
  expect(subscriber.events.length).toBeLessThan(bystander.events.length);
  expect(subscriber.events.filter((event) => event.__typename === "AvailabilitySnapshot").length).toBeGreaterThan(1);
  await bystander.until(({ slots }) => slots.size === MANY - 1);
  expect(subscriber.version()).toBe(bystander.version());
  await Promise.all([subscriber.close(), bystander.close()]);
});

test("behind a proxy of ours it is the caller's address that counts, and an address has so many sockets", async () => {
  const from = (address: string) => ({ headers: { "x-forwarded-for": address } });
  const sockets = Array.from(
    { length: 100 },
    () => new WebSocket(api.webSocketUrl, "graphql-transport-ws", from("203.0.113.7")),
  );
  await Promise.all(sockets.map((socket) => once(socket, "open")));
  const [error] = await once(new WebSocket(api.webSocketUrl, "graphql-transport-ws", from("203.0.113.7")), "error");
  expect(String(error)).toContain("429");
  await (await subscribed(api.webSocketUrl, from("203.0.113.8"))).close();
  for (const socket of sockets) socket.terminate();
  await expect
    .poll(async () => {
      const socket = new WebSocket(api.webSocketUrl, "graphql-transport-ws", from("203.0.113.7"));
      const [answer] = await Promise.race([once(socket, "open"), once(socket, "error")]);
      socket.on("error", () => {}).terminate();
      return answer === undefined;
    })
    .toBe(true);
});

test("a subscription follows at most 20,000 places, and says how to narrow what asks for more", async () => {
  const early = await subscribed(api.webSocketUrl, { filter: { category: "C" } });
  await world.db.execute(sql`
    insert into exam_slots (session_id, centre_id, category, phase, starts_at, civil_date, duration_minutes, state)
    select session_id, centre_id, 'C', phase, starts_at + n * interval '1 millisecond', civil_date, 32, 'open'
    from (select * from exam_slots order by id limit 1) one, generate_series(1, 20001) n`);
  await early.until(({ slots }) => slots.size === 20_001, "who was there before follows on");
  const late = await subscribeTo(api.webSocketUrl, { filter: { category: "C" } });
  await expect(late.until(() => false)).rejects.toThrow("FILTER_TOO_BROAD");
  const [one] = await world.db.select().from(examSlots).where(eq(examSlots.category, "C")).limit(1);
  await world.db.delete(examSlots).where(eq(examSlots.id, one?.id ?? 0));
  await early.until(({ slots }) => slots.size === 20_000);
  const admitted = await subscribed(api.webSocketUrl, { filter: { category: "C" } });
  expect(admitted.slots.size).toBe(20_000);
  await Promise.all([early, late, admitted].map((subscriber) => subscriber.close()));
});
