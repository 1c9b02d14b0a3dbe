import { examSlots } from "@creneau/schema";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { killReplicationSession } from "./kills.js";
import { type Product, startProduct } from "./product.js";
import { until } from "./until.js";
import { snapshotsOf, startWatching, untilEqualToDatabase } from "./watchers.js";

const WATCHERS = 10;

let product: Product;
let slotIds: number[];
beforeAll(async () => {
  product = await startProduct(async (world) => {
    slotIds = (await world.slots(50)).map(({ id }) => id);
  });
});
afterAll(() => product?.close());

const close = async (id: number | undefined) => {
  if (id === undefined) throw new Error("no slot is left");
  await product.world.db
    .update(examSlots)
    .set({ state: "booked", version: sql`${examSlots.version} + 1` })
    .where(eq(examSlots.id, id));
};

test("the replication session is killed, and killed again: each watcher gets a fresh snapshot, and it is exact", async () => {
  const watchers = await startWatching(product.api.webSocketUrl, WATCHERS);
  for (let round = 1; round <= 3; round += 1) {
    const before = watchers.map(snapshotsOf);
    const { replicationSessions } = await killReplicationSession(product.world.databaseUrl);
    expect(replicationSessions).toBe(1);
    // A change that no session carries: only a fresh snapshot can show that the place is gone.
    await close(slotIds.shift());
    await untilEqualToDatabase(watchers, product.world.db);
    watchers.forEach((watcher, index) => void expect(snapshotsOf(watcher)).toBeGreaterThan(before[index] ?? 0));
    for (const { pings } of watchers)
      expect(pings.slice(-2)).toEqual([{ availability: "reloading" }, { availability: "live" }]);
    await until("the API is ready", 30, async () => (await fetch(`${product.api.url}/health`)).status === 200);
  }
  await close(slotIds.shift());
  await untilEqualToDatabase(watchers, product.world.db);
  for (const { events } of watchers) expect(events.at(-1)?.__typename).toBe("AvailabilityDelta");
  expect(product.api.ending(), product.api.log()).toBeNull();
  await Promise.all(watchers.map((watcher) => watcher.close()));
});

test("the wire to the database is cut: watchers are told, and catch up", async () => {
  const watchers = await startWatching(product.api.webSocketUrl, WATCHERS);
  expect(product.wire.cutAll()).toBeGreaterThan(0);
  await close(slotIds.shift());
  await untilEqualToDatabase(watchers, product.world.db);
  for (const watcher of watchers) expect(snapshotsOf(watcher)).toBe(2);
  expect(product.api.ending(), product.api.log()).toBeNull();
  await Promise.all(watchers.map((watcher) => watcher.close()));
});
