import { randomUUID } from "node:crypto";
import { auditLog, bookings, examSlots, messages } from "@creneau/schema";
import { and, eq } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { fromGlobalId, toGlobalId } from "../../src/contract/global-id.js";
import { book, cancel, slotOn } from "../booking-calls.js";
import { brokenPromises, NO_BROKEN_PROMISE } from "../booking-invariants.js";
import { hold, letTimePass, move } from "../hold-calls.js";
import { useApi } from "../use-api.js";

const clock = { now: () => Temporal.Instant.from("2026-12-01T11:00:00Z") };
const { world, api } = await useApi({ clock, sweeps: false });

const stateOf = async ({ id }: { id: number }) => {
  const [row] = await world.db.select().from(examSlots).where(eq(examSlots.id, id));
  return row?.state;
};

const booked = async (examDate = "2026-12-24") => {
  const [slot, candidate] = [await slotOn(world, examDate), await world.candidate()];
  const { booking } = await book(api, candidate, slot);
  if (!booking) throw new Error("the place could not be booked");
  return { slot, candidate, bookingId: booking.id, key: fromGlobalId(booking.id)?.key ?? "" };
};

describe("BOK-8: a booking moves to another place", () => {
  it("the old place is open at the moment the new one is taken, and the booking is the same", async () => {
    const { slot, candidate, bookingId, key } = await booked();
    const to = await slotOn(world, "2026-12-28");

    const result = await move(api, candidate, bookingId, to);

    expect(result).toMatchObject({
      __typename: "MoveBookingSuccess",
      booking: { id: bookingId, state: "LIVE", slot: { id: toGlobalId("ExamSlot", to.id), state: "BOOKED" } },
    });
    expect([await stateOf(slot), await stateOf(to)]).toEqual(["open", "booked"]);
    const [trace] = await world.db
      .select()
      .from(auditLog)
      .where(and(eq(auditLog.bookingId, key), eq(auditLog.action, "move")));
    expect(trace).toMatchObject({
      slotId: to.id,
      details: { fromSlotId: slot.id },
      actor: `candidate:${candidate.id}`,
    });
    const told = await world.db.select().from(messages).where(eq(messages.bookingId, key));
    expect(told.filter(({ kind }) => kind === "booking_moved")).toHaveLength(1);
    expect((await book(api, await world.candidate(), slot)).__typename).toBe("BookSlotSuccess");
  });

  it("and back, and each move is told", async () => {
    const { slot, candidate, bookingId, key } = await booked();
    const to = await slotOn(world, "2026-12-28");
    await move(api, candidate, bookingId, to);
    expect((await move(api, candidate, bookingId, slot)).__typename).toBe("MoveBookingSuccess");
    const [row] = await world.db.select().from(bookings).where(eq(bookings.id, key));
    expect(row).toMatchObject({ slotId: slot.id, version: 3, state: "live" });
    const told = await world.db.select().from(messages).where(eq(messages.bookingId, key));
    expect(told.filter(({ kind }) => kind === "booking_moved")).toHaveLength(2);
  });

  it("a retry with the same key moves once, also when it comes after another move; a key serves one move", async () => {
    const { slot, candidate, bookingId } = await booked();
    const [to, key] = [await slotOn(world, "2026-12-28"), randomUUID()];
    await move(api, candidate, bookingId, to, key);
    await move(api, candidate, bookingId, slot);
    expect((await move(api, candidate, bookingId, to, key)).__typename).toBe("MoveBookingSuccess");
    expect(await stateOf(to)).toBe("open");
    expect((await move(api, candidate, bookingId, slot, key)).__typename).toBe("IdempotencyKeyReused");
  });

  it("to a place that is held for the move, and the hold is used up", async () => {
    const { slot, candidate, bookingId } = await booked();
    const to = await slotOn(world, "2026-12-28");
    const held = await hold(api, candidate, to, { moving: bookingId });
    expect(held.__typename).toBe("HoldSlotSuccess");
    expect((await move(api, candidate, bookingId, to)).__typename).toBe("MoveBookingSuccess");
    expect([await stateOf(slot), await stateOf(to)]).toEqual(["open", "booked"]);
    const { node } = await api.query(
      "query($id: ID!) { node(id: $id) { ... on Hold { state } } }",
      { id: held.hold?.id },
      candidate,
    );
    expect(node).toEqual({ state: "CONFIRMED" });
  });

  it("not to one that is held for somebody else, until that hold is over", async () => {
    const { candidate, bookingId } = await booked();
    const to = await slotOn(world, "2026-12-28");
    await hold(api, await world.candidate(), to);
    expect((await move(api, candidate, bookingId, to)).__typename).toBe("SlotHeld");
    await letTimePass(world);
    expect((await move(api, candidate, bookingId, to)).__typename).toBe("MoveBookingSuccess");
  });

  it("a place is held for the move of one's own booking only", async () => {
    const [{ candidate }, other] = [await booked(), await booked()];
    const to = await slotOn(world, "2026-12-28");
    expect((await hold(api, candidate, to, { moving: other.bookingId })).__typename).toBe("BookingNotFound");
    expect((await hold(api, candidate, to, { moving: "nonsense" })).__typename).toBe("BookingNotFound");
  });
});

describe("a move that is refused leaves the old place as it was", () => {
  const refused = async (to: { id: number } | string, before: Awaited<ReturnType<typeof booked>>) => {
    const result = await move(api, before.candidate, before.bookingId, to);
    const { node } = await api.query<{ node: { slot: { id: string }; state: string } }>(
      "query($id: ID!) { node(id: $id) { ... on Booking { state slot { id } } } }",
      { id: before.bookingId },
      before.candidate,
    );
    expect(node).toEqual({ state: "LIVE", slot: { id: toGlobalId("ExamSlot", before.slot.id) } });
    expect(await stateOf(before.slot)).toBe("booked");
    return result.__typename;
  };

  it("a taken one, a withdrawn one, none, its own", async () => {
    const before = await booked();
    expect(await refused((await booked("2026-12-28")).slot, before)).toBe("SlotTaken");
    expect(await refused(await world.slot({ state: "withdrawn" }), before)).toBe("SlotNotOpen");
    expect(await refused(toGlobalId("ExamSlot", 99_999_999), before)).toBe("SlotNotFound");
    expect(await refused("nonsense", before)).toBe("SlotNotFound");
    expect(await refused(before.slot, before)).toBe("SameSlot");
  });

  it("too near, too far, of another test", async () => {
    const before = await booked();
    expect(await refused(await slotOn(world, "2026-12-03"), before)).toBe("TooLateToBook");
    expect(await refused(await slotOn(world, "2027-03-04"), before)).toBe("TooEarlyToBook");
    expect(await refused(await slotOn(world, "2026-12-28", { category: "BE" }), before)).toBe("NotTheSameExam");
  });

  it("on a date on which the candidate may not sit the exam", async () => {
    const before = await booked("2027-01-15");
    await world.results(before.candidate, {
      phase: "on_road",
      category: "B",
      outcome: "failed",
      takenOn: "2026-12-10",
      points: 5,
    });
    expect(await refused(await slotOn(world, "2026-12-28"), before)).toBe("NotEligible");
  });
});

it("nobody moves the booking of another, nor one that is cancelled", async () => {
  const { candidate, bookingId } = await booked();
  const to = await slotOn(world, "2026-12-28");
  expect((await move(api, await world.candidate(), bookingId, to)).__typename).toBe("BookingNotFound");
  expect((await move(api, {}, bookingId, to)).__typename).toBe("NotSignedIn");
  expect((await move(api, candidate, "nonsense", to)).__typename).toBe("BookingNotFound");
  await cancel(api, candidate, bookingId);
  expect((await move(api, candidate, bookingId, to)).__typename).toBe("BookingAlreadyCancelled");
  expect(await stateOf(to)).toBe("open");
});

it("an old place withdrawn meanwhile stays withdrawn", async () => {
  const { slot, candidate, bookingId } = await booked();
  await world.db.update(examSlots).set({ state: "withdrawn" }).where(eq(examSlots.id, slot.id));
  expect((await move(api, candidate, bookingId, await slotOn(world, "2026-12-28"))).__typename).toBe(
    "MoveBookingSuccess",
  );
  expect(await stateOf(slot)).toBe("withdrawn");
});

it("after all of this, no promise is broken", async () => {
  expect(await brokenPromises(world)).toEqual(NO_BROKEN_PROMISE);
});
