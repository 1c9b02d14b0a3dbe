import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { toGlobalId } from "../../src/contract/global-id.js";
import { brokenPromises, NO_BROKEN_PROMISE } from "../booking-invariants.js";
import { introducedSocket, openSocket, soon } from "../graphql-socket.js";
import { serveTheNextWatcher } from "../next-caller.js";
import { useApi } from "../use-api.js";

const { world, api } = await useApi();
const [slot] = await world.slots(5);
const slotId = toGlobalId("ExamSlot", slot?.id ?? 0);
const candidate = await world.candidate();
serveTheNextWatcher(api, 5);

const open = () => openSocket(api.webSocketUrl);
const introduced = (payload?: unknown) => introducedSocket(api.webSocketUrl, payload);

const WATCH = `subscription Watch($filter: AvailabilityFilter!, $after: String) {
  availabilityChanged(filter: $filter, after: $after) { __typename } }`;
const CATEGORY_B = { filter: { category: "B" } };

/** What one `subscribe` is answered with: the codes of its errors, or the type of the first event. */
const answerTo = async (payload: object): Promise<string> => {
  const { socket, messages } = await introduced();
  socket.send(JSON.stringify({ id: "1", type: "subscribe", payload }));
  await soon(() => messages.length).toBe(2);
  socket.close();
  const [, answer] = messages;
  if (answer?.type !== "error") return JSON.stringify(answer?.payload);
  return (answer.payload ?? []).map(({ extensions }) => extensions.code).join();
};

describe("what goes over HTTP does not go over the socket", () => {
  const booking = `mutation Book { bookSlot(input: { slotId: "SLOT", idempotencyKey: "${randomUUID()}" }) { __typename } }`;
  test.each([
    ["introspection", { query: "{ __schema { types { name } } }" }],
    ["a query", { query: "{ viewer { candidate { neph } } }" }],
    ["a mutation", { query: booking }],
    ["a mutation beside a subscription", { query: `${WATCH} ${booking}`, operationName: "Book" }],
  ])("%s", async (_, { query, ...rest }) => {
    const signedIn = await introduced({ authorization: `Bearer ${candidate.token}` });
    signedIn.socket.send(
      JSON.stringify({ id: "1", type: "subscribe", payload: { ...rest, query: query.replace("SLOT", slotId) } }),
    );
    await soon(() => signedIn.messages.length).toBe(2);
    expect(signedIn.messages[1]?.payload?.[0]?.extensions.code).toBe("OPERATION_NOT_ALLOWED");
    signedIn.socket.close();
    expect(await brokenPromises(world)).toEqual(NO_BROKEN_PROMISE);
  });

  test.each([
    ["an operation that is not there", { query: WATCH, operationName: "Another", variables: CATEGORY_B }],
    ["two operations and no name", { query: `${WATCH} ${WATCH.replace("Watch", "Other")}`, variables: CATEGORY_B }],
    ["introspection as a subscription", { query: "subscription { __typename }" }],
    [
      "introspection beside the subscription",
      {
        query: WATCH.replace("{ __typename } }", "{ __typename } __schema { types { name } } }"),
        variables: CATEGORY_B,
      },
    ],
    [
      "two subscriptions in one",
      {
        query: `subscription { a: availabilityChanged(filter: { category: B }) { __typename } b: availabilityChanged(filter: { category: A }) { __typename } }`,
      },
    ],
    ["words", { query: "not GraphQL at all" }],
    ["nothing", { query: "" }],
    ["a fragment of itself", { query: "subscription { ...F } fragment F on Subscription { ...F }" }],
    [
      "more simulations than a document may ask for",
      {
        query: `{ ${Array.from({ length: 6 }, (_, i) => `a${i}: simulateEligibility(input: { category: "B", phase: ON_ROAD }) { __typename }`).join(" ")} }`,
      },
    ],
    ["a document of many tokens", { query: `subscription { ${"a ".repeat(10_000)} }` }],
  ])("%s is refused", async (_, payload) => {
    expect(await answerTo(payload)).toMatch(/^(GRAPHQL_|BAD_|OPERATION_)[A-Z_]+(,|$)/);
  });
});

describe("filters and versions", () => {
  const strange: [string, object][] = [
    ["no filter", {}],
    ["a filter of no category", { filter: {} }],
    ["a category that does not exist", { filter: { category: "Z" } }],
    ["a department that does not exist", { filter: { category: "B", departmentCode: "00" } }],
    ["a department with a NUL", { filter: { category: "B", departmentCode: "\u0000" } }],
    ["half a character", { filter: { category: "B", departmentCode: "\ud800" } }],
    ["a centre that does not exist", { filter: { category: "B", centreIds: [toGlobalId("ExamCentre", 999_999)] } }],
    ["a slot as a centre", { filter: { category: "B", centreIds: [toGlobalId("ExamSlot", 1)] } }],
    ["101 centres", { filter: { category: "B", centreIds: Array(101).fill(toGlobalId("ExamCentre", 1)) } }],
    ["30 February", { filter: { category: "B", from: "2026-02-30" } }],
    ["the year 10000", { filter: { category: "B", to: "10000-01-01" } }],
    ["a number for a date", { filter: { category: "B", to: 20_261_122 } }],
    ["an end before the beginning", { filter: { category: "B", from: "2026-12-02", to: "2026-12-01" } }],
    ["a word as a version", { ...CATEGORY_B, after: "yesterday" }],
    ["a negative version", { ...CATEGORY_B, after: "-1" }],
    ["a fraction", { ...CATEGORY_B, after: "1.5" }],
    ["a hexadecimal version", { ...CATEGORY_B, after: "0x10" }],
    ["an empty version", { ...CATEGORY_B, after: "" }],
    ["a version with a NUL", { ...CATEGORY_B, after: "1\u0000" }],
    ["a number as a version", { ...CATEGORY_B, after: 1 }],
    ["a version of a thousand digits", { ...CATEGORY_B, after: "9".repeat(1_000) }],
  ];
  test.each(strange)("%s is bad input", async (_, variables) =>
    expect(await answerTo({ query: WATCH, variables })).toBe("BAD_USER_INPUT"),
  );

  test.each([["0"], ["1"], ["18446744073709551615"]])("version %s of another universe gets a snapshot", async (after) =>
    expect(await answerTo({ query: WATCH, variables: { ...CATEGORY_B, after } })).toContain("AvailabilitySnapshot"),
  );
});

describe("tokens", () => {
  test("one that has expired closes the socket", async () => {
    const { token } = await world.candidate();
    await world.db.execute(`update sessions set expires_at = now() - interval '1 second' where token = '${token}'`);
    const { socket, closed } = await open();
    socket.send(JSON.stringify({ type: "connection_init", payload: { authorization: `Bearer ${token}` } }));
    expect(await closed).toBe(4403);
  });
  test.each([
    ["Bearer forged"],
    ["forged"],
    ["Bearer "],
    [`Bearer ${"x".repeat(50_000)}`],
    ["Bearer \u0000"],
    ["Bearer ' or ''='"],
  ])("%j closes the socket", async (authorization) => {
    const { socket, closed } = await open();
    socket.send(JSON.stringify({ type: "connection_init", payload: { authorization } }));
    expect(await closed).toBe(4403);
  });
});

describe("messages that are none of the protocol", () => {
  test.each<[string, unknown, number]>([
    ["null", null, 4400],
    ["a number", 1, 4400],
    ["a list", [], 4400],
    ["an unknown type", { type: "start" }, 4400],
    ["a type that is a number", { type: 1 }, 4400],
    ["a subscription without an id", { type: "subscribe", payload: { query: WATCH } }, 4400],
    ["an id that is empty", { id: "", type: "subscribe", payload: { query: WATCH } }, 4400],
    ["an id that is a number", { id: 1, type: "subscribe", payload: { query: WATCH } }, 4400],
    ["a subscription of nothing", { id: "1", type: "subscribe" }, 4400],
    ["a query that is a number", { id: "1", type: "subscribe", payload: { query: 1 } }, 4400],
    ["variables that are a text", { id: "1", type: "subscribe", payload: { query: WATCH, variables: "x" } }, 4400],
    ["a name that is a list", { id: "1", type: "subscribe", payload: { query: WATCH, operationName: [] } }, 4400],
    ["a second introduction", { type: "connection_init" }, 4429],
    ["an introduction that is a text", { type: "connection_init", payload: "x" }, 4400],
    ["a message of the server", { id: "1", type: "next", payload: {} }, 4400],
  ])("%s closes the socket", async (_, message, code) => {
    const { socket, closed } = await introduced();
    socket.send(JSON.stringify(message));
    expect(await closed).toBe(code);
  });

  test("two subscriptions of one id close the socket", async () => {
    const { socket, closed } = await introduced();
    for (let twice = 0; twice < 2; twice += 1)
      socket.send(JSON.stringify({ id: "1", type: "subscribe", payload: { query: WATCH, variables: CATEGORY_B } }));
    expect(await closed).toBe(4409);
  });

  test("the end of what never began, and a pong that nobody asked for, are of no account", async () => {
    const { socket, messages } = await introduced();
    socket.send(JSON.stringify({ id: "never", type: "complete" }));
    socket.send(JSON.stringify({ type: "pong", payload: { a: 1 } }));
    socket.send(JSON.stringify({ type: "ping" }));
    await soon(() => messages.at(-1)?.type).toBe("pong");
    socket.close();
  });

  const firstAnswerTo = async (id: string) => {
    const { socket, messages } = await introduced();
    socket.send(JSON.stringify({ id, type: "subscribe", payload: { query: WATCH, variables: CATEGORY_B } }));
    await soon(() => messages.length).toBe(2);
    socket.close();
    return messages[1];
  };

  test.each([['"\\\u2028é\u0000'], ["x".repeat(128)]])("events come back under the id %j", async (id) =>
    expect(await firstAnswerTo(id)).toMatchObject({ id, type: "next", payload: { data: expect.anything() } }),
  );

  test("an id of 129 characters is refused, under that id", async () => {
    const id = "x".repeat(129);
    expect(await firstAnswerTo(id)).toMatchObject({
      ...{ id, type: "error" },
      payload: [{ message: expect.stringContaining("128 characters"), extensions: { code: "BAD_USER_INPUT" } }],
    });
  });
});
