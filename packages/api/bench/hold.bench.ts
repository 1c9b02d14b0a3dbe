import { benchmark } from "./kit/benchmark.ts";
import { startChild } from "./kit/child.ts";
import { createCrowd } from "./kit/crowd.ts";
import { runStatement, startBenchCluster } from "./kit/database.ts";
import { inTurns } from "./kit/rounds.ts";
import { perSecond } from "./kit/table.ts";
import type { GraphqlBookers } from "./programs/graphql-bookers.ts";
import type { Product } from "./programs/product.ts";

const ROUNDS = 5;
const PLACES_A_ROUND = 600;
const CONNECTIONS = 20;
const SLOTS = 60_000;

const INSIDE = `${CONNECTIONS} callers at once, ${PLACES_A_ROUND} places a round, each for another candidate, of ${SLOTS.toLocaleString("en")} slots. Ours: the place is
held, then confirmed with a declaration, two calls one after the other. Peer: the same place booked in one call, in the same run, in turns.
Nobody is in a rush: the policy that asks for a proof of work is off. Callers, API and PostgreSQL share the cores.`;

/** So many holds a minute would be a rush anywhere. */
const CALM = `insert into policy_values (key, valid_from, number, source_fr, source_en)
  values ('hold.rush_rate', '2001-01-01', 0, 'Banc d’essai', 'Benchmark')`;

await benchmark(INSIDE, async (owns) => {
  const cluster = owns(await startBenchCluster());
  const databaseUrl = await cluster.demonstration("holds", SLOTS);
  await runStatement(databaseUrl, CALM);
  const product = owns(await startChild<Product>(new URL("programs/product.ts", import.meta.url), { databaseUrl }));
  const wishes = await createCrowd(databaseUrl, 2 * (ROUNDS + 1) * PLACES_A_ROUND);
  const some = () => wishes.splice(0, PLACES_A_ROUND);
  const settings = { port: product.ready.port, connections: CONNECTIONS };
  const people = owns(
    await startChild<GraphqlBookers>(new URL("programs/graphql-bookers.ts", import.meta.url), settings),
  );
  const { kept, booked } = await inTurns(ROUNDS, {
    kept: () => people.ask("keep", some()),
    booked: () => people.ask("book", some()),
  });
  return [
    {
      what: "places held and confirmed",
      ours: perSecond(kept),
      ratio: kept / booked,
      peer: perSecond(booked),
      aim: { atLeast: 0.4 },
    },
  ];
});
