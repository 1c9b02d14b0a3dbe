import type { Api } from "./client.js";

type Caller = { token?: string; language?: string };

type CentrePlaces = { centre: { name: string }; openPlaces: number; plannedPlaces: number; wishing: number };
export type DayAnswer = {
  __typename: string;
  code?: string;
  date: string;
  department: { code: string };
  shortages:
    | {
        group: string;
        openPlaces: number;
        plannedPlaces: number;
        waiting: number;
        wishing: number;
        missing: number;
        centres: CentrePlaces[];
      }[]
    | null;
  unfilled: {
    week: number;
    fortnight: number;
    days: {
      date: string;
      places: number;
      sessions: number;
      firstSessions: { sessionId: string; examinerId: string; startsAt: string; group: string; places: number }[];
    }[];
  } | null;
  requests: { verified: number; waiting: number; inDoubt: number; oldestAt: string | null } | null;
  candidateImports: Files | null;
  planningImports: Files | null;
  rehousings: {
    people: number;
    offered: number;
    sessions: number;
    oldestAt: string | null;
    nextExamOn: string | null;
  } | null;
  proofs: { count: number; oldestAt: string | null } | null;
  approvals: { toDecide: number; own: number; nextExpiryAt: string | null } | null;
  publications: { count: number; nextAt: string | null; nextFrom: string | null; nextTo: string | null } | null;
  openLists: { count: number; firstLists: { sessionId: string; date: string; state: string }[] } | null;
};
type Files = { files: number; rows: number; firstFiles: { id: string; fileName: string; rows: number }[] };

const FILES = "files rows firstFiles { id fileName sentAt rows }";
const DAY = `query ($code: String!) { officerDay(departmentCode: $code) {
  __typename
  ... on Refusal { code }
  ... on OfficerDay {
    date department { code }
    shortages { group openPlaces plannedPlaces waiting wishing missing
      centres { centre { name } openPlaces plannedPlaces wishing } }
    unfilled { week fortnight days { date places sessions
      firstSessions { sessionId examinerId startsAt group places centre { name } } } }
    requests { verified waiting inDoubt oldestAt }
    candidateImports { ${FILES} } planningImports { ${FILES} }
    rehousings { people offered sessions oldestAt nextExamOn }
    proofs { count oldestAt } approvals { toDecide own nextExpiryAt }
    publications { count nextAt nextFrom nextTo }
    openLists { count firstLists { sessionId date state centre { name } } }
  } } }`;

/** What waits for the caller in a department, or the refusal. */
export const dayOf = async (api: Api, caller: Caller, code: string): Promise<DayAnswer> =>
  (await api.query<{ officerDay: DayAnswer }>(DAY, { code }, caller)).officerDay;

export type FiguresAnswer = Record<string, unknown> & { __typename: string; groups: Record<string, unknown>[] };

const FIGURES = `query ($code: String!) { departmentFigures(departmentCode: $code) {
  __typename
  ... on Refusal { code }
  ... on DepartmentFigures {
    department { code } groups { group openPlaces plannedPlaces waiting wishing }
    unfilledWeek unfilledFortnight requestsVerified requestsWaiting requestsInDoubt withdrawnSessions peopleToRehouse
    proofsToJudge approvalsAsked scheduledPublications openLists
  } } }`;

export const figuresOf = async (api: Api, caller: Caller, code: string): Promise<FiguresAnswer> =>
  (await api.query<{ departmentFigures: FiguresAnswer }>(FIGURES, { code }, caller)).departmentFigures;

/** Says of a file that its rejected rows are dealt with. */
export const settleRejects = async (api: Api, caller: Caller, importId: string) =>
  (
    await api.query<{ settleRejects: { __typename: string } }>(
      "mutation ($id: UUID!) { settleRejects(importId: $id) { __typename ... on Refusal { code } } }",
      { id: importId },
      caller,
    )
  ).settleRejects;
