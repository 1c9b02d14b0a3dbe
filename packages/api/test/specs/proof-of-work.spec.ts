import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { startApi } from "../client.js";
import { challenge, solved } from "../solved-proof.js";
import { useApi } from "../use-api.js";

const { world, api } = await useApi();
let addresses = 0;
/** A network that nobody has called from yet. */
const newAddress = () => `203.0.113.${++addresses}`;

const askForLink = async (headers: Record<string, string>, url = api.url) => {
  const response = await fetch(`${url}/auth/sign-in/magic-link`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: "http://localhost:3000", ...headers },
    body: JSON.stringify({ email: "personne@exemple.fr" }),
  });
  const { code, fault, message } = (await response.json()) as Record<string, unknown>;
  return { status: response.status, code, fault, message };
};
const withProof = (proof: string, url?: string) =>
  askForLink({ "x-forwarded-for": newAddress(), "x-proof-of-work": proof }, url);

const altered = (proof: string, change: (payload: Record<string, Record<string, unknown>>) => void): string => {
  const payload = JSON.parse(Buffer.from(proof, "base64").toString());
  change(payload);
  return Buffer.from(JSON.stringify(payload)).toString("base64");
};

describe("a request for a sign-in link", () => {
  test("goes through with a solved challenge, which serves once", async () => {
    const proof = await solved(await challenge(api, "sign_in_link"));
    expect(await withProof(proof)).toMatchObject({ status: 200 });
    expect(await withProof(proof)).toMatchObject({ status: 403, code: "PROOF_OF_WORK_REQUIRED", fault: "spent" });
  });

  test("one proof sent twenty times at once, to two processes, serves once", async () => {
    const other = await startApi(world);
    const proof = await solved(await challenge(api, "sign_in_link"));
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, at) => withProof(proof, at % 2 === 0 ? api.url : other.url)),
    );
    await other.close();
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ fault }) => fault === "spent")).toHaveLength(19);
  });

  test("is turned away with a proof for another purpose", async () => {
    expect(await withProof(await solved(await challenge(api, "hold")))).toMatchObject({ fault: "invalid" });
  });

  test("is turned away with a challenge that was made easier, lives longer, or is signed by nobody", async () => {
    const proof = await solved(await challenge(api, "sign_in_link"));
    const forgeries = [
      altered(proof, ({ challenge }) => Object.assign(challenge?.parameters as object, { keyPrefix: "00" })),
      altered(proof, ({ challenge }) => Object.assign(challenge?.parameters as object, { expiresAt: 4_000_000_000 })),
      altered(proof, ({ challenge }) => Object.assign(challenge as object, { signature: "0".repeat(64) })),
      altered(proof, ({ solution }) => Object.assign(solution as object, { derivedKey: "00".repeat(32) })),
    ];
    for (const forged of forgeries) expect(await withProof(forged)).toMatchObject({ status: 403, fault: "invalid" });
    expect(await withProof(proof)).toMatchObject({ status: 200 });
  });

  test("is turned away with a proof that is none", async () => {
    for (const proof of ["x", "e30=", Buffer.from("null").toString("base64"), "A".repeat(5_000)])
      expect(await withProof(proof)).toMatchObject({ status: 403, fault: "invalid" });
  });

  test("is turned away with a challenge older than ten minutes", async () => {
    const proof = await solved(await challenge(api, "sign_in_link"));
    const later = Temporal.Now.instant().add({ minutes: 11 });
    const late = await startApi(world, { clock: { now: () => later } });
    const answer = await withProof(proof, late.url);
    await late.close();
    expect(answer).toMatchObject({ fault: "expired" });
  });

  test("goes through three times a quarter of an hour without JavaScript, then says what to do in the reader's language", async () => {
    const address = newAddress();
    for (let asked = 0; asked < 3; asked += 1)
      expect(await askForLink({ "x-forwarded-for": address })).toMatchObject({ status: 200 });
    expect(await askForLink({ "x-forwarded-for": address, "accept-language": "en" })).toMatchObject({
      status: 403,
      code: "PROOF_OF_WORK_REQUIRED",
      fault: "missing",
      message: expect.stringContaining("Switch JavaScript on"),
    });
    expect(await askForLink({ "x-forwarded-for": newAddress() })).toMatchObject({ status: 200 });
  });
});

test("a challenge is asked for by its purpose, and no other purpose has one", async () => {
  for (const query of ["", "?purpose=", "?purpose=__proto__", "?purpose=hold&purpose=hold"])
    expect((await fetch(`${api.url}/proof-of-work/challenge${query}`)).status).toBe(400);
});
