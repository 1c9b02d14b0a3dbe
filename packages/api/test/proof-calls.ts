import { randomBytes } from "node:crypto";
import { penalties } from "@creneau/schema";
import type { Api } from "./client.js";
import type { SignedInCandidate, World } from "./world.js";

/** The beginning of such a file, and enough behind it to be one. */
export const PDF = Buffer.concat([Buffer.from("%PDF-1.7\n"), randomBytes(200), Buffer.from("\n%%EOF")]);
/** A file that nobody has sent before. */
export const anotherPdf = () => Buffer.concat([PDF, randomBytes(8)]);

/** A candidate with a penalty that runs. */
export const penalised = async (world: World, candidate?: SignedInCandidate) => {
  const whom = candidate ?? (await world.candidate());
  const [penalty] = await world.db
    .insert(penalties)
    .values({
      ...{ candidateId: whom.id, departmentCode: "93", kind: "absence", category: "B", rule: "BOK-12" },
      ...{ examDate: world.day(-5), until: world.day(40), imposedAt: new Date() },
    })
    .returning();
  if (!penalty) throw new Error("no penalty was imposed");
  return { candidate: whom, penaltyId: penalty.id };
};

export const sendProof = async (
  api: Api,
  token: string | undefined,
  penaltyId: string,
  content: Buffer,
  name = "certificat.pdf",
) => {
  const response = await fetch(`${api.url}/penalty-proofs?penalty=${penaltyId}&name=${encodeURIComponent(name)}`, {
    method: "POST",
    headers: { "content-type": "application/octet-stream", ...(token && { authorization: `Bearer ${token}` }) },
    body: new Uint8Array(content),
  });
  return { status: response.status, ...((await response.json()) as { proofId?: string; code?: string }) };
};
export const readProof = (api: Api, token: string | undefined, proofId: string) =>
  fetch(`${api.url}/penalty-proofs/${proofId}`, { headers: token ? { authorization: `Bearer ${token}` } : {} });

export const refuse = async (api: Api, token: string, proofId: string, reason = "The date cannot be read.") => {
  const { refuseProof } = await api.query<{ refuseProof: { __typename: string; proof?: object } }>(
    `mutation ($input: RefuseProofInput!) { refuseProof(input: $input) { __typename
      ... on RefuseProofSuccess { proof { state answer } } ... on Refusal { code message } } }`,
    { input: { proofId, reason } },
    { token },
  );
  return refuseProof;
};
export const lift = async (api: Api, token: string, penaltyId: string, note = "Certificate seen.") => {
  const { liftPenalty } = await api.query<{ liftPenalty: { __typename: string } }>(
    `mutation ($input: LiftPenaltyInput!) { liftPenalty(input: $input) { __typename
      ... on LiftPenaltySuccess { penalty { proofs { state } } } ... on Refusal { code } } }`,
    { input: { penaltyId, motive: "ILLNESS", note } },
    { token },
  );
  return liftPenalty;
};
/** Those that wait to be judged, as an officer finds them. */
export const proofsToJudge = async (api: Api, token: string, variables: object = {}) => {
  const { proofsToJudge: found } = await api.query<{
    proofsToJudge: null | {
      edges: { node: { proof: { id: string }; candidate: { neph: string } } }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
  }>(
    `query ($first: Int, $after: String) { proofsToJudge(first: $first, after: $after) {
      edges { cursor node { proof { id fileName mediaType size } penalty { id message } candidate { neph } } }
      pageInfo { hasNextPage endCursor } } }`,
    variables,
    { token },
  );
  return found;
};
