import { benchmark } from "./kit/benchmark.ts";
import { startChild } from "./kit/child.ts";
import { createCrowd } from "./kit/crowd.ts";
import { startBenchCluster } from "./kit/database.ts";
import { inTurns } from "./kit/rounds.ts";
import { perSecond } from "./kit/table.ts";
import type { GraphqlBookers } from "./programs/graphql-bookers.ts";
import type { PgBookers } from "./programs/pg-bookers.ts";
import type { Product } from "./programs/product.ts";

const ROUNDS = 5;
const BOOKINGS_A_ROUND = 1_500;
const CONNECTIONS = 20;
const SLOTS = 120_000;

const INSIDE = `${CONNECTIONS} callers at once, ${BOOKINGS_A_ROUND} bookings a round, each of another candidate for another place of ${SLOTS.toLocaleString("en")} slots.
Créneau: HTTP, the token (unknown to the process: one query, which brings the candidate's facts), the slot from the board, the
decision, the statement, the answer. "Known token": the candidate made another call in the 5 s before, so one round trip is
all. Peer: the very same statement alone, prepared, by pg: nobody is recognised, nothing is decided. Callers, API and
PostgreSQL share the cores.`;

await benchmark(INSIDE, async (owns) => {
  const cluster = owns(await startBenchCluster());
  const databaseUrl = await cluster.demonstration("bookings", SLOTS);
  const product = owns(await startChild<Product>(new URL("programs/product.ts", import.meta.url), { databaseUrl }));
  const wishes = await createCrowd(databaseUrl, 3 * (ROUNDS + 1) * BOOKINGS_A_ROUND);
  const some = () => wishes.splice(0, BOOKINGS_A_ROUND);

  const settings = { port: product.ready.port, databaseUrl, connections: CONNECTIONS };
  const people = owns(
    await startChild<GraphqlBookers>(new URL("programs/graphql-bookers.ts", import.meta.url), settings),
  );
  const driver = owns(await startChild<PgBookers>(new URL("programs/pg-bookers.ts", import.meta.url), settings));
  const { graphql, known, pg } = await inTurns(ROUNDS, {
    graphql: () => people.ask("book", some()),
    pg: () => driver.ask("book", some()),
    known: async () => {
      const crowd = some();
      await people.ask("show", crowd);
      return people.ask("book", crowd);
    },
  });
  const compared = { peer: perSecond(pg), aim: { atLeast: 0.5 } };
  return [
    { what: "bookings through GraphQL", ours: perSecond(graphql), ratio: graphql / pg, ...compared },
    { what: "  the same, known token", ours: perSecond(known), ratio: known / pg, ...compared },
  ];
});
