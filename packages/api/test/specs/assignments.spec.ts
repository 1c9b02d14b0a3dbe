import { randomUUID } from "node:crypto";
import { auditLog, messages, officerActs, penalties, policyValues } from "@creneau/schema";
import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { assign, cancelFor, moveFor } from "../assignment-calls.js";
import { book, cancel, tally } from "../booking-calls.js";
import { brokenPromises, NO_BROKEN_PROMISE } from "../booking-invariants.js";
import { hold } from "../hold-calls.js";
import { CANDILIB } from "../policies.js";
import { useApi } from "../use-api.js";
import type { SignedInCandidate, World } from "../world.js";

/** A department where giving a place back late has a price, to show that an officer's wish has none. */
const prepare = async (world: World) => {
  await world.department();
  await world.db.insert(policyValues).values(
    Object.entries(CANDILIB).map(([key, number]) => ({
      ...{ key, number, departmentCode: "93", validFrom: "2020-01-01", sourceFr: "Essai", sourceEn: "Trial" },
    })),
  );
};
const { world, api } = await useApi({ sweeps: false, prepare });

/** The rules about when one may book. */
const DATES = ["BOK-2", "BOK-3", "PUB-1"];

const decisions = ({ id }: SignedInCandidate) =>
  world.db.select().from(auditLog).where(eq(auditLog.candidateId, id)).orderBy(auditLog.id);
const letters = ({ id }: SignedInCandidate, kind: "booking_confirmed" | "booking_moved" | "booking_cancelled") =>
  world.db
    .select()
    .from(messages)
    .where(and(eq(messages.candidateId, id), eq(messages.kind, kind)));
const theirBooking = (result: { booking?: { id: string } }) => result.booking?.id ?? "";

describe("an officer gives a candidate a place", () => {
  it("that they could book themselves: told by mail, in the log with the reason, and an act", async () => {
    const [candidate, officer, slot] = [await world.candidate(), await world.officer(), await world.slot()];
    const result = await assign(api, officer, candidate, slot);
    expect(result).toMatchObject({
      __typename: "AssignPlaceSuccess",
      overruled: [],
      booking: { slot: { state: "BOOKED" } },
    });
    expect(await decisions(candidate)).toMatchObject([
      { actor: `officer:${officer.id}`, action: "book", rule: null, details: { reason: "Agreed on the telephone." } },
    ]);
    expect(await letters(candidate, "booking_confirmed")).toMatchObject([{ details: { by: "officer" } }]);
    const acts = eq(officerActs.object, `candidate:${candidate.id}`);
    expect(await world.db.select().from(officerActs).where(acts)).toMatchObject([
      { act: "assign_place", officerId: officer.id, departmentCode: "93", details: { slotId: slot.id } },
    ]);
  });

  it("against a rule once they name it, and the rule is in the log", async () => {
    const [candidate, officer] = [await world.candidate(), await world.officer()];
    const slot = await world.slot({ daysAhead: 1 });
    const refused = await assign(api, officer, candidate, slot);
    expect(refused).toMatchObject({ __typename: "TooLateToBook", rule: "BOK-2", message: expect.any(String) });
    expect(await decisions(candidate)).toEqual([]);
    expect(await assign(api, officer, candidate, slot, { overruling: ["BOK-2"] })).toMatchObject({
      __typename: "AssignPlaceSuccess",
      overruled: ["BOK-2"],
    });
    expect(await decisions(candidate)).toMatchObject([{ rule: "BOK-2", details: { overruled: ["BOK-2"] } }]);
  });

  it("against several, each by its name: one that is not named is the answer", async () => {
    const officer = await world.officer();
    const candidate = await world.candidate({ categories: ["A2"], historyComplete: false });
    const slot = await world.slot({ daysAhead: 1 });
    const named: string[] = [];
    for (const expected of ["CategoryMismatch", "NotEligible", "TooLateToBook"]) {
      const refused = await assign(api, officer, candidate, slot, { overruling: named });
      expect(refused.__typename).toBe(expected);
      named.push(refused.rule ?? "");
    }
    expect(await assign(api, officer, candidate, slot, { overruling: named })).toMatchObject({ overruled: named });
  });

  it("whose penalty is overruled and stays", async () => {
    const [candidate, officer] = [await world.candidate(), await world.officer()];
    await world.db.insert(penalties).values({
      ...{ candidateId: candidate.id, departmentCode: "93", kind: "absence", category: "B", rule: "BOK-12" },
      ...{ examDate: world.day(-5), until: world.day(40), imposedAt: new Date() },
    });
    const slot = await world.slot();
    expect(await assign(api, officer, candidate, slot)).toMatchObject({ __typename: "Penalised", rule: "BOK-12" });
    expect(await assign(api, officer, candidate, slot, { overruling: ["BOK-12"] })).toMatchObject({
      overruled: ["BOK-12"],
    });
    const standing = and(eq(penalties.candidateId, candidate.id));
    expect(await world.db.select().from(penalties).where(standing)).toMatchObject([{ liftedAt: null }]);
  });

  it("no reason overrules that a place is taken, kept or not published, or that they have one already", async () => {
    const officer = await world.officer();
    const overruling = [...DATES, "BOK-1", "BOK-4", "BOK-5", "BOK-7", "BOK-12"];
    const [taken, kept, draft] = [await world.slot(), await world.slot(), await world.slot({ state: "draft" })];
    const [first, second] = [await world.candidate(), await world.candidate()];
    await book(api, first, taken);
    await hold(api, second, kept);
    const third = await world.candidate();
    expect((await assign(api, officer, third, taken, { overruling })).__typename).toBe("SlotTaken");
    expect((await assign(api, officer, third, kept, { overruling })).__typename).toBe("SlotHeld");
    expect((await assign(api, officer, third, draft, { overruling })).__typename).toBe("SlotNotOpen");
    expect((await assign(api, officer, first, await world.slot(), { overruling })).__typename).toBe("AlreadyBooked");
    const past = await world.slot({ daysAhead: -1 });
    expect((await assign(api, officer, third, past, { overruling })).__typename).toBe("ExamPassed");
    expect((await assign(api, officer, third, { id: 999_999_999 }, { overruling })).__typename).toBe("SlotNotFound");
  });

  it("once with a key, and the key serves nothing else", async () => {
    const [candidate, officer, slot] = [await world.candidate(), await world.officer(), await world.slot()];
    const idempotencyKey = randomUUID();
    const first = await assign(api, officer, candidate, slot, { idempotencyKey });
    expect(await assign(api, officer, candidate, slot, { idempotencyKey })).toEqual(first);
    const other = await assign(api, officer, await world.candidate(), slot, { idempotencyKey });
    expect(other.__typename).toBe("IdempotencyKeyReused");
    expect(await decisions(candidate)).toHaveLength(1);
  });

  it("for a reason, a candidate and a place of their departments, with that permission", async () => {
    await world.department("75");
    const [officer, slot, candidate] = [await world.officer(), await world.slot(), await world.candidate()];
    const parisian = await world.candidate({ departmentCode: "75" });
    const paris = await world.slot({ centre: await world.centre({ departmentCode: "75", name: "Paris" }) });
    expect((await assign(api, officer, candidate, slot, { reason: " " })).__typename).toBe("ReasonMissing");
    expect((await assign(api, officer, parisian, slot)).__typename).toBe("CandidateNotFound");
    expect((await assign(api, officer, candidate, paris)).__typename).toBe("NotAllowed");
    expect((await assign(api, await world.officer("support"), candidate, slot)).__typename).toBe("NotAllowed");
    expect((await assign(api, candidate, candidate, slot)).__typename).toBe("NotAllowed");
    expect((await assign(api, {}, candidate, slot)).__typename).toBe("NotSignedIn");
    expect((await assign(api, await world.officer("administrator", []), candidate, paris)).__typename).toBe(
      "AssignPlaceSuccess",
    );
  });
});

describe("an officer moves and cancels for a candidate, without a penalty", () => {
  it("moves, late as it is: the old place goes on to others", async () => {
    const [candidate, officer] = [await world.candidate(), await world.officer()];
    const [from, to] = [await world.slot({ daysAhead: 3 }), await world.slot({ daysAhead: 20 })];
    const bookingId = theirBooking(await assign(api, officer, candidate, from, { overruling: DATES }));
    expect(await moveFor(api, officer, candidate, bookingId, to)).toMatchObject({
      __typename: "MoveForCandidateSuccess",
    });
    expect(await world.db.$count(penalties, eq(penalties.candidateId, candidate.id))).toBe(0);
    expect(await letters(candidate, "booking_moved")).toMatchObject([{ details: { by: "officer", slotId: to.id } }]);
    expect((await book(api, await world.candidate(), from)).__typename).toMatch(/Success|TooLate/);
  });

  it("cancels, with the reason in the log", async () => {
    const [candidate, officer] = [await world.candidate(), await world.officer()];
    const slot = await world.slot({ daysAhead: 3 });
    const bookingId = theirBooking(await assign(api, officer, candidate, slot, { overruling: DATES }));
    expect((await cancelFor(api, officer, candidate, bookingId, { reason: "" })).__typename).toBe("ReasonMissing");
    expect(await cancelFor(api, officer, candidate, bookingId, { reason: "The road is closed" })).toMatchObject({
      __typename: "CancelForCandidateSuccess",
      booking: { state: "CANCELLED", slot: { state: "OPEN" } },
    });
    expect((await decisions(candidate)).at(-1)).toMatchObject({
      action: "cancel",
      details: { reason: "The road is closed" },
    });
    expect(await world.db.$count(penalties, eq(penalties.candidateId, candidate.id))).toBe(0);
    expect(await letters(candidate, "booking_cancelled")).toMatchObject([{ details: { by: "officer" } }]);
    expect((await cancelFor(api, officer, candidate, bookingId)).__typename).toBe("BookingAlreadyCancelled");
  });

  it("nobody's booking but that candidate's", async () => {
    const [one, other, officer] = [await world.candidate(), await world.candidate(), await world.officer()];
    const { booking } = await book(api, one, await world.slot());
    expect((await cancelFor(api, officer, other, booking?.id ?? "")).__typename).toBe("BookingNotFound");
    expect((await moveFor(api, officer, other, booking?.id ?? "", await world.slot())).__typename).toBe(
      "BookingNotFound",
    );
    expect((await cancelFor(api, officer, one, "nonsense")).__typename).toBe("BookingNotFound");
  });
});

describe("at the same time", () => {
  it("two officers give the same place: one candidate has it, the other officer is told", async () => {
    for (let round = 0; round < 5; round += 1) {
      const [slot, people] = [await world.slot(), await world.candidates(2)];
      const officers = [await world.officer(), await world.officer("delegate")];
      const results = await Promise.all(
        people.map((person, n) => assign(api, { token: officers[n]?.token ?? "" }, person, slot)),
      );
      expect(tally(results)).toEqual({ AssignPlaceSuccess: 1, SlotTaken: 1 });
    }
  });

  it("an officer gives a place while its candidate books another: they have one", async () => {
    for (let round = 0; round < 5; round += 1) {
      const [candidate, officer] = [await world.candidate(), await world.officer()];
      const [one, other] = [await world.slot(), await world.slot()];
      const results = await Promise.all([book(api, candidate, one), assign(api, officer, candidate, other)]);
      expect(results.filter(({ __typename }) => __typename.endsWith("Success"))).toHaveLength(1);
      expect(results.filter(({ __typename }) => __typename === "AlreadyBooked")).toHaveLength(1);
    }
  });

  it("an officer moves a booking while its candidate cancels it: one of the two wins and both know", async () => {
    for (let round = 0; round < 5; round += 1) {
      const [candidate, officer] = [await world.candidate(), await world.officer()];
      const [from, to] = [await world.slot(), await world.slot({ daysAhead: 12 })];
      const { booking } = await book(api, candidate, from);
      const [cancelled, moved] = await Promise.all([
        cancel(api, candidate, booking?.id ?? ""),
        moveFor(api, officer, candidate, booking?.id ?? "", to),
      ]);
      expect(cancelled.__typename).toBe("CancelBookingSuccess");
      expect(["MoveForCandidateSuccess", "BookingAlreadyCancelled"]).toContain(moved.__typename);
    }
  });
});

it("after all of this, no promise is broken", async () => {
  expect(await brokenPromises(world)).toEqual(NO_BROKEN_PROMISE);
});
