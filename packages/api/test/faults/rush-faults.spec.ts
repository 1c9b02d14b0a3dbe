import { bookings } from "@creneau/schema";
import { afterEach, expect, test } from "vitest";
import { brokenPromises, NO_BROKEN_PROMISE } from "../booking-invariants.js";
import type { Subscriber } from "../subscriber.js";
import type { SignedInCandidate, World } from "../world.js";
import { killAllBackends } from "./kills.js";
import { type Product, startProduct } from "./product.js";
import { lostBookings, newReport, type RushReport, rush } from "./rush.js";
import { until } from "./until.js";
import { snapshotsOf, startWatching, untilEqualToDatabase } from "./watchers.js";

const WORKERS = 30;
const CANDIDATES = 150;
/** Fewer than the candidates: some always reach for a place that another has. */
const SLOTS = 100;
const WATCHERS = 5;
const RECOVERY_SECONDS = 40;
/** What a rush may add to the process: the heap's own breathing, about 50 MB, and nothing that grows with calls or faults. */
const MOST_MEMORY_ADDED = 200_000_000;

type Scene = {
  product: Product;
  crowd: { candidates: SignedInCandidate[]; slotIds: number[]; workers: number };
  watchers: Subscriber[];
};

let scene: Scene | undefined;
afterEach(async () => {
  await scene?.product.close();
  scene = undefined;
});

const openTheDoors = async (): Promise<Scene> => {
  const crowd: Scene["crowd"] = { candidates: [], slotIds: [], workers: WORKERS };
  const product = await startProduct(async (world: World) => {
    crowd.candidates = await world.candidates(CANDIDATES);
    crowd.slotIds = (await world.slots(SLOTS)).map(({ id }) => id);
  });
  scene = { product, crowd, watchers: [] };
  scene.watchers = await startWatching(product.api.webSocketUrl, WATCHERS);
  return scene;
};

/** A rush that goes on through the fault, and afterwards until it is clear that bookings work again. */
const rushThrough = async ({ product: { api }, crowd }: Scene, fault: (report: RushReport) => Promise<void>) => {
  const report = newReport();
  let over = false;
  const rushing = rush(api, crowd, report, () => over);
  try {
    await fault(report);
    const before = report.acknowledged.length;
    await until("bookings go on", RECOVERY_SECONDS, () => report.acknowledged.length >= before + 2 * WORKERS);
  } finally {
    over = true;
  }
  await rushing;
  return report;
};

const expectIntact = async ({ product: { world, api }, watchers }: Scene, report: RushReport, memoryBefore: number) => {
  expect(api.ending(), api.log()).toBeNull();
  expect(report.hung).toBe(0);
  expect(await brokenPromises(world)).toEqual(NO_BROKEN_PROMISE);

  const rows = await world.db.select().from(bookings);
  expect(lostBookings(report, rows)).toEqual([]);
  // Every request was repeated until it was answered: a booking that nobody was told of would be one too many.
  expect(rows.length).toBe(report.acknowledged.length);

  await untilEqualToDatabase(watchers, world.db);
  expect((await fetch(`${api.url}/health`)).status).toBe(200);
  expect(api.memory() - memoryBefore).toBeLessThan(MOST_MEMORY_ADDED);
};

const failuresOf = (report: RushReport): number => [...report.failures.values()].reduce((sum, times) => sum + times, 0);

test("the harness sees an acknowledged booking that is missing, moved to another place, or undone", async () => {
  const { product, crowd, watchers } = await openTheDoors();
  const { world } = product;
  const report = newReport();
  await rush(product.api, { ...crowd, workers: 1 }, report, () => report.acknowledged.length === 3);
  await untilEqualToDatabase(watchers, world.db);
  expect(lostBookings(report, await world.db.select().from(bookings))).toEqual([]);
  const [missing, moved, undone] = await world.db.select().from(bookings);
  if (!missing || !moved || !undone) throw new Error("three were acknowledged");
  const spoilt = [
    { ...moved, slotId: moved.slotId + 1 },
    { ...undone, state: "cancelled" as const },
  ];
  expect(lostBookings(report, spoilt)).toHaveLength(3);
});

test("all backends of the API are killed every 150 ms for 6 s: each booking is made once and each candidate told", async () => {
  const scene = await openTheDoors();
  const memoryBefore = scene.product.api.memory();
  const report = await rushThrough(scene, async () => {
    const kills = await killAllBackends(scene.product.world.databaseUrl, 150, 6_000);
    expect(kills.rounds).toBeGreaterThan(20);
    expect(kills.busy).toBeGreaterThan(20);
    expect(kills.replicationSessions).toBeGreaterThan(0);
  });
  expect(failuresOf(report)).toBeGreaterThan(0);
  await expectIntact(scene, report, memoryBefore);
  for (const watcher of scene.watchers) expect(snapshotsOf(watcher)).toBeGreaterThan(1);
});

test("PostgreSQL stops as in a crash and comes back: nothing acknowledged is lost, nothing is booked twice", async () => {
  const scene = await openTheDoors();
  const memoryBefore = scene.product.api.memory();
  const report = await rushThrough(scene, async ({ acknowledged }) => {
    await until("the rush is on", RECOVERY_SECONDS, () => acknowledged.length > 5 * WORKERS);
    await scene.product.cluster.crashAndRestart();
  });
  expect(failuresOf(report)).toBeGreaterThan(0);
  await expectIntact(scene, report, memoryBefore);
  for (const watcher of scene.watchers) expect(snapshotsOf(watcher)).toBeGreaterThan(1);
});
