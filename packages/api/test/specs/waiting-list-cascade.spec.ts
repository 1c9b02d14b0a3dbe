import { sql } from "drizzle-orm";
import { afterEach, beforeEach, expect, it } from "vitest";
import { toGlobalId } from "../../src/contract/global-id.js";
import { book, cancel } from "../booking-calls.js";
import { type Api, startApi } from "../client.js";
import { confirm, move } from "../hold-calls.js";
import { whatIsBroken } from "../model/promises.js";
import { atOnce } from "../race-harness.js";
import { anywhereAt, ownOffer, saveWish, settlePlaces } from "../wish-calls.js";
import { createWorld, type SignedInCandidate, type World } from "../world.js";

let world: World;
let api: Api;
beforeEach(async () => {
  world = await createWorld();
  api = await startApi(world, { sweeps: false });
});
afterEach(async () => {
  await api.close();
  await world.close();
});

const liveBooking = async ({ id }: SignedInCandidate): Promise<string | null> => {
  const { rows } = await world.db.execute<{ id: string }>(
    sql`select id from bookings where candidate_id = ${id} and state = 'live'`,
  );
  return rows[0] ? toGlobalId("Booking", rows[0].id) : null;
};

const accept = async (person: SignedInCandidate) => {
  const offer = await ownOffer(api, person);
  if (offer?.replaces) await move(api, person, offer.replaces.id, offer.hold.slot.id);
  else if (offer) await confirm(api, person, offer.hold.id);
};

it("through a cascade of swaps everybody keeps exactly one place, and the last place goes to who has none", async () => {
  const centre = await world.centre();
  const [slots, people] = [await world.slots(6, { centre, daysAhead: 20 }), await world.candidates(6)];
  await atOnce([...people.entries()], ([seat, person]) => book(api, person, slots[seat] ?? { id: 0 }));
  for (const person of people.slice(1)) await saveWish(api, person, anywhereAt(centre));
  const [newcomer] = await world.candidates(1);
  await saveWish(api, newcomer as SignedInCandidate, anywhereAt(centre));
  const [first] = people as [SignedInCandidate];
  await cancel(api, first, (await liveBooking(first)) ?? "");

  // Each who accepts leaves a place to the next in rank, until nobody is left who wants one.
  const waiting = [...people.slice(1), newcomer as SignedInCandidate];
  for (let step = 0; step < waiting.length; step++) {
    await settlePlaces(world);
    for (const person of waiting) await accept(person);
    const booked = await Promise.all(people.slice(1).map(liveBooking));
    expect(booked.every((booking) => booking !== null)).toBe(true);
    expect(await whatIsBroken(world)).toEqual({});
  }
  expect(await liveBooking(newcomer as SignedInCandidate)).not.toBeNull();
  expect(await whatIsBroken(world)).toEqual({});
});
