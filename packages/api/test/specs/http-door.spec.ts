import { auditServer } from "graphql-http";
import { describe, expect, test } from "vitest";
import { useApi } from "../use-api.js";

const { world, api } = await useApi();

const post = (body: string, headers: Record<string, string> = {}) =>
  fetch(`${api.url}/graphql`, { method: "POST", headers: { "content-type": "application/json", ...headers }, body });

const codeOf = async (response: Response): Promise<unknown> => {
  const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
  return errors[0]?.extensions.code;
};

/** The door must still serve everybody else, at once. */
const servesTheNextCaller = async () =>
  expect(await api.query("{ departments { code } }")).toHaveProperty("departments");

describe("GraphQL over HTTP", () => {
  // What is left are rules of level SHOULD and MAY: docs/graphql-over-http.md says which and why.
  test("the official audit finds no error", async () => {
    const results = await auditServer({ url: `${api.url}/graphql`, fetchFn: fetch });
    expect(results.length).toBeGreaterThan(50);
    expect(results.filter(({ status }) => status === "error").map(({ id, name }) => `${id} ${name}`)).toEqual([]);
  });

  test("GraphiQL is served by the API itself, with nothing from another server", async () => {
    const response = await fetch(`${api.url}/graphql`, { headers: { accept: "text/html" } });
    const page = await response.text();
    expect(response.status).toBe(200);
    expect(page).toContain("Créneau GraphiQL");
    expect(page).not.toMatch(/<(script|link)[^>]+(src|href)="https?:/);
  });
});

describe("what the door does not let in", () => {
  test.each([
    [
      "a body of 10 MB",
      () => post(JSON.stringify({ query: `{ departments { code } } #${"x".repeat(10_000_000)}` })),
      413,
      "BODY_TOO_LARGE",
    ],
    ["a body that is not JSON", () => post("{ nothing"), 400, "BAD_REQUEST"],
    [
      "a document of many tokens",
      () => post(JSON.stringify({ query: `{ departments { ${"code ".repeat(10_000)} } }` })),
      400,
      "GRAPHQL_PARSE_FAILED",
    ],
    [
      "hundreds of aliases (more, and the tokens are too many)",
      () =>
        post(
          JSON.stringify({
            query: `{ ${Array.from({ length: 250 }, (_, i) => `a${i}: departments { code }`).join(" ")} }`,
          }),
        ),
      400,
      "GRAPHQL_VALIDATION_FAILED",
    ],
    [
      "a batch",
      () => post(JSON.stringify([{ query: "{ __typename }" }, { query: "{ __typename }" }])),
      400,
      "BAD_REQUEST",
    ],
    [
      "a forged token",
      () => post(JSON.stringify({ query: "{ __typename }" }), { authorization: "Bearer forged" }),
      401,
      "UNAUTHENTICATED",
    ],
    [
      "a foreign Origin",
      () => post(JSON.stringify({ query: "{ __typename }" }), { origin: "https://elsewhere.example" }),
      403,
      "FORBIDDEN_ORIGIN",
    ],
    [
      "a form post, which any page could send",
      () => post("query=%7B__typename%7D", { "content-type": "application/x-www-form-urlencoded" }),
      415,
      "BAD_REQUEST",
    ],
    [
      "a field that does not exist",
      () => post(JSON.stringify({ query: "{ nothing }" })),
      400,
      "GRAPHQL_VALIDATION_FAILED",
    ],
  ])("%s", async (_, send, status, code) => {
    const response = await send();
    expect(response.status).toBe(status);
    expect(await codeOf(response)).toBe(code);
    await servesTheNextCaller();
  });

  test("an expired token is refused like an unknown one", async () => {
    const { token } = await world.candidate();
    await world.db.execute(`update sessions set expires_at = now() - interval '1 second'`);
    const answer = await api.call("{ viewer { candidate { neph } } }", {}, { token });
    expect(answer.errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
  });
});

describe("node(id:)", () => {
  test.each([
    "",
    "x",
    "RXhhbVNsb3Q6MQ==",
    "💥",
    Buffer.from("ExamSlot:1 or 1=1").toString("base64url"),
    Buffer.from("User:1").toString("base64url"),
  ])("answers null for %j", async (id) =>
    expect(await api.query("query ($id: ID!) { node(id: $id) { id } }", { id })).toEqual({ node: null }),
  );

  test("finds a department, and not a candidate's file for a stranger", async () => {
    const { id } = await world.candidate();
    const department = Buffer.from("Department:93").toString("base64url");
    const file = Buffer.from(`Candidate:${id}`).toString("base64url");
    expect(await api.query("query ($id: ID!) { node(id: $id) { id __typename } }", { id: department })).toEqual({
      node: { id: department, __typename: "Department" },
    });
    expect(await api.query("query ($id: ID!) { node(id: $id) { id } }", { id: file })).toEqual({ node: null });
  });
});
