import { randomUUID } from "node:crypto";
import { bookings } from "@creneau/schema";
import { afterAll, beforeAll, expect, test } from "vitest";
import { book } from "../booking-calls.js";
import { brokenPromises, NO_BROKEN_PROMISE } from "../booking-invariants.js";
import { type Product, startProduct } from "./product.js";
import { startWatching, untilEqualToDatabase } from "./watchers.js";

/** A statement is given up after 10 s, and a booking is tried once more: two losses and a margin. */
const MOST_SECONDS = 30;

let product: Product;
beforeAll(async () => {
  product = await startProduct(async (world) => void (await world.slots(10)));
});
afterAll(() => product?.close());

test("the wire to the database falls silent: each call ends, the service comes back by itself, nothing is booked twice", async () => {
  const { world, wire } = product;
  const api = { ...product.api, close: async () => {} };
  const [candidate, latecomer] = await world.candidates(2);
  const [slot, other] = await world.slots(2, { daysAhead: 20 });
  if (!candidate || !latecomer || !slot || !other) throw new Error("the world is not as it was told");
  const watchers = await startWatching(api.webSocketUrl, 3);
  await api.query("{ viewer { candidate { neph } } }", {}, candidate);
  const key = randomUUID();

  const letThrough = wire.fallSilent();
  const signal = AbortSignal.timeout(MOST_SECONDS * 1_000);
  const inSilence = Promise.allSettled([
    book(api, candidate, slot, key),
    api.query("{ departments { code } }", {}, { signal }),
    ...Array.from({ length: 30 }, () => api.query("{ viewer { candidate { neph } } }", {}, { ...latecomer, signal })),
  ]);
  // The board is in memory: who only looks is served.
  await api.query(
    "{ availability(filter: { category: B }) { totalOpen } }",
    {},
    { signal: AbortSignal.timeout(5_000) },
  );
  const settled = await inSilence;
  expect(settled.some(({ status }) => status === "rejected")).toBe(true);
  expect(signal.aborted).toBe(false);

  letThrough();
  expect((await book(api, candidate, slot, key)).__typename).toBe("BookSlotSuccess");
  expect((await book(api, latecomer, other)).__typename).toBe("BookSlotSuccess");
  expect(await world.db.select().from(bookings)).toHaveLength(2);
  expect(await brokenPromises(world)).toEqual(NO_BROKEN_PROMISE);
  await untilEqualToDatabase(watchers, world.db);
  expect(api.ending(), api.log()).toBeNull();
});
