import { randomUUID } from "node:crypto";
import { auditLog, bookings, examSlots, penalties } from "@creneau/schema";
import { and, eq } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { toGlobalId } from "../../src/contract/global-id.js";
import { book, cancel, slotOn, tally } from "../booking-calls.js";
import { brokenPromises, NO_BROKEN_PROMISE } from "../booking-invariants.js";
import { useApi } from "../use-api.js";

let now = Temporal.Instant.from("2026-12-01T11:00:00Z");
const { world, api } = await useApi({ clock: { now: () => now } });

/** A candidate with a booking for that exam date. */
const booked = async (examDate = "2026-12-24") => {
  const [slot, candidate] = [await slotOn(world, examDate), await world.candidate()];
  const { booking } = await book(api, candidate, slot);
  if (!booking) throw new Error("the place could not be booked");
  return { slot, candidate, bookingId: booking.id };
};

it("a cancelled place is open again, and somebody else may have it", async () => {
  const { slot, candidate, bookingId } = await booked();

  const result = await cancel(api, candidate, bookingId);

  expect(result).toMatchObject({
    __typename: "CancelBookingSuccess",
    booking: { id: bookingId, state: "CANCELLED", cancelledAt: "2026-12-01T11:00:00.000Z", slot: { state: "OPEN" } },
  });
  const [row] = await world.db.select().from(examSlots).where(eq(examSlots.id, slot.id));
  expect(row).toMatchObject({ state: "open", version: slot.version + 2 });
  const traces = await world.db
    .select()
    .from(auditLog)
    .where(and(eq(auditLog.slotId, slot.id), eq(auditLog.action, "cancel")));
  expect(traces).toMatchObject([{ actor: `candidate:${candidate.id}`, candidateId: candidate.id }]);
  expect((await book(api, await world.candidate(), slot)).__typename).toBe("BookSlotSuccess");
});

it("one request that is refused a place, gives the old one back and asks again sees each change it made", async () => {
  const { candidate, bookingId } = await booked();
  const other = await slotOn(world, "2026-12-28");
  const change = await api.query(
    `mutation Change($wish: BookSlotInput!, $old: CancelBookingInput!, $again: BookSlotInput!) {
      wish: bookSlot(input: $wish) { ... on AlreadyBooked { booking { state slot { state } } } }
      old: cancelBooking(input: $old) { ... on CancelBookingSuccess { booking { state slot { state } } } }
      again: bookSlot(input: $again) { ... on BookSlotSuccess { booking { state slot { state } } } }
    }`,
    {
      wish: { slotId: toGlobalId("ExamSlot", other.id), idempotencyKey: randomUUID() },
      old: { bookingId, idempotencyKey: randomUUID() },
      again: { slotId: toGlobalId("ExamSlot", other.id), idempotencyKey: randomUUID() },
    },
    { token: candidate.token },
  );
  expect(change).toEqual({
    wish: { booking: { state: "LIVE", slot: { state: "BOOKED" } } },
    old: { booking: { state: "CANCELLED", slot: { state: "OPEN" } } },
    again: { booking: { state: "LIVE", slot: { state: "BOOKED" } } },
  });
});

it("who has cancelled may book again", async () => {
  const { slot, candidate, bookingId } = await booked();
  await cancel(api, candidate, bookingId);
  expect((await book(api, candidate, slot)).__typename).toBe("BookSlotSuccess");
});

it("a retry with the same key is answered with the first cancellation", async () => {
  const { candidate, bookingId } = await booked();
  const key = randomUUID();
  const first = await cancel(api, candidate, bookingId, key);
  expect(first.__typename).toBe("CancelBookingSuccess");
  expect(await cancel(api, candidate, bookingId, key)).toEqual(first);
});

it("a booking is cancelled once, also by two tabs at the same time", async () => {
  const { candidate, bookingId } = await booked();
  const results = await Promise.all([cancel(api, candidate, bookingId), cancel(api, candidate, bookingId)]);
  expect(tally(results)).toEqual({ CancelBookingSuccess: 1, BookingAlreadyCancelled: 1 });
});

it("the key of a booking does not cancel it", async () => {
  const [slot, camille, key] = [await slotOn(world, "2026-12-24"), await world.candidate(), randomUUID()];
  const { booking } = await book(api, camille, slot, key);
  expect((await cancel(api, camille, booking?.id ?? "", key)).__typename).toBe("IdempotencyKeyReused");
});

it("nobody cancels the booking of another: it does not exist for them", async () => {
  const { bookingId } = await booked();
  expect((await cancel(api, await world.candidate(), bookingId)).__typename).toBe("BookingNotFound");
  expect((await cancel(api, {}, bookingId)).__typename).toBe("NotSignedIn");
  const live = await world.db.select().from(bookings).where(eq(bookings.state, "live"));
  expect(live.length).toBeGreaterThan(0);
});

it("a place withdrawn meanwhile stays withdrawn when its booking is cancelled", async () => {
  const { slot, candidate, bookingId } = await booked();
  await world.db.update(examSlots).set({ state: "withdrawn", version: 9 }).where(eq(examSlots.id, slot.id));
  expect((await cancel(api, candidate, bookingId)).__typename).toBe("CancelBookingSuccess");
  const [row] = await world.db.select().from(examSlots).where(eq(examSlots.id, slot.id));
  expect(row).toMatchObject({ state: "withdrawn", version: 9 });
});

describe("BOK-6 DEL-6: a booking says what cancelling it brings, and the cancellation brings just that", () => {
  const CONSEQUENCES = `query($id: ID!) { node(id: $id) { ... on Booking {
    refusalToCancel { __typename } consequencesOfCancelling { freeUntil message penalty { kind until rule } } } } }`;

  it.each([
    ["on the last free day, in its last second", "2026-12-20T22:59:59Z", null, null],
    ["a second later", "2026-12-20T23:00:00Z", null, "2027-01-23"],
    ["a minute before the exam", "2026-12-24T08:59:00Z", null, "2027-01-23"],
    ["when it has begun", "2026-12-24T09:00:00Z", "TooLateToCancel", "2027-01-23"],
  ])("%s", async (_when, instant, refusal, until) => {
    const { candidate, bookingId } = await booked("2026-12-24");
    now = Temporal.Instant.from(instant);
    const { node } = await api.query(CONSEQUENCES, { id: bookingId }, candidate);
    const { __typename } = await cancel(api, candidate, bookingId);
    now = Temporal.Instant.from("2026-12-01T11:00:00Z");

    expect(node).toMatchObject({
      refusalToCancel: refusal && { __typename: refusal },
      consequencesOfCancelling: {
        freeUntil: "2026-12-20",
        penalty: until && { kind: "LATE_CANCELLATION", until, rule: "DEL-6" },
      },
    });
    expect(__typename).toBe(refusal ?? "CancelBookingSuccess");
    const imposed = await world.db.select().from(penalties).where(eq(penalties.candidateId, candidate.id));
    expect(imposed.map((penalty) => penalty.until)).toEqual(until && !refusal ? [until] : []);
  });
});

it("after all of this, no promise is broken", async () => {
  expect(await brokenPromises(world)).toEqual(NO_BROKEN_PROMISE);
});
