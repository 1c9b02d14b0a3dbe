import { randomUUID } from "node:crypto";
import { auditLog, bookings, officerActs } from "@creneau/schema";
import { and, asc, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it, test } from "vitest";
import { toGlobalId } from "../../src/contract/global-id.js";
import { approvalRow, approve, refuse } from "../approval-calls.js";
import { assign, moveFor } from "../assignment-calls.js";
import { book, cancel } from "../booking-calls.js";
import { brokenPromises, NO_BROKEN_PROMISE } from "../booking-invariants.js";
import { useApi } from "../use-api.js";
import { stateOf, withdrawSession, withdrawSlot } from "../withdrawal-calls.js";
import type { SignedInCandidate } from "../world.js";

/** It takes two in 93, and one in 75. */
const { world, api } = await useApi({
  sweeps: false,
  prepare: async (made) => {
    await made.policy("second-person.assign_places", 1, "93");
    await made.policy("second-person.withdraw_places", 1, "93");
  },
});

type Officer = Awaited<ReturnType<typeof world.officer>>;
let asker: Officer;
let second: Officer;
beforeAll(async () => {
  asker = await world.officer();
  second = await world.officer("delegate");
});

/** Tomorrow's place: too late to book, which an officer may overrule. */
const tomorrow = () => world.slot({ daysAhead: 1 });
const TOO_LATE = { overruling: ["BOK-2"] };
const liveBookings = ({ id }: SignedInCandidate) =>
  world.db
    .select()
    .from(bookings)
    .where(and(eq(bookings.candidateId, id), eq(bookings.state, "live")));
const actsOn = (object: string) =>
  world.db.select().from(officerActs).where(eq(officerActs.object, object)).orderBy(asc(officerActs.number));

const askedPlace = async () => {
  const [candidate, slot] = [await world.candidate(), await tomorrow()];
  const { approvalId = "" } = await assign(api, asker, candidate, slot, TOO_LATE);
  return { candidate, slot, approvalId };
};

describe("giving a place against a rule takes two", () => {
  it("one asks, and nothing is done; another approves and thereby does it, and both are in the log", async () => {
    const { candidate, slot, approvalId } = await askedPlace();
    expect(await liveBookings(candidate)).toEqual([]);
    expect(await stateOf(world, slot)).toBe("open");
    expect(await approve(api, asker.token, approvalId)).toMatchObject({ __typename: "SamePerson" });
    expect(await approve(api, second.token, approvalId)).toMatchObject({ __typename: "ApproveSuccess" });
    expect(await liveBookings(candidate)).toMatchObject([{ slotId: slot.id }]);
    const log = and(eq(auditLog.candidateId, candidate.id), eq(auditLog.action, "book"));
    expect(await world.db.select().from(auditLog).where(log)).toMatchObject([
      {
        ...{ actor: `officer:${second.id}`, rule: "BOK-2" },
        details: { reason: "Agreed on the telephone.", overruled: ["BOK-2"], askedBy: asker.id },
      },
    ]);
    expect(await actsOn(`candidate:${candidate.id}`)).toMatchObject([
      { act: "ask_approval", officerId: asker.id, departmentCode: "93" },
      { act: "assign_place", officerId: second.id, details: { slotId: slot.id, askedBy: asker.id } },
    ]);
    expect(await approve(api, second.token, approvalId)).toMatchObject({ __typename: "ApproveSuccess" });
    expect(await approvalRow(world, approvalId)).toMatchObject({ state: "approved", decidedBy: second.id });
  });

  it("what the candidate could book themselves takes one, and so does everything where policy says so", async () => {
    const [candidate, slot] = [await world.candidate(), await world.slot()];
    expect(await assign(api, asker, candidate, slot)).toMatchObject({ __typename: "AssignPlaceSuccess" });
    const parisian = await world.candidate({ departmentCode: "75" });
    const alone = await world.officer("allocation_officer", ["75"]);
    const paris = await world.slot({
      centre: await world.centre({ departmentCode: "75", name: "Paris" }),
      daysAhead: 1,
    });
    expect(await assign(api, alone, parisian, paris, TOO_LATE)).toMatchObject({ __typename: "AssignPlaceSuccess" });
  });

  it("the same key gets the same request, and so does who wishes for the same; another place is another one", async () => {
    const [candidate, slot, idempotencyKey] = [await world.candidate(), await tomorrow(), randomUUID()];
    const first = await assign(api, asker, candidate, slot, { ...TOO_LATE, idempotencyKey });
    expect(await assign(api, asker, candidate, slot, { ...TOO_LATE, idempotencyKey })).toEqual(first);
    expect(await assign(api, second, candidate, slot, TOO_LATE)).toEqual(first);
    const other = await assign(api, asker, candidate, await tomorrow(), TOO_LATE);
    expect(other).toMatchObject({ __typename: "ApprovalAsked" });
    expect(other.approvalId).not.toBe(first.approvalId);
  });

  it("moving a booking is asked for the same way, and done with the old place given back", async () => {
    const [candidate, from, to] = [await world.candidate(), await world.slot(), await tomorrow()];
    const { booking } = await book(api, candidate, from);
    const asked = await moveFor(api, asker, candidate, booking?.id ?? "", to, TOO_LATE);
    expect(asked).toMatchObject({ __typename: "ApprovalAsked" });
    expect(await liveBookings(candidate)).toMatchObject([{ slotId: from.id }]);
    expect(await approve(api, second.token, asked.approvalId ?? "")).toMatchObject({ __typename: "ApproveSuccess" });
    expect(await liveBookings(candidate)).toMatchObject([{ slotId: to.id }]);
    expect(await stateOf(world, from)).not.toBe("booked");
    expect(await brokenPromises(world)).toEqual(NO_BROKEN_PROMISE);
  });
});

describe("what was asked for is judged again when it is approved", () => {
  it("the place is taken meanwhile: it is told so, and the request stands until it is refused or expires", async () => {
    const [candidate, slot] = [await world.candidate({ historyComplete: false }), await world.slot()];
    const { rule = "" } = await assign(api, asker, candidate, slot);
    const { approvalId = "" } = await assign(api, asker, candidate, slot, { overruling: [rule] });
    await book(api, await world.candidate(), slot);
    expect(await approve(api, second.token, approvalId)).toMatchObject({ __typename: "SlotTaken" });
    expect(await liveBookings(candidate)).toEqual([]);
    expect(await approvalRow(world, approvalId)).toMatchObject({ state: "asked" });
    expect(await refuse(api, second.token, approvalId)).toMatchObject({ __typename: "RefuseApprovalSuccess" });
  });

  it("they have booked another place meanwhile", async () => {
    const { candidate, approvalId } = await askedPlace();
    const own = await world.slot();
    await book(api, candidate, own);
    expect(await approve(api, second.token, approvalId)).toMatchObject({ __typename: "AlreadyBooked" });
    expect(await liveBookings(candidate)).toMatchObject([{ slotId: own.id }]);
  });

  it("another rule stands in the way than the one that was overruled", async () => {
    const { candidate, approvalId } = await askedPlace();
    await world.db.execute(
      `update candidates set history_complete = false, version = version + 1 where id = ${candidate.id}`,
    );
    expect(await approve(api, second.token, approvalId)).toMatchObject({ __typename: "NotEligible" });
    expect(await liveBookings(candidate)).toEqual([]);
  });

  it("the booking that was to move is cancelled", async () => {
    const [candidate, from, to] = [await world.candidate(), await world.slot(), await tomorrow()];
    const { booking } = await book(api, candidate, from);
    const { approvalId = "" } = await moveFor(api, asker, candidate, booking?.id ?? "", to, TOO_LATE);
    await cancel(api, candidate, booking?.id ?? "");
    expect(await approve(api, second.token, approvalId)).toMatchObject({ __typename: "BookingAlreadyCancelled" });
    expect(await stateOf(world, to)).toBe("open");
  });

  it("whoever approves has to be able to give that place: not one of a department that is not theirs", async () => {
    const both = await world.officer("allocation_officer", ["93", "75"]);
    const paris = await world.slot({
      centre: await world.centre({ departmentCode: "75", name: "Paris" }),
      daysAhead: 1,
    });
    const { approvalId = "" } = await assign(api, both, await world.candidate(), paris, TOO_LATE);
    expect(await approve(api, second.token, approvalId)).toMatchObject({ __typename: "NotAllowed" });
    expect(await stateOf(world, paris)).toBe("open");
  });
});

describe("withdrawing a place that is booked takes two", () => {
  const bookedPlace = async () => {
    const [slot, candidate] = [await world.slot({ daysAhead: 20 }), await world.candidate()];
    const { booking } = await book(api, candidate, slot);
    return { slot, candidate, bookingId: booking?.id ?? "" };
  };

  it("one asks, nothing is done; another approves, and who has booked meanwhile is concerned as well", async () => {
    const { slot } = await bookedPlace();
    const { rows } = await world.db.execute<{ id: number }>(`insert into exam_slots
      (session_id, centre_id, category, phase, starts_at, civil_date, duration_minutes, state)
      select session_id, centre_id, category, phase, starts_at + interval '4 hours', civil_date, duration_minutes, 'open'
      from exam_slots where id = ${slot.id} returning id::int`);
    const asked = await withdrawSession(api, asker, slot.sessionId);
    expect(asked).toMatchObject({ __typename: "ApprovalAsked" });
    expect(await stateOf(world, slot)).toBe("booked");
    await book(api, await world.candidate(), { id: rows[0]?.id ?? 0 });
    expect(await approve(api, asker.token, asked.approvalId ?? "")).toMatchObject({ __typename: "SamePerson" });
    expect(await approve(api, second.token, asked.approvalId ?? "")).toMatchObject({ __typename: "ApproveSuccess" });
    expect(await stateOf(world, slot)).toBe("withdrawn");
    expect(await actsOn(`session:${slot.sessionId}`)).toMatchObject([
      { act: "ask_approval", officerId: asker.id },
      {
        ...{ act: "withdraw_places", officerId: second.id, reason: "Inspecteur malade" },
        details: { places: 2, displaced: 2, askedBy: asker.id },
      },
    ]);
    expect(await brokenPromises(world)).toEqual(NO_BROKEN_PROMISE);
  });

  it("places that nobody has booked take one", async () => {
    const slot = await world.slot({ daysAhead: 20 });
    expect(await withdrawSlot(api, asker, slot)).toMatchObject({ __typename: "WithdrawSuccess", displaced: 0 });
  });

  it("once the last of them was given back there is still something to withdraw, and once it is withdrawn there is not", async () => {
    const { slot, candidate, bookingId } = await bookedPlace();
    const { approvalId = "" } = await withdrawSlot(api, asker, slot);
    await cancel(api, candidate, bookingId);
    expect(await withdrawSlot(api, asker, slot)).toMatchObject({ __typename: "WithdrawSuccess", displaced: 0 });
    expect(await approve(api, second.token, approvalId)).toMatchObject({ __typename: "NothingToWithdraw" });
  });

  it("the request says what it would mean now, to who may decide", async () => {
    const { slot } = await bookedPlace();
    const { approvalId = "" } = await withdrawSlot(api, asker, slot);
    const LIST = `{ approvals(states: [ASKED], first: 100) { edges { node { id kind title reason candidate { id }
      slot { id } movesFrom { id } overruled withdrawal { booked needsSecondPerson } } } } }`;
    const { approvals } = await api.query<{ approvals: { edges: { node: { id: string } }[] } }>(LIST, {}, second);
    expect(approvals.edges.find(({ node }) => node.id === approvalId)?.node).toEqual({
      ...{
        id: approvalId,
        kind: "WITHDRAW_PLACES",
        title: "Retirer des places réservées",
        reason: "Inspecteur malade",
      },
      ...{ candidate: null, slot: { id: toGlobalId("ExamSlot", slot.id) }, movesFrom: null, overruled: [] },
      withdrawal: { booked: 1, needsSecondPerson: true },
    });
  });
});

test("two who approve at once are one approval, whatever it is about", async () => {
  const third = await world.officer("administrator", []);
  for (let round = 0; round < 6; round++) {
    const { candidate, approvalId } = await askedPlace();
    const answers = await Promise.all([approve(api, second.token, approvalId), approve(api, third.token, approvalId)]);
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(["ApprovalOver", "ApproveSuccess"]);
    expect(await liveBookings(candidate)).toHaveLength(1);
  }
});
