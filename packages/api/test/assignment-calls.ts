import { randomUUID } from "node:crypto";
import { toGlobalId } from "../src/contract/global-id.js";
import type { Result } from "./booking-calls.js";
import type { Api } from "./client.js";
import { candidateId } from "./file-calls.js";

type Caller = { token?: string; language?: string };
type Row = { readonly id: number };

const ANSWER = "booking { id state slot { id state } }";
const ASKED = "... on ApprovalAsked { approvalId message }";
const REFUSAL = "... on Refusal { code message rule source earliestDate }";

const withDefaults = (candidate: Row, facts: object) => ({
  ...{ candidateId: candidateId(candidate), reason: "Agreed on the telephone.", idempotencyKey: randomUUID() },
  ...facts,
});

export const assign = async (
  api: Api,
  caller: Caller,
  candidate: Row,
  slot: Row,
  facts: object = {},
): Promise<Result> => {
  const { assignPlace } = await api.query<{ assignPlace: Result }>(
    `mutation ($input: AssignPlaceInput!) { assignPlace(input: $input) { __typename
      ... on AssignPlaceSuccess { overruled ${ANSWER} } ${ASKED} ${REFUSAL} } }`,
    { input: { ...withDefaults(candidate, facts), slotId: toGlobalId("ExamSlot", slot.id) } },
    caller,
  );
  return assignPlace;
};

export const moveFor = async (
  api: Api,
  caller: Caller,
  candidate: Row,
  bookingId: string,
  slot: Row,
  facts: object = {},
): Promise<Result> => {
  const { moveForCandidate } = await api.query<{ moveForCandidate: Result }>(
    `mutation ($input: MoveForCandidateInput!) { moveForCandidate(input: $input) { __typename
      ... on MoveForCandidateSuccess { overruled ${ANSWER} } ${ASKED} ${REFUSAL} } }`,
    { input: { ...withDefaults(candidate, facts), bookingId, slotId: toGlobalId("ExamSlot", slot.id) } },
    caller,
  );
  return moveForCandidate;
};

export const cancelFor = async (
  api: Api,
  caller: Caller,
  candidate: Row,
  bookingId: string,
  facts: object = {},
): Promise<Result> => {
  const { cancelForCandidate } = await api.query<{ cancelForCandidate: Result }>(
    `mutation ($input: CancelForCandidateInput!) { cancelForCandidate(input: $input) { __typename
      ... on CancelForCandidateSuccess { ${ANSWER} } ${REFUSAL} } }`,
    { input: { ...withDefaults(candidate, facts), bookingId } },
    caller,
  );
  return cancelForCandidate;
};
