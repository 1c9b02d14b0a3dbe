import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { examSlots } from "@creneau/schema";
import { eq, sql } from "drizzle-orm";
import { parse, subscribe } from "graphql";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { AvailabilityEvent } from "../../src/availability/availability.types.js";
import { type LiveAvailability, openLiveAvailability } from "../../src/availability/live-availability.js";
import { createContext } from "../../src/context.js";
import { createSchema } from "../../src/graphql.js";
import { systemClock } from "../../src/platform/clock.js";
import { NOBODY } from "../../src/sign-in/viewer.js";
import { createWorld, type World } from "../world.js";

const log = pino({ level: process.env.TEST_LOG_LEVEL ?? "silent" });
const everything = { first: 500, after: null };
const categoryB = { category: "B" as const };

/** A wire to the database that can go dead without a word, as a pulled plug does. */
const openWire = async (databaseUrl: string) => {
  const target = new URL(databaseUrl);
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on("error", () => {}).on("close", () => [near, far].forEach((end) => void end.destroy()));
    }
    near.pipe(far);
    far.pipe(near);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = new URL(databaseUrl);
  url.port = String((server.address() as AddressInfo).port);
  url.hostname = "127.0.0.1";
  return {
    url: url.href,
    goDead: () => {
      for (const socket of open) socket.unpipe().pause();
    },
    close: () => {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
};

let world: World;
let slotIds: number[];
const lives: LiveAvailability[] = [];
const openLive = async (databaseUrl = world.databaseUrl, askEveryMs = 5_000) => {
  const live = await openLiveAvailability({ databaseUrl, log, askEveryMs });
  lives.push(live);
  return live;
};
const read = ({ board }: LiveAvailability) => board.snapshot(board.filter(categoryB), everything);

beforeAll(async () => {
  world = await createWorld();
  slotIds = (await world.slots(20)).map(({ id }) => id);
});
afterAll(async () => {
  for (const live of lives) await live.close();
  await world.close();
});
const touch = (id: number | undefined) =>
  world.db
    .update(examSlots)
    .set({ version: sql`${examSlots.version} + 1` })
    .where(eq(examSlots.id, id ?? 0));

test("two processes name the same version for the same state, whenever they started", async () => {
  const first = await openLive();
  expect(read(first).totalOpen).toBe(20);
  await touch(slotIds[0]);
  const second = await openLive();
  await touch(slotIds[1]);
  const touched = (live: LiveAvailability) => read(live).slots.filter(({ version }) => version === 2).length;
  await expect.poll(() => [first, second].map(touched)).toEqual([2, 2]);
  expect(read(first)).toEqual(read(second));
  const before = read(first).version;
  // Nothing of this filter: its version stays, although the log goes on.
  const [other] = await world.slots(1, { category: "A", daysAhead: 30 });
  await expect.poll(() => first.board.snapshot(first.board.filter({ category: "A" }), everything).totalOpen).toBe(1);
  expect(read(first).version).toBe(before);
  await world.db.delete(examSlots).where(eq(examSlots.id, other?.id ?? 0));
});

test("a transaction is seen whole or not at all, and one that is rolled back never", async () => {
  const live = await openLive();
  const seen = new Set<number>();
  const events = live.hub.events(categoryB, null);
  await events.next();
  await world.db
    .transaction(async (transaction) => {
      await transaction.update(examSlots).set({ state: "withdrawn" });
      transaction.rollback();
    })
    .catch(() => {});
  await world.db.transaction(async (transaction) => {
    for (const id of slotIds) {
      await transaction.update(examSlots).set({ state: "booked" }).where(eq(examSlots.id, id));
      seen.add(read(live).totalOpen);
    }
  });
  const { value } = await events.next();
  expect(value).toMatchObject({ totalOpen: 0, opened: [], closed: { length: 20 } });
  expect([...seen]).toEqual([20]);
  await events.return?.();
  await world.db.update(examSlots).set({ state: "open" });
  await expect.poll(() => read(live).totalOpen).toBe(20);
});

test("a key that changes is one place gone and one place new", async () => {
  const live = await openLive();
  const [id] = slotIds as [number];
  await world.db.update(examSlots).set({ id: 999_999 }).where(eq(examSlots.id, id));
  await touch(999_999);
  await expect.poll(() => live.board.nearest({ ...slot(), startsAt: 0 }, 20).map((near) => near.id)).toContain(999_999);
  expect(read(live).totalOpen).toBe(20);
  await world.db.update(examSlots).set({ id }).where(eq(examSlots.id, 999_999));
});
const slot = () => ({ id: 0, centreId: 1, category: "B" }) as Parameters<LiveAvailability["board"]["nearest"]>[0];

test("when the wire to the database goes dead without a word, the board says so and comes back exact", async () => {
  const wire = await openWire(world.databaseUrl);
  const live = await openLive(wire.url, 100);
  const statuses: string[] = [];
  live.hub.onStatus((status) => void statuses.push(status));
  wire.goDead();
  await touch(slotIds[3]);
  await expect.poll(() => statuses, { timeout: 10_000 }).toEqual(["reloading", "live"]);
  const witness = await openLive();
  await expect
    .poll(() => read(live).slots.map(({ version }) => version))
    .toEqual(read(witness).slots.map(({ version }) => version));
  await live.close();
  wire.close();
});

test("a query while the board is read again waits a little, then says why it cannot answer", async () => {
  const wire = await openWire(world.databaseUrl);
  const live = await openLive(wire.url);
  wire.close();
  await expect.poll(() => live.status()).toBe("reloading");
  await expect(live.whenLive()).rejects.toMatchObject({ extensions: { code: "AVAILABILITY_RELOADING" } });
  await live.close();
});

test("any GraphQL server can serve the subscription: graphql-js's own subscribe, at the reader's pace", async () => {
  const live = await openLive();
  const context = createContext({ database: world.db, availability: live, clock: systemClock } as never, NOBODY, "fr");
  const events = await subscribe({
    schema: createSchema(),
    document: parse(`subscription { availabilityChanged(filter: { category: B }) {
      ... on AvailabilitySnapshot { version totalOpen } ... on AvailabilityDelta { fromVersion toVersion changed { id } } } }`),
    contextValue: context,
  });
  if (!(Symbol.asyncIterator in events)) throw new Error(JSON.stringify(events));
  const next = async () => {
    const { value } = await events.next();
    return value?.data?.availabilityChanged as AvailabilityEvent;
  };
  const first = await next();
  for (const id of slotIds) await touch(id);
  await expect.poll(() => read(live).version > (first as { version: string }).version).toBe(true);
  await expect.poll(() => read(live).slots.length).toBe(20);
  let version = (first as { version: string }).version;
  for (let changed = 0; changed < 20; ) {
    const delta = (await next()) as { fromVersion: string; toVersion: string; changed: object[] };
    expect(delta.fromVersion).toBe(version);
    version = delta.toVersion;
    changed += delta.changed.length;
  }
  const waiting = events.next();
  await events.return(undefined);
  expect(await waiting).toEqual({ value: undefined, done: true });
});
