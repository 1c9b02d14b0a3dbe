import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { toGlobalId } from "../../src/contract/global-id.js";
import { book } from "../booking-calls.js";
import { serveTheNextCaller } from "../next-caller.js";
import {
  AVAILABILITY,
  outcomeOf as askedOutcome,
  byCategoryB,
  CENTRES,
  DEPARTMENT,
  NODE,
  PLACES,
} from "../questions.js";
import { useApi } from "../use-api.js";

const { world, api } = await useApi();
const centre = await world.centre();
await world.slots(5, { centre });
const candidate = await world.candidate();
// What has been answered well once is answered by a shorter way: the same text with bad company must not profit from it.
await api.query("{ __typename }");
serveTheNextCaller(api);

/** The code of the only error, or the data when there is none. */
const outcomeOf = (document: string, variables: object, token?: string) =>
  askedOutcome(api, document, variables, token);

describe("hostile text", () => {
  const hostile: [string, string][] = [
    ["SQL", "'; drop table bookings; --"],
    ["a NUL", "\u0000"],
    ["a NUL inside", "Bobi\u0000gny"],
    ["the first half of a character", "\ud800"],
    ["the second half of a character", "\udc00x"],
    ["a wildcard", "%_\\"],
    ["a pattern that explodes", `${"(a+)+".repeat(15)}$`],
    ["right-to-left marks", "\u202egnigiboB\u202c"],
    ["only spaces", "   \u00a0\u2003"],
    ["combining marks", "e\u0301".repeat(45)],
    ["90,000 characters", "é".repeat(45_000)],
  ];
  const fields: [string, string, (text: string) => object][] = [
    ["places(search)", PLACES, (search) => ({ search })],
    ["examCentres(filter.search)", CENTRES, (search) => ({ filter: { search } })],
    ["examCentres(filter.departmentCode)", CENTRES, (departmentCode) => ({ filter: { departmentCode } })],
    ["availability(filter.departmentCode)", AVAILABILITY, (departmentCode) => byCategoryB({ departmentCode })],
    ["department(code)", DEPARTMENT, (code) => ({ code })],
    ["node(id)", NODE, (id) => ({ id })],
  ];
  test.each(
    fields.flatMap(([field, document, variables]) =>
      hostile.map(([what, text]) => [field, what, document, variables(text)] as const),
    ),
  )("%s takes %s for what it is: text, or bad input", async (_, __, document, variables) => {
    const { errors } = await api.call(document, variables, { signal: AbortSignal.timeout(5_000) });
    for (const { extensions } of errors ?? []) expect(extensions.code).toBe("BAD_USER_INPUT");
  });
  test("a text of 1 MB is a body too large", async () =>
    expect(await outcomeOf(PLACES, { search: "x".repeat(1_000_000) })).toBe("BODY_TOO_LARGE"));
  test.each([["\u0000"], ["é".repeat(200)], ["' or ''='"], ["__proto__"]])("%j is no token", async (token) => {
    const response = await fetch(`${api.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${encodeURIComponent(token)}` },
      body: JSON.stringify({ query: "{ viewer { candidate { neph } } }" }),
    });
    expect(response.status).toBe(401);
  });
});

test("a mutation under a name that the document does not have is not carried out, by POST or by GET", async () => {
  const slot = await world.slot({ centre, daysAhead: 30 });
  const input = `{ slotId: "${toGlobalId("ExamSlot", slot.id)}", idempotencyKey: "${randomUUID()}" }`;
  const query = `mutation Book { bookSlot(input: ${input}) { __typename } }`;
  const headers = { authorization: `Bearer ${candidate.token}`, "content-type": "application/json" };
  const operationName = "Another";
  const posted = await fetch(`${api.url}/graphql`, {
    method: "POST",
    headers,
    body: JSON.stringify({ query, operationName }),
  });
  const got = await fetch(`${api.url}/graphql?${new URLSearchParams({ query, operationName })}`, { headers });
  expect([posted.status, got.status]).toEqual([400, 400]);
  expect((await book(api, candidate, slot)).__typename).toBe("BookSlotSuccess");
});

describe("requests that are none", () => {
  const post = (body: unknown) =>
    fetch(`${api.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: typeof body === "string" ? body : JSON.stringify(body),
      signal: AbortSignal.timeout(5_000),
    });
  test.each([
    ["nothing", ""],
    ["null", "null"],
    ["a number", "1"],
    ["a text", '"{ __typename }"'],
    ["an empty object", {}],
    ["a query that is a list", { query: ["{ __typename }"] }],
    ["a query that is empty", { query: "" }],
    ["variables that are a list", { query: "{ __typename }", variables: [] }],
    ["variables that are a text", { query: "{ __typename }", variables: "x" }],
    ["an operation name that is a number", { query: "{ __typename }", operationName: 1 }],
    ["an operation that is not there", { query: "query A { __typename }", operationName: "B" }],
    [
      "a subscription over HTTP",
      { query: "subscription { availabilityChanged(filter: { category: B }) { __typename } }" },
    ],
    ["a fragment of itself", { query: "{ ...F } fragment F on Query { ...F }" }],
    ["a thousand levels", { query: `${"{ departments ".repeat(900)}${"}".repeat(900)}` }],
    ["lists in lists", `{"query":"{ __typename }","variables":{"a":${"[".repeat(40_000)}${"]".repeat(40_000)}}}`],
    ["a prototype", '{"query":"{ __typename }","variables":{"__proto__":{"a":1}},"__proto__":{"query":"x"}}'],
  ])("%s", async (name, body) => {
    const response = await post(body);
    const expected = name === "a prototype" || name === "lists in lists" ? [200, 400] : [400, 405, 415];
    expect(expected).toContain(response.status);
    expect(await response.text()).not.toContain("INTERNAL_SERVER_ERROR");
  });
});
