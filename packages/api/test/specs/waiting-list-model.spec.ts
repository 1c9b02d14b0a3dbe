import { sql } from "drizzle-orm";
import fc from "fast-check";
import { afterEach, beforeEach, expect, it } from "vitest";
import { toGlobalId } from "../../src/contract/global-id.js";
import { endExpiredHolds } from "../../src/holds/end-expired-holds.js";
import { book, cancel } from "../booking-calls.js";
import { brokenPromises, NO_BROKEN_PROMISE } from "../booking-invariants.js";
import { type Api, startApi } from "../client.js";
import { confirm, move, release } from "../hold-calls.js";
import { atOnce, switchProtectionOff } from "../race-harness.js";
import { anywhereAt, letOffersPass, ownOffer, saveWish, setPolicy, settlePlaces } from "../wish-calls.js";
import { createWorld, type SignedInCandidate, type World } from "../world.js";

const PEOPLE = 6;
const PLACES = 5;

let world: World;
let api: Api;
beforeEach(async () => {
  world = await createWorld();
  api = await startApi(world, { sweeps: false });
  // As many changes as they like: the cascade is what is looked at.
  await setPolicy(world, "changes.day", 0);
  await setPolicy(world, "changes.month", 0);
});
afterEach(async () => {
  await api.close();
  await world.close();
});

const liveBooking = async ({ id }: SignedInCandidate): Promise<string | null> => {
  const { rows } = await world.db.execute<{ id: string }>(
    sql`select id from bookings where candidate_id = ${id} and state = 'live'`,
  );
  return rows[0] ? toGlobalId("Booking", rows[0].id) : null;
};

/** One thing that somebody does, or that the service does by itself. `who` and `where` choose among people and places. */
type Command = { readonly what: What; readonly who: number; readonly where: number };
const WHATS = ["book", "cancel", "move", "wish", "accept", "decline", "settle", "letPass"] as const;
type What = (typeof WHATS)[number];
type Stage = { people: readonly SignedInCandidate[]; slots: readonly { id: number }[]; centre: { id: number } };

const ACTS: { readonly [Each in What]: (stage: Stage, person: SignedInCandidate, where: number) => Promise<unknown> } =
  {
    book: ({ slots }, person, where) => book(api, person, slots[where % slots.length] ?? { id: 0 }),
    cancel: async (_, person) => {
      const booking = await liveBooking(person);
      if (booking) await cancel(api, person, booking);
    },
    move: async ({ slots }, person, where) => {
      const booking = await liveBooking(person);
      if (booking) await move(api, person, booking, slots[where % slots.length] ?? { id: 0 });
    },
    wish: ({ centre }, person) => saveWish(api, person, anywhereAt(centre)),
    accept: async (_, person) => {
      const offer = await ownOffer(api, person);
      if (offer?.replaces) await move(api, person, offer.replaces.id, offer.hold.slot.id);
      else if (offer) await confirm(api, person, offer.hold.id);
    },
    decline: async (_, person) => {
      const offer = await ownOffer(api, person);
      if (offer) await release(api, person, offer.hold.id);
    },
    settle: () => settlePlaces(world),
    letPass: async () => {
      await letOffersPass(world);
      await endExpiredHolds(world.db);
    },
  };

/** Every way in which the list can contradict itself, counted. */
const brokenListPromises = async () => {
  const { rows } = await world.db.execute<Record<string, number>>(sql`
    with live as (select * from holds where state = 'live'),
      place as (select * from returned_places where ended_at is null)
    select
      (select count(*)::int from exam_slots s where s.state = 'held'
        and not exists (select from live where live.slot_id = s.id)
        and not exists (select from place where place.slot_id = s.id)) as "heldForNobody",
      (select count(*)::int from place join exam_slots s on s.id = place.slot_id where s.state = 'open')
        as "openWhileTheListHasIt",
      (select count(*)::int from (select from live where returned_place_id is not null group by candidate_id
        having count(*) > 1) twice) as "candidatesWithTwoOffers",
      (select count(*)::int from live join exam_slots s on s.id = live.slot_id where s.state <> 'held')
        as "offersOfAPlaceThatIsNotHeld",
      (select count(*)::int from bookings b join holds h on h.slot_id = b.slot_id and h.candidate_id = b.candidate_id
        where h.state = 'confirmed' and h.ended_at > h.held_until) as "acceptedAfterItsTime",
      (select count(*)::int from holds h where h.returned_place_id is not null
        and 1 <> (select count(*) from messages m where m.kind = 'slot_offered' and m.subject = h.id::text))
        as "offersWithoutTheirMessage",
      (select count(*)::int from messages m where m.kind = 'slot_offered'
        and not exists (select from holds h where h.id::text = m.subject)) as "messagesWithoutTheirOffer"`);
  return rows[0];
};
const NO_BROKEN_LIST_PROMISE = {
  ...{ heldForNobody: 0, openWhileTheListHasIt: 0, candidatesWithTwoOffers: 0, offersOfAPlaceThatIsNotHeld: 0 },
  ...{ acceptedAfterItsTime: 0, offersWithoutTheirMessage: 0, messagesWithoutTheirOffer: 0 },
};

const command: fc.Arbitrary<Command> = fc.record({
  what: fc.constantFrom(...WHATS),
  who: fc.nat(PEOPLE - 1),
  where: fc.nat(PLACES - 1),
});

const everyPromiseIsKept = fc.asyncProperty(
  fc.array(fc.array(command, { minLength: 2, maxLength: 6 }), { maxLength: 8 }),
  async (batches) => {
    const centre = await world.centre();
    const stage: Stage = {
      centre,
      slots: await world.slots(PLACES, { centre, daysAhead: 20 }),
      people: await world.candidates(PEOPLE),
    };
    for (const batch of batches) {
      await atOnce(batch, ({ what, who, where }) => ACTS[what](stage, stage.people[who] as SignedInCandidate, where));
      expect(await brokenPromises(world)).toEqual(NO_BROKEN_PROMISE);
      expect(await brokenListPromises()).toEqual(NO_BROKEN_LIST_PROMISE);
    }
  },
);

it("whatever people do at once, each has one place at the most, and every place one end", async () => {
  await fc.assert(everyPromiseIsKept, { numRuns: 15 });
});

it("through an API whose protection is switched off, the same people and the same model see that promises are broken", async () => {
  await switchProtectionOff(world);
  const run = await fc.check(everyPromiseIsKept, { numRuns: 15, endOnFailure: true });
  expect(run.failed).toBe(true);
  // For the reason that the model looks for, and not because something fell over.
  expect([await brokenPromises(world), await brokenListPromises()]).not.toEqual([
    NO_BROKEN_PROMISE,
    NO_BROKEN_LIST_PROMISE,
  ]);
});

it("through a cascade of swaps everybody keeps exactly one place, and the last place goes to who has none", async () => {
  const centre = await world.centre();
  const [slots, people] = [await world.slots(6, { centre, daysAhead: 20 }), await world.candidates(6)];
  await atOnce([...people.entries()], ([seat, person]) => book(api, person, slots[seat] ?? { id: 0 }));
  for (const person of people.slice(1)) await saveWish(api, person, anywhereAt(centre));
  const [newcomer] = await world.candidates(1);
  await saveWish(api, newcomer as SignedInCandidate, anywhereAt(centre));
  const [first] = people as [SignedInCandidate];
  await cancel(api, first, (await liveBooking(first)) ?? "");

  // Each who accepts leaves a place to the next in rank, until nobody is left who wants one.
  const waiting = [...people.slice(1), newcomer as SignedInCandidate];
  for (let step = 0; step < waiting.length; step++) {
    await settlePlaces(world);
    for (const person of waiting) await ACTS.accept({ centre, slots, people }, person, 0);
    const booked = await Promise.all(people.slice(1).map(liveBooking));
    expect(booked.every((booking) => booking !== null)).toBe(true);
    expect(await brokenPromises(world)).toEqual(NO_BROKEN_PROMISE);
  }
  expect(await liveBooking(newcomer as SignedInCandidate)).not.toBeNull();
  expect(await brokenListPromises()).toEqual(NO_BROKEN_LIST_PROMISE);
});
