import { bookings } from "@creneau/schema";
import { afterEach, expect, test } from "vitest";
import { brokenPromises, NO_BROKEN_PROMISE } from "../booking-invariants.js";
import type { SignedInCandidate, World } from "../world.js";
import { killAllBackends } from "./kills.js";
import { type Product, startProduct } from "./product.js";
import { lostBookings, newReport, type RushReport, rush } from "./rush.js";
import { until } from "./until.js";

const WORKERS = 30;
const CANDIDATES = 150;
/** Fewer than the candidates: some always reach for a place that another has. */
const SLOTS = 100;
/** The rush leaves no trace in the API's memory but the heap's own breathing: twice what a rush without faults was seen to add. */
const MOST_MEMORY_ADDED = 200_000_000;
const RECOVERY_SECONDS = 30;

let product: Product | undefined;
afterEach(async () => {
  await product?.close();
  product = undefined;
});

const openTheDoors = async () => {
  let candidates: SignedInCandidate[] = [];
  let slotIds: number[] = [];
  const prepare = async (world: World) => {
    candidates = await world.candidates(CANDIDATES);
    slotIds = (await world.slots(SLOTS)).map(({ id }) => id);
  };
  product = await startProduct(prepare);
  return { product, crowd: { candidates, slotIds, workers: WORKERS } };
};

const expectIntact = async ({ world, api }: Product, report: RushReport, memoryBefore: number) => {
  expect(api.ending(), api.log()).toBeNull();
  expect(report.hung).toBe(0);
  expect(await brokenPromises(world)).toEqual(NO_BROKEN_PROMISE);

  const rows = await world.db.select().from(bookings);
  expect(lostBookings(report, rows)).toEqual([]);
  // Every request was repeated until it was answered: a booking that nobody was told of would be one too many.
  expect(rows.length).toBe(report.acknowledged.length);

  await until(
    "the API is ready again",
    RECOVERY_SECONDS,
    async () => (await fetch(`${api.url}/health`)).status === 200,
  );
  expect(api.memory() - memoryBefore).toBeLessThan(MOST_MEMORY_ADDED);
};

test("all backends of the API are killed every 150 ms for 6 s: each booking is made once and each candidate told", async () => {
  const { product, crowd } = await openTheDoors();
  const memoryBefore = product.api.memory();
  const report = newReport();
  let over = false;
  const rushing = rush(product.api, crowd, report, () => over);
  const kills = await killAllBackends(product.world.databaseUrl, 150, 6_000).finally(() => {
    over = true;
  });
  await rushing;
  console.log(kills, report.calls, report.failures, report.answers, product.api.memory() - memoryBefore);

  expect(kills.rounds).toBeGreaterThan(20);
  expect(kills.busy).toBeGreaterThan(50);
  expect(kills.replicationSessions).toBeGreaterThan(2);
  expect(report.acknowledged.length).toBeGreaterThan(200);
  await expectIntact(product, report, memoryBefore);
});

test("PostgreSQL stops at once, as in a crash, and comes back: nothing acknowledged is lost, nothing is booked twice", async () => {
  const { product, crowd } = await openTheDoors();
  const memoryBefore = product.api.memory();
  const report = newReport();
  let over = false;
  const rushing = rush(product.api, crowd, report, () => over);
  await until("the rush is on", 15, () => report.acknowledged.length > 200);
  await product.cluster.crashAndRestart();
  const beforeRecovery = report.acknowledged.length;
  await until("bookings go on", RECOVERY_SECONDS, () => report.acknowledged.length > beforeRecovery + 200).finally(
    () => {
      over = true;
    },
  );
  await rushing;
  console.log(report.calls, report.failures, report.answers, product.api.memory() - memoryBefore);

  expect([...report.failures.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThan(0);
  await expectIntact(product, report, memoryBefore);
});
