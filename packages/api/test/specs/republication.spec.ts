import { examSlots, returnedPlaces } from "@creneau/schema";
import { eq } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { beforeEach, describe, expect, it } from "vitest";
import { book, cancel, slotOn } from "../booking-calls.js";
import { useApi } from "../use-api.js";
import { anywhereAt, ownOffer, saveWish, setPolicy, settlePlaces } from "../wish-calls.js";

/** Tuesday 1 December 2026, 10:00 in Paris. */
const MORNING = Temporal.Instant.from("2026-12-01T09:00:00Z");
let now = MORNING;
const clock = { now: () => now };
const { world, api } = await useApi({ clock, sweeps: false });
const SIX_HOURS = 360;

beforeEach(async () => {
  now = MORNING;
  await setPolicy(world, "republication.window", SIX_HOURS);
});

const stateOf = async ({ id }: { id: number }) =>
  (await world.db.select().from(examSlots).where(eq(examSlots.id, id)))[0]?.state;
const placeOf = async ({ id }: { id: number }) =>
  (await world.db.select().from(returnedPlaces).where(eq(returnedPlaces.slotId, id)))[0];

/** A place that somebody has just given back. */
const givenBack = async (examDate = "2026-12-24") => {
  const [slot, candidate] = [await slotOn(world, examDate), await world.candidate()];
  const { booking } = await book(api, candidate, slot);
  await cancel(api, candidate, booking?.id ?? "");
  return slot;
};

describe("a place that nobody on the list wants", () => {
  it("waits for a moment within the window, drawn once, and opens then and not before", async () => {
    const slot = await givenBack();
    await settlePlaces(world, clock);
    const place = await placeOf(slot);
    expect(place?.state).toBe("waiting");
    const opensAt = place?.opensAt?.getTime() ?? 0;
    expect(opensAt).toBeGreaterThanOrEqual(MORNING.epochMilliseconds);
    expect(opensAt).toBeLessThan(MORNING.epochMilliseconds + SIX_HOURS * 60_000);

    now = Temporal.Instant.fromEpochMilliseconds(opensAt - 1);
    await settlePlaces(world, clock);
    expect(await stateOf(slot)).toBe("held");
    expect((await book(api, await world.candidate(), slot)).__typename).toBe("SlotHeld");
    now = Temporal.Instant.fromEpochMilliseconds(opensAt);
    await settlePlaces(world, clock);
    expect(await stateOf(slot)).toBe("open");
    expect(await placeOf(slot)).toMatchObject({ state: "republished", opensAt: new Date(opensAt) });
  });

  it("is told to nobody: neither who gave it back nor anybody else can read when", async () => {
    const { __type } = await api.query<{ __type: { fields: { name: string }[] } }>(
      '{ __type(name: "ExamSlot") { fields { name } } }',
    );
    expect(__type.fields.map(({ name }) => name)).not.toContain("opensAt");
  });

  it("opens within the waking hours, given back at whatever hour", async () => {
    for (const instant of ["2026-12-01T19:55:00Z", "2026-12-01T22:59:00Z", "2026-12-02T04:00:00Z"]) {
      now = Temporal.Instant.from(instant);
      const slot = await givenBack();
      await settlePlaces(world, clock);
      const { hour } = Temporal.Instant.fromEpochMilliseconds(
        (await placeOf(slot))?.opensAt?.getTime() ?? 0,
      ).toZonedDateTimeISO("Europe/Paris");
      expect(hour).toBeGreaterThanOrEqual(8);
      expect(hour).toBeLessThan(21);
    }
  });

  it("opens at once on the last evening on which it can be booked", async () => {
    await setPolicy(world, "republication.window", SIX_HOURS);
    const slot = await givenBack("2026-12-24");
    // Booked and moved on since: the exam is three days ahead, and the day ends.
    now = Temporal.Instant.from("2026-12-21T21:00:00Z");
    await settlePlaces(world, clock);
    expect(await stateOf(slot)).toBe("open");
  });

  it("goes to who wishes for it meanwhile, and its moment stays the one that was drawn", async () => {
    const centre = await world.centre();
    const slot = await slotOn(world, "2026-12-24", { centre });
    const giver = await world.candidate();
    const { booking } = await book(api, giver, slot);
    await cancel(api, giver, booking?.id ?? "");
    await settlePlaces(world, clock);
    const drawn = (await placeOf(slot))?.opensAt;
    const camille = await world.candidate();
    await saveWish(api, camille, anywhereAt(centre));
    await settlePlaces(world, clock);
    expect((await ownOffer(api, camille))?.hold.slot.state).toBe("HELD");
    expect((await placeOf(slot))?.opensAt).toEqual(drawn);
  });
});
