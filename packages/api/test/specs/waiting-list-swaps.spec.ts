import { examSlots, returnedPlaces } from "@creneau/schema";
import { eq } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { beforeEach, describe, expect, it } from "vitest";
import { toGlobalId } from "../../src/contract/global-id.js";
import { book, bookedAt, cancel } from "../booking-calls.js";
import { brokenPromises, NO_BROKEN_PROMISE } from "../booking-invariants.js";
import { move } from "../hold-calls.js";
import { useApi } from "../use-api.js";
import { anywhereAt, ownOffer, saveWish, setPolicy, settlePlaces, standings, waitingAt } from "../wish-calls.js";

const { world, api } = await useApi({ sweeps: false });
/** Each story has a centre of its own, so that the wishes of another one mean none of its places. */
let centre: Awaited<ReturnType<typeof world.centre>>;
beforeEach(async () => {
  centre = await world.centre();
  await setPolicy(world, "republication.window", 0);
});

const slotOf = async ({ id }: { id: number }) => {
  const [row] = await world.db.select().from(examSlots).where(eq(examSlots.id, id));
  return row;
};
const placesOf = ({ id }: { id: number }) =>
  world.db.select().from(returnedPlaces).where(eq(returnedPlaces.slotId, id)).orderBy(returnedPlaces.returnedAt);

const booked = (daysAhead?: number) => bookedAt(world, api, centre, daysAhead);
const waiting = (days: number, wish?: object) => waitingAt(world, api, centre, days, wish);

/** A place that was given back and is offered to the first of those who wait. */
const freed = async () => {
  const { slot, candidate, bookingId } = await booked();
  expect((await cancel(api, candidate, bookingId)).__typename).toBe("CancelBookingSuccess");
  await settlePlaces(world);
  return slot;
};

describe("who has a booking already", () => {
  it("swaps it for the offered place in one step, and the place they leave goes to the list in turn", async () => {
    const { slot: old, candidate: camille, bookingId } = await booked();
    await world.db.execute(`update candidates set registered_on = '${world.day(-400)}' where id = ${camille.id}`);
    await saveWish(api, camille, anywhereAt(centre));
    const better = await freed();
    const sam = await waiting(50);
    const offer = await ownOffer(api, camille);
    expect(offer).toMatchObject({ replaces: { id: bookingId } });

    expect((await move(api, camille, bookingId, better)).__typename).toBe("MoveBookingSuccess");

    expect((await slotOf(better))?.state).toBe("booked");
    expect((await slotOf(old))?.state).toBe("held");
    expect(await placesOf(better)).toMatchObject([{ state: "taken" }]);
    await settlePlaces(world);
    expect((await ownOffer(api, sam))?.hold.slot.id).toBe(toGlobalId("ExamSlot", old.id));
    expect(await ownOffer(api, camille)).toBeNull();
  });

  it("is not offered a place while giving their own back would bring a penalty", async () => {
    const { candidate: camille } = await booked(3);
    await saveWish(api, camille, anywhereAt(centre));
    expect((await slotOf(await freed()))?.state).toBe("open");
  });

  describe("on the last day on which they can leave their own freely, four days before the exam", () => {
    const offeredAt = async (time: string) => {
      const { candidate: camille } = await booked(20);
      await saveWish(api, camille, anywhereAt(centre));
      const { slot: better, candidate, bookingId } = await booked(50);
      await cancel(api, candidate, bookingId);
      const now = Temporal.PlainDateTime.from(`${world.day(16)}T${time}`)
        .toZonedDateTime("Europe/Paris")
        .toInstant();
      await settlePlaces(world, { now: () => now });
      return { offer: await ownOffer(api, camille), better };
    };

    it("at seven in the evening, it is kept for them until midnight and not until the next day, when it would cost a wait", async () => {
      const { offer } = await offeredAt("19:00");
      const FIVE_HOURS = 5 * 3_600;
      expect(offer?.hold.secondsLeft).toBeLessThanOrEqual(FIVE_HOURS);
      expect(offer?.hold.secondsLeft).toBeGreaterThan(FIVE_HOURS - 600);
    });

    it("with less than the shortest time to answer left before the night, it is not offered", async () => {
      const { offer, better } = await offeredAt("20:45");
      expect(offer).toBeNull();
      expect((await slotOf(better))?.state).toBe("open");
    });
  });

  it("is not offered the place that they have just given back", async () => {
    const { slot, candidate: camille, bookingId } = await booked();
    await saveWish(api, camille, anywhereAt(centre));
    await cancel(api, camille, bookingId);
    await settlePlaces(world);
    expect(await ownOffer(api, camille)).toBeNull();
    expect((await slotOf(slot))?.state).toBe("open");
  });

  it("sleeps with their wish after they booked another place, and is awake once it is cancelled", async () => {
    const camille = await waiting(300);
    const other = await world.slot({ centre: await world.centre(), daysAhead: 20 });
    const { booking } = await book(api, camille, other);
    expect(await standings(api, camille)).toMatchObject([{ awake: false }]);
    expect((await slotOf(await freed()))?.state).toBe("open");
    await cancel(api, camille, booking?.id ?? "");
    expect(await standings(api, camille)).toMatchObject([{ awake: true }]);
    await freed();
    expect(await ownOffer(api, camille)).not.toBeNull();
  });
});

it("after all of this, no promise is broken", async () => {
  expect(await brokenPromises(world)).toEqual(NO_BROKEN_PROMISE);
});
