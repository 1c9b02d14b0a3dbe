import { randomUUID } from "node:crypto";
import { passkeys } from "@creneau/schema";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { useApi } from "../use-api.js";
import type { SignedInCandidate } from "../world.js";

const { world, api } = await useApi();

type Removal = { __typename: string; code?: string };
const listed = async (caller: { token?: string }) => {
  const document = "{ viewer { passkeys { id keeper addedAt } } }";
  type Data = { viewer: { passkeys: { id: string; keeper: string | null }[] } | null };
  return (await api.query<Data>(document, {}, caller)).viewer?.passkeys;
};
const remove = async (caller: { token?: string }, id: string): Promise<Removal> => {
  const document = `mutation($id: ID!) { removePasskey(input: { id: $id }) { __typename ... on Refusal { code message } } }`;
  return (await api.query<{ removePasskey: Removal }>(document, { id }, caller)).removePasskey;
};
const withPasskey = async (): Promise<{ camille: SignedInCandidate; id: string }> => {
  const camille = await world.candidate();
  const id = randomUUID();
  await world.db.insert(passkeys).values({
    ...{ id, userId: camille.userId ?? "", credentialID: randomUUID(), publicKey: "a key", counter: 0 },
    ...{ deviceType: "multiDevice", backedUp: true, aaguid: "08987058-cadc-4b81-b6e1-30de50dcbe96" },
  });
  return { camille, id };
};

test("one's own passkeys are listed by what keeps them, without the key", async () => {
  const { camille, id } = await withPasskey();
  expect(await listed(camille)).toMatchObject([{ id, keeper: "Windows Hello" }]);
  expect(await listed(await world.candidate())).toEqual([]);
  expect(await listed({})).toBeUndefined();
});

test("nobody removes another's passkey, and one's own is removed once", async () => {
  const { camille, id } = await withPasskey();
  expect(await remove(await world.candidate(), id)).toMatchObject({ code: "PASSKEY_NOT_FOUND" });
  expect(await remove({}, id)).toMatchObject({ code: "NOT_SIGNED_IN" });
  expect(await world.db.$count(passkeys, eq(passkeys.id, id))).toBe(1);
  expect(await remove(camille, id)).toMatchObject({ __typename: "RemovePasskeySuccess" });
  expect(await remove(camille, id)).toMatchObject({ code: "PASSKEY_NOT_FOUND" });
});

test("a passkey is neither added without a sign-in nor used without a challenge of ours", async () => {
  const post = (path: string, body: object, headers: Record<string, string> = {}) =>
    fetch(`${api.url}/auth/passkey/${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: "http://localhost:3000", ...headers },
      body: JSON.stringify(body),
    });
  const options = await fetch(`${api.url}/auth/passkey/generate-register-options`, {
    headers: { origin: "http://localhost:3000" },
  });
  expect(options.status).toBe(401);
  expect((await post("verify-registration", { response: {} })).status).toBe(401);
  const response = { id: "forged", rawId: "forged", type: "public-key", response: {} };
  expect((await post("verify-authentication", { response })).status).toBe(400);
});
