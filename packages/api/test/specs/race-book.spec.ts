import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { book, tally } from "../booking-calls.js";
import { brokenPromises, NO_BROKEN_PROMISE } from "../booking-invariants.js";
import { type Api, startApi } from "../client.js";
import { atOnce, decidedTogether, switchProtectionOff } from "../race-harness.js";
import { createWorld, type World } from "../world.js";

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

describe("through an API whose protection is switched off, the harness sees", () => {
  let api: Api;
  beforeEach(async () => {
    await switchProtectionOff(world);
    api = await startApi(world);
  });
  afterEach(() => api.close());

  it("a place that several candidates were told is theirs", async () => {
    const [slot, candidates] = [await world.slot(), await world.candidates(20)];
    const results = await atOnce(candidates, (candidate) => book(api, candidate, slot));
    expect(tally(results).BookSlotSuccess).toBeGreaterThan(1);
    expect(await brokenPromises(world)).toMatchObject({ slotsWithTwoBookings: 1, slotsTakenWhileTaken: 1 });
  });

  it("a candidate who was given several places", async () => {
    const [slots, camille] = [await world.slots(20), await world.candidate()];
    const results = await decidedTogether(world, camille, slots, (slot) => book(api, camille, slot));
    expect(tally(results).BookSlotSuccess).toBeGreaterThan(1);
    expect(await brokenPromises(world)).toMatchObject({ candidatesWithTwoInACategory: 1 });
  });

  it("one key that was given several bookings", async () => {
    const [slot, camille, key] = [await world.slot(), await world.candidate(), randomUUID()];
    const results = await decidedTogether(world, camille, Array.from({ length: 20 }), () =>
      book(api, camille, slot, key),
    );
    expect(new Set(results.map((result) => JSON.stringify(result))).size).toBeGreaterThan(1);
    expect(await brokenPromises(world)).toMatchObject({ slotsWithTwoBookings: 1, candidatesWithTwoInACategory: 1 });
  });
});

describe("through the API, whatever rushes in", () => {
  let api: Api;
  beforeEach(async () => {
    api = await startApi(world);
  });
  afterEach(() => api.close());

  it("200 candidates reach for the last place: one is booked, 199 are told", async () => {
    const [slot, candidates] = [await world.slot(), await world.candidates(200)];
    const results = await atOnce(candidates, (candidate) => book(api, candidate, slot));
    expect(tally(results)).toEqual({ BookSlotSuccess: 1, SlotTaken: 199 });
    expect(await brokenPromises(world)).toEqual(NO_BROKEN_PROMISE);
  });

  it("2,000 candidates reach for 200 places of a centre: 200 are booked, 1,800 are told", async () => {
    const [slots, candidates] = [await world.slots(200), await world.candidates(2_000)];
    const wishes = candidates.map((candidate, index) => ({
      candidate,
      slot: slots[index % slots.length] ?? { id: 0 },
    }));
    const results = await atOnce(wishes, ({ candidate, slot }) => book(api, candidate, slot));
    expect(tally(results)).toEqual({ BookSlotSuccess: 200, SlotTaken: 1_800 });
    expect(await brokenPromises(world)).toEqual(NO_BROKEN_PROMISE);
  });

  it("one candidate reaches for 50 places at once: one is booked, and each other answer names that booking", async () => {
    const [slots, camille] = [await world.slots(50), await world.candidate()];
    const results = await decidedTogether(world, camille, slots, (slot) => book(api, camille, slot));
    expect(tally(results)).toEqual({ BookSlotSuccess: 1, AlreadyBooked: 49 });
    expect(new Set(results.map(({ booking }) => booking?.id)).size).toBe(1);
    expect(await brokenPromises(world)).toEqual(NO_BROKEN_PROMISE);
  });

  it("50 parallel calls with one key: one booking, 50 equal answers", async () => {
    const [slot, camille, key] = [await world.slot(), await world.candidate(), randomUUID()];
    const results = await decidedTogether(world, camille, Array.from({ length: 50 }), () =>
      book(api, camille, slot, key),
    );
    expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
    expect(results[0]?.__typename).toBe("BookSlotSuccess");
    expect(await brokenPromises(world)).toEqual(NO_BROKEN_PROMISE);
  });

  it("50 parallel calls with one key, refused: 50 equal refusals", async () => {
    const [slot, camille, key] = [await world.slot({ daysAhead: 1 }), await world.candidate(), randomUUID()];
    const results = await atOnce(Array.from({ length: 50 }), () => book(api, camille, slot, key));
    expect(tally(results)).toEqual({ TooLateToBook: 50 });
    expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
  });

  it("one key for two places at the same time: one outcome, and the other call learns that the key is used", async () => {
    const [slots, camille, key] = [await world.slots(2), await world.candidate(), randomUUID()];
    const results = await decidedTogether(world, camille, slots, (slot) => book(api, camille, slot, key));
    expect(tally(results)).toEqual({ BookSlotSuccess: 1, IdempotencyKeyReused: 1 });
  });
});
