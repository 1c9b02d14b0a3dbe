import { examSlots } from "@creneau/schema";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, startApi } from "../client.js";
import { createWorld, type World } from "../world.js";

let world: World;
let api: Api;
beforeAll(async () => {
  world = await createWorld();
  api = await startApi(world);
});
afterAll(async () => {
  await api?.close();
  await world?.close();
});

const post = async (body: object, headers: Record<string, string> = {}) => {
  const response = await fetch(`${api.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
  return { status: response.status, type: response.headers.get("content-type"), body: await response.json() };
};

/** The same call twice: the first is Apollo's, the second does not need it. What the correlation of an error says may differ. */
const expectSameTwice = async (body: object, headers?: Record<string, string>) => {
  const first = await post(body, headers);
  expect(await post(body, headers)).toEqual(first);
  expect(await post(body, headers)).toEqual(first);
  return first;
};

const FREE = `query Free($filter: AvailabilityFilter!, $first: Int, $days: Boolean = true) {
  availability(filter: $filter, first: $first) {
    version totalOpen days @include(if: $days) { date open } pageInfo { endCursor hasNextPage }
    slots { __typename id version startsAt centre { id name position { latitude } } }
  }
}`;

describe("a query that was asked before is answered as it was the first time", () => {
  test("whatever the caller accepts", async () => {
    for (const accept of [
      "*/*",
      "application/json",
      "application/graphql-response+json, application/json",
      "application/json, application/graphql-response+json",
      "application/graphql-response+json, application/graphql+json, application/json, text/event-stream",
      "application/json;q=0.5, application/graphql-response+json",
      "text/html, application/*;q=0.9",
      "image/png",
    ])
      await expectSameTwice({ query: `{ departments { code } } # ${accept}` }, { accept });
  });

  test("errors included", async () => {
    const wrong = [
      { query: FREE, variables: { filter: { category: "B", departmentCode: "XX" } } },
      { query: FREE, variables: { filter: { category: "NONE" } } },
      { query: FREE, variables: { filter: { category: "B" }, first: -1 } },
      { query: FREE, variables: [] },
      { query: FREE, variables: "{}" },
      { query: FREE, variables: { filter: { category: "B" } }, extensions: "x" },
      { query: FREE, variables: { filter: { category: "B" } }, operationName: "Other" },
      { query: FREE, variables: { filter: { category: "B" } }, operationName: 7 },
    ];
    await expectSameTwice({ query: FREE, variables: { filter: { category: "B" } } });
    for (const body of wrong) expect((await expectSameTwice(body)).body).toHaveProperty("errors");
    for (const headers of [{ authorization: "Bearer forged" }, { origin: "https://elsewhere.example" }])
      expect(
        (await expectSameTwice({ query: FREE, variables: { filter: { category: "B" } } }, headers)).status,
      ).not.toBe(200);
  });

  test("and by the operation that is named", async () => {
    const query = "query One { one: departments { code } } query Two { two: departments { code } }";
    expect((await expectSameTwice({ query, operationName: "One" })).body).toHaveProperty("data.one");
    expect((await expectSameTwice({ query, operationName: "Two" })).body).toHaveProperty("data.two");
    expect((await expectSameTwice({ query })).body).toHaveProperty("errors");
  });

  test("to each viewer their own, also beside the board", async () => {
    const people = await world.candidates(2);
    const query = "{ availability(filter: { category: B }, first: 1) { totalOpen } viewer { candidate { neph } } }";
    for (let again = 0; again < 3; again += 1)
      for (const { token, neph } of people)
        expect(await api.query(query, {}, { token })).toMatchObject({ viewer: { candidate: { neph } } });
    expect(await api.query(query)).toMatchObject({ viewer: null });
  });
});

describe("an answer that is kept", () => {
  test("never outlives its page: every commit that touches the filter is in the next answer", async () => {
    const centre = await world.centre();
    const slots = await world.slots(13, { centre });
    const ask = (query: string, first: number) =>
      api.query<{ availability: { totalOpen: number; slots: { version: number }[] } }>(query, {
        filter: { category: "B", centreIds: [Buffer.from(`ExamCentre:${centre.id}`).toString("base64url")] },
        first,
      });
    await expect.poll(async () => (await ask(FREE, 20)).availability.totalOpen).toBe(13);
    for (const [turn, { id }] of slots.entries()) {
      const state = turn % 3 === 0 ? "booked" : "open";
      await world.db.update(examSlots).set({ state, version: sql`version + 1` }).where(eq(examSlots.id, id));
      // A text that nobody has sent before is executed from the beginning.
      await expect
        .poll(
          async () =>
            (await ask(`${FREE}# ${turn} ${Math.random()}`, 20)).availability.slots.filter((s) => s.version > 1).length,
        )
        .toBe(turn + 1 - Math.ceil((turn + 1) / 3));
      const fresh = await ask(`${FREE}# ${turn}`, 20);
      expect(await ask(FREE, 20)).toEqual(fresh);
      expect(await ask(FREE, 20)).toEqual(fresh);
      expect((await ask(FREE, 3)).availability.slots).toEqual(fresh.availability.slots.slice(0, 3));
    }
  });

  test("depends on every variable", async () => {
    const variables = { filter: { category: "B" }, first: 5 };
    const withDays = await expectSameTwice({ query: FREE, variables });
    const without = await expectSameTwice({ query: FREE, variables: { ...variables, days: false } });
    expect(withDays.body).toHaveProperty("data.availability.days");
    expect(without.body).not.toHaveProperty("data.availability.days");
  });
});
