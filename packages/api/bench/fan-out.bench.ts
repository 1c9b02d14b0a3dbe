import { setTimeout as delay } from "node:timers/promises";
import type pg from "pg";
import { toGlobalId } from "../dist/contract/global-id.js";
import { benchmark } from "./kit/benchmark.ts";
import { change, connected, openPlaces, type Place, placesFilter } from "./kit/changing-places.ts";
import { type Child, startChild } from "./kit/child.ts";
import { startBenchCluster } from "./kit/database.ts";
import { inTurns } from "./kit/rounds.ts";
import { microseconds } from "./kit/table.ts";
import { watch, watchedPlaces } from "./kit/watched-places.ts";
import type { Product } from "./programs/product.ts";
import type { RawBroadcast } from "./programs/raw-broadcast.ts";
import type { StockGraphqlWs } from "./programs/stock-graphql-ws.ts";
import type { Watchers } from "./programs/watchers.ts";

const ROUNDS = 3;
const SOCKETS = 2_000;
const CHANGES_A_ROUND = 20;
const CHANGES_IN_A_RUSH = 1_500;
const RUSH_WRITERS = 4;
const SLOTS = 120_000;
/** Longer than a channel's shortest time between two deltas. */
const QUIET_MS = 500;

const INSIDE = `${SOCKETS.toLocaleString("en")} sockets in a process of their own; CPU time (user and system) of the server process alone, divided by what arrived.
A delta: one place changes, everybody has been told, then the next (${CHANGES_A_ROUND} a round). Créneau: following the database, the
board, one execution, one serialisation, the frames. Raw: the same bytes to each socket with ws. graphql-ws: as it comes, on the
same schema and hub. A rush: ${CHANGES_IN_A_RUSH.toLocaleString("en")} places change as fast as ${RUSH_WRITERS} writers can; the peer sends one frame per changed place.`;

await benchmark(INSIDE, async (owns) => {
  const cluster = owns(await startBenchCluster());
  const databaseUrl = await cluster.demonstration("fan_out", SLOTS);
  const writers = await Promise.all(
    Array.from({ length: RUSH_WRITERS }, async () => owns(await connected(databaseUrl))),
  );
  const writer = writers[0] as pg.Client;

  /** Each server has a department of its own: what one has to tell does not wake the others. */
  const site = async (departmentCode: string, server: Child<Product> | Child<StockGraphqlWs>) => {
    const subscription = watchedPlaces(placesFilter(departmentCode));
    const settings = { port: server.ready.port, count: SOCKETS, subscription };
    const places = await openPlaces(databaseUrl, departmentCode);
    const crowd = owns(await startChild<Watchers>(new URL("programs/watchers.ts", import.meta.url), settings));
    return { server, places, crowd, subscription };
  };
  const ours = await site(
    "93",
    owns(await startChild<Product>(new URL("programs/product.ts", import.meta.url), { databaseUrl })),
  );
  const stock = await site(
    "94",
    owns(await startChild<StockGraphqlWs>(new URL("programs/stock-graphql-ws.ts", import.meta.url), { databaseUrl })),
  );
  const raw = owns(await startChild<RawBroadcast>(new URL("programs/raw-broadcast.ts", import.meta.url), null));
  const rawCrowd = owns(
    await startChild<Watchers>(new URL("programs/watchers.ts", import.meta.url), {
      port: raw.ready.port,
      count: SOCKETS,
      subscription: null,
    }),
  );

  const messages: string[] = [];
  owns(await watch(ours.server.ready.port, ours.subscription, (message) => messages.push(message)));

  /** CPU microseconds per message that reached a socket. */
  const perMessage = async (
    server: { cpu(): Promise<number> },
    steps: number,
    step: (n: number) => Promise<number>,
  ) => {
    const before = await server.cpu();
    let arrived = 0;
    for (let n = 0; n < steps; n += 1) arrived += await step(n);
    return ((await server.cpu()) - before) / arrived;
  };
  const changesSeen = ({ server, places, crowd }: typeof ours) =>
    perMessage(server, CHANGES_A_ROUND, async (n) => {
      const place = places[n] as Place;
      await crowd.ask("expect", toGlobalId("ExamSlot", place.id));
      await change(writer, place);
      return crowd.ask("arrived");
    });

  const cost = await inTurns(ROUNDS, {
    ours: () => changesSeen(ours),
    raw: () =>
      perMessage(raw, CHANGES_A_ROUND, async (n) => {
        const message = messages.at(n - CHANGES_A_ROUND) as string;
        await rawCrowd.ask("expect", message);
        await raw.ask("broadcast", message);
        return rawCrowd.ask("arrived");
      }),
    stock: () => changesSeen(stock),
  });

  const rush = async () => {
    const before = await ours.server.cpu();
    const last = ours.places.at(-1) as Place;
    const others = ours.places.slice(0, -1);
    let next = 0;
    await Promise.all(
      writers.map(async (client, index) => {
        // Each place belongs to one writer: its state is known without asking.
        const own = others.filter((_, n) => n % writers.length === index);
        for (let n = 0; next < CHANGES_IN_A_RUSH; n += 1, next += 1) await change(client, own[n % own.length] as Place);
      }),
    );
    // In a delta of its own: a larger one may come as a snapshot, where a place that is gone has no name.
    await delay(QUIET_MS);
    await ours.crowd.ask("expect", toGlobalId("ExamSlot", last.id));
    await change(writer, last);
    const frames = await ours.crowd.ask("arrived");
    return { cpu: (await ours.server.cpu()) - before, frames: frames / SOCKETS };
  };
  await rush();
  const { cpu, frames } = await rush();
  const perPlace = cpu / CHANGES_IN_A_RUSH / SOCKETS;

  return [
    {
      what: "CPU per delivered delta, against a raw ws broadcast",
      ours: microseconds(cost.ours),
      peer: microseconds(cost.raw),
      ratio: cost.ours / cost.raw,
      aim: { atMost: 1.3 },
    },
    {
      what: "CPU per delivered delta, against graphql-ws",
      ours: microseconds(cost.ours),
      peer: microseconds(cost.stock),
      ratio: cost.ours / cost.stock,
      aim: { atMost: 0.45 },
    },
    {
      what: `CPU per changed place and socket in a rush (${Math.round(frames)} frames each)`,
      ours: microseconds(perPlace),
      peer: microseconds(cost.stock),
      ratio: perPlace / cost.stock,
      aim: { atMost: 0.2 },
    },
  ];
});
