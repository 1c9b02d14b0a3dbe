import { examResults, examSlots, messages, returnedPlaces } from "@creneau/schema";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { fromGlobalId, toGlobalId } from "../../src/contract/global-id.js";
import { endExpiredHolds } from "../../src/holds/end-expired-holds.js";
import { bookedAt, cancel } from "../booking-calls.js";
import { brokenPromises, NO_BROKEN_PROMISE } from "../booking-invariants.js";
import { confirm, extend, hold, release } from "../hold-calls.js";
import { useApi } from "../use-api.js";
import {
  anywhereAt,
  letOffersPass,
  ownOffer,
  saveWish,
  setPolicy,
  settlePlaces,
  standings,
  waitingAt,
} from "../wish-calls.js";
import type { SignedInCandidate } from "../world.js";

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

/** What the log of a file says, the newest first. */
const decisionsOn = async (candidate: SignedInCandidate) => {
  type Log = { viewer: { candidate: { decisions: { edges: { node: { action: string; actor: string } }[] } } } };
  const asked = await api.query<Log>(
    "{ viewer { candidate { decisions { edges { node { action actor } } } } } }",
    {},
    candidate,
  );
  return asked.viewer.candidate.decisions.edges.map(({ node }) => node);
};

/** A place that was given back and is offered to the first of those who wait. */
const freed = async () => {
  const { slot, candidate, bookingId } = await booked();
  expect((await cancel(api, candidate, bookingId)).__typename).toBe("CancelBookingSuccess");
  await settlePlaces(world);
  return slot;
};

describe("a place that is given back goes to the waiting list first", () => {
  it("it is never open, and who has waited longest is offered it, whoever clicked first", async () => {
    const [late, early] = [await waiting(100), await waiting(300)];
    const { slot, candidate, bookingId } = await booked();

    await cancel(api, candidate, bookingId);
    expect((await slotOf(slot))?.state).toBe("held");
    expect(await hold(api, late, slot)).toMatchObject({ __typename: "SlotHeld", cause: "OFFER", ownHold: null });
    await settlePlaces(world);

    expect(await ownOffer(api, late)).toBeNull();
    const offer = await ownOffer(api, early);
    expect(offer).toMatchObject({
      hold: { slot: { id: toGlobalId("ExamSlot", slot.id), state: "HELD" } },
      replaces: null,
    });
    expect(offer?.hold.secondsLeft).toBeGreaterThan(30 * 60);
    expect(await placesOf(slot)).toMatchObject([{ state: "offered", cause: "cancelled", returnedBy: candidate.id }]);
    expect(await hold(api, late, slot)).toMatchObject({
      ...{ __typename: "SlotHeld", cause: "OFFER", ownHold: null },
      message: expect.stringMatching(/^Cette place est d’abord proposée à des candidats qui attendent/),
    });
    expect(await hold(api, early, slot)).toMatchObject({
      ...{ __typename: "SlotHeld", cause: "OFFER", ownHold: { id: offer?.hold.id } },
      message: "Cette place vous est proposée\u00a0: acceptez-la avant la fin du temps imparti.",
    });
  });

  it("the offer is told by a mail that was queued with it, once", async () => {
    const camille = await waiting(300);
    const slot = await freed();
    await settlePlaces(world);
    const told = await world.db.select().from(messages).where(eq(messages.candidateId, camille.id));
    expect(told).toMatchObject([
      { kind: "slot_offered", recipient: null, details: { centreName: centre.name, timeZone: "Europe/Paris" } },
    ]);
    const key = fromGlobalId((await ownOffer(api, camille))?.hold.id ?? "")?.key;
    expect(told[0]?.subject).toBe(key);
    expect((await slotOf(slot))?.state).toBe("held");
  });

  it("accepted, it is a booking, and the wish sleeps", async () => {
    const camille = await waiting(300);
    const slot = await freed();
    const offer = await ownOffer(api, camille);
    const result = await confirm(api, camille, offer?.hold.id ?? "");
    expect(result).toMatchObject({ __typename: "ConfirmHoldSuccess", booking: { slot: { state: "BOOKED" } } });
    expect(await ownOffer(api, camille)).toBeNull();
    expect(await placesOf(slot)).toMatchObject([{ state: "taken" }]);
    expect(await standings(api, camille)).toMatchObject([{ awake: false }]);
    expect((await slotOf(await freed()))?.state).toBe("open");
  });

  it("declined, it is offered to the next; declined by all, it opens", async () => {
    const [first, second] = [await waiting(300), await waiting(200)];
    const slot = await freed();
    const offer = await ownOffer(api, first);
    expect((await release(api, first, offer?.hold.id ?? "")).__typename).toBe("ReleaseHoldSuccess");
    expect((await slotOf(slot))?.state).toBe("held");
    await settlePlaces(world);
    expect(await ownOffer(api, first)).toBeNull();
    expect((await decisionsOn(first))[0]).toEqual({ action: "DECLINE_OFFER", actor: "CANDIDATE" });
    const next = await ownOffer(api, second);
    expect(next?.hold.slot.id).toBe(toGlobalId("ExamSlot", slot.id));
    await release(api, second, next?.hold.id ?? "");
    await settlePlaces(world);
    expect((await slotOf(slot))?.state).toBe("open");
    expect(await placesOf(slot)).toMatchObject([{ state: "republished" }]);
  });

  it("let pass, it is offered to the next, and the first can no longer accept", async () => {
    const [first, second] = [await waiting(300), await waiting(200)];
    await freed();
    const offer = await ownOffer(api, first);
    await letOffersPass(world);
    expect(await ownOffer(api, first)).toBeNull();
    await endExpiredHolds(world.db);
    await settlePlaces(world);
    expect((await decisionsOn(first))[0]).toEqual({ action: "LAPSE_OFFER", actor: "SYSTEM" });
    expect(await confirm(api, first, offer?.hold.id ?? "")).toMatchObject({ __typename: "HoldEnded", how: "EXPIRED" });
    expect(await ownOffer(api, second)).not.toBeNull();
  });

  it("a hold that one asked for is given back or ends without a word in the log: it decides nothing on the file", async () => {
    const [slot, candidate] = [await world.slot({ centre, daysAhead: 40 }), await world.candidate()];
    const { hold: kept } = await hold(api, candidate, slot);
    await release(api, candidate, kept?.id ?? "");
    await hold(api, candidate, slot);
    await letOffersPass(world);
    await endExpiredHolds(world.db);
    expect(await decisionsOn(candidate)).toEqual([]);
  });

  it("an offer is given its time once, and nobody else can answer it", async () => {
    const [camille, sam] = [await waiting(300), await waiting(100)];
    await freed();
    const id = (await ownOffer(api, camille))?.hold.id ?? "";
    expect((await extend(api, camille, id)).__typename).toBe("HoldAlreadyExtended");
    expect((await confirm(api, sam, id)).__typename).toBe("HoldNotFound");
    expect((await release(api, sam, id)).__typename).toBe("HoldNotFound");
    expect((await release(api, {}, id)).__typename).toBe("NotSignedIn");
  });
});

describe("who may not have the place is passed over, and told why when they ask", () => {
  it.each<[string, Partial<typeof examResults.$inferInsert>]>([
    ["the theory test no longer counts", { phase: "theory", outcome: "failed", takenOn: world.day(-1) }],
  ])("%s", async () => {
    const refused = await world.candidate({ registeredOn: world.day(-500), theoryPassedOn: world.day(-6 * 365) });
    await saveWish(api, refused, anywhereAt(centre));
    const next = await waiting(100);
    const slot = await freed();
    expect(await ownOffer(api, refused)).toBeNull();
    expect((await ownOffer(api, next))?.hold.slot.id).toBe(toGlobalId("ExamSlot", slot.id));
  });

  it("nobody has two offers at a time: the second place goes to the next", async () => {
    const [first, second] = [await waiting(300), await waiting(200)];
    const [one, two] = [await freed(), await freed()];
    expect((await ownOffer(api, first))?.hold.slot.id).toBe(toGlobalId("ExamSlot", one.id));
    expect((await ownOffer(api, second))?.hold.slot.id).toBe(toGlobalId("ExamSlot", two.id));
  });

  it("an offer stands in the way of no other hold, and a hold in the way of no offer", async () => {
    const camille = await waiting(300);
    const open = await world.slot({ centre, daysAhead: 21 });
    expect((await hold(api, camille, open)).__typename).toBe("HoldSlotSuccess");
    await freed();
    const offer = await ownOffer(api, camille);
    expect(offer).not.toBeNull();
    expect((await confirm(api, camille, offer?.hold.id ?? "")).__typename).toBe("ConfirmHoldSuccess");
  });
});

describe("a wish means some places and no others", () => {
  it.each<[string, (slot: { civilDate: string }) => object, boolean]>([
    ["its hours", () => ({ startsFrom: "08:00", startsBefore: "08:01" }), true],
    ["later hours", () => ({ startsFrom: "08:01" }), false],
    ["earlier hours", () => ({ startsBefore: "08:00" }), false],
    ["until that day", ({ civilDate }) => ({ to: civilDate }), true],
    ["until the day before", () => ({ to: world.day(19) }), false],
    ["from that day", ({ civilDate }) => ({ from: civilDate }), true],
    ["from the day after", () => ({ from: world.day(21) }), false],
    ["the department", () => ({ centreIds: null, departmentCode: "93" }), true],
    ["another department", () => ({ centreIds: null, departmentCode: "69" }), false],
  ])("%s", async (_what, wish, isOffered) => {
    await world.department("69");
    const { slot, candidate, bookingId } = await booked();
    const camille = await waiting(300, wish(slot));
    await cancel(api, candidate, bookingId);
    await settlePlaces(world);
    expect((await ownOffer(api, camille)) !== null).toBe(isOffered);
    // The next story must not meet this wish of a whole department.
    await world.db.execute(`delete from wishes where candidate_id = ${camille.id}`);
  });
});

describe("a hold that ends", () => {
  it("goes to the list when somebody wants the place, and opens at once when nobody does", async () => {
    const [unwanted, holder] = [await world.slot({ centre, daysAhead: 20 }), await world.candidate()];
    const kept = await hold(api, holder, unwanted);
    await release(api, holder, kept.hold?.id ?? "");
    expect((await slotOf(unwanted))?.state).toBe("open");

    const camille = await waiting(300);
    const again = await hold(api, holder, unwanted);
    await release(api, holder, again.hold?.id ?? "");
    await settlePlaces(world);
    expect((await ownOffer(api, camille))?.hold.slot.id).toBe(toGlobalId("ExamSlot", unwanted.id));
  });
});

it("after all of this, no promise is broken", async () => {
  expect(await brokenPromises(world)).toEqual(NO_BROKEN_PROMISE);
});
