import { auditLog, examSlots, extraTimePlaces, officerActs, specialNeeds } from "@creneau/schema";
import { and, asc, eq, inArray } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { assign } from "../assignment-calls.js";
import { book, cancel, type Result } from "../booking-calls.js";
import { brokenPromises, NO_BROKEN_PROMISE } from "../booking-invariants.js";
import { candidateId, openFile } from "../file-calls.js";
import { confirm, hold, move } from "../hold-calls.js";
import { useApi } from "../use-api.js";
import type { SignedInCandidate } from "../world.js";

const { world, api } = await useApi({ sweeps: false });

const setNeeds = async (token: string | undefined, person: { id: number }, facts: object = {}): Promise<Result> => {
  const needs = { extraMinutes: 20, adaptedVehicle: false, assistance: null, basis: "MEDICAL_OPINION", ...facts };
  const { setSpecialNeeds } = await api.query<{ setSpecialNeeds: Result }>(
    `mutation ($input: SetSpecialNeedsInput!) { setSpecialNeeds(input: $input) { __typename
      ... on SetSpecialNeedsSuccess { withoutRoom { id } file { specialNeeds { extraMinutes adaptedVehicle assistance } } }
      ... on ExtraTimeRefused { mostMinutes } ... on Refusal { code message rule } } }`,
    { input: { candidateId: candidateId(person), ...needs } },
    token ? { token } : {},
  );
  return setSpecialNeeds;
};

const slower = async (extraMinutes = 20): Promise<SignedInCandidate> => {
  const candidate = await world.candidate();
  await world.db.insert(specialNeeds).values({
    ...{ candidateId: candidate.id, extraMinutes, adaptedVehicle: false, basis: "medical_opinion" },
    decidedAt: new Date(),
  });
  return candidate;
};

/** Places one after the other in one session, and their states later. */
const session = async (count: number) => {
  const slots = await world.slots(count);
  const states = async () => {
    const ids = slots.map(({ id }) => id);
    const rows = await world.db
      .select({ state: examSlots.state })
      .from(examSlots)
      .where(inArray(examSlots.id, ids))
      .orderBy(asc(examSlots.startsAt));
    return rows.map(({ state }) => state).join(" ");
  };
  const at = (index: number) => {
    const slot = slots[index];
    if (!slot) throw new Error(`no slot ${index}`);
    return slot;
  };
  return { at, states };
};

describe("CAP-7 CAP-9: extra time takes the place that follows, and counts as one", () => {
  it.each([
    ["no minute more", 0, "booked open open open"],
    ["one minute", 1, "booked booked open open"],
    ["32 minutes, a whole place", 32, "booked booked open open"],
    ["33 minutes, two", 33, "booked booked booked open"],
    ["35 minutes, the most", 35, "booked booked booked open"],
  ])("%s", async (_what, minutes, expected) => {
    const [candidate, { at, states }] = [await slower(minutes), await session(4)];
    expect((await book(api, candidate, at(0))).__typename).toBe("BookSlotSuccess");
    expect(await states()).toBe(expected);
  });

  it("it goes back with its place, when the booking is cancelled or moves, and is taken at the new one", async () => {
    const [candidate, { at, states }] = [await slower(), await session(5)];
    const { booking } = await book(api, candidate, at(0));
    expect((await move(api, candidate, booking?.id ?? "", at(3))).__typename).toBe("MoveBookingSuccess");
    expect(await states()).toBe("open open open booked booked");
    await cancel(api, candidate, booking?.id ?? "");
    expect(await states()).toBe("open open open open open");
    expect(await world.db.$count(extraTimePlaces, inArray(extraTimePlaces.slotId, [at(1).id, at(4).id]))).toBe(0);
  });

  it("held and confirmed as booked at once", async () => {
    const [candidate, { at, states }] = [await slower(), await session(3)];
    const { hold: held } = await hold(api, candidate, at(0));
    expect((await confirm(api, candidate, held?.id ?? "")).__typename).toBe("ConfirmHoldSuccess");
    expect(await states()).toBe("booked booked open");
  });

  it("others see the place go, and cannot book it", async () => {
    const [candidate, other, { at }] = [await slower(), await world.candidate(), await session(3)];
    await book(api, candidate, at(0));
    expect((await book(api, other, at(1))).__typename).toBe("SlotTaken");
  });
});

describe("where the next place is not free, the place is not for them", () => {
  const refused = { __typename: "NoRoomForExtraTime", rule: "CAP-9" };

  it("booked, held or assigned: a refusal that names the rule, and nothing is taken", async () => {
    const [candidate, neighbour, officer] = [await slower(), await world.candidate(), await world.officer()];
    const { at, states } = await session(3);
    await book(api, neighbour, at(1));
    expect(await book(api, candidate, at(0))).toMatchObject(refused);
    expect(await hold(api, candidate, at(0))).toMatchObject(refused);
    expect(await assign(api, officer, candidate, at(0), { overruling: ["CAP-9"] })).toMatchObject(refused);
    expect(await states()).toBe("open booked open");
    expect(await assign(api, officer, candidate, at(2))).toMatchObject(refused);
    expect(await book(api, await slower(35), at(2))).toMatchObject(refused);
  });

  it("the last place of the day, since the day does not get longer", async () => {
    const [candidate, { at }] = [await slower(), await session(13)];
    expect(await book(api, candidate, at(12))).toMatchObject(refused);
    expect((await book(api, candidate, at(11))).__typename).toBe("BookSlotSuccess");
  });

  it("two who need the same place at once: one exam is moved by none, and no place is doubled", async () => {
    for (let round = 0; round < 5; round += 1) {
      const [slow, quick, { at, states }] = [await slower(), await world.candidate(), await session(2)];
      const [first, second] = await Promise.all([book(api, slow, at(0)), book(api, quick, at(1))]);
      const won = [first, second].filter(({ __typename }) => __typename === "BookSlotSuccess");
      expect(won).toHaveLength(1);
      expect(["NoRoomForExtraTime", "SlotTaken"]).toContain(
        [first, second].find((one) => !won.includes(one))?.__typename,
      );
      expect(await states()).toBe(first.__typename === "BookSlotSuccess" ? "booked booked" : "open booked");
    }
  });
});

describe("an officer says who needs what", () => {
  it("once, with a trace and an act that tell nothing of it", async () => {
    const [candidate, officer] = [await world.candidate(), await world.officer()];
    const needs = { extraMinutes: 35, adaptedVehicle: true, assistance: "SIGN_INTERPRETER" };
    for (let times = 0; times < 2; times += 1)
      expect(await setNeeds(officer.token, candidate, needs)).toMatchObject({
        __typename: "SetSpecialNeedsSuccess",
        withoutRoom: [],
        file: { specialNeeds: needs },
      });
    const traces = and(eq(auditLog.candidateId, candidate.id), eq(auditLog.action, "special_needs_set"));
    expect(await world.db.select().from(auditLog).where(traces)).toMatchObject([{ rule: "CAP-7", details: {} }]);
    const acts = and(eq(officerActs.object, `candidate:${candidate.id}`), eq(officerActs.act, "set_special_needs"));
    expect(await world.db.select().from(officerActs).where(acts)).toMatchObject([{ reason: null, details: {} }]);
  });

  it("and a booking that is there gets its time where there is room; one without is told", async () => {
    const [officer, lucky, unlucky] = [await world.officer(), await world.candidate(), await world.candidate()];
    const { at, states } = await session(4);
    await book(api, lucky, at(0));
    const { booking } = await book(api, unlucky, at(3));
    expect(await setNeeds(officer.token, lucky)).toMatchObject({ withoutRoom: [] });
    expect(await setNeeds(officer.token, unlucky)).toMatchObject({ withoutRoom: [{ id: booking?.id }] });
    expect(await states()).toBe("booked booked open booked");
  });

  it.each([-1, 36, 1_000])("%d minutes are more than may be granted", async (extraMinutes) => {
    const [candidate, officer] = [await world.candidate(), await world.officer()];
    expect(await setNeeds(officer.token, candidate, { extraMinutes })).toMatchObject({
      ...{ __typename: "ExtraTimeRefused", mostMinutes: 35, rule: "CAP-7" },
    });
  });

  it("in their departments, with that permission; who may not set it does not see it either", async () => {
    await world.department("75");
    const candidate = await slower();
    expect((await setNeeds((await world.officer("delegate", ["75"])).token, candidate)).__typename).toBe(
      "CandidateNotFound",
    );
    const support = await world.officer("support");
    expect((await setNeeds(support.token, candidate)).__typename).toBe("NotAllowed");
    expect((await setNeeds(candidate.token, candidate)).__typename).toBe("NotAllowed");
    expect((await setNeeds(undefined, candidate)).__typename).toBe("NotSignedIn");
    expect(await openFile(api, support, candidate, "specialNeeds { extraMinutes }")).toMatchObject({
      specialNeeds: null,
    });
    expect(await openFile(api, await world.officer(), candidate, "specialNeeds { extraMinutes }")).toMatchObject({
      specialNeeds: { extraMinutes: 20 },
    });
  });
});

it("after all of this, no promise is broken", async () => {
  expect(await brokenPromises(world)).toEqual(NO_BROKEN_PROMISE);
});
