import { randomUUID } from "node:crypto";
import { auditLog, bookings, candidates, examSlots, idempotencyRecords } from "@creneau/schema";
import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { book, tally } from "../booking-calls.js";
import { brokenPromises, NO_BROKEN_PROMISE } from "../booking-invariants.js";
import { useApi } from "../use-api.js";

const { world, api } = await useApi();

const only = async <Row>(rows: Promise<Row[]>): Promise<Row> => {
  const [row, ...others] = await rows;
  if (row === undefined || others.length > 0) throw new Error("expected one row");
  return row;
};

it("a candidate books an open place: slot, candidate, audit and key are written together", async () => {
  const [slot, camille] = [await world.slot(), await world.candidate()];
  const key = randomUUID();

  const result = await book(api, camille, slot, key);

  expect(result).toMatchObject({
    __typename: "BookSlotSuccess",
    booking: { state: "LIVE", slot: { state: "BOOKED" } },
  });
  const booking = await only(world.db.select().from(bookings).where(eq(bookings.slotId, slot.id)));
  expect(booking).toMatchObject({ candidateId: camille.id, category: "B", state: "live", cancelledAt: null });
  expect(await only(world.db.select().from(examSlots).where(eq(examSlots.id, slot.id)))).toMatchObject({
    state: "booked",
    version: slot.version + 1,
  });
  expect(await only(world.db.select().from(candidates).where(eq(candidates.id, camille.id)))).toMatchObject({
    version: camille.version + 1,
  });
  expect(await only(world.db.select().from(auditLog).where(eq(auditLog.bookingId, booking.id)))).toMatchObject({
    actor: `candidate:${camille.id}`,
    action: "book",
    slotId: slot.id,
    candidateId: camille.id,
    at: booking.bookedAt,
  });
  expect(await only(world.db.select().from(idempotencyRecords).where(eq(idempotencyRecords.key, key)))).toMatchObject({
    candidateId: camille.id,
    request: `book:${slot.id}`,
    outcome: { kind: "BookSlotSuccess", bookingId: booking.id },
  });
});

it("a retry with the same key is answered with the first booking, and books nothing", async () => {
  const [slot, camille] = [await world.slot(), await world.candidate()];
  const key = randomUUID();
  const first = await book(api, camille, slot, key);
  const again = await book(api, camille, slot, key);
  const inCapitals = await book(api, camille, slot, key.toUpperCase());
  expect(first.__typename).toBe("BookSlotSuccess");
  expect([again, inCapitals]).toEqual([first, first]);
});

it("a retry of a refused request gets the same refusal, even when the place has become free since", async () => {
  const slot = await world.slot({ state: "draft" });
  const camille = await world.candidate();
  const key = randomUUID();
  const first = await book(api, camille, slot, key);
  await world.db.update(examSlots).set({ state: "open", version: 2 }).where(eq(examSlots.id, slot.id));

  expect(first.__typename).toBe("SlotNotOpen");
  expect(await book(api, camille, slot, key)).toEqual(first);
  expect((await book(api, camille, slot)).__typename).toBe("BookSlotSuccess");
});

it("a key serves one request: for another place it is refused, for another candidate it is another key", async () => {
  const slots = await world.slots(3);
  const [camille, dominique] = [await world.candidate(), await world.candidate()];
  const [first, second] = slots;
  if (!first || !second) throw new Error("three slots expected");
  const key = randomUUID();
  const results = [
    await book(api, camille, first, key),
    await book(api, camille, second, key),
    await book(api, dominique, second, key),
  ];
  expect(results.map((result) => result.__typename)).toEqual([
    "BookSlotSuccess",
    "IdempotencyKeyReused",
    "BookSlotSuccess",
  ]);
});

it("two candidates reach for the last place: one is booked, the other is told", async () => {
  const [slot, camille, dominique] = [await world.slot(), await world.candidate(), await world.candidate()];
  const results = await Promise.all([book(api, camille, slot), book(api, dominique, slot)]);
  expect(tally(results)).toEqual({ BookSlotSuccess: 1, SlotTaken: 1 });
});

it("one live booking per category: another category is another exam", async () => {
  const [car, trailer] = [await world.slot({ category: "B" }), await world.slot({ category: "BE" })];
  const camille = await world.candidate({ categories: ["B", "BE"] });
  await world.results(camille, { phase: "off_road", category: "BE", outcome: "passed", takenOn: world.day(-30) });
  const results = [await book(api, camille, car), await book(api, camille, trailer)];
  expect(tally(results)).toEqual({ BookSlotSuccess: 2 });
});

it("the constraint has the last word: a live booking that the slot's row does not know of still means taken", async () => {
  const [slot, camille, dominique] = [await world.slot(), await world.candidate(), await world.candidate()];
  const stray = await world.db
    .insert(bookings)
    .values({ slotId: slot.id, candidateId: dominique.id, category: "B" })
    .returning();
  expect((await book(api, camille, slot)).__typename).toBe("SlotTaken");
  await world.db.delete(bookings).where(eq(bookings.id, stray[0]?.id ?? ""));
});

it("what the process remembers of a candidate books, it never decides against what the database says since", async () => {
  const [slot, camille] = [await world.slot(), await world.candidate()];
  await api.query("{ viewer { candidate { id } } }", {}, camille);
  const changed = { categories: ["A2" as const], version: camille.version + 1 };
  await world.db.update(candidates).set(changed).where(eq(candidates.id, camille.id));
  expect((await book(api, camille, slot)).__typename).toBe("CategoryMismatch");
});

it("facts that move under every decision end in Busy, which the same key may try again", async () => {
  const [slot, camille] = [await world.slot(), await world.candidate()];
  await world.db.execute(`create function swallow() returns trigger language plpgsql as 'begin return null; end'`);
  await world.db.execute(`create trigger swallow before insert on bookings for each row execute function swallow()`);
  const key = randomUUID();
  const busy = await book(api, camille, slot, key);
  await world.db.execute("drop trigger swallow on bookings");

  expect(busy.__typename).toBe("Busy");
  expect((await book(api, camille, slot, key)).__typename).toBe("BookSlotSuccess");
});

it("after all of this, no promise is broken", async () => {
  expect(await brokenPromises(world)).toEqual(NO_BROKEN_PROMISE);
});
