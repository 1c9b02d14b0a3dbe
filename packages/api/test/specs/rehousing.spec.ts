import { messages, penalties } from "@creneau/schema";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { toGlobalId } from "../../src/contract/global-id.js";
import { endExpiredHolds } from "../../src/holds/end-expired-holds.js";
import { book, bookedAt, cancel } from "../booking-calls.js";
import { brokenPromises, NO_BROKEN_PROMISE } from "../booking-invariants.js";
import { confirm, move, release } from "../hold-calls.js";
import { useApi } from "../use-api.js";
import { anywhereAt, letOffersPass, ownOffer, saveWish, settlePlaces } from "../wish-calls.js";
import {
  changeReserve,
  offerByHand,
  rehousingsOf,
  settlePeople,
  stateOf,
  withdrawSession,
  withdrawSlot,
} from "../withdrawal-calls.js";

const { world, api } = await useApi({ sweeps: false });
/** Each story has a centre far from the others, in a department of its own. */
let centre: Awaited<ReturnType<typeof world.centre>>;
let officer: Awaited<ReturnType<typeof world.officer>>;
let stories = 0;
beforeEach(async () => {
  stories += 1;
  const departmentCode = String(10 + stories);
  centre = await world.centre({ departmentCode, latitude: 30 + stories * 1.5, longitude: 2 });
  officer = await world.officer("allocation_officer", [departmentCode]);
});

const globalId = ({ id }: { id: number }) => toGlobalId("ExamSlot", id);

const booked = (daysAhead?: number) => bookedAt(world, api, centre, daysAhead);
const told = async ({ id }: { id: number }) =>
  (await world.db.select().from(messages).where(eq(messages.candidateId, id)).orderBy(messages.id)).map(
    ({ kind }) => kind,
  );
const people = () => rehousingsOf(api, officer, centre.departmentCode);

describe("whoever had booked is re-housed", () => {
  const offered = async (candidate: { token: string }) => (await ownOffer(api, candidate))?.hold.slot.id ?? null;

  it("at the same centre and on the nearest date, in place of one nearer in time elsewhere, and of one that is too far", async () => {
    const { slot, candidate } = await booked(20);
    const near = await world.centre({
      departmentCode: centre.departmentCode,
      latitude: centre.latitude + 0.1,
      longitude: centre.longitude,
    });
    const far = await world.centre({
      departmentCode: centre.departmentCode,
      latitude: centre.latitude + 2,
      longitude: centre.longitude + 9,
    });
    const elsewhere = await world.slot({ centre: near, daysAhead: 20 });
    await world.slot({ centre: far, daysAhead: 20 });
    const [, nearer] = [await world.slot({ centre, daysAhead: 40 }), await world.slot({ centre, daysAhead: 15 })];

    await withdrawSlot(api, officer, slot);
    await settlePeople(world);
    expect(await offered(candidate)).toBe(globalId(nearer));
    expect(await told(candidate)).toContain("rehousing_offered");
    expect(await stateOf(world, nearer)).toBe("held");
    expect(await people()).toMatchObject([
      { state: "OFFERED", offers: [{ state: "LIVE", slot: { id: globalId(nearer) } }] },
    ]);

    // Declined: the next one, until none is left; then they stay on the list, and nothing that is too far is offered.
    for (const expected of ["centre", "elsewhere"]) {
      await release(api, candidate, (await ownOffer(api, candidate))?.hold.id ?? "");
      await settlePeople(world);
      if (expected === "elsewhere") expect(await offered(candidate)).toBe(globalId(elsewhere));
    }
    await letOffersPass(world);
    await endExpiredHolds(world.db);
    await settlePeople(world);
    await settlePlaces(world);
    expect(await offered(candidate)).toBeNull();
    expect(await people()).toMatchObject([{ state: "WAITING" }]);
    expect(await stateOf(world, elsewhere)).toBe("open");
  });

  it("accepting moves the booking in one step, and nothing follows from it", async () => {
    const { slot, candidate, bookingId } = await booked(3);
    const other = await world.slot({ centre, daysAhead: 15 });
    await withdrawSlot(api, officer, slot);
    await settlePeople(world);
    expect(await ownOffer(api, candidate)).toMatchObject({ replaces: { id: bookingId } });
    expect((await move(api, candidate, bookingId, other)).__typename).toBe("MoveBookingSuccess");
    expect([await stateOf(world, slot), await stateOf(world, other)]).toEqual(["withdrawn", "booked"]);
    expect(await world.db.select().from(penalties).where(eq(penalties.candidateId, candidate.id))).toEqual([]);
    expect(await people()).toMatchObject([{ state: "REHOUSED", newSlot: { id: globalId(other) } }]);
    expect(await rehousingsOf(api, officer, centre.departmentCode, ["WAITING", "OFFERED"])).toEqual([]);
  });

  it("may choose another place themselves, at once and before their turn, or end the booking without consequence", async () => {
    const [one, two] = [await booked(3), await booked(3)];
    const chosen = await world.slot({ centre, daysAhead: 30 });
    // Published a moment ago, for the first of six groups.
    await world.db.execute(`update exam_slots set published_at = now() where id = ${chosen.id}`);
    await world.db.execute(
      `update candidates set registered_on = '${world.day(-1)}', theory_passed_on = '${world.day(-1)}' where id = ${one.candidate.id}`,
    );
    await withdrawSession(api, officer, one.slot.sessionId);
    await withdrawSession(api, officer, two.slot.sessionId);
    expect((await move(api, one.candidate, one.bookingId, chosen)).__typename).toBe("MoveBookingSuccess");
    expect((await cancel(api, two.candidate, two.bookingId)).__typename).toBe("CancelBookingSuccess");
    expect(await world.db.select().from(penalties).where(eq(penalties.candidateId, two.candidate.id))).toEqual([]);
    expect((await people())?.map(({ state }) => state).sort()).toEqual(["ENDED", "REHOUSED"]);
    expect(await stateOf(world, two.slot)).toBe("withdrawn");
  });

  it("from the reserve, which nobody else can have, before a free place of the same day", async () => {
    const { slot, candidate } = await booked(20);
    const [kept, free] = [await world.slot({ centre, daysAhead: 21 }), await world.slot({ centre, daysAhead: 21 })];
    expect(await changeReserve(api, officer, "reservePlaces", [kept], centre.departmentCode)).toMatchObject({
      places: 1,
    });
    expect(await changeReserve(api, officer, "reservePlaces", [kept], centre.departmentCode)).toMatchObject({
      places: 0,
    });
    const other = await world.candidate();
    expect((await book(api, other, kept)).__typename).toBe("SlotHeld");
    await settlePlaces(world);
    expect(await stateOf(world, kept)).toBe("held");

    await withdrawSlot(api, officer, slot);
    await settlePeople(world);
    expect(await offered(candidate)).toBe(globalId(kept));

    // Declined, it is back in the reserve, and not somebody else's.
    await release(api, candidate, (await ownOffer(api, candidate))?.hold.id ?? "");
    await settlePlaces(world);
    expect((await book(api, other, kept)).__typename).toBe("SlotHeld");
    await settlePeople(world);
    expect(await offered(candidate)).toBe(globalId(free));

    expect(await changeReserve(api, officer, "releaseReserve", [kept], centre.departmentCode)).toMatchObject({
      places: 1,
    });
    await settlePlaces(world);
    expect(await stateOf(world, kept)).toBe("open");
  });

  it("a place of the reserve that was of no use goes to everybody some days before the exam", async () => {
    const soon = await world.slot({ centre, daysAhead: 6 });
    const later = await world.slot({ centre, daysAhead: 9 });
    await changeReserve(api, officer, "reservePlaces", [soon, later], centre.departmentCode);
    await settlePlaces(world);
    expect([await stateOf(world, soon), await stateOf(world, later)]).toEqual(["open", "held"]);
  });

  it("comes before the waiting list for a place that is given back", async () => {
    const { slot, candidate } = await booked(20);
    const waiting = await world.candidate({ registeredOn: world.day(-900), theoryPassedOn: world.day(-900) });
    await saveWish(api, waiting, anywhereAt(centre));
    const other = await booked(25);
    await withdrawSlot(api, officer, slot);
    await settlePeople(world);
    expect(await offered(candidate)).toBeNull();
    await cancel(api, other.candidate, other.bookingId);
    await settlePlaces(world);
    expect(await offered(candidate)).toBe(globalId(other.slot));
    expect(await ownOffer(api, waiting)).toBeNull();
  });

  it("judged for the new day: nobody is offered what they could not book", async () => {
    const { slot, candidate } = await booked(10);
    await world.db.execute(`update candidates set theory_passed_on = (current_date - interval '5 years' + interval '15 days')::date
      where id = ${candidate.id}`);
    const [late] = [await world.slot({ centre, daysAhead: 30 })];
    await withdrawSlot(api, officer, slot);
    await settlePeople(world);
    expect(await offered(candidate)).toBeNull();
    const [id] = ((await people()) ?? []).map((person) => person.id);
    expect((await offerByHand(api, officer, id ?? "", late)).__typename).toBe("PlaceNotForThem");
  });

  it("an officer may offer a place by hand, once a key, and nobody may who is none", async () => {
    const { slot, candidate } = await booked(20);
    await withdrawSlot(api, officer, slot);
    const other = await world.slot({ centre, daysAhead: 40 });
    const [person] = (await people()) ?? [];
    const id = person?.id ?? "";
    expect((await offerByHand(api, await world.officer(), id, other)).__typename).toBe("NotAllowed");
    expect((await offerByHand(api, officer, "x", other)).__typename).toBe("NotAllowed");
    const key = crypto.randomUUID();
    expect((await offerByHand(api, officer, id, other, key)).__typename).toBe("OfferRehousingSuccess");
    expect((await offerByHand(api, officer, id, other, key)).__typename).toBe("OfferRehousingSuccess");
    expect((await offerByHand(api, officer, id, other)).__typename).toBe("OfferPending");
    expect(await offered(candidate)).toBe(globalId(other));
  });

  it("a withdrawn offer is offered again elsewhere, and who lost a place twice is on the list once", async () => {
    const { slot, candidate } = await booked(20);
    const next = await world.slot({ centre, daysAhead: 21 });
    await withdrawSlot(api, officer, slot);
    await settlePeople(world);
    expect(await offered(candidate)).toBe(globalId(next));
    expect(await withdrawSlot(api, officer, next)).toMatchObject({ displaced: 0, holdsEnded: 1 });
    expect(await offered(candidate)).toBeNull();
    const last = await world.slot({ centre, daysAhead: 22 });
    await settlePeople(world);
    expect(await offered(candidate)).toBe(globalId(last));
    expect(await confirm(api, candidate, (await ownOffer(api, candidate))?.hold.id ?? "")).toMatchObject({
      __typename: "AlreadyBooked",
    });
    expect(await people()).toHaveLength(1);
  });
});

it("after all these stories no promise is broken", async () => {
  expect(await brokenPromises(world)).toEqual(NO_BROKEN_PROMISE);
});
