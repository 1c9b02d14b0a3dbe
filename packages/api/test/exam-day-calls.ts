import { randomUUID } from "node:crypto";
import { COMPETENCES } from "@creneau/schema";
import type { Api } from "./client.js";

type Caller = { token?: string; language?: string };

type OutcomeAnswer = {
  key: string;
  state: string;
  strikes: string | null;
  outcome: string;
  mention: string;
  motive: string | null;
  motiveText: string | null;
  excuse: string | null;
  points: number | null;
  codesOnFile: string[];
  codesOnCertificate: string[] | null;
};
export type LineAnswer = {
  id: string;
  bookingId: string;
  neph: string;
  birthName: string;
  localTime: string;
  removedAt: string | null;
  divergence: string | null;
  competences: string[];
  standing: OutcomeAnswer | null;
  outcomes: OutcomeAnswer[];
};
export type ListAnswer = {
  sessionId: string;
  date: string;
  state: string;
  version: number;
  attributedPlaces: number;
  presented: number;
  unhonouredUnits: number;
  excess: number;
  mine: boolean;
  recordable: boolean;
  lines: LineAnswer[];
  unlisted: LineAnswer[];
  amendments: { removed: string[]; added: string[]; signedBy: string | null }[];
};
export type Answered = {
  __typename: string;
  code?: string;
  message?: string;
  rule?: string | null;
  list?: ListAnswer;
  line?: LineAnswer;
  key?: string;
  again?: boolean;
  [fact: string]: unknown;
};

const OUTCOME = `key state strikes outcome mention motive motiveText excuse points codesOnFile codesOnCertificate`;
const LINE = `id bookingId neph birthName localTime extraMinutes adaptedVehicle removedAt divergence competences standing { ${OUTCOME} } outcomes { ${OUTCOME} }`;
const LIST = `sessionId date state version attributedPlaces presented unhonouredUnits excess mine recordable
  lines { ${LINE} } unlisted { ${LINE} } amendments { removed added signedBy }`;

export const examList = async (api: Api, caller: Caller, sessionId: number | string): Promise<ListAnswer | null> => {
  const { examList: list } = await api.query<{ examList: ListAnswer | null }>(
    `query List($sessionId: ID!) { examList(sessionId: $sessionId) { ${LIST} } }`,
    { sessionId: String(sessionId) },
    caller,
  );
  return list;
};

type Step = "issueList" | "checkNumbers" | "checkNames" | "amendList" | "closeList" | "completeList";
const INPUTS = { checkNames: "CheckNamesInput", amendList: "AmendListInput" } as const;

/** One step of the list's life, from the version that is given. */
export const step = async (
  api: Api,
  caller: Caller,
  name: Step,
  input: { sessionId: number | string; version: number; [fact: string]: unknown },
): Promise<Answered> => {
  const type = name === "checkNames" || name === "amendList" ? INPUTS[name] : "ExamListInput";
  const answer = await api.query<Record<Step, Answered>>(
    `mutation Step($input: ${type}!) { ${name}(input: $input) { __typename
      ... on ChangeExamListSuccess { list { ${LIST} } }
      ... on Refusal { code message rule }
      ... on ListChanged { state version sentVersion list { ${LIST} } }
      ... on ListClosed { state }
      ... on NotNow { state }
      ... on TooManyCandidates { excess }
      ... on NamesDiffer { withoutFile notListed }
      ... on WrongDesignation { excess designated }
      ... on NotOnList { candidate }
      ... on EntryMissing { candidate } } }`,
    { input: { ...input, sessionId: String(input.sessionId) } },
    caller,
  );
  return answer[name];
};

/** From the draft to the closed list, nobody missing and nobody too many. */
export const closedList = async (api: Api, caller: Caller, sessionId: number): Promise<ListAnswer> => {
  let list = await examList(api, caller, sessionId);
  for (const name of ["issueList", "checkNumbers", "checkNames", "closeList"] as const) {
    const answer = await step(api, caller, name, { sessionId, version: list?.version ?? 0 });
    if (!answer.list) throw new Error(`${name}: ${JSON.stringify(answer)}`);
    list = answer.list;
  }
  if (!list) throw new Error("there is no list");
  return list;
};

const ANSWER = `__typename
  ... on RecordOutcomeSuccess { key again line { ${LINE} } }
  ... on Refusal { code message rule }
  ... on NotNow { state }
  ... on ExamNotYet { examDate }
  ... on OutcomeNotValid { fault competence }
  ... on OutcomeConflict { sentKey standing { ${OUTCOME} } line { ${LINE} } }`;

type Outcome = { outcome: string; [fact: string]: unknown };
type Recorded = { key?: string; strikes?: string; recordedAt?: string };

/** Records an outcome, or corrects the one that `strikes` names. */
export const record = async (
  api: Api,
  caller: Caller,
  lineId: string,
  outcome: Outcome,
  { key = randomUUID(), strikes, recordedAt = "2026-12-24T09:00:00Z" }: Recorded = {},
): Promise<Answered> => {
  const [name, type] = strikes
    ? (["correctOutcome", "CorrectOutcomeInput"] as const)
    : (["recordOutcome", "RecordOutcomeInput"] as const);
  const answer = await api.query<Record<string, Answered>>(
    `mutation Record($input: ${type}!) { ${name}(input: $input) { ${ANSWER} } }`,
    { input: { key, lineId, outcome, recordedAt, ...(strikes && { strikes }) } },
    caller,
  );
  return answer[name] as Answered;
};

/** Every line of category B at one level; `eliminatory` names one that is an eliminatory error. */
const marks = (level: number, eliminatory?: string) =>
  COMPETENCES.map((word) => word.toUpperCase()).map((competence) => ({
    competence,
    level: competence === eliminatory ? null : level,
  }));

export const PASSED = { outcome: "PASSED", marks: marks(2) };
export const FAILED = { outcome: "FAILED", marks: marks(1, "SPEED"), toWorkOn: ["SPEED"] };
export const ABSENT = { outcome: "ABSENT" };

const CHECKED = `preconditions { precondition conditional observation verdict rule motive label } vision { state triesLeft marks } papersAfter { certificate file medicalLetter rules }`;

export type CheckedLine = {
  preconditions: {
    precondition: string;
    observation: string | null;
    verdict: string;
    rule: string;
    motive: string | null;
  }[];
  vision: { state: string; triesLeft: number; marks: string[] } | null;
};

/** Records what was seen of a precondition. */
export const see = async (
  api: Api,
  caller: Caller,
  lineId: string,
  precondition: string,
  observation: string,
  { key = randomUUID(), recordedAt = "2026-12-24T08:00:00Z" }: Recorded = {},
): Promise<Answered & { line?: CheckedLine }> => {
  const { recordPrecondition } = await api.query<{ recordPrecondition: Answered & { line?: CheckedLine } }>(
    `mutation See($input: RecordPreconditionInput!) { recordPrecondition(input: $input) { __typename
      ... on RecordPreconditionSuccess { again line { ${CHECKED} } }
      ... on Refusal { code message rule }
      ... on TooManyTries { allowed } } }`,
    { input: { key, lineId, precondition, observation, recordedAt } },
    caller,
  );
  return recordPrecondition;
};
