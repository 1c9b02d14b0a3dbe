import { randomUUID } from "node:crypto";
import { examSlots } from "@creneau/schema";
import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { useApi } from "../use-api.js";

const { world, api } = await useApi();

const post = async (body: object, headers: Record<string, string> = {}) => {
  const response = await fetch(`${api.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
  return { status: response.status, type: response.headers.get("content-type"), body: await response.json() };
};

/** The number under which an error of ours is logged differs each time. */
const CORRELATION = /[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g;

/** The same call four times: the first is Apollo's, the others do not need it, and the last may find its answer kept. */
const expectSameAgain = async (body: object, headers?: Record<string, string>) => {
  const told = (answer: object) => JSON.stringify(answer).replaceAll(CORRELATION, "");
  const first = await post(body, headers);
  for (let again = 0; again < 3; again += 1) expect(told(await post(body, headers))).toBe(told(first));
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
      await expectSameAgain({ query: `{ departments { code } } # ${accept}` }, { accept });
  });

  test("errors included", async () => {
    const wrong: object[] = [
      { query: FREE, variables: { filter: { category: "B", departmentCode: "XX" } } },
      { query: FREE, variables: { filter: { category: "NONE" } } },
      { query: FREE, variables: { filter: { category: "B" }, first: -1 } },
      { query: FREE, variables: [] },
      { query: FREE, variables: "{}" },
      { query: FREE, variables: { filter: { category: "B" } }, extensions: "x" },
      { query: FREE, variables: { filter: { category: "B" } }, operationName: "Other" },
      { query: FREE, variables: { filter: { category: "B" } }, operationName: 7 },
    ];
    await expectSameAgain({ query: FREE, variables: { filter: { category: "B" } } });
    const optional = `query ($filter: AvailabilityFilter = { category: B }) { availability(filter: $filter) { totalOpen } }`;
    await expectSameAgain({ query: optional });
    wrong.push({ query: optional, variables: { filter: null } });
    for (const body of wrong) expect((await expectSameAgain(body)).body).toHaveProperty("errors");
    for (const headers of [{ authorization: "Bearer forged" }, { origin: "https://elsewhere.example" }])
      expect(
        (await expectSameAgain({ query: FREE, variables: { filter: { category: "B" } } }, headers)).status,
      ).not.toBe(200);
  });

  test("errors of a mutation included, and it is carried out once", async () => {
    const query = `mutation ($slotId: ID!, $key: UUID!) { bookSlot(input: { slotId: $slotId, idempotencyKey: $key }) { __typename } }`;
    const [slot] = await world.slots(1, { centre: await world.centre() });
    const { token } = await world.candidate();
    const headers = { authorization: `Bearer ${token}` };
    const variables = { slotId: Buffer.from(`ExamSlot:${slot?.id}`).toString("base64url"), key: randomUUID() };
    expect((await expectSameAgain({ query, variables: { ...variables, key: "x" } }, headers)).status).toBe(400);

    await world.db.execute("create sequence attempt");
    await world.db.execute(
      `create function refuse() returns trigger language plpgsql as
       'begin perform nextval(''attempt''); raise exception ''out of order''; end'`,
    );
    await world.db.execute("create trigger refuse before insert on bookings for each row execute function refuse()");
    for (let again = 1; again <= 3; again += 1) {
      expect(await post({ query, variables: { ...variables, key: randomUUID() } }, headers)).toMatchObject({
        status: 200,
        body: { data: null, errors: [{ path: ["bookSlot"], extensions: { code: "INTERNAL_SERVER_ERROR" } }] },
      });
      const { rows } = await world.db.execute<{ last_value: string }>("select last_value from attempt");
      expect(Number(rows[0]?.last_value)).toBe(again);
    }
    await world.db.execute("drop trigger refuse on bookings");
    expect((await expectSameAgain({ query, variables }, headers)).body).toEqual({
      data: { bookSlot: { __typename: "BookSlotSuccess" } },
    });
  });

  test("and by the operation that is named", async () => {
    expect((await expectSameAgain({ query: "{ __typename }" })).body).toEqual({ data: { __typename: "Query" } });
    const query = "query One { one: departments { code } } query Two { two: departments { code } }";
    expect((await expectSameAgain({ query, operationName: "One" })).body).toHaveProperty("data.one");
    expect((await expectSameAgain({ query, operationName: "Two" })).body).toHaveProperty("data.two");
    expect((await expectSameAgain({ query })).body).toHaveProperty("errors");
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
      const booked = Math.ceil((turn + 1) / 3);
      // A text that nobody has sent before is executed from the beginning.
      await expect
        .poll(async () => {
          const { totalOpen, slots: shown } = (await ask(`${FREE}# ${turn} ${Math.random()}`, 20)).availability;
          return [totalOpen, shown.filter(({ version }) => version > 1).length];
        })
        .toEqual([slots.length - booked, turn + 1 - booked]);
      const fresh = await ask(`${FREE}# ${turn}`, 20);
      for (let again = 0; again < 3; again += 1) expect(await ask(FREE, 20)).toEqual(fresh);
      expect((await ask(FREE, 3)).availability.slots).toEqual(fresh.availability.slots.slice(0, 3));
    }
  });

  test("depends on every variable", async () => {
    const variables = { filter: { category: "B" }, first: 5 };
    const withDays = await expectSameAgain({ query: FREE, variables });
    const without = await expectSameAgain({ query: FREE, variables: { ...variables, days: false } });
    expect(withDays.body).toHaveProperty("data.availability.days");
    expect(without.body).not.toHaveProperty("data.availability.days");
  });
});
