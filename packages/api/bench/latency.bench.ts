import { setTimeout as delay } from "node:timers/promises";
import type pg from "pg";
import { toGlobalId } from "../dist/contract/global-id.js";
import { benchmark } from "./kit/benchmark.ts";
import { connected, inDays } from "./kit/changing-places.ts";
import { startChild } from "./kit/child.ts";
import { createCrowd, type Wish } from "./kit/crowd.ts";
import { startBenchCluster } from "./kit/database.ts";
import { quantile } from "./kit/rounds.ts";
import { milliseconds, perSecond, type Result } from "./kit/table.ts";
import { takeSlot } from "./kit/take-slot.ts";
import { watch, watchedPlaces } from "./kit/watched-places.ts";
import { throughput } from "./kit/workers.ts";
import type { Product } from "./programs/product.ts";
import type { Watchers } from "./programs/watchers.ts";

const OTHER_SOCKETS = 200;
const IDLE_BOOKINGS = 150;
const RUSH_BOOKINGS = 3_000;
const WRITERS = 16;
const SLOTS = 120_000;
/** Longer than a channel's shortest time between two deltas. */
const PAUSE_MS = 80;

const INSIDE = `From the moment pg acknowledges the commit of a booking to the moment its delta has arrived at a WebSocket client of the same
process; ${OTHER_SOCKETS} other sockets watch the same places. Idle: ${IDLE_BOOKINGS} bookings, one at a time. Rush: ${RUSH_BOOKINGS.toLocaleString("en")} bookings as fast as ${WRITERS} connections can,
where deltas of one subscriber are at least 50 ms apart.`;

type Delta = { payload?: { data: { availabilityChanged: { closed?: string[] } } } };

await benchmark(INSIDE, async (owns) => {
  const cluster = owns(await startBenchCluster());
  const databaseUrl = await cluster.demonstration("latency", SLOTS);
  const product = owns(await startChild<Product>(new URL("programs/product.ts", import.meta.url), { databaseUrl }));
  const [from, to] = [7, 20];
  const wishes = await createCrowd(databaseUrl, 2 * IDLE_BOOKINGS + 2 * RUSH_BOOKINGS, { from, to });
  const { port } = product.ready;
  const subscription = watchedPlaces({ category: "B", from: inDays(from), to: inDays(to) });
  owns(
    await startChild<Watchers>(new URL("programs/watchers.ts", import.meta.url), {
      port,
      count: OTHER_SOCKETS,
      subscription,
    }),
  );

  const seen = new Map<string, () => void>();
  const onEvent = (message: string): void => {
    const { payload } = JSON.parse(message) as Delta;
    for (const id of payload?.data.availabilityChanged.closed ?? []) seen.get(id)?.();
  };
  owns(await watch(port, subscription, onEvent));
  const clients = await Promise.all(Array.from({ length: WRITERS }, async () => owns(await connected(databaseUrl))));

  const times: Promise<number>[] = [];
  /** Books, and notes the milliseconds between acknowledgement and arrival. */
  const book = async (client: pg.Client, wish: Wish): Promise<void> => {
    const { promise: arrival, resolve } = Promise.withResolvers<number>();
    seen.set(toGlobalId("ExamSlot", wish.slotId), () => resolve(performance.now()));
    await takeSlot(client, wish);
    const acknowledged = performance.now();
    times.push(arrival.then((at) => at - acknowledged));
  };
  const measured = (): Promise<number[]> => Promise.all(times.splice(0));

  const idle = async (): Promise<number[]> => {
    for (const wish of wishes.splice(0, IDLE_BOOKINGS)) {
      await book(clients[0] as pg.Client, wish);
      await times.at(-1);
      await delay(PAUSE_MS);
    }
    return measured();
  };
  const rush = async (): Promise<{ rate: number; latencies: number[] }> => {
    const rate = await throughput(clients, wishes.splice(0, RUSH_BOOKINGS), book);
    return { rate, latencies: await measured() };
  };
  const line = (what: string, latencies: number[]): Result => ({
    what,
    ours: `p50 ${milliseconds(quantile(latencies, 0.5))}  p99 ${milliseconds(quantile(latencies, 0.99))}`,
  });

  await rush();
  await idle();
  const { rate, latencies } = await rush();
  return [
    line("commit to client, idle", await idle()),
    line(`commit to client, rush of ${perSecond(rate)}`, latencies),
  ];
});
