import { examSlots } from "@creneau/schema";
import { inArray, sql } from "drizzle-orm";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { subscribed } from "../subscriber.js";
import { type Product, startProduct } from "./product.js";
import { until } from "./until.js";
import { untilEqualToDatabase } from "./watchers.js";

const SLOTS = 4_000;
const CHANGES = 10_000;
const WRITERS = 10;
/** After the single changes: whole boards that go and come back, so that what is not read would amount to something. */
const TIDES = 20;
const SLEEPERS = 12;

/** With room to spare V8 puts off collecting, and what it has not collected yet says nothing about what is kept. */
const SMALL_HEAP = { NODE_OPTIONS: "--max-old-space-size=256" };

/**
 * A sleeper may cost 1 MiB of deltas, its last snapshot (5 MB with the document below) and one delta on top of it: 130 MB for
 * all. The rest is the small heap and the whole boards that are just being written out: 393 MB were seen to be added, by the
 * third tide, and no more by the twentieth.
 */
const MOST_MEMORY_ADDED = 480_000_000;

/** Much text for each place. Each reader asks in words of its own, so that no payload is shared: every queue would be paid in full. */
const wordy = (reader: number): string => `
  # reader ${reader}
  subscription ($filter: AvailabilityFilter!) { availabilityChanged(filter: $filter) {
    __typename
    ... on AvailabilitySnapshot { version totalOpen days { date open } slots { ...Place } }
    ... on AvailabilityDelta { fromVersion toVersion totalOpen opened { ...Place } changed { ...Place } closed }
  } }
  fragment Place on ExamSlot { id version startsAt date reader${reader}: id
    ${Array.from({ length: 5 }, (_, index) => `centre${index}: centre { id name timeZone communeCode demonstration position { latitude longitude } }`).join(" ")} }`;

let product: Product;
let slotIds: number[];
beforeAll(async () => {
  product = await startProduct(async (world) => {
    slotIds = (await world.slots(SLOTS)).map(({ id }) => id);
  }, SMALL_HEAP);
});
afterAll(() => product?.close());

/** One commit for each change, by several writers at once; each writer has places of its own. */
const changeOneByOne = async (): Promise<void> => {
  const write = async (writer: number) => {
    const client = new pg.Client({ connectionString: product.world.databaseUrl });
    await client.connect();
    for (let change = writer; change < CHANGES; change += WRITERS)
      await client.query(
        `update exam_slots set version = version + 1,
           state = case state when 'open' then 'booked'::slot_state else 'open' end where id = $1`,
        [slotIds[change % SLOTS]],
      );
    await client.end();
  };
  await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)));
};

const setAll = (state: "open" | "booked") =>
  product.world.db
    .update(examSlots)
    .set({ state, version: sql`${examSlots.version} + 1` })
    .where(inArray(examSlots.id, slotIds));

test("readers that stop reading during 10,000 changes cost little memory, disturb nobody, and are exact once they read again", {
  timeout: 300_000,
}, async () => {
  const { api, world } = product;
  const url = api.webSocketUrl;
  const bystander = await subscribed(url);
  const awake = await subscribed(url, { document: wordy(0) });
  const sleepers = await Promise.all(
    Array.from({ length: SLEEPERS }, (_, index) => subscribed(url, { document: wordy(index + 1) })),
  );
  let bytesRead = 0;
  awake.socket.on("message", (data: Buffer) => {
    bytesRead += data.length;
  });

  for (const sleeper of sleepers) sleeper.pause();
  // They read no heart-beat either, and would be taken for dead: a sign of life in advance keeps them on the server's books.
  const breathing = setInterval(() => {
    for (const { socket } of sleepers) socket.pong();
  }, 5_000);
  const heard = sleepers.map(({ events }) => events.length);
  const memoryBefore = api.memory();
  let mostMemory = memoryBefore;
  const weighing = setInterval(() => {
    mostMemory = Math.max(mostMemory, api.memory());
  }, 50);

  await changeOneByOne();
  for (let tide = 0; tide < TIDES; tide += 1)
    for (const state of ["booked", "open"] as const) {
      await setAll(state);
      const expected = state === "open" ? SLOTS : 0;
      // Undisturbed: each tide arrives while the sleepers sleep.
      for (const reader of [bystander, awake])
        await reader.until(({ slots }) => slots.size === expected, `tide ${tide}`, 60_000);
    }
  clearInterval(weighing);
  clearInterval(breathing);

  // The spec bites: a queue for each sleeper, as long as what the one awake has read, would have broken the bound twice over.
  expect(bytesRead * SLEEPERS).toBeGreaterThan(2 * MOST_MEMORY_ADDED);
  expect(mostMemory - memoryBefore).toBeLessThan(MOST_MEMORY_ADDED);
  expect(sleepers.map(({ events }) => events.length)).toEqual(heard);

  for (const sleeper of sleepers) sleeper.resume();
  await untilEqualToDatabase([bystander, awake, ...sleepers], world.db);
  for (const sleeper of sleepers) expect(sleeper.events.length).toBeLessThan(awake.events.length);
  await setAll("booked");
  await untilEqualToDatabase([bystander, awake, ...sleepers], world.db);
  expect(api.ending(), api.log()).toBeNull();
  await until("the API is ready", 10, async () => (await fetch(`${api.url}/health`)).status === 200);
});
