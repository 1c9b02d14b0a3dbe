import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { endExpiredHolds } from "../../src/holds/end-expired-holds.js";
import { book, type Result, tally } from "../booking-calls.js";
import { brokenPromises, NO_BROKEN_PROMISE } from "../booking-invariants.js";
import { type Api, startApi } from "../client.js";
import { confirm, hold, letTimePass, move } from "../hold-calls.js";
import { atOnce, deadlocksIn, decidedTogether, switchProtectionOff } from "../race-harness.js";
import { createWorld, type SignedInCandidate, type World } from "../world.js";

let world: World;
let api: Api;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(async () => {
  await api.close();
  await world.close();
});

/** Candidates with a booking each, and as many open places beside them. */
const bookedCandidates = async (count: number) => {
  const [taken, candidates] = [await world.slots(count), await world.candidates(count)];
  const results = await atOnce([...candidates.entries()], ([seat, candidate]) =>
    book(api, candidate, taken[seat] ?? { id: 0 }),
  );
  return { taken, candidates, bookingIds: results.map(({ booking }) => booking?.id ?? "") };
};

/** Everybody moves from place to place, all at once, through every place there is. */
const dance = async (rounds: number): Promise<Result[]> => {
  const { taken, candidates, bookingIds } = await bookedCandidates(10);
  const places = [...taken, ...(await world.slots(3))];
  const results: Result[] = [];
  await atOnce([...candidates.entries()], async ([seat, candidate]) => {
    for (let round = 1; round <= rounds; round++) {
      const to = places[(seat + round) % places.length] ?? { id: 0 };
      results.push(await move(api, candidate, bookingIds[seat] ?? "", to));
    }
  });
  return results;
};

describe("through an API whose protection is switched off, the harness sees", () => {
  beforeEach(async () => {
    await switchProtectionOff(world);
    api = await startApi(world);
  });

  it("a place that several candidates were told is kept for them", async () => {
    const [slot, candidates] = [await world.slot(), await world.candidates(20)];
    const results = await atOnce(candidates, (candidate) => hold(api, candidate, slot));
    expect(tally(results).HoldSlotSuccess).toBeGreaterThan(1);
  });

  it("bookings that moved to one place", async () => {
    const { candidates, bookingIds } = await bookedCandidates(10);
    const to = await world.slot();
    const results = await atOnce([...candidates.entries()], ([seat, candidate]) =>
      move(api, candidate, bookingIds[seat] ?? "", to),
    );
    expect(tally(results).MoveBookingSuccess).toBeGreaterThan(1);
    expect(await brokenPromises(world)).toMatchObject({ slotsWithTwoBookings: 1, slotsTakenWhileTaken: 1 });
  });
});

describe("through the API, whatever rushes in", () => {
  beforeEach(async () => {
    // The races make more changes than one may in a day.
    await world.policy("changes.day", 0);
    api = await startApi(world);
  });

  it("200 candidates reach for one place: it is kept for one, who confirms it", async () => {
    const [slot, candidates] = [await world.slot(), await world.candidates(200)];
    const results = await atOnce(candidates, (candidate) => hold(api, candidate, slot));
    expect(tally(results)).toEqual({ HoldSlotSuccess: 1, SlotHeld: 199 });
    const winner = results.findIndex(({ __typename }) => __typename === "HoldSlotSuccess");
    const confirmed = await confirm(api, candidates[winner] as SignedInCandidate, results[winner]?.hold?.id ?? "");
    expect(confirmed.__typename).toBe("ConfirmHoldSuccess");
    expect(await brokenPromises(world)).toEqual(NO_BROKEN_PROMISE);
  });

  it("one candidate reaches for 50 places at once: one is kept, and each other answer names that hold", async () => {
    const [slots, camille] = [await world.slots(50), await world.candidate()];
    const results = await decidedTogether(world, camille, slots, (slot) => hold(api, camille, slot));
    expect(tally(results)).toEqual({ HoldSlotSuccess: 1, AlreadyHolding: 49 });
    expect(new Set(results.map(({ hold: kept }) => kept?.id)).size).toBe(1);
    expect(await brokenPromises(world)).toEqual(NO_BROKEN_PROMISE);
  });

  it("50 parallel calls with one key: one hold, 50 answers that name it", async () => {
    const [slot, camille, key] = [await world.slot(), await world.candidate(), randomUUID()];
    const results = await atOnce(Array.from({ length: 50 }), () => hold(api, camille, slot, { key }));
    expect(tally(results)).toEqual({ HoldSlotSuccess: 50 });
    expect(new Set(results.map(({ hold: kept }) => kept?.id)).size).toBe(1);
  });

  it("20 holds end while their owners confirm, others reach for the places, and sweepers sweep: each place has one end", async () => {
    const [slots, owners, others] = [await world.slots(20), await world.candidates(20), await world.candidates(20)];
    const held = await atOnce([...owners.entries()], ([seat, owner]) => hold(api, owner, slots[seat] ?? { id: 0 }));
    await letTimePass(world);
    const [confirmed, booked] = await Promise.all([
      atOnce([...owners.entries()], ([seat, owner]) => confirm(api, owner, held[seat]?.hold?.id ?? "")),
      atOnce([...others.entries()], ([seat, other]) => book(api, other, slots[seat] ?? { id: 0 })),
      atOnce([1, 2, 3, 4], () => endExpiredHolds(world.db)),
    ]);
    expect(tally(confirmed)).toEqual({ HoldEnded: 20 });
    expect(tally(booked)).toEqual({ BookSlotSuccess: 20 });
    expect(await brokenPromises(world)).toEqual(NO_BROKEN_PROMISE);
  });

  it("ten people reach for one free place with the place they have: one moves, nine keep theirs", async () => {
    const { candidates, bookingIds } = await bookedCandidates(10);
    const to = await world.slot();
    const results = await atOnce([...candidates.entries()], ([seat, candidate]) =>
      move(api, candidate, bookingIds[seat] ?? "", to),
    );
    expect(tally(results)).toEqual({ MoveBookingSuccess: 1, SlotTaken: 9 });
    expect(await brokenPromises(world)).toEqual(NO_BROKEN_PROMISE);
  });

  it("one candidate moves to 20 places at once: whatever order, one place in the end", async () => {
    const { candidates, bookingIds } = await bookedCandidates(1);
    const [camille, slots] = [candidates[0] as SignedInCandidate, await world.slots(20)];
    const results = await atOnce(slots, (slot) => move(api, camille, bookingIds[0] ?? "", slot));
    const counts = tally(results);
    expect(Object.keys(counts).filter((kind) => kind !== "MoveBookingSuccess" && kind !== "Busy")).toEqual([]);
    expect(counts.MoveBookingSuccess).toBeGreaterThan(0);
    expect(await brokenPromises(world)).toEqual(NO_BROKEN_PROMISE);
  });

  it("everybody moves through everybody's places: nobody waits in a circle, everybody keeps exactly one place", async () => {
    const counts = tally(await dance(12));
    expect(
      Object.keys(counts).filter((kind) => !["MoveBookingSuccess", "SlotTaken", "SameSlot", "Busy"].includes(kind)),
    ).toEqual([]);
    expect(counts.MoveBookingSuccess).toBeGreaterThan(10);
    const { rows } = await world.db.execute("select count(*)::int as live from bookings where state = 'live'");
    expect(rows).toEqual([{ live: 10 }]);
    expect(await brokenPromises(world)).toEqual(NO_BROKEN_PROMISE);
    await api.close();
    expect(await deadlocksIn(world)).toBe(0);
    api = await startApi(world);
  });
});
