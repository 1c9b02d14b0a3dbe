import { examLists, examSessions, heldLicences, penalties } from "@creneau/schema";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { book, cancel } from "../booking-calls.js";
import { type DayAnswer, dayOf } from "../day-calls.js";
import { examiner, plan, publish, schedule } from "../session-calls.js";
import { useApi } from "../use-api.js";
import { anywhereAt, deleteWish, saveWish } from "../wish-calls.js";
import { offerByHand, rehousingsOf, withdrawSession } from "../withdrawal-calls.js";

const { world, api } = await useApi({ sweeps: false });

/** Each story has a department of its own, and a neighbour in which nothing happens. */
let code: string;
let centre: Awaited<ReturnType<typeof world.centre>>;
let officer: Awaited<ReturnType<typeof world.officer>>;
let stories = 0;
const NEIGHBOUR = "75";
await world.centre({ departmentCode: NEIGHBOUR, name: "Paris" });
const neighbour = await world.officer("allocation_officer", [NEIGHBOUR]);
beforeEach(async () => {
  stories += 1;
  code = String(10 + stories);
  centre = await world.centre({ departmentCode: code, latitude: 30 + stories * 1.5, longitude: 2 });
  officer = await world.officer("allocation_officer", [code]);
});

const day = () => dayOf(api, officer, code);
const ofB = async () => (await day()).shortages?.find(({ group }) => group === "B");
type Line = Exclude<keyof DayAnswer, "__typename" | "code" | "date" | "department">;

/** What a line says before and after something happened; nothing else may move, here or next door. */
const changed = async (line: Line, happens: () => Promise<unknown>, also: readonly Line[] = []) => {
  const [before, besides] = [await day(), await dayOf(api, neighbour, NEIGHBOUR)];
  await happens();
  const after = await day();
  const others = (answer: DayAnswer) =>
    Object.fromEntries(Object.entries(answer).filter(([key]) => key !== line && !also.includes(key as Line)));
  expect(others(after)).toEqual(others(before));
  expect(await dayOf(api, neighbour, NEIGHBOUR)).toEqual(besides);
  return [before[line], after[line]];
};

test("a day on which nothing waits says so, line by line", async () => {
  const nothing = { oldestAt: null };
  expect(await day()).toEqual({
    ...{ __typename: "OfficerDay", date: world.day(0), department: { code } },
    shortages: [],
    unfilled: { week: 0, fortnight: 0, days: [] },
    requests: { verified: 0, waiting: 0, inDoubt: 0, ...nothing },
    candidateImports: { files: 0, rows: 0, firstFiles: [] },
    planningImports: { files: 0, rows: 0, firstFiles: [] },
    rehousings: { people: 0, offered: 0, sessions: 0, ...nothing, nextExamOn: null },
    proofs: { count: 0, ...nothing },
    approvals: { toDecide: 0, own: 0, nextExpiryAt: null },
    publications: { count: 0, nextAt: null, nextFrom: null, nextTo: null },
    openLists: { count: 0, firstLists: [] },
  });
});

describe("what is short of places", () => {
  test("open and planned places of sessions to come, by centre", async () => {
    const other = await world.centre({ departmentCode: code, name: "Noisy" });
    await world.slots(3, { centre, daysAhead: 30 });
    await world.slots(2, { centre, daysAhead: 30, state: "draft" });
    await world.slots(1, { centre: other, daysAhead: 40 });
    for (const state of ["held", "booked", "withdrawn"] as const)
      await world.slots(1, { centre, daysAhead: 30, state });
    await world.slots(1, { centre, daysAhead: -1 });
    expect(await ofB()).toMatchObject({ openPlaces: 4, plannedPlaces: 2, waiting: 0, missing: 0 });
    expect((await ofB())?.centres).toEqual([
      { centre: { name: "Bobigny" }, openPlaces: 3, plannedPlaces: 2, wishing: 0 },
      { centre: { name: "Noisy" }, openPlaces: 1, plannedPlaces: 0, wishing: 0 },
    ]);
  });

  test("who waits counts once: a file without a place, or a wish from anywhere; a booking ends it, its cancellation begins it anew", async () => {
    const [slot] = await world.slots(1, { centre, daysAhead: 30 });
    const here = await world.candidate({ departmentCode: code });
    const elsewhere = await world.candidate({ departmentCode: NEIGHBOUR });
    expect(await ofB()).toMatchObject({ openPlaces: 1, waiting: 1, wishing: 0, missing: 0 });
    const { wish } = await saveWish(api, elsewhere, anywhereAt(centre));
    await saveWish(api, here, anywhereAt({ departmentCode: code }));
    expect(await ofB()).toMatchObject({ waiting: 2, wishing: 2, missing: 1, centres: [{ wishing: 2 }] });
    const { booking } = await book(api, here, slot as { id: number });
    expect(await ofB()).toMatchObject({ openPlaces: 0, waiting: 1, wishing: 1, missing: 1 });
    await cancel(api, here, booking?.id ?? "");
    expect(await ofB()).toMatchObject({ waiting: 2, wishing: 2 });
    await deleteWish(api, elsewhere, wish?.id ?? "");
    expect(await ofB()).toMatchObject({ waiting: 1, wishing: 1 });
  });

  test("not who has passed, holds the licence, has no theory test, serves a penalty, or is gone", async () => {
    const facts = { departmentCode: code };
    const [passed, holds, penalised] = await world.candidates(3, facts);
    await world.candidate({ ...facts, theoryPassedOn: null });
    await world.candidate({ ...facts, categories: ["D"] });
    await world.candidate({ ...facts, erasedAt: new Date() });
    expect(await ofB()).toMatchObject({ waiting: 3 });
    if (!passed || !holds || !penalised) throw new Error("three candidates were made");
    await world.results(passed, { phase: "on_road", category: "B", outcome: "passed", takenOn: world.day(-3) });
    await world.db.insert(heldLicences).values({ candidateId: holds.id, category: "B", obtainedOn: world.day(-3) });
    const penalty = { candidateId: penalised.id, departmentCode: code, kind: "failure", category: "B", rule: "BOK-11" };
    const dates = { examDate: world.day(-3), until: world.day(1), imposedAt: new Date() };
    await world.db.insert(penalties).values({ ...penalty, ...dates } as typeof penalties.$inferInsert);
    expect(await ofB()).toBeUndefined();
    expect((await day()).shortages).toMatchObject([{ group: "D", waiting: 1, missing: 1 }]);
    await world.db
      .update(penalties)
      .set({ until: world.day(0) })
      .where(eq(penalties.candidateId, penalised.id));
    expect(await ofB()).toMatchObject({ waiting: 1 });
  });

  test("the worst off comes first, and a category of two groups is in both", async () => {
    await world.candidates(2, { departmentCode: code, categories: ["B1"] });
    await world.candidate({ departmentCode: code, categories: ["A2"] });
    await world.slots(1, { centre, daysAhead: 30 });
    const short = (await day()).shortages?.map(({ group, waiting, missing }) => [group, waiting, missing]);
    expect(short).toEqual([
      ["A", 3, 3],
      ["B", 2, 1],
    ]);
  });
});

describe("what nobody has booked", () => {
  test("published places from today to the fourteenth day, by day and session", async () => {
    const made = async (count: number, daysAhead: number, state: "open" | "held" | "draft" | "booked" | "withdrawn") =>
      (await world.slots(count, { centre, daysAhead, state }))[0];
    await made(2, 6, "open");
    await made(1, 7, "held");
    const last = await made(3, 13, "open");
    await made(1, 14, "open");
    for (const state of ["draft", "booked", "withdrawn"] as const) await made(1, 3, state);
    const { unfilled } = await day();
    expect(unfilled).toMatchObject({ week: 2, fortnight: 6 });
    expect(unfilled?.days.map(({ date, places, sessions }) => [date, places, sessions])).toEqual([
      [world.day(6), 2, 1],
      [world.day(7), 1, 1],
      [world.day(13), 3, 1],
    ]);
    expect(unfilled?.days[2]?.firstSessions).toMatchObject([
      { sessionId: String(last?.sessionId), startsAt: "08:00", group: "B", places: 3, centre: { name: "Bobigny" } },
    ]);
  });

  test("of a crowded day six sessions are named, and all are counted", async () => {
    await world.slots(13 * 7 + 1, { centre, daysAhead: 2 });
    const [crowded] = (await day()).unfilled?.days ?? [];
    expect(crowded).toMatchObject({ places: 92, sessions: 8 });
    expect(crowded?.firstSessions).toHaveLength(6);
  });

  test("a booking takes its place out", async () => {
    const [slot] = await world.slots(2, { centre, daysAhead: 10 });
    const candidate = await world.candidate({ departmentCode: NEIGHBOUR });
    expect((await day()).unfilled).toMatchObject({ week: 0, fortnight: 2 });
    await book(api, candidate, slot as { id: number });
    expect((await day()).unfilled).toMatchObject({ week: 0, fortnight: 1 });
  });
});

test("people whose place was withdrawn, those who are offered another one among them, until they have it", async () => {
  const candidates = await world.candidates(2, { departmentCode: NEIGHBOUR });
  const slots = await world.slots(2, { centre, daysAhead: 20 });
  for (const [index, slot] of slots.entries()) await book(api, candidates[index] ?? {}, slot);
  const sessionId = slots[0]?.sessionId ?? 0;
  const [, withdrawn] = await changed("rehousings", () => withdrawSession(api, officer, sessionId));
  expect(withdrawn).toMatchObject({ people: 2, offered: 0, sessions: 1, nextExamOn: world.day(20) });
  expect((withdrawn as { oldestAt: string }).oldestAt).not.toBeNull();
  const another = await world.slot({ centre, daysAhead: 22 });
  const [first] = (await rehousingsOf(api, officer, code)) ?? [];
  await offerByHand(api, officer, first?.id ?? "", another);
  expect((await day()).rehousings).toMatchObject({ people: 2, offered: 1 });
  for (const candidate of candidates) {
    const live = await liveBookingOf(candidate);
    await cancel(api, candidate, live);
  }
  expect((await day()).rehousings).toMatchObject({ people: 0, offered: 0, sessions: 0 });
});

test("publications to come, the next one first", async () => {
  const maker = await examiner(world, { departmentCode: code });
  await plan(api, officer, { examiner: maker, centre, date: world.day(30), places: [{ startsAt: "08:00" }] });
  const soon = new Date(Date.now() + 3_600_000).toISOString();
  const range = { departmentCode: code, firstDate: world.day(29), lastDate: world.day(31) };
  const [, scheduled] = await changed("publications", () => schedule(api, officer, range, { toString: () => soon }));
  expect(scheduled).toEqual({ count: 1, nextAt: soon, nextFrom: world.day(29), nextTo: world.day(31) });
  const later = new Date(Date.now() + 7_200_000).toISOString();
  await schedule(api, officer, { ...range, firstDate: world.day(30) }, { toString: () => later });
  expect((await day()).publications).toMatchObject({ count: 2, nextAt: soon, nextFrom: world.day(29) });
  await publish(api, officer, range);
  expect((await day()).publications).toMatchObject({ count: 2 });
});

test("lists that were issued and not closed, once their day is over", async () => {
  const [today] = await world.slots(1, { centre, daysAhead: 0, state: "booked" });
  const [yesterday] = await world.slots(1, { centre, daysAhead: -1, state: "booked" });
  const issue = (slot: { sessionId: number } | undefined) =>
    world.db.insert(examLists).values({ sessionId: slot?.sessionId ?? 0, attributedPlaces: 1, issuedAt: new Date() });
  await changed("openLists", () => issue(today)).then(([before, after]) => expect(after).toEqual(before));
  const [, over] = await changed("openLists", () => issue(yesterday));
  expect(over).toMatchObject({
    count: 1,
    firstLists: [{ sessionId: String(yesterday?.sessionId), date: world.day(-1), state: "ISSUED" }],
  });
  const close = { state: "closed" as const, closedAt: new Date(), unhonouredUnits: 0 };
  await changed("openLists", () =>
    world.db
      .update(examLists)
      .set(close)
      .where(eq(examLists.sessionId, yesterday?.sessionId ?? 0)),
  ).then(([, after]) => expect(after).toMatchObject({ count: 0, firstLists: [] }));
  expect(await world.db.$count(examSessions, eq(examSessions.centreId, centre.id))).toBe(2);
});

describe("a day is seen by who works there", () => {
  test.each(["delegate", "administrator"] as const)("a %s sees every line", async (role) => {
    const answer = await dayOf(api, await world.officer(role, [code]), code);
    expect(Object.entries(answer).filter(([, value]) => value === null)).toEqual([]);
  });

  test("whoever works elsewhere, examines, reads figures or helps is turned away; so is a department that is none", async () => {
    expect(await dayOf(api, neighbour, code)).toEqual({ __typename: "NotAllowed", code: "NOT_ALLOWED" });
    for (const role of ["examiner", "analyst", "support"] as const)
      expect((await dayOf(api, await world.officer(role, [code]), code)).__typename).toBe("NotAllowed");
    expect((await dayOf(api, await world.officer("administrator", []), "999")).__typename).toBe("NotAllowed");
    expect((await dayOf(api, await world.candidate(), code)).__typename).toBe("NotAllowed");
    expect((await dayOf(api, {}, code)).__typename).toBe("NotSignedIn");
  });
});

async function liveBookingOf(candidate: { token?: string }): Promise<string> {
  const { viewer } = await api.query<{
    viewer: { candidate: { bookings: { edges: { node: { id: string } }[] } } };
  }>("{ viewer { candidate { bookings(states: [LIVE]) { edges { node { id } } } } } }", {}, candidate);
  return viewer.candidate.bookings.edges[0]?.node.id ?? "";
}
