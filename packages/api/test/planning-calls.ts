import { examiners } from "@creneau/schema";
import type { Api } from "./client.js";
import { sendFile } from "./entry-calls.js";
import type { World } from "./world.js";

export const HEADER = "Date,Heure,Inspecteur,Non,Centre,Departement";

/** `YYYY-MM-DD` as plannings write it. */
export const written = (date: string): string => `${date.slice(8)}/${date.slice(5, 7)}/${date.slice(2, 4)}`;

/** The first weekday from then on that is neither a Saturday nor a Sunday. */
export const workday = (world: World, daysAhead: number): string => {
  for (let ahead = daysAhead; ; ahead++) {
    const date = world.day(ahead);
    if (![0, 6].includes(new Date(date).getUTCDay())) return date;
  }
};

export const examinerOf = async (world: World, number: string, facts: Partial<typeof examiners.$inferInsert> = {}) => {
  const [made] = await world.db
    .insert(examiners)
    .values({ registrationNumber: number, departmentCode: "93", ...facts })
    .returning();
  if (!made) throw new Error("no examiner was made");
  return made;
};

export const sendPlanning = (api: Api, body: string | Buffer, options: { token?: string; name?: string } = {}) =>
  sendFile(api, body, { name: "planning.csv", ...options, door: "planning-imports" });

type PlanningNode = { number: number; verdict: string; hints: string[]; changes: boolean; message: string };
type PlanningImport = {
  state: string;
  rows: number;
  done: number;
  changes: number;
  appliedBefore: string | null;
  verdicts: { verdict: string; count: number; isReject: boolean }[];
  page: { totalCount: number; edges: { node: PlanningNode }[] };
};

const IMPORT = `query ($id: UUID!, $verdicts: [PlanningVerdict!], $first: Int) {
  planningImport(id: $id) {
    state rows done changes appliedBefore verdicts { verdict count isReject }
    page(verdicts: $verdicts, first: $first) {
      totalCount edges { node { number verdict hints changes message } }
    }
  }
}`;

export const planningOf = async (
  api: Api,
  token: string,
  id: string,
  { verdicts = null, first = 100 }: { verdicts?: string[] | null; first?: number } = {},
) =>
  (await api.query<{ planningImport: PlanningImport | null }>(IMPORT, { id, verdicts, first }, { token }))
    .planningImport;

const APPLY = `mutation ($input: ApplyImportInput!) {
  applyPlanningImport(input: $input) {
    __typename ... on ApplyPlanningImportSuccess { import { id } }
    ... on ImportHasErrors { invalidRows } ... on Refusal { code message }
  }
}`;

export const applyPlanning = async (api: Api, token: string, importId: string, mode = "PER_ROW") =>
  (await api.query<{ applyPlanningImport: Record<string, unknown> }>(APPLY, { input: { importId, mode } }, { token }))
    .applyPlanningImport;

/** Asks until the import is no longer being carried out, as a page does that shows its progress. */
export const untilCarriedOut = async (api: Api, token: string, id: string): Promise<PlanningImport> => {
  for (;;) {
    const found = await planningOf(api, token, id);
    if (!found) throw new Error("the import is gone");
    if (found.state !== "APPLYING") return found;
    await new Promise((resolve) => setImmediate(resolve));
  }
};

/** How many rows have each verdict. */
export const countOf = (verdicts: readonly { verdict: string; count: number }[]): Record<string, number> =>
  Object.fromEntries(verdicts.map(({ verdict, count }) => [verdict, count]));

/** Sends a planning and carries it out. */
export const importPlanning = async (api: Api, token: string, body: string | Buffer, mode = "PER_ROW") => {
  const { importId = "" } = await sendPlanning(api, body, { token });
  await applyPlanning(api, token, importId, mode);
  return { importId, ...(await untilCarriedOut(api, token, importId)) };
};

export const rejectsOf = async (api: Api, token: string, importId: string): Promise<string> => {
  const answer = await fetch(`${api.url}/planning-imports/${importId}/rejects.csv`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return answer.text();
};
