import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { book, cancel, type Result, tally } from "../booking-calls.js";
import { brokenPromises, NO_BROKEN_PROMISE } from "../booking-invariants.js";
import { soon } from "../graphql-socket.js";
import { hold, release } from "../hold-calls.js";
import { atOnce } from "../race-harness.js";
import { useApi } from "../use-api.js";
import { ownOffer } from "../wish-calls.js";
import { changeReserve, rehousingsOf, settlePeople, withdrawSession } from "../withdrawal-calls.js";
import type { World } from "../world.js";

/** Slots forget that they were changed: a withdrawal no longer sees that somebody was faster while it waited. */
const forgetVersions = ({ db }: World) =>
  db.execute(sql`
    create function keep_version() returns trigger language plpgsql as 'begin new.version := old.version; return new; end';
    create trigger keep_version before update on exam_slots for each row execute function keep_version()`);

const unprotected = await useApi({ prepare: forgetVersions, sweeps: false });
const service = await useApi({ prepare: (world) => world.policy("changes.day", 0) });

/**
 * A booking has its slot and waits for its candidate; the withdrawal waits for the slot; then the booking goes through. What the
 * withdrawal read when it began is no longer true.
 */
const bookedWhileWithdrawalWaits = async ({ world, api }: Awaited<ReturnType<typeof useApi>>) => {
  const [slot, candidate, officer] = [await world.slot(), await world.candidate(), await world.officer()];
  const waitsThat = (writes: string) => async (): Promise<number> => {
    const { rows } = await world.db.execute(
      sql`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
        and query like ${`%insert into "${writes}"%`}`,
    );
    return rows.length;
  };
  const { results } = await world.db.transaction(async (lock) => {
    await lock.execute(sql`select from candidates where id = ${candidate.id} for update`);
    const booking = book(api, candidate, slot);
    await soon(waitsThat("bookings")).toBe(1);
    const withdrawal = withdrawSession(api, officer, slot.sessionId);
    await soon(waitsThat("withdrawals")).toBe(1);
    return { results: Promise.all([booking, withdrawal]) };
  });
  return results;
};

describe("a place is booked at the moment of its withdrawal", () => {
  it("with the versions of slots forgotten, the harness sees somebody lost", async () => {
    const [booking, withdrawal] = await bookedWhileWithdrawalWaits(unprotected);
    expect([booking?.__typename, withdrawal?.__typename]).toEqual(["BookSlotSuccess", "WithdrawSuccess"]);
    expect((await brokenPromises(unprotected.world))?.openSlotsWithBooking).toBe(1);
  });

  it("the withdrawal looks again: both know, and nobody is lost", async () => {
    const [booking, withdrawal] = await bookedWhileWithdrawalWaits(service);
    expect(booking?.__typename).toBe("BookSlotSuccess");
    expect(withdrawal).toMatchObject({ __typename: "WithdrawSuccess", displaced: 1 });
    expect(await brokenPromises(service.world)).toEqual(NO_BROKEN_PROMISE);
  });
});

it("thirteen have booked, others reach for every place: all thirteen are told, and each has an offer or is on the list", async () => {
  const { world, api } = service;
  const centre = await world.centre({ departmentCode: "94", latitude: 40, longitude: 2 });
  const officer = await world.officer("allocation_officer", ["94"]);
  const [session, others] = [
    await world.slots(13, { centre, daysAhead: 20 }),
    await world.slots(13, { centre, daysAhead: 21 }),
  ];
  const thirteen = await world.candidates(13);
  const booked = await atOnce([...thirteen.entries()], ([at, candidate]) =>
    book(api, candidate, session[at] ?? { id: 0 }),
  );
  expect(tally(booked)).toEqual({ BookSlotSuccess: 13 });
  await changeReserve(api, officer, "reservePlaces", others.slice(0, 3), "94");
  const crowd = await world.candidates(60);
  const results: Result[] = [];
  const reach = async (place: { id: number }, candidate: { token: string }, seat: number) => {
    if (seat % 3 === 0) {
      const held = await hold(api, candidate, place);
      results.push(held);
      if (held.hold) await release(api, candidate, held.hold.id);
    }
    const taken = await book(api, candidate, place);
    results.push(taken);
    if (taken.booking && seat % 4 === 0) await cancel(api, candidate, taken.booking.id);
  };

  const [withdrawal] = await Promise.all([
    withdrawSession(api, officer, session[0]?.sessionId ?? 0),
    ...crowd.map((candidate, seat) => reach(others[seat % others.length] ?? { id: 0 }, candidate, seat)),
    // The session itself is reached for too: its people move away, and others want in.
    ...crowd.slice(0, 13).map((candidate, at) => book(api, candidate, session[at] ?? { id: 0 })),
    settlePeople(world),
    settlePeople(world),
  ]);

  expect(withdrawal).toMatchObject({ __typename: "WithdrawSuccess", places: 13, displaced: 13 });
  await settlePeople(world);
  const told = await world.db.execute<{ times: number }>(
    sql`select count(*)::int as times from messages where kind = 'place_withdrawn'
      and candidate_id = any(${sql.param(thirteen.map(({ id }) => id))}::int[]) group by candidate_id`,
  );
  expect(told.rows).toEqual(Array.from({ length: 13 }, () => ({ times: 1 })));
  let people: NonNullable<Awaited<ReturnType<typeof rehousingsOf>>> = [];
  let offers: Awaited<ReturnType<typeof ownOffer>>[] = [];
  // Places that come free go on being offered meanwhile: officers and candidates see the same once that is over.
  await expect
    .poll(
      async () => {
        people = (await rehousingsOf(api, officer, "94")) ?? [];
        offers = await Promise.all(thirteen.map((candidate) => ownOffer(api, candidate)));
        const offered = people.filter(({ state }) => state === "OFFERED").length;
        return offered - offers.filter((offer) => offer !== null).length;
      },
      { timeout: 20_000 },
    )
    .toBe(0);
  expect(people).toHaveLength(13);
  expect(people.every(({ state }) => state === "OFFERED" || state === "WAITING")).toBe(true);
  // The reserve was for nobody else.
  expect(offers.filter((offer) => offer !== null).length).toBeGreaterThanOrEqual(3);
  const offered = offers.flatMap((offer) => (offer ? [offer.hold.slot.id] : []));
  expect(new Set(offered).size).toBe(offered.length);
  expect(Object.keys(tally(results)).filter((type) => /Error|Busy/.test(type))).toEqual([]);
  expect(await brokenPromises(world)).toEqual(NO_BROKEN_PROMISE);
});
