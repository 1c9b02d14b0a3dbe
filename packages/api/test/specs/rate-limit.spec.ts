import { expect, test } from "vitest";
import { startApi } from "../client.js";
import { useApi } from "../use-api.js";

const LIMIT = 5;
const { world, api } = await useApi({
  environment: { RATE_LIMIT_PER_ADDRESS: String(LIMIT), RATE_LIMIT_PER_VIEWER: String(LIMIT) },
});

/** The statuses of `count` calls, one after the other, from an address behind our own proxy. */
const statuses = async (count: number, address: string, authorization?: string): Promise<number[]> => {
  const found: number[] = [];
  for (let call = 0; call < count; call += 1) {
    const response = await fetch(`${api.url}/graphql`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "x-forwarded-for": address,
        ...(authorization && { authorization }),
      },
      body: JSON.stringify({ query: "{ __typename }" }),
    });
    found.push(response.status);
    if (response.status === 429) expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
  }
  return found;
};

const upTo = (limit: number, first: number, then: number, count: number) =>
  Array.from({ length: count }, (_, call) => (call < limit ? first : then));

test("an address may call so often a minute, and another one still may", async () => {
  expect(await statuses(8, "203.0.113.1")).toEqual(upTo(LIMIT, 200, 429, 8));
  expect(await statuses(1, "203.0.113.2")).toEqual([200]);
});

test("a viewer may call so often, from wherever", async () => {
  const { token } = await world.candidate();
  expect(await statuses(4, "203.0.113.3", `Bearer ${token}`)).toEqual(upTo(4, 200, 429, 4));
  expect(await statuses(3, "203.0.113.4", `Bearer ${token}`)).toEqual(upTo(1, 200, 429, 3));
});

test("guessing tokens ends soon, and disturbs nobody elsewhere", async () => {
  const { token } = await world.candidate();
  expect(await statuses(8, "203.0.113.5", "Bearer guessed")).toEqual(upTo(LIMIT, 401, 429, 8));
  expect(await statuses(1, "203.0.113.6", `Bearer ${token}`)).toEqual([200]);
});

test("links of sign-in are counted by network, by all processes together", async () => {
  const other = await startApi(world);
  const ask = (url: string, address: string) =>
    fetch(`${url}/auth/sign-in/magic-link`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: "http://localhost:3000", "x-forwarded-for": address },
      body: JSON.stringify({ email: "personne@exemple.fr" }),
    });
  const answers = await Promise.all(
    Array.from({ length: 70 }, (_, call) => ask(call % 2 === 0 ? api.url : other.url, "203.0.113.9")),
  );
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused).toHaveLength(10);
  expect(refused[0]?.headers.get("retry-after")).toBe("60");
  expect(await refused[0]?.json()).toMatchObject({ code: "RATE_LIMITED", retryAfterSeconds: 60 });
  expect((await ask(api.url, "203.0.113.10")).status).not.toBe(429);
  await other.close();
});
