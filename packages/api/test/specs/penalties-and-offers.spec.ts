import { examSlots } from "@creneau/schema";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { fromGlobalId, toGlobalId } from "../../src/contract/global-id.js";
import { bookedAt, cancel } from "../booking-calls.js";
import { brokenPromises, NO_BROKEN_PROMISE } from "../booking-invariants.js";
import { confirm, release } from "../hold-calls.js";
import { useApi } from "../use-api.js";
import { ownOffer, settlePlaces, waitingAt } from "../wish-calls.js";
import type { SignedInCandidate } from "../world.js";

const { world, api } = await useApi({
  sweeps: false,
  prepare: async ({ policy }) => {
    await policy("penalty.failure", 45);
  },
});

/** Somebody who waits for the places of a centre, and somebody who has one of them, forty days ahead, and gives it back. */
const story = async () => {
  const centre = await world.centre();
  const waiting = await waitingAt(world, api, centre, 300);
  const { slot, candidate, bookingId } = await bookedAt(world, api, centre, 40);
  const freed = async () => {
    await cancel(api, candidate, bookingId);
    await settlePlaces(world);
  };
  return { centre, waiting, slotId: toGlobalId("ExamSlot", slot.id), freed };
};

const failed = (candidate: SignedInCandidate) =>
  world.results(candidate, {
    ...{ phase: "on_road", category: "B", outcome: "failed", takenOn: world.day(-1), points: 23 },
  });
const offered = async (candidate: SignedInCandidate) => (await ownOffer(api, candidate))?.hold.slot.id;

const stateOf = async (slotId: string) => {
  const key = Number(fromGlobalId(slotId)?.key);
  return (await world.db.select().from(examSlots).where(eq(examSlots.id, key)))[0]?.state;
};

describe("BOK-11: who failed a moment ago, which no worker has judged yet", () => {
  it("is not offered what the wait will refuse them: the place opens instead of being kept for nobody", async () => {
    const { waiting, slotId, freed } = await story();
    await failed(waiting);
    await freed();
    expect(await offered(waiting)).toBeUndefined();
    expect(await stateOf(slotId)).toBe("open");
  });

  it("and has an offer already, cannot accept it; declined, it goes to the next", async () => {
    const { centre, waiting, slotId, freed } = await story();
    await freed();
    const offer = await ownOffer(api, waiting);
    const next = await waitingAt(world, api, centre, 200);
    await failed(waiting);
    expect(await confirm(api, waiting, offer?.hold.id ?? "")).toMatchObject({
      ...{ __typename: "Penalised", rule: "BOK-11", earliestDate: world.day(44) },
    });
    await release(api, waiting, offer?.hold.id ?? "");
    await settlePlaces(world);
    expect(await offered(next)).toBe(slotId);
  });
});

it("after all of this, no promise is broken", async () => {
  expect(await brokenPromises(world)).toEqual(NO_BROKEN_PROMISE);
});
