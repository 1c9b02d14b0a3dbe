import { randomUUID } from "node:crypto";
import { candidates } from "@creneau/schema";
import { eq } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { toGlobalId } from "../../src/contract/global-id.js";
import { book, slotOn } from "../booking-calls.js";
import { introducedSocket, soon } from "../graphql-socket.js";
import { useApi } from "../use-api.js";

/** It stands still until somebody moves it. */
let now = Temporal.Now.instant();
const { world, api } = await useApi({ clock: { now: () => now } });

const ELIGIBILITY = "eligibility { earliestDate verdict { __typename } }";
const BOARD = `query Board($filter: AvailabilityFilter!) {
  availability(filter: $filter) { slots { id date ${ELIGIBILITY} } }
}`;

type Told = { earliestDate: string | null; verdict: { __typename: string } } | null;
type Board = { availability: { slots: { id: string; date: string; eligibility: Told }[] } };

type LiveEvent = { __typename: string; opened?: { eligibility: Told }[] };
const eventOf = (message: object): LiveEvent =>
  (message as { payload: { data: { availabilityChanged: LiveEvent } } }).payload.data.availabilityChanged;
const verdictOf = ({ eligibility }: { eligibility: Told }): string | null => eligibility?.verdict.__typename ?? null;

/** Seventeen so many days from now. */
const young = (days: number) => {
  const birthday = world.day(days);
  const birthDate = `${Number(birthday.slice(0, 4)) - 17}${birthday.slice(4)}`;
  return world.candidate({ birthDate, parentalAuthorisation: true });
};

test("the board tells the viewer which places are too early, and a stranger nothing", async () => {
  const centre = await world.centre({ name: "Rosny" });
  await world.slots(2, { centre, daysAhead: 50 });
  await world.slots(2, { centre, daysAhead: 70 });
  const filter = { category: "B", centreIds: [toGlobalId("ExamCentre", centre.id)] };
  const slotsFor = async (caller: { token?: string }) =>
    (await api.query<Board>(BOARD, { filter }, caller)).availability.slots;
  await expect.poll(async () => (await slotsFor({})).length).toBe(4);

  const lou = await young(60);
  const seen = (await slotsFor(lou)).map(({ date, eligibility }) => [
    ...[date, eligibility?.verdict.__typename, eligibility?.earliestDate],
  ]);
  expect(seen).toEqual([
    ...Array(2).fill([world.day(50), "Refused", world.day(60)]),
    ...Array(2).fill([world.day(70), "Satisfied", world.day(70)]),
  ]);
  expect((await slotsFor({})).map(({ eligibility }) => eligibility)).toEqual([null, null, null, null]);
});

test("another viewer's answer is never handed on, though both ask the same", async () => {
  const centre = await world.centre({ name: "Gagny" });
  await world.slots(1, { centre, daysAhead: 50 });
  const filter = { category: "B", centreIds: [toGlobalId("ExamCentre", centre.id)] };
  const [lou, sam] = [await young(60), await world.candidate()];
  const verdictFor = async (caller: { token: string }) =>
    (await api.query<Board>(BOARD, { filter }, caller)).availability.slots.map(
      ({ eligibility }) => eligibility?.verdict.__typename,
    );
  await expect.poll(() => verdictFor(sam)).toEqual(["Satisfied"]);
  for (let round = 0; round < 3; round += 1)
    expect([await verdictFor(lou), await verdictFor(sam)]).toEqual([["Refused"], ["Satisfied"]]);
});

test("who watches the board signed in gets their own marks, live", async () => {
  const centre = await world.centre({ name: "Bondy" });
  const [lou, sam] = [await young(60), await world.candidate()];
  const queryWith = (directive: string) => `subscription Watch($filter: AvailabilityFilter!) {
    availabilityChanged(filter: $filter) ${directive} {
      __typename
      ... on AvailabilitySnapshot { version slots { id ${ELIGIBILITY} } }
      ... on AvailabilityDelta { fromVersion toVersion opened { id ${ELIGIBILITY} } changed { id } closed }
    }
  }`;
  const filter = { category: "B", centreIds: [toGlobalId("ExamCentre", centre.id)] };
  const watch = async (token?: string, directive = "") => {
    const query = queryWith(directive);
    const { socket, messages } = await introducedSocket(
      api.webSocketUrl,
      token && { authorization: `Bearer ${token}` },
    );
    const id = randomUUID();
    socket.send(JSON.stringify({ id, type: "subscribe", payload: { query, variables: { filter } } }));
    const events = () => messages.filter((message) => message.id === id).map(eventOf);
    await soon(() => events().map(({ __typename }) => __typename)).toEqual(["AvailabilitySnapshot"]);
    return { socket, opened: () => events().flatMap(({ opened = [] }) => opened.map(verdictOf)) };
  };
  // Behind a directive a subscription is shared with nobody, and is carried out by another way.
  const watching = [
    await watch(lou.token),
    await watch(lou.token, "@include(if: true)"),
    await watch(sam.token),
    await watch(),
  ];
  const marks = () => watching.map(({ opened }) => opened());
  await world.slots(1, { centre, daysAhead: 50 });
  await soon(marks).toEqual([["Refused"], ["Refused"], ["Satisfied"], [null]]);

  // A file that was read a moment ago is not read again for every event.
  await world.db.update(candidates).set({ birthDate: "2000-01-01" }).where(eq(candidates.id, lou.id));
  now = now.add({ milliseconds: 4_999 });
  await world.slots(1, { centre, daysAhead: 51 });
  await soon(() => marks().map((told) => told[1])).toEqual(["Refused", "Refused", "Satisfied", null]);
  now = now.add({ milliseconds: 2 });
  await world.slots(1, { centre, daysAhead: 52 });
  await soon(() => marks().map((told) => told[2])).toEqual(["Satisfied", "Satisfied", "Satisfied", null]);
  for (const { socket } of watching) socket.close();
});

test("an exam overseas is judged at the civil date there", async () => {
  const noumea = await world.centre({ name: "Nouméa", departmentCode: "988", timeZone: "Pacific/Noumea" });
  const cayenne = await world.centre({ name: "Cayenne", departmentCode: "973", timeZone: "America/Cayenne" });
  const lou = await young(30);
  for (const [centre, zone] of [
    [noumea, "Pacific/Noumea"],
    [cayenne, "America/Cayenne"],
  ] as const) {
    const eve = await slotOn(world, world.day(29), { centre }, zone);
    const birthday = await slotOn(world, world.day(30), { centre, daysAhead: 12 }, zone);
    expect(await book(api, lou, eve)).toMatchObject({ __typename: "NotEligible", earliestDate: world.day(30) });
    expect((await book(api, await young(30), birthday)).__typename).toBe("BookSlotSuccess");
  }
});

test("the same key gets the same refusal again, also when the candidate has become eligible since", async () => {
  const slot = await world.slot({ daysAhead: 20 });
  const lou = await young(30);
  const key = randomUUID();
  const first = await book(api, lou, slot, key);
  expect(first).toMatchObject({ __typename: "NotEligible", rule: "AGE-2" });
  await world.db.update(candidates).set({ birthDate: "2000-01-01" }).where(eq(candidates.id, lou.id));
  expect(await book(api, lou, slot, key)).toEqual(first);
  expect((await book(api, lou, slot)).__typename).toBe("BookSlotSuccess");
});
