import { policyValues } from "@creneau/schema";
import { describe, expect, test } from "vitest";
import { permissionsOf } from "../../src/domain/permission/permission.js";
import { book } from "../booking-calls.js";
import { startApi } from "../client.js";
import { useApi } from "../use-api.js";

const { world, api } = await useApi({ environment: { DEMONSTRATION: "true" } });
const WEB = "http://localhost:3000";

const OFFICER = "{ officer { role departmentCodes permissions } viewer { candidate { id } } }";

const signIn = (url: string, body?: object) =>
  fetch(`${url}/auth/demonstration/officer`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: WEB },
    body: JSON.stringify(body ?? {}),
  });
const cookieOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");

describe("an officer is somebody else than a candidate", () => {
  test("an officer's token names the officer and no candidate", async () => {
    const { token } = await world.officer("allocation_officer", ["93", "75"]);
    expect(await api.query(OFFICER, {}, { token })).toEqual({
      officer: {
        role: "ALLOCATION_OFFICER",
        departmentCodes: ["93", "75"],
        permissions: permissionsOf("allocation_officer").map((permission) => permission.toUpperCase()),
      },
      viewer: null,
    });
  });

  test("a candidate is no officer, and a stranger neither", async () => {
    const { token } = await world.candidate();
    expect(await api.query(OFFICER, {}, { token })).toMatchObject({ officer: null, viewer: { candidate: {} } });
    expect(await api.query(OFFICER)).toEqual({ officer: null, viewer: null });
  });

  test("an officer books no place: that is for candidates", async () => {
    const { token } = await world.officer();
    const slot = await world.slot();
    expect(await book(api, { token }, slot)).toMatchObject({ __typename: "NotSignedIn" });
  });

  test("in a demonstration one may sign in as an officer of each role", async () => {
    const response = await signIn(api.url, { role: "delegate" });
    expect(response.status).toBe(200);
    const answer = await api.query(OFFICER, {}, { headers: { cookie: cookieOf(response) } });
    expect(answer).toMatchObject({ officer: { role: "DELEGATE" }, viewer: null });
    expect((await signIn(api.url, { role: "emperor" })).status).toBe(400);
  });

  test("a real installation has no such sign-in", async () => {
    const real = await startApi(world);
    expect((await signIn(real.url)).status).toBe(404);
    await real.close();
  });
});

test("every policy has a source in both languages", async () => {
  const values = await world.db.select().from(policyValues);
  expect(values.length).toBeGreaterThan(0);
  for (const { sourceFr, sourceEn } of values) {
    expect(sourceFr).toMatch(/\S{3}/);
    expect(sourceEn).toMatch(/\S{3}/);
  }
});
