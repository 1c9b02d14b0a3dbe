import type { Api } from "./client.js";
import type { SignedInCandidate } from "./world.js";

const VERDICT = `verdict { __typename ... on Satisfied { since until } ... on Refused { earliestDate never missingFacts } ... on UnderReserve { follows } }`;
export const OWN = `query Own($category: LicenceCategory!, $phase: ExamPhase!, $on: Date, $candidateId: ID) {
  eligibility(category: $category, phase: $phase, on: $on, candidateId: $candidateId) {
    __typename
    ... on Eligibility { on earliestDate message ${VERDICT} rules { rule { id text source } message ${VERDICT} values { key text } } documents { text rule } }
    ... on Refusal { code message }
  }
}`;
export const SIMULATE = `query Simulate($input: SimulateEligibilityInput!) {
  simulateEligibility(input: $input) {
    __typename
    ... on Eligibility { category phase on earliestDate ${VERDICT} decisiveRule { id } }
    ... on InvalidFacts { problems { field code message } }
  }
}`;

type Verdict = { __typename: string; earliestDate?: string | null; never?: boolean; missingFacts?: string[] };
export type Eligibility = {
  __typename: string;
  code?: string;
  category: string;
  on: string;
  earliestDate: string | null;
  message: string;
  verdict: Verdict;
  rules: {
    rule: { id: string; text: string; source: string };
    message: string;
    verdict: Verdict;
    values: { key: string; text: string }[];
  }[];
  documents: { text: string; rule: string }[];
  decisiveRule: { id: string } | null;
  problems: { field: string; code: string; message: string }[];
};

/** What a candidate is answered about their own file; null: somebody who is not signed in. */
export const ownEligibility = async (
  api: Api,
  candidate: SignedInCandidate | null,
  variables: object = {},
): Promise<Eligibility> => {
  const asked = { category: "B", phase: "ON_ROAD", ...variables };
  const caller = candidate ? { token: candidate.token } : {};
  return (await api.query<{ eligibility: Eligibility }>(OWN, asked, caller)).eligibility;
};
/** What anybody is answered, from stated facts. */
export const simulatedEligibility = async (api: Api, input: object): Promise<Eligibility> => {
  const asked = { input: { category: "B", phase: "ON_ROAD", ...input } };
  return (await api.query<{ simulateEligibility: Eligibility }>(SIMULATE, asked)).simulateEligibility;
};
