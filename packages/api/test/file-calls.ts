import { toGlobalId } from "../src/contract/global-id.js";
import type { Result } from "./booking-calls.js";
import type { Api } from "./client.js";

type Caller = { token?: string; language?: string };
type Person = { readonly id: number };

export const candidateId = ({ id }: Person): string => toGlobalId("Candidate", id);

/** The names that a search finds, in its order, or what it was refused with. */
export const search = async (
  api: Api,
  caller: Caller,
  text: string,
  page: { first?: number; after?: string | null } = {},
) => {
  const { searchCandidates } = await api.query<{
    searchCandidates: Result & {
      edges?: { cursor: string; node: { id: string; neph: string; birthName: string; firstName: string } }[];
      pageInfo?: { hasNextPage: boolean; endCursor: string | null };
    };
  }>(
    `query ($search: String!, $first: Int, $after: String) { searchCandidates(search: $search, first: $first, after: $after) {
      __typename
      ... on FoundCandidateConnection { edges { cursor node { id neph birthName firstName } } pageInfo { hasNextPage endCursor } }
      ... on Refusal { code message } } }`,
    { search: text, ...page },
    caller,
  );
  return searchCandidates;
};

/** A candidate's file with these fields, as an officer opens it. */
export const openFile = async (api: Api, caller: Caller, person: Person | string, fields = "neph"): Promise<Result> => {
  const { candidateFile } = await api.query<{ candidateFile: Result }>(
    `query ($id: ID!) { candidateFile(id: $id) { __typename ... on CandidateFile { ${fields} } ... on Refusal { code } } }`,
    { id: typeof person === "string" ? person : candidateId(person) },
    caller,
  );
  return candidateFile;
};

export const correct = async (api: Api, caller: Caller, person: Person, changes: object): Promise<Result> => {
  const { correctFile } = await api.query<{ correctFile: Result }>(
    `mutation ($input: CorrectFileInput!) { correctFile(input: $input) { __typename
      ... on CorrectFileSuccess { fields file { facts { trainingPath historyComplete medicalOpinionOn } results { id on outcome removable } licences { category issuedBy } } }
      ... on InvalidFacts { problems { field code message } }
      ... on Refusal { code message } } }`,
    { input: { candidateId: candidateId(person), reason: "Seen on the paper file.", ...changes } },
    caller,
  );
  return correctFile;
};
