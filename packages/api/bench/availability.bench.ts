import { deepStrictEqual } from "node:assert";
import { benchmark } from "./kit/benchmark.ts";
import { startChild } from "./kit/child.ts";
import { startBenchCluster } from "./kit/database.ts";
import { type FreePlaces, freePlaces } from "./kit/free-places.ts";
import { openHttpConnection } from "./kit/http-connection.ts";
import { httpLoad } from "./kit/http-load.ts";
import { inTurns } from "./kit/rounds.ts";
import { perSecond } from "./kit/table.ts";
import type { Mercurius } from "./programs/mercurius.ts";
import type { Product } from "./programs/product.ts";

const ROUNDS = 5;
const CALLS_A_ROUND = 8_000;
const CONNECTIONS = 10;
const SLOTS = 120_000;

const INSIDE = `${CONNECTIONS} keep-alive connections, ${CALLS_A_ROUND} calls a round, the same document, variables and JSON on both sides.
Créneau: the whole API (limits, Origin, viewer, context) on the live board of ${SLOTS.toLocaleString("en")} slots, a document of the caller's.
Peer: Mercurius with jit on a schema of five types, whose one resolver gives out the same twenty slots as plain objects.`;

const ask = async (port: number, body: string): Promise<FreePlaces> => {
  const connection = await openHttpConnection(port);
  const answer = await connection.post("", body);
  connection.close();
  return JSON.parse(answer);
};

await benchmark(INSIDE, async (owns) => {
  const cluster = owns(await startBenchCluster());
  const databaseUrl = await cluster.demonstration("availability", SLOTS);
  const product = owns(await startChild<Product>(new URL("programs/product.ts", import.meta.url), { databaseUrl }));
  const body = freePlaces("93");
  const answer = await ask(product.ready.port, body);
  const peer = owns(await startChild<Mercurius>(new URL("programs/mercurius.ts", import.meta.url), answer));
  deepStrictEqual(await ask(peer.ready.port, body), answer);

  const load = { body, expected: '"data":{"availability"', connections: CONNECTIONS, amount: CALLS_A_ROUND };
  const { ours, mercurius } = await inTurns(ROUNDS, {
    ours: () => httpLoad(product.ready.port, load),
    mercurius: () => httpLoad(peer.ready.port, load),
  });
  return [
    {
      what: "availability, 20 slots, against Mercurius with jit",
      ours: perSecond(ours),
      peer: perSecond(mercurius),
      ratio: ours / mercurius,
      aim: { atLeast: 0.6 },
    },
  ];
});
