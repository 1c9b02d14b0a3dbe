import { auditLog, messages, officerActs, penalties } from "@creneau/schema";
import { desc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { toGlobalId } from "../../src/contract/global-id.js";
import { endExpiredHolds } from "../../src/holds/end-expired-holds.js";
import { book, cancel } from "../booking-calls.js";
import { brokenPromises, NO_BROKEN_PROMISE } from "../booking-invariants.js";
import { confirm, hold, move, release } from "../hold-calls.js";
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

/** A booking at the centre. */
const booked = async (daysAhead = 20) => {
  const [slot, candidate] = [await world.slot({ centre, daysAhead }), await world.candidate()];
  const { booking } = await book(api, candidate, slot);
  if (!booking) throw new Error("the place could not be booked");
  return { slot, candidate, bookingId: booking.id };
};
const told = async ({ id }: { id: number }) =>
  (await world.db.select().from(messages).where(eq(messages.candidateId, id)).orderBy(messages.id)).map(
    ({ kind }) => kind,
  );
const people = () => rehousingsOf(api, officer, centre.departmentCode);

describe("an officer withdraws a session", () => {
  it("free places are gone, a hold ends, and who had booked is told and keeps their booking until there is another place", async () => {
    const { slot, candidate, bookingId } = await booked();
    const rest = await world.slots(3, { centre, daysAhead: 20 });
    await world.db.execute(`update exam_slots set session_id = ${slot.sessionId}, starts_at = starts_at + interval '4 hours'
      where id in (${rest.map(({ id }) => id).join()})`);
    const holder = await world.candidate();
    await hold(api, holder, rest[0] ?? slot);

    expect(await withdrawSession(api, officer, slot.sessionId)).toMatchObject({
      ...{ __typename: "WithdrawSuccess", places: 4, displaced: 1, holdsEnded: 1 },
    });

    for (const place of [slot, ...rest]) expect(await stateOf(world, place)).toBe("withdrawn");
    expect(await told(holder)).toEqual(["hold_withdrawn"]);
    expect(await told(candidate)).toContain("place_withdrawn");
    const seen = await api.query(
      `query Mine($id: ID!) { node(id: $id) { ... on Booking { state convocationUrl eventUrl withdrawal { reason }
        refusalToCancel { __typename } consequencesOfCancelling { penalty { until } } } } }`,
      { id: bookingId },
      candidate,
    );
    expect(seen).toEqual({
      node: {
        ...{ state: "LIVE", convocationUrl: null, eventUrl: null, withdrawal: { reason: "Inspecteur malade" } },
        ...{ refusalToCancel: null, consequencesOfCancelling: { penalty: null } },
      },
    });
    expect(await people()).toMatchObject([
      { state: "WAITING", reason: "Inspecteur malade", newSlot: null, offers: [] },
    ]);
    const [act] = await world.db.select().from(officerActs).orderBy(desc(officerActs.number)).limit(1);
    expect(act).toMatchObject({
      ...{
        act: "withdraw_places",
        officerId: officer.id,
        object: `session:${slot.sessionId}`,
        reason: "Inspecteur malade",
      },
      details: { places: 4, displaced: 1, holdsEnded: 1 },
    });
    const [decision] = await world.db
      .select()
      .from(auditLog)
      .where(eq(auditLog.candidateId, candidate.id))
      .orderBy(desc(auditLog.id));
    expect(decision).toMatchObject({ action: "withdraw_place", actor: `officer:${officer.id}` });
  });

  it("asked twice with one key it is done once; with another key there is nothing left", async () => {
    const { slot } = await booked();
    const key = crypto.randomUUID();
    const [first, second] = await Promise.all([0, 1].map(() => withdrawSession(api, officer, slot.sessionId, { key })));
    expect(first).toMatchObject({ __typename: "WithdrawSuccess", displaced: 1 });
    expect(second).toEqual(first);
    expect((await withdrawSession(api, officer, slot.sessionId)).__typename).toBe("NothingToWithdraw");
    expect((await withdrawSession(api, officer, slot.sessionId, { key, reason: "Autre motif" })).__typename).toBe(
      "IdempotencyKeyReused",
    );
    expect(await people()).toHaveLength(1);
  });

  it.each([
    ["no reason", "  \u200b ", "ReasonRefused"],
    ["a reason without end", "x".repeat(501), "ReasonRefused"],
  ])("%s: nothing is done", async (_, reason, refusal) => {
    const { slot } = await booked();
    expect(await withdrawSession(api, officer, slot.sessionId, { reason })).toMatchObject({
      ...{ __typename: refusal, field: "reason" },
    });
    expect(await stateOf(world, slot)).toBe("booked");
  });

  it("nobody without the permission in that department, and an exam that has begun is no longer withdrawn", async () => {
    const { slot, candidate } = await booked();
    for (const [caller, refusal] of [
      [await world.officer("allocation_officer", ["93"]), "NotAllowed"],
      [await world.officer("analyst", [centre.departmentCode]), "NotAllowed"],
      [candidate, "NotAllowed"],
      [{}, "NotSignedIn"],
    ] as const) {
      expect((await withdrawSession(api, caller, slot.sessionId)).__typename).toBe(refusal);
      expect((await withdrawSlot(api, caller, slot)).__typename).toBe(refusal);
      expect(await rehousingsOf(api, caller, centre.departmentCode)).toBeNull();
    }
    const admin = await world.officer("administrator", []);
    for (const id of ["0", "-1", "9".repeat(15), "x", "1; drop table bookings"])
      expect((await withdrawSession(api, admin, id)).__typename).toBe("SessionNotFound");
    expect((await withdrawSlot(api, admin, "x")).__typename).toBe("SlotNotFound");
    expect(await stateOf(world, slot)).toBe("booked");
    await world.db.execute(`update exam_slots set starts_at = now() - interval '1 minute' where id = ${slot.id}`);
    expect((await withdrawSlot(api, officer, slot)).__typename).toBe("SessionBegun");
  });
});

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
