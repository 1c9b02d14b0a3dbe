import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { toGlobalId } from "../../src/contract/global-id.js";
import { endExpiredHolds } from "../../src/holds/end-expired-holds.js";
import { book, cancel } from "../booking-calls.js";
import { brokenPromises, NO_BROKEN_PROMISE } from "../booking-invariants.js";
import { confirm, hold, letTimePass, move, release } from "../hold-calls.js";
import { type Subscriber, subscribed } from "../subscriber.js";
import { useApi } from "../use-api.js";
import { anywhereAt, letOffersPass, ownOffer, saveWish, setPolicy, settlePlaces } from "../wish-calls.js";
import type { SignedInCandidate, World } from "../world.js";

type Centre = Awaited<ReturnType<World["centre"]>>;
const centres: Centre[] = [];
const STORIES = 10;
const { world, api } = await useApi({
  sweeps: false,
  // Before the API starts: a centre that comes later makes the board be read again, and its stories be about that.
  prepare: async (told) => {
    for (let n = 0; n < STORIES; n += 1) centres.push(await told.centre());
  },
});
let centre: Centre;
let watcher: Subscriber;
beforeEach(async () => {
  centre = centres.pop() as Centre;
  await setPolicy(world, "republication.window", 0);
  watcher = await subscribed(api.webSocketUrl, { filter: { centreIds: [toGlobalId("ExamCentre", centre.id)] } });
});
afterEach(() => watcher.close());

type Shown = { open: number; held: number };

/** What somebody who watches the centre sees, once it is that; and the query then says the same. */
const sees = async (expected: Shown): Promise<void> => {
  const now = () => ({ open: watcher.slots.size, held: watcher.held.size });
  await watcher.until(() => JSON.stringify(now()) === JSON.stringify(expected), JSON.stringify(expected));
  const { availability } = await api.query<{
    availability: { totalOpen: number; totalHeld: number; slots: { state: string }[]; held: { state: string }[] };
  }>(
    `query ($centre: ID!) { availability(filter: { centreIds: [$centre], category: B }) {
      totalOpen totalHeld slots { state } held { state } } }`,
    { centre: toGlobalId("ExamCentre", centre.id) },
  );
  const { totalOpen, totalHeld, slots, held } = availability;
  expect([totalOpen, totalHeld]).toEqual([expected.open, expected.held]);
  expect(slots.map(({ state }) => state)).toEqual(Array(expected.open).fill("OPEN"));
  expect(held.map(({ state }) => state)).toEqual(Array(expected.held).fill("HELD"));
};

const ENOUGH_AHEAD = 20;
const place = () => world.slot({ centre, daysAhead: ENOUGH_AHEAD });
const kept = async (candidate: SignedInCandidate) => {
  const slot = await place();
  await sees({ open: 1, held: 0 });
  const { hold: made } = await hold(api, candidate, slot);
  await sees({ open: 0, held: 1 });
  return { slot, holdId: made?.id ?? "" };
};

describe("a place that is kept while its candidate confirms is shown as being booked, and is not open", () => {
  it("confirmed, it is gone", async () => {
    const candidate = await world.candidate();
    const { holdId } = await kept(candidate);
    expect((await confirm(api, candidate, holdId)).__typename).toBe("ConfirmHoldSuccess");
    await sees({ open: 0, held: 0 });
  });

  it("given back, it is open", async () => {
    const candidate = await world.candidate();
    const { holdId } = await kept(candidate);
    await release(api, candidate, holdId);
    await sees({ open: 1, held: 0 });
  });

  it("not confirmed in time, it is open", async () => {
    await kept(await world.candidate());
    await letTimePass(world);
    await endExpiredHolds(world.db);
    await sees({ open: 1, held: 0 });
  });

  it("moved to, it is gone, and what was left is open", async () => {
    const candidate = await world.candidate();
    const left = await place();
    await sees({ open: 1, held: 0 });
    const { booking } = await book(api, candidate, left);
    await sees({ open: 0, held: 0 });
    const slot = await place();
    await sees({ open: 1, held: 0 });
    await hold(api, candidate, slot, { moving: booking?.id ?? "" });
    await sees({ open: 0, held: 1 });
    expect((await move(api, candidate, booking?.id ?? "", slot)).__typename).toBe("MoveBookingSuccess");
    await sees({ open: 1, held: 0 });
  });

  it("booked at once, it was never being booked", async () => {
    const slot = await place();
    await sees({ open: 1, held: 0 });
    await book(api, await world.candidate(), slot);
    await sees({ open: 0, held: 0 });
    expect(watcher.events.some((event) => event.held.length > 0)).toBe(false);
  });

  it("nobody is told who keeps it, nor until when", async () => {
    const { __type } = await api.query<{ __type: { fields: { name: string }[] } }>(
      '{ __type(name: "ExamSlot") { fields { name } } }',
    );
    const names = __type.fields.map(({ name }) => name);
    expect(names.filter((name) => /hold|held|candidate/i.test(name))).toEqual([]);
  });
});

describe("a place that came back", () => {
  const waiting = async (days: number): Promise<SignedInCandidate> => {
    const candidate = await world.candidate({ registeredOn: world.day(-days), theoryPassedOn: world.day(-days) });
    await saveWish(api, candidate, anywhereAt(centre));
    return candidate;
  };
  const cameBack = async () => {
    const [slot, candidate] = [await place(), await world.candidate()];
    const { booking } = await book(api, candidate, slot);
    await sees({ open: 0, held: 0 });
    await cancel(api, candidate, booking?.id ?? "");
    await sees({ open: 0, held: 0 });
  };

  it("is shown as being booked while it is offered, and between two offers not at all", async () => {
    const [first, second] = [await waiting(300), await waiting(200)];
    await cameBack();
    await settlePlaces(world);
    await sees({ open: 0, held: 1 });

    const offer = await ownOffer(api, first);
    await release(api, first, offer?.hold.id ?? "");
    await sees({ open: 0, held: 0 });
    await settlePlaces(world);
    await sees({ open: 0, held: 1 });

    await confirm(api, second, (await ownOffer(api, second))?.hold.id ?? "");
    await sees({ open: 0, held: 0 });
  });

  it("opens when whoever was offered it let it pass, and nobody else waits", async () => {
    await waiting(300);
    await cameBack();
    await settlePlaces(world);
    await sees({ open: 0, held: 1 });
    await letOffersPass(world);
    await endExpiredHolds(world.db);
    await sees({ open: 0, held: 0 });
    await settlePlaces(world);
    await sees({ open: 1, held: 0 });
  });

  it("is not shown while it waits for a moment that nobody is to know", async () => {
    await setPolicy(world, "republication.window", 360);
    await cameBack();
    await settlePlaces(world);
    await sees({ open: 0, held: 0 });
  });
});

it("what is said to be being booked is what a live hold keeps", async () => {
  expect(await brokenPromises(world)).toEqual(NO_BROKEN_PROMISE);
});
