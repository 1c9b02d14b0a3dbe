import { benchmark } from "./kit/benchmark.ts";
import { inDays } from "./kit/changing-places.ts";
import { type Child, startChild } from "./kit/child.ts";
import { createCrowd, type Wish } from "./kit/crowd.ts";
import { startBenchCluster } from "./kit/database.ts";
import { freePlaces } from "./kit/free-places.ts";
import { httpLoad } from "./kit/http-load.ts";
import { inTurns } from "./kit/rounds.ts";
import { perSecond, type Result } from "./kit/table.ts";
import type { GraphqlBookers } from "./programs/graphql-bookers.ts";
import type { Product } from "./programs/product.ts";

const ROUNDS = 7;
const BOOKINGS_A_ROUND = 400;
const CALLS_A_ROUND = 4_000;
const CONNECTIONS = 10;
/** Further ahead than any planning. */
const LATEST_DAY = 400;
const SIZES = [10_000, 100_000, 1_000_000] as const;

const INSIDE = `Three databases in one server, an API for each, asked in turn; ${CONNECTIONS} callers at once; ${BOOKINGS_A_ROUND} bookings and ${CALLS_A_ROUND} availability
queries (20 slots, each with a filter that is new) a round. Both through HTTP and GraphQL. The ratio is the time of one call against 10,000 slots.`;

type Site = { size: number; wishes: Wish[]; port: number; people: Child<GraphqlBookers> };

await benchmark(INSIDE, async (owns) => {
  const cluster = owns(await startBenchCluster());
  const sites: Site[] = [];
  for (const size of SIZES) {
    const databaseUrl = await cluster.demonstration(`slots_${size}`, size);
    const wishes = await createCrowd(databaseUrl, (ROUNDS + 1) * BOOKINGS_A_ROUND);
    const product = owns(await startChild<Product>(new URL("programs/product.ts", import.meta.url), { databaseUrl }));
    const { port } = product.ready;
    const settings = { port, connections: CONNECTIONS };
    const people = owns(
      await startChild<GraphqlBookers>(new URL("programs/graphql-bookers.ts", import.meta.url), settings),
    );
    sites.push({ size, wishes, port, people });
  }
  const ofEach = (run: (site: Site) => Promise<number>) =>
    inTurns(ROUNDS, Object.fromEntries(sites.map((site) => [site.size, () => run(site)])));
  let day = LATEST_DAY;
  /** Dates long after the last place: the same answer, but a filter nobody has asked with, so none is kept ready. */
  const neverAsked = () => Array.from({ length: CALLS_A_ROUND }, () => freePlaces("93", { to: inDays(++day) }));
  const queries = await ofEach(({ port }) =>
    httpLoad(port, { bodies: neverAsked(), expected: '"data":{"availability"', connections: CONNECTIONS }),
  );
  const bookings = await ofEach(({ wishes, people }) => people.ask("book", wishes.splice(0, BOOKINGS_A_ROUND)));
  const lines = (what: string, rates: Record<string, number>): Result[] => {
    const [least = Number.NaN, ...more] = SIZES.map((size) => rates[size] ?? Number.NaN);
    return more.map((rate, index) => ({
      what: `${what}, ${(SIZES[index + 1] ?? 0).toLocaleString("en")} slots against ${SIZES[0].toLocaleString("en")}`,
      ours: perSecond(rate),
      peer: perSecond(least),
      ratio: least / rate,
      aim: { atMost: 1.2 },
    }));
  };
  return [...lines("availability", queries), ...lines("booking", bookings)];
});
