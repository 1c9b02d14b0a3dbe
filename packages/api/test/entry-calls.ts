import { entryRequests, messages } from "@creneau/schema";
import { and, desc, eq } from "drizzle-orm";
import { nameKey } from "../src/domain/entry/name-key.js";
import type { Api } from "./client.js";
import type { World } from "./world.js";

/** The fields of the registration form, of somebody new each time: their number is in NEPH and address. */
export const statedEntry = (number: number, changes: object = {}) => ({
  neph: String(930_000_100_000 + number),
  birthName: "Lefèvre-Martin",
  firstName: "Léa",
  birthDate: "2000-03-10",
  email: `lea.${number}@mail.example`,
  mobile: "06 12 34 56 78",
  departmentCode: "93",
  ...changes,
});

const REGISTER = `mutation ($input: RegisterEntryInput!) {
  registerEntry(input: $input) {
    __typename
    ... on RegisterEntrySuccess { email }
    ... on EntryInvalid { problems { field code message } }
    ... on Refusal { code message }
  }
}`;

export const register = async (api: Api, input: object, language = "fr") =>
  (await api.query<{ registerEntry: Record<string, unknown> }>(REGISTER, { input }, { language })).registerEntry;

const ENTRY = `__typename
  ... on ConfirmEntrySuccess { again entry { state reason message confirmUntil stated { neph } } }
  ... on EntryLinkExpired { expiredOn }
  ... on Refusal { code message rule }`;

export const confirm = async (api: Api, key: string) =>
  (
    await api.query<{ confirmEntry: Record<string, unknown> }>(
      `mutation ($input: ConfirmEntryInput!) { confirmEntry(input: $input) { ${ENTRY} } }`,
      { input: { key } },
    )
  ).confirmEntry;

/** The messages to an address, latest first. */
export const messagesTo = ({ db }: World, email: string) =>
  db.select().from(messages).where(eq(messages.recipient, email)).orderBy(desc(messages.queuedAt), desc(messages.id));

/** The secret of the last link that was queued for an address. */
export const linkOf = async ({ db }: World, email: string): Promise<string> => {
  const [message] = await db
    .select({ details: messages.details })
    .from(messages)
    .where(and(eq(messages.recipient, email), eq(messages.kind, "entry_confirmation")))
    .orderBy(desc(messages.queuedAt), desc(messages.id));
  return String((message?.details as { key?: string } | undefined)?.key);
};

/** Somebody whose request is there and confirmed, through the two calls that everybody makes. */
export const confirmedEntry = async (world: World, api: Api, number: number, changes: object = {}) => {
  const stated = statedEntry(number, changes);
  await world.department(stated.departmentCode);
  await register(api, stated);
  await confirm(api, await linkOf(world, stated.email));
  return stated;
};

/** `count` confirmed requests at once, straight into the table. */
export const manyEntries = async ({ db }: World, from: number, count: number): Promise<void> => {
  const rows = Array.from({ length: count }, (_, index) => {
    const { birthName, ...stated } = statedEntry(from + index);
    const at = new Date("2026-01-05T10:00:00Z");
    return {
      ...{ ...stated, birthName, nameKey: nameKey(birthName), key: crypto.randomUUID(), locale: "fr" as const },
      ...{ state: "waiting" as const, requestedAt: at, confirmedAt: at },
    };
  });
  for (let at = 0; at < rows.length; at += 1000) await db.insert(entryRequests).values(rows.slice(at, at + 1000));
};

export const entryOf = async ({ db }: World, neph: string) => {
  const [row] = await db
    .select()
    .from(entryRequests)
    .where(eq(entryRequests.neph, neph))
    .orderBy(desc(entryRequests.id));
  if (!row) throw new Error(`no request has the NEPH ${neph}`);
  return row;
};

/** A row of the ministry's file about a person of `statedEntry`, who has passed the theory test a year ago. */
export const ministryRow = (world: World, { neph }: { neph: string }, changes: object = {}) => ({
  ...{ codeNeph: neph, nomNaissance: "LEFEVRE MARTIN", prenom: "LEA", dateReussiteETG: world.day(-365) },
  ...{ nbEchecsPratiques: "0", dateDernierNonReussite: "", objetDernierNonReussite: "", reussitePratique: "" },
  ...{ candidatExistant: "OK", ...changes },
});

/** Sends bytes to the door for files. */
export const sendFile = async (
  api: Api,
  body: string | Buffer,
  {
    token,
    headers,
    name = "aurige.json",
    door = "candidate-imports",
  }: { token?: string; headers?: Record<string, string>; name?: string; door?: string } = {},
) => {
  const response = await fetch(`${api.url}/${door}?name=${encodeURIComponent(name)}`, {
    method: "POST",
    headers: {
      "content-type": "application/octet-stream",
      ...(token && { authorization: `Bearer ${token}` }),
      ...headers,
    },
    body,
  });
  return {
    status: response.status,
    ...((await response.json()) as { importId?: string; code?: string; message?: string }),
  };
};

type Import = {
  state: string;
  rows: number;
  done: number;
  changes: number;
  appliedBefore: string | null;
  verdicts: { verdict: string; count: number }[];
  page: {
    totalCount: number;
    edges: {
      node: { number: number; verdict: string; changes: boolean; problems: { field: string; code: string }[] };
    }[];
  };
};

const IMPORT = `query ($id: UUID!, $verdicts: [ImportVerdict!]) {
  candidateImport(id: $id) {
    state rows done changes appliedBefore verdicts { verdict count }
    page(verdicts: $verdicts, first: 100) {
      totalCount edges { node { number verdict changes problems { field code } } }
    }
  }
}`;

export const importOf = async (api: Api, token: string, id: string, verdicts: string[] | null = null) =>
  (await api.query<{ candidateImport: Import | null }>(IMPORT, { id, verdicts }, { token })).candidateImport;

const APPLY = `mutation ($input: ApplyImportInput!) {
  applyCandidateImport(input: $input) {
    __typename
    ... on ImportHasErrors { invalidRows }
    ... on Refusal { code message }
  }
}`;

export const apply = async (api: Api, token: string, importId: string, mode = "PER_ROW") =>
  (await api.query<{ applyCandidateImport: Record<string, unknown> }>(APPLY, { input: { importId, mode } }, { token }))
    .applyCandidateImport;

/** Asks until the import is carried out, as a page does that shows its progress. */
export const untilApplied = async (api: Api, token: string, id: string): Promise<Import> => {
  for (;;) {
    const found = await importOf(api, token, id);
    if (!found) throw new Error("the import is gone");
    if (found.state === "APPLIED") return found;
    await new Promise((resolve) => setImmediate(resolve));
  }
};

/** Sends a file and carries it out. */
export const importRowsOf = async (api: Api, token: string, rows: readonly object[], mode = "PER_ROW") => {
  const { importId = "" } = await sendFile(api, JSON.stringify(rows), { token });
  await apply(api, token, importId, mode);
  return { importId, ...(await untilApplied(api, token, importId)) };
};

const INVITE = `mutation ($input: InviteWaveInput!) {
  inviteWave(input: $input) { __typename ... on InviteWaveSuccess { invited } ... on Refusal { code message rule } }
}`;

export const invite = async (
  api: Api,
  token: string,
  size: number,
  options: { key?: string; department?: string } = {},
) => {
  const { key = crypto.randomUUID(), department = "93" } = options;
  const input = { departmentCode: department, size, idempotencyKey: key };
  return (await api.query<{ inviteWave: Record<string, unknown> }>(INVITE, { input }, { token })).inviteWave;
};

const DECLARE = `mutation ($input: DeclareFileInput!) {
  declareFile(input: $input) {
    __typename
    ... on DeclareFileSuccess { candidate { declarations { trainingPath medicalDeclaration licencesComplete } } }
  }
}`;

export const declare = async (api: Api, token: string | undefined, input: object) =>
  (await api.query<{ declareFile: Record<string, unknown> }>(DECLARE, { input }, token ? { token } : {})).declareFile;

export const changeDepartment = async (
  api: Api,
  token: string,
  change: "open" | "close",
  on: string,
  departmentCode = "93",
) => {
  const [field, type] = [`${change}Department`, "DepartmentChangeInput"];
  const answer = await api.query<Record<string, Record<string, unknown>>>(
    `mutation ($input: ${type}!) { ${field}(input: $input) { __typename ... on Refusal { code message rule } } }`,
    { input: { departmentCode, on } },
    { token },
  );
  return answer[field];
};
