import { randomUUID } from "node:crypto";
import { examSlots } from "@creneau/schema";
import { eq } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { expect, it } from "vitest";
import { book, slotOn } from "../booking-calls.js";
import { ARRANGEMENTS, confirm, hold, move } from "../hold-calls.js";
import { useApi } from "../use-api.js";

const clock = { now: () => Temporal.Instant.from("2026-12-01T11:00:00Z") };
const { world, api } = await useApi({ clock, sweeps: false });

const companionSince = (licenceSince: string) => ({
  ...ARRANGEMENTS,
  companion: { ...ARRANGEMENTS.companion, licenceSince },
});

/** A booking of 24 December, with somebody beside the candidate who holds category B since that day five years before. */
const accompanied = async () => {
  const [slot, candidate] = [await slotOn(world, "2026-12-24"), await world.candidate()];
  const { hold: kept } = await hold(api, candidate, slot);
  const confirmed = await confirm(api, candidate, kept?.id ?? "", { arrangements: companionSince("2021-12-24") });
  if (!confirmed.booking) throw new Error(`the place could not be booked: ${JSON.stringify(confirmed)}`);
  return { slot, candidate, bookingId: confirmed.booking.id };
};

it("what was declared is carried over to a later day", async () => {
  const { candidate, bookingId } = await accompanied();
  expect(await move(api, candidate, bookingId, await slotOn(world, "2026-12-28"))).toMatchObject({
    __typename: "MoveBookingSuccess",
    booking: { arrangements: { companionName: "Dominique Martin", companionLicenceSince: "2021-12-24" } },
  });
});

it("a companion whose licence is too young on the new day is refused beside their field, and the old place stays", async () => {
  const { slot, candidate, bookingId } = await accompanied();
  const earlier = await slotOn(world, "2026-12-23");
  const key = randomUUID();
  expect(await move(api, candidate, bookingId, earlier, key)).toMatchObject({
    __typename: "ArrangementsRefused",
    rule: "CLB-8",
    problems: [{ field: "COMPANION_LICENCE_SINCE", code: "TOO_RECENT", rule: "CLB-8" }],
  });
  const states = await world.db.select().from(examSlots).where(eq(examSlots.id, slot.id));
  expect(states).toMatchObject([{ state: "booked" }]);

  const mended = await move(api, candidate, bookingId, earlier, key, {
    companion: { ...ARRANGEMENTS.companion, name: "Sacha Petit" },
    vehicle: { ...ARRANGEMENTS.vehicle, registration: "xy-987-zz" },
  });
  expect(mended).toMatchObject({
    __typename: "MoveBookingSuccess",
    booking: {
      slot: { state: "BOOKED" },
      arrangements: {
        companionName: "Sacha Petit",
        companionLicenceSince: "2010-06-15",
        vehicleRegistration: "XY-987-ZZ",
      },
    },
  });
});

it("what is declared anew is judged as it is for a booking, the vehicle too", async () => {
  const { candidate, bookingId } = await accompanied();
  const declared = { ...ARRANGEMENTS, vehicle: { ...ARRANGEMENTS.vehicle, dualControls: false } };
  expect(
    await move(api, candidate, bookingId, await slotOn(world, "2026-12-28"), randomUUID(), declared),
  ).toMatchObject({
    __typename: "ArrangementsRefused",
    problems: [{ field: "VEHICLE_DUAL_CONTROLS", rule: "CLB-9" }],
  });
});

it("a booking to which nothing was declared moves without", async () => {
  const [slot, candidate] = [await slotOn(world, "2026-12-24"), await world.candidate()];
  const { booking } = await book(api, candidate, slot);
  const moved = await move(api, candidate, booking?.id ?? "", await slotOn(world, "2026-12-28"));
  expect(moved).toMatchObject({ __typename: "MoveBookingSuccess", booking: { arrangements: null } });
});

it("who comes with a school declares nothing, and is told so", async () => {
  const [slot, candidate] = [await slotOn(world, "2026-12-24"), await world.candidate({ kind: "school" })];
  const { booking } = await book(api, candidate, slot);
  const to = await slotOn(world, "2026-12-28");
  expect(await move(api, candidate, booking?.id ?? "", to, randomUUID(), ARRANGEMENTS)).toMatchObject({
    __typename: "ArrangementsRefused",
    problems: [{ field: "ARRANGEMENTS", code: "NOT_EXPECTED" }],
  });
});
