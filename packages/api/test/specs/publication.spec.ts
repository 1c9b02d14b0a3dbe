import { randomUUID } from "node:crypto";
import { examSlots } from "@creneau/schema";
import { eq } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { afterEach, describe, expect, it, vi } from "vitest";
import { toGlobalId } from "../../src/contract/global-id.js";
import { book, cancel, slotOn, tally } from "../booking-calls.js";
import { brokenPromises, NO_BROKEN_PROMISE } from "../booking-invariants.js";
import { hold, move } from "../hold-calls.js";
import { atOnce, decidedTogether } from "../race-harness.js";
import { useApi } from "../use-api.js";
import type { SlotFacts } from "../world.js";

/** 1 December 2026, noon in Paris, unless a story lets time pass. */
const NOON = Temporal.Instant.from("2026-12-01T11:00:00Z");
let now = NOON;
afterEach(() => {
  now = NOON;
});
const { world, api } = await useApi({
  clock: { now: () => now },
  prepare: async (told) => {
    await told.policy("publication.groups", 0, "75");
    await told.policy("changes.day", 1, "78");
  },
});

/** Group 1 of 6, group 4, group 6. */
const patient = () => world.candidate({ registeredOn: "2026-01-05" });
const since30Days = () => world.candidate({ registeredOn: "2026-11-01" });
const newcomer = () => world.candidate({ registeredOn: "2026-11-30" });

/** A place of 24 December that is published at that instant. */
const published = async (at: Temporal.Instant = NOON, facts?: SlotFacts, civilDate = "2026-12-24") => {
  const slot = await slotOn(world, civilDate, facts);
  const news = { publishedAt: new Date(at.epochMilliseconds), version: slot.version + 1 };
  await world.db.update(examSlots).set(news).where(eq(examSlots.id, slot.id));
  return { ...slot, ...news };
};

describe("PUB-1: a place that has just been published opens group after group", () => {
  it("to those who have waited longest at once, to the others at the moment that they are told", async () => {
    const [slot, kim, sam] = [await published(), await since30Days(), await patient()];

    expect(await book(api, kim, slot, randomUUID())).toEqual({
      ...{ __typename: "NotYetYourTurn", code: "NOT_YET_YOUR_TURN", rule: "PUB-1", earliestDate: null },
      ...{ opensAt: "2026-12-01T14:00:00.000Z", group: 4, groups: 6, waitingSince: "2026-11-01" },
      source: expect.stringContaining("CandiLib"),
      message: expect.stringMatching(/mardi 1er décembre 2026 à 15:00.*groupe 4 sur 6.*dimanche 1er novembre 2026/),
    });
    expect((await book(api, sam, slot)).__typename).toBe("BookSlotSuccess");
  });

  it("a second before the window it is refused, at its opening it is booked", async () => {
    const [slot, kim] = [await published(), await since30Days()];
    now = Temporal.Instant.from("2026-12-01T13:59:59Z");
    expect((await book(api, kim, slot)).__typename).toBe("NotYetYourTurn");
    now = Temporal.Instant.from("2026-12-01T14:00:00Z");
    expect((await book(api, kim, slot)).__typename).toBe("BookSlotSuccess");
  });

  it("in English for who reads English", async () => {
    const { message } = await book(api, { ...(await newcomer()), language: "en" }, await published());
    expect(message).toMatch(/from Tuesday 1 December 2026 at 17:00.*group 6 of 6/);
  });

  it("to hold it and to move to it is to book it", async () => {
    const [slot, kim] = [await published(), await newcomer()];
    expect(await hold(api, kim, slot)).toMatchObject({ __typename: "NotYetYourTurn", group: 6 });
    const own = await book(api, kim, await slotOn(world, "2026-12-22"));
    expect((await move(api, kim, own.booking?.id ?? "", slot)).__typename).toBe("NotYetYourTurn");
    now = NOON.add({ hours: 5 });
    expect((await move(api, kim, own.booking?.id ?? "", slot)).__typename).toBe("MoveBookingSuccess");
  });

  it("an exam that was failed begins the wait anew; one that could not be held does not", async () => {
    const [failed, excused] = [await patient(), await patient()];
    const on = "2026-11-16";
    await world.results(failed, { phase: "on_road", category: "B", outcome: "failed", takenOn: on });
    await world.results(excused, { phase: "on_road", category: "B", outcome: "not_examined", takenOn: on });
    const slot = await published();
    expect(await book(api, failed, slot)).toMatchObject({ __typename: "NotYetYourTurn", group: 5, waitingSince: on });
    expect((await book(api, excused, slot)).__typename).toBe("BookSlotSuccess");
  });

  it("nobody waits before they may sit the exam: the theory test counts, when it came last", async () => {
    const late = await world.candidate({ registeredOn: "2026-01-05", theoryPassedOn: "2026-11-27" });
    expect(await book(api, late, await published())).toMatchObject({ group: 6, waitingSince: "2026-11-27" });
  });

  it("a department without groups opens to everybody at once", async () => {
    const paris = await world.centre({ departmentCode: "75", name: "Paris" });
    const slot = await published(NOON, { centre: paris });
    expect((await book(api, await newcomer(), slot)).__typename).toBe("BookSlotSuccess");
  });

  it("a draft is published as it opens, whoever opens it, and only once", async () => {
    const [draft, planned] = [await world.slot({ state: "draft" }), await world.slot()];
    const set = async (state: "open" | "withdrawn" | "draft") => {
      await world.db.update(examSlots).set({ state }).where(eq(examSlots.id, draft.id));
      const [row] = await world.db.select().from(examSlots).where(eq(examSlots.id, draft.id));
      return row?.publishedAt;
    };
    expect(draft.publishedAt).toBeNull();
    const first = await set("open");
    expect(Date.now() - (first?.getTime() ?? 0)).toBeLessThan(60_000);
    for (const state of ["withdrawn", "open", "draft", "open"] as const) expect(await set(state)).toEqual(first);
    // What was open all along was published long ago: nobody waits for it.
    expect(planned.publishedAt).toBeNull();
  });

  it("the last place of an early group: however fast a later group is, it never gets it", async () => {
    const slot = await published();
    const [rushing, sam] = [await world.candidates(20, { registeredOn: "2026-11-30" }), await patient()];
    const results = await atOnce([...rushing, ...rushing, sam, ...rushing], (candidate) => book(api, candidate, slot));
    const counts = tally(results);
    expect(counts.BookSlotSuccess).toBe(1);
    expect((counts.NotYetYourTurn ?? 0) + (counts.SlotTaken ?? 0)).toBe(60);
    expect((await book(api, sam, slot)).__typename).toBe("AlreadyBooked");
    expect(await brokenPromises(world)).toEqual(NO_BROKEN_PROMISE);
  });

  it("within a group the first to come is the first to be served", async () => {
    const slot = await published();
    const group = await world.candidates(20, { registeredOn: "2026-01-05" });
    expect(tally(await atOnce(group, (candidate) => book(api, candidate, slot)))).toEqual({
      BookSlotSuccess: 1,
      SlotTaken: 19,
    });
  });
});

describe("PUB-2: so many changes a day and a month, and no more", () => {
  const changed = async (times: number, kim: Awaited<ReturnType<typeof patient>>) => {
    for (let change = 0; change < times; change += 2) {
      const { booking } = await book(api, kim, await slotOn(world, "2026-12-24"));
      if (!booking) throw new Error("the place could not be booked");
      await cancel(api, kim, booking.id);
    }
  };

  it("the eleventh of a day is refused until midnight at the centre", async () => {
    const kim = await patient();
    await changed(10, kim);
    const slot = await slotOn(world, "2026-12-24");
    const key = randomUUID();
    const refused = {
      ...{ __typename: "TooManyChanges", code: "TOO_MANY_CHANGES", rule: "PUB-2", limit: 10 },
      ...{ until: "2026-12-01T23:00:00.000Z", message: expect.stringMatching(/par jour.*mercredi 2 décembre 2026/) },
    };
    expect(await book(api, kim, slot, key)).toMatchObject(refused);
    expect(await hold(api, kim, slot)).toMatchObject({ __typename: "TooManyChanges" });
    now = Temporal.Instant.from("2026-12-01T22:59:59Z");
    expect(await book(api, kim, slot)).toMatchObject({ __typename: "TooManyChanges" });
    now = Temporal.Instant.from("2026-12-01T23:00:00Z");
    expect((await book(api, kim, slot)).__typename).toBe("BookSlotSuccess");
    // The same wish as yesterday's has yesterday's answer.
    expect(await book(api, kim, slot, key)).toMatchObject(refused);
  });

  it("a place may always be given back, and that counts as well", async () => {
    const kim = await patient();
    await changed(8, kim);
    const { booking } = await book(api, kim, await slotOn(world, "2026-12-24"));
    const to = await slotOn(world, "2026-12-28");
    expect((await move(api, kim, booking?.id ?? "", to)).__typename).toBe("MoveBookingSuccess");
    expect((await move(api, kim, booking?.id ?? "", await slotOn(world, "2026-12-29"))).__typename).toBe(
      "TooManyChanges",
    );
    expect((await cancel(api, kim, booking?.id ?? "")).__typename).toBe("CancelBookingSuccess");
  });

  it("day after day, the month has an end too", async () => {
    const kim = await patient();
    for (let day = 0; day < 4; day += 1) {
      now = NOON.add({ hours: 24 * day });
      await changed(10, kim);
    }
    now = NOON.add({ hours: 24 * 4 });
    expect(await book(api, kim, await slotOn(world, "2026-12-24"))).toMatchObject({
      ...{ __typename: "TooManyChanges", limit: 40, until: "2026-12-31T23:00:00.000Z" },
    });
    expect((await book(api, await patient(), await slotOn(world, "2026-12-24"))).__typename).toBe("BookSlotSuccess");
  });

  it("of two changes that were decided at once, the one that is left goes through and the other is told", async () => {
    const centre = await world.centre({ departmentCode: "78", name: "Versailles" });
    const kim = await world.candidate({ categories: ["B", "B1"], registeredOn: "2026-01-05" });
    const slots = [
      await slotOn(world, "2026-12-24", { centre }),
      await slotOn(world, "2026-12-28", { centre, category: "B1" }),
    ];
    const results = await decidedTogether(world, kim, slots, (slot) => book(api, kim, slot));
    expect(tally(results)).toEqual({ BookSlotSuccess: 1, TooManyChanges: 1 });
  });
});

it("the place tells when it was published, and nothing where it was open all along", async () => {
  const [slot, old] = [await published(), await slotOn(world, "2026-12-24")];
  const publishedAt = async ({ id }: { id: number }) => {
    const ask = "query($id: ID!) { node(id: $id) { ... on ExamSlot { publishedAt } } }";
    return (await api.query<{ node: unknown }>(ask, { id: toGlobalId("ExamSlot", id) })).node;
  };
  expect(await publishedAt(slot)).toEqual({ publishedAt: "2026-12-01T11:00:00.000Z" });
  expect(await publishedAt(old)).toEqual({ publishedAt: null });
});

describe("PUB-1: a candidate is told their turn before they click", () => {
  const BOARD = `query ($filter: AvailabilityFilter!) {
    availability(filter: $filter, first: 500) { slots { id publishedAt opensForYouAt } }
  }`;
  type Slots = { availability: { slots: { id: string; publishedAt: string | null; opensForYouAt: string | null }[] } };

  it("on the board, for each place that was published not long ago", async () => {
    const [fresh, old] = [await published(), await slotOn(world, "2026-12-24")];
    const ids = [fresh, old].map(({ id }) => toGlobalId("ExamSlot", id));
    const seenBy = async (token?: string) => {
      const { availability } = await api.query<Slots>(BOARD, { filter: { category: "B" } }, token ? { token } : {});
      return ids.map((id) => availability.slots.find((slot) => slot.id === id)?.opensForYouAt);
    };
    await vi.waitUntil(async () => (await seenBy()).every((seen) => seen === null), { timeout: 20_000 });
    expect(await seenBy((await newcomer()).token)).toEqual(["2026-12-01T16:00:00.000Z", null]);
    expect(await seenBy((await since30Days()).token)).toEqual(["2026-12-01T14:00:00.000Z", null]);
    expect(await seenBy((await patient()).token)).toEqual(["2026-12-01T11:00:00.000Z", null]);
  });

  it("and which of the free places are not yet theirs", async () => {
    const centre = await world.centre({ departmentCode: "92", name: "Nanterre" });
    const [fresh] = [await published(NOON, { centre }), await slotOn(world, "2026-12-24", { centre })];
    const ask = `query ($filter: AvailabilityFilter!) {
      viewer { candidate { placesNotYetOpen(filter: $filter) { id opensForYouAt } } }
      availability(filter: $filter) { totalOpen }
    }`;
    type Later = { viewer: { candidate: { placesNotYetOpen: object[] } }; availability: { totalOpen: number } };
    const filter = { category: "B", departmentCode: "92" };
    const later = async ({ token }: { token: string }) => api.query<Later>(ask, { filter }, { token });
    const kim = await newcomer();
    // A new department is a new board: it is known a moment later.
    await vi.waitUntil(async () => !(await api.call(ask, { filter }, kim)).errors, { timeout: 20_000 });
    await vi.waitUntil(async () => (await later(kim)).viewer.candidate.placesNotYetOpen.length === 1, {
      timeout: 20_000,
    });
    const told = { id: toGlobalId("ExamSlot", fresh.id), opensForYouAt: "2026-12-01T16:00:00.000Z" };
    expect(await later(kim)).toEqual({
      viewer: { candidate: { placesNotYetOpen: [told] } },
      availability: { totalOpen: 2 },
    });
    expect((await later(await patient())).viewer.candidate.placesNotYetOpen).toEqual([]);
    now = NOON.add({ hours: 5 });
    expect((await later(kim)).viewer.candidate.placesNotYetOpen).toEqual([]);
  });

  const TURNS = `query ($departmentCode: String) { viewer { candidate { publicationTurns(departmentCode: $departmentCode) {
    category waitingSince waitingSinceFact daysWaited group groups minutesBetween opensAfterMinutes nextGroupOn message rule
  } } } }`;
  type Turns = { viewer: { candidate: { publicationTurns: Record<string, unknown>[] } } };
  const turnsOf = async ({ token }: { token: string }, departmentCode?: string, language = "fr") => {
    const { viewer } = await api.query<Turns>(TURNS, { departmentCode }, { token, language });
    return viewer.candidate.publicationTurns;
  };

  it("on their page, with the dates and the numbers that it rests on", async () => {
    const kim = await since30Days();
    expect(await turnsOf(kim)).toEqual([
      {
        ...{ category: "B", waitingSince: "2026-11-01", waitingSinceFact: "REGISTERED", daysWaited: 30, rule: "PUB-1" },
        ...{ group: 4, groups: 6, minutesBetween: 60, opensAfterMinutes: 180, nextGroupOn: "2026-12-16" },
        message:
          "Vous attendez depuis le dimanche 1er novembre 2026 (votre inscription), soit 30 jours\u00a0: vous êtes dans le groupe 4 sur 6, et les places publiées aujourd’hui s’ouvrent à vous 3 h après leur publication. À partir du mercredi 16 décembre 2026, vous passerez dans le groupe 3.",
      },
    ]);
    const [english] = await turnsOf(await patient(), undefined, "en");
    expect(english).toMatchObject({ group: 1, opensAfterMinutes: 0, nextGroupOn: null });
    expect(english?.message).toMatch(/group 1 of 6, and places published today open to you as soon as/);
  });

  it("for another department, whose policy is another", async () => {
    const [turn] = await turnsOf(await newcomer(), "75");
    expect(turn).toMatchObject({ group: 1, groups: 1, opensAfterMinutes: 0, nextGroupOn: null });
    expect(turn?.message).toBe("Ici, une place publiée s’ouvre à tout le monde au même moment.");
    const { errors } = await api.call(TURNS, { departmentCode: "00" }, { token: (await patient()).token });
    expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: "departmentCode" });
  });
});
