import { type Challenge, solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import type { ProofPurpose } from "../src/domain/proof-of-work/proof.js";
import type { Api } from "./client.js";

export const challenge = async (api: Pick<Api, "url">, purpose: ProofPurpose): Promise<Challenge> => {
  const response = await fetch(`${api.url}/proof-of-work/challenge?purpose=${purpose}`);
  return (await response.json()) as Challenge;
};

/** Does the work that a browser does, and writes it down as one would. */
export const solved = async (asked: Challenge): Promise<string> => {
  const solution = await solveChallenge({ challenge: asked, deriveKey });
  return Buffer.from(JSON.stringify({ challenge: asked, solution })).toString("base64");
};
