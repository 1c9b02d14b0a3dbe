import { deepStrictEqual } from "node:assert";
import { setTimeout as delay } from "node:timers/promises";
import { benchmark } from "./kit/benchmark.ts";
import { change, connected, inDays, openPlaces, type Place } from "./kit/changing-places.ts";
import { startChild } from "./kit/child.ts";
import { startBenchCluster } from "./kit/database.ts";
import { type FreePlaces, freePlaces, repeated } from "./kit/free-places.ts";
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
const DEPARTMENT = "93";
const CHANGE_EVERY_MS = 4;
/** Further ahead than any planning. */
const LATEST_DAY = 400;
/** Near Paris, on two mornings of the week. */
const PARTICULAR = {
  ...{ communeCode: "75056", withinKm: 20, weekdays: ["TUESDAY", "THURSDAY"] },
  ...{ startsFrom: "08:00", startsBefore: "12:00" },
};

const INSIDE = `${CONNECTIONS} keep-alive connections, ${CALLS_A_ROUND} calls a round, the same document, variables and JSON on both sides.
Créneau: the whole API (limits, Origin, viewer, context) on the live board of ${SLOTS.toLocaleString("en")} slots. An answer is kept until a commit
touches its filter. While places change: a commit in the department about every ${CHANGE_EVERY_MS + 2} ms. New filter: nothing is kept, the page
is read from the board and written out each time.
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
  const body = freePlaces(DEPARTMENT);
  const answer = await ask(product.ready.port, body);
  const peer = owns(await startChild<Mercurius>(new URL("programs/mercurius.ts", import.meta.url), answer));
  deepStrictEqual(await ask(peer.ready.port, body), answer);

  const load = {
    bodies: repeated(body, CALLS_A_ROUND),
    expected: '"data":{"availability"',
    connections: CONNECTIONS,
  };
  let day = LATEST_DAY;
  /** Dates long after the last place: the answer is the same, but nobody has asked with that filter before. */
  const neverAsked = (conditions: object = {}): string[] =>
    load.bodies.map(() => freePlaces(DEPARTMENT, { ...conditions, to: inDays(++day) }));
  const particular = repeated(freePlaces(DEPARTMENT, PARTICULAR), CALLS_A_ROUND);

  const places = await openPlaces(databaseUrl, DEPARTMENT);
  const writer = owns(await connected(databaseUrl));
  /** The same calls while places of the department come and go. */
  const duringARush = async (): Promise<number> => {
    let over = false;
    const writing = (async () => {
      for (let n = 0; !over; n += 1) {
        await change(writer, places[n % places.length] as Place);
        await delay(CHANGE_EVERY_MS);
      }
    })();
    const rate = await httpLoad(product.ready.port, load);
    over = true;
    await writing;
    return rate;
  };

  const { quiet, mercurius, rush, cold, near, coldNear } = await inTurns(ROUNDS, {
    quiet: () => httpLoad(product.ready.port, load),
    mercurius: () => httpLoad(peer.ready.port, load),
    rush: duringARush,
    cold: () => httpLoad(product.ready.port, { ...load, bodies: neverAsked() }),
    near: () => httpLoad(product.ready.port, { ...load, bodies: particular }),
    coldNear: () => httpLoad(product.ready.port, { ...load, bodies: neverAsked(PARTICULAR) }),
  });
  const compared = { peer: perSecond(mercurius), aim: { atLeast: 0.6 } };
  return [
    {
      what: "20 free places, against Mercurius with jit",
      ours: perSecond(quiet),
      ratio: quiet / mercurius,
      ...compared,
    },
    { what: "  the same while places change", ours: perSecond(rush), ratio: rush / mercurius, ...compared },
    {
      what: "  each with a filter that is new",
      ours: perSecond(cold),
      peer: perSecond(mercurius),
      ratio: cold / mercurius,
    },
    {
      what: "near a town, on two mornings of the week",
      ours: perSecond(near),
      ratio: near / mercurius,
      ...compared,
    },
    {
      what: "  each with a filter that is new",
      ours: perSecond(coldNear),
      peer: perSecond(mercurius),
      ratio: coldNear / mercurius,
    },
  ];
});
