import { examSlots, messages, returnedPlaces } from "@creneau/schema";
import { eq, sql } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { afterAll, expect, it } from "vitest";
import { returnedPlaceStore } from "../../src/waiting-list/returned-place.store.js";
import { book, cancel } from "../booking-calls.js";
import { startApi } from "../client.js";
import { until } from "../faults/until.js";
import { anywhereAt, ownOffer, saveWish, setPolicy, settlePlaces } from "../wish-calls.js";
import { createWorld } from "../world.js";

const world = await createWorld();
afterAll(() => world.close());
await setPolicy(world, "republication.window", 360);
const centre = await world.centre();

/** A place that a process has freed which died before it could do anything else, and a candidate who waits for it. */
const freedByAProcessThatDied = async () => {
  const api = await startApi(world, { sweeps: false });
  const [slot, giver, camille] = [
    await world.slot({ centre, daysAhead: 20 }),
    await world.candidate(),
    await world.candidate(),
  ];
  await saveWish(api, camille, anywhereAt(centre));
  const { booking } = await book(api, giver, slot);
  await cancel(api, giver, booking?.id ?? "");
  await api.close();
  return { slot, camille };
};

const stateOf = async ({ id }: { id: number }) =>
  (await world.db.select().from(examSlots).where(eq(examSlots.id, id)))[0]?.state;

it("a process that dies between freeing a place and offering it loses nothing: the next one that lives offers it", async () => {
  const { slot, camille } = await freedByAProcessThatDied();
  expect(await stateOf(slot)).toBe("held");
  const api = await startApi(world);
  await until("the place is offered", 10, async () => (await ownOffer(api, camille)) !== null);
  await api.close();
  expect(await world.db.select().from(messages).where(eq(messages.candidateId, camille.id))).toHaveLength(1);
  await world.db.execute(sql`delete from wishes`);
});

it("a process that dies while it works on a place leaves it to others once its claim is over, and nobody works on it before", async () => {
  const { slot, camille } = await freedByAProcessThatDied();
  const claimed = await returnedPlaceStore(world.db).claim(Temporal.Now.instant(), 50);
  expect(claimed.map(({ slotId }) => slotId)).toEqual([slot.id]);
  expect(await settlePlaces(world)).toBe(0);
  await world.db.update(returnedPlaces).set({ claimedUntil: new Date(Date.now() - 1_000) });
  expect(await settlePlaces(world)).toBe(1);
  expect(await stateOf(slot)).toBe("held");
  const told = await world.db.select().from(messages).where(eq(messages.candidateId, camille.id));
  expect(told.map(({ kind }) => kind)).toEqual(["slot_offered"]);
  await world.db.execute(sql`delete from wishes`);
});

it("a place that the administration withdraws while the list has it stays withdrawn", async () => {
  const { slot } = await freedByAProcessThatDied();
  await world.db.update(examSlots).set({ state: "withdrawn" }).where(eq(examSlots.id, slot.id));
  await settlePlaces(world);
  expect(await stateOf(slot)).toBe("withdrawn");
  const [place] = await world.db.select().from(returnedPlaces).where(eq(returnedPlaces.slotId, slot.id));
  expect(place?.state).toBe("withdrawn");
});
