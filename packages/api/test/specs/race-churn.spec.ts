import { expect, it } from "vitest";
import { book, cancel, type Result, tally } from "../booking-calls.js";
import { brokenPromises, NO_BROKEN_PROMISE } from "../booking-invariants.js";
import { atOnce, switchProtectionOff } from "../race-harness.js";
import { useApi } from "../use-api.js";
import type { SignedInCandidate } from "../world.js";

const CANDIDATES = 40;
const PLACES = 10;
const ROUNDS = 12;

/** Candidates take places and give them back, all at once. */
const churn = async ({ world, api }: Awaited<ReturnType<typeof useApi>>): Promise<Result[]> => {
  const [slots, candidates] = [await world.slots(PLACES), await world.candidates(CANDIDATES)];
  const results: Result[] = [];
  const takeAndGiveBack = async (candidate: SignedInCandidate, seat: number) => {
    for (let round = 0; round < ROUNDS; round++) {
      const slot = slots[(seat + round) % slots.length] ?? { id: 0 };
      const taken = await book(api, candidate, slot);
      results.push(taken);
      // Two tabs give it back at the same time, while others reach for it.
      const id = taken.booking?.id;
      if (id) results.push(...(await Promise.all([cancel(api, candidate, id), cancel(api, candidate, id)])));
    }
  };
  await atOnce([...candidates.entries()], ([seat, candidate]) => takeAndGiveBack(candidate, seat));
  return results;
};

const unprotected = await useApi({ prepare: switchProtectionOff });
// Twelve rounds of taking and giving back are more than one may on a day.
const service = await useApi({ prepare: (world) => world.policy("changes.day", 0) });

it("with the protection switched off, the harness sees places that were taken while they were taken", async () => {
  await churn(unprotected);
  expect((await brokenPromises(unprotected.world))?.slotsTakenWhileTaken).toBeGreaterThan(0);
});

it("candidates take places and give them back, all at once: each answer is one of the expected, no promise is broken", async () => {
  const counts = tally(await churn(service));
  expect(Object.keys(counts).sort()).toEqual(
    ["BookSlotSuccess", "BookingAlreadyCancelled", "CancelBookingSuccess", "SlotTaken"].sort(),
  );
  expect(counts.CancelBookingSuccess).toBe(counts.BookSlotSuccess);
  expect(counts.BookingAlreadyCancelled).toBe(counts.BookSlotSuccess);
  expect(await brokenPromises(service.world)).toEqual(NO_BROKEN_PROMISE);
});
