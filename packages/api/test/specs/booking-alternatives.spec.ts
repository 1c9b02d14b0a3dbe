import { afterAll, beforeAll, expect, it } from "vitest";
import { toGlobalId } from "../../src/contract/global-id.js";
import { book } from "../booking-calls.js";
import { type Api, startApi } from "../client.js";
import { createWorld, type World } from "../world.js";

let world: World;
let api: Api;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(async () => {
  await api.close();
  await world.close();
});

const ALTERNATIVES = `mutation($slotId: ID!, $key: UUID!) {
  bookSlot(input: { slotId: $slotId, idempotencyKey: $key }) { ... on SlotTaken { alternatives { id state centre { name } } } }
}`;

const OF_SLOT = `query($id: ID!) { node(id: $id) { ... on ExamSlot { alternatives { id alternatives { id } } } } }`;
const OF_LATE = `mutation($slotId: ID!, $key: UUID!) {
  bookSlot(input: { slotId: $slotId, idempotencyKey: $key }) { ... on TooLateToBook { alternatives { id } } ... on TooEarlyToBook { alternatives { id } } ... on SlotNotOpen { alternatives { id } } }
}`;
const ids = (slots: { id: number }[]) => slots.map(({ id }) => ({ id: toGlobalId("ExamSlot", id) }));

it("who is told that a place is taken is offered the nearest that may be booked: same category, own centre first", async () => {
  const bobigny = await world.centre();
  const rosny = await world.centre({ name: "Rosny-sous-Bois", latitude: 48.8713, longitude: 2.4861 });
  const lyon = await world.centre({ name: "Lyon", latitude: 45.764, longitude: 4.8357 });
  const at = (centre: typeof bobigny, daysAhead: number, category: "B" | "BE" = "B") =>
    world.slot({ centre, daysAhead, category });

  const taken = await at(bobigny, 10);
  const [sooner, far, near] = [await at(bobigny, 8), await at(lyon, 10), await at(rosny, 40)];
  await at(bobigny, 10, "BE");
  const [tooLate, tooEarly] = [await at(bobigny, 2), await at(bobigny, 93)];
  const withdrawn = await world.slot({ centre: bobigny, daysAhead: 10, state: "withdrawn" });
  api = await startApi(world);
  await book(api, await world.candidate(), taken);

  const variables = { slotId: toGlobalId("ExamSlot", taken.id), key: crypto.randomUUID() };
  const { bookSlot } = await api.query(ALTERNATIVES, variables, await world.candidate());

  expect(bookSlot).toEqual({
    alternatives: [sooner, near, far].map(({ id }, index) => ({
      id: toGlobalId("ExamSlot", id),
      state: "OPEN",
      centre: { name: ["Bobigny", "Rosny-sous-Bois", "Lyon"][index] },
    })),
  });

  const nodeOf = (id: number) => api.query<{ node: object }>(OF_SLOT, { id: toGlobalId("ExamSlot", id) });
  const nearest = ids([sooner, near, far]).map(({ id }) => ({ id, alternatives: [] }));
  expect(await nodeOf(taken.id)).toEqual({ node: { alternatives: nearest } });
  expect(await nodeOf(sooner.id)).toEqual({ node: { alternatives: [] } });

  for (const slot of [tooLate, tooEarly, withdrawn]) {
    const refused = { slotId: toGlobalId("ExamSlot", slot.id), key: crypto.randomUUID() };
    const { bookSlot: refusal } = await api.query(OF_LATE, refused, await world.candidate());
    expect(refusal).toEqual({ alternatives: ids([sooner, near, far]) });
  }
});
