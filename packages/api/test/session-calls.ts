import { randomUUID } from "node:crypto";
import { type CategoryGroup, examiners, examSlots } from "@creneau/schema";
import { asc, eq } from "drizzle-orm";
import { toGlobalId } from "../src/contract/global-id.js";
import type { Api } from "./client.js";
import type { World } from "./world.js";

type Caller = { token?: string; language?: string };

/** What the result unions answer, as the documents below ask for it. */
export type PlanningResult = {
  __typename: string;
  code?: string;
  message?: string;
  rule?: string | null;
  session?: PlannedAnswer;
  [fact: string]: unknown;
};

type PlannedAnswer = {
  id: string;
  group: string;
  date: string;
  startsAt: string;
  endsAt: string;
  version: number;
  standing: boolean;
  publishesAt: string | null;
  counts: Record<"draft" | "scheduled" | "open" | "held" | "booked" | "withdrawn", number>;
  places: {
    id: string;
    localTime: string;
    startsAt: string;
    category: string;
    phase: string;
    durationMinutes: number;
    state: string;
  }[];
};

const SESSION = `session { id group date startsAt endsAt version standing publishesAt
  counts { draft scheduled open held booked withdrawn }
  places { id localTime startsAt category phase durationMinutes state } }`;

const AT_THE_TIME = `... on Refusal { code message rule } ... on ExaminerBusy { sessionId centre date from until }
  ... on ExaminerAbsent { absenceId from until } ... on HolidayOnDate { date name }
  ... on ExaminerNotQualified { qualifications }`;
const REFUSAL = `${AT_THE_TIME} ... on OffTheGrid { at: startsAt starts } ... on PlacesOverlap { on: startsAt }
  ... on ExtraTimeNotPossible { mostMinutes neededUnits }`;

const call = async (api: Api, caller: Caller, name: string, type: string, answer: string, input: object) => {
  const document = `mutation Change($input: ${type}!) { ${name}(input: $input) { __typename ${answer} } }`;
  return (await api.query<Record<string, PlanningResult>>(document, { input }, caller))[name] as PlanningResult;
};

/** An examiner of 93 who may examine everything, unless the story says otherwise. */
export const examiner = async (world: World, facts: Partial<typeof examiners.$inferInsert> = {}) => {
  await world.department(facts.departmentCode ?? "93");
  const qualifications: CategoryGroup[] = ["A", "B", "BE", "C", "D"];
  const [row] = await world.db
    .insert(examiners)
    .values({ registrationNumber: randomUUID(), departmentCode: "93", qualifications, ...facts })
    .returning();
  if (!row) throw new Error("no examiner was inserted");
  return row;
};

type Wished = { examiner: { id: number }; centre: { id: number }; date: string };

export const plan = (api: Api, caller: Caller, { examiner: of, centre, ...wished }: Wished & Record<string, unknown>) =>
  call(api, caller, "planSession", "PlanSessionInput", `... on PlanSessionSuccess { ${SESSION} } ${REFUSAL}`, {
    ...{ group: "B", idempotencyKey: randomUUID() },
    ...{ examinerId: String(of.id), centreId: toGlobalId("ExamCentre", centre.id) },
    ...wished,
  });

export const change = (api: Api, caller: Caller, sessionId: string, changes: object) =>
  call(
    ...[api, caller, "changeSession", "ChangeSessionInput"],
    `... on ChangeSessionSuccess { ${SESSION} } ... on PlaceInUse { on: startsAt state } ${REFUSAL}`,
    { sessionId, idempotencyKey: randomUUID(), ...changes },
  );

export const give = (
  api: Api,
  caller: Caller,
  sessionId: string,
  to: { id: number },
  idempotencyKey: string = randomUUID(),
) =>
  call(
    ...[api, caller, "giveSession", "GiveSessionInput"],
    `... on GiveSessionSuccess { ${SESSION} } ... on ListClosed { state } ${AT_THE_TIME}`,
    { sessionId, examinerId: String(to.id), idempotencyKey },
  );

export const remove = (api: Api, caller: Caller, sessionId: string, idempotencyKey: string = randomUUID()) =>
  call(
    ...[api, caller, "removeDraftSession", "RemoveDraftSessionInput"],
    `... on RemoveDraftSessionSuccess { sessionId } ... on SessionPublished { places } ... on Refusal { code message }`,
    { sessionId, idempotencyKey },
  );

export const declare = (api: Api, caller: Caller, of: { id: number }, facts: object) =>
  call(
    ...[api, caller, "declareAbsence", "DeclareAbsenceInput"],
    `... on DeclareAbsenceSuccess { absence { id from until reason cancelledAt } sessions { id date startsAt } }
      ... on AbsenceOverlaps { absenceId from until } ... on Refusal { code message }`,
    { examinerId: String(of.id), reason: "LEAVE", idempotencyKey: randomUUID(), ...facts },
  );

export const cancelDeclared = async (api: Api, caller: Caller, id: string): Promise<PlanningResult> =>
  (
    await api.query<{ cancelAbsence: PlanningResult }>(
      `mutation ($id: ID!) { cancelAbsence(id: $id) { __typename
        ... on CancelAbsenceSuccess { absence { cancelledAt } } ... on Refusal { code } } }`,
      { id },
      caller,
    )
  ).cancelAbsence;

const PUBLICATION = "publication { id state firstDate lastDate sessionId dueAt publishedAt places centre { name } }";

type Range = { firstDate: string; lastDate: string; departmentCode?: string; centreId?: string; sessionId?: string };

export const publish = (api: Api, caller: Caller, range: Range, idempotencyKey: string = randomUUID()) =>
  call(
    ...[api, caller, "publishNow", "PublishNowInput"],
    `... on PublishNowSuccess { ${PUBLICATION} } ... on Refusal { code message }`,
    { range: { departmentCode: "93", ...range }, idempotencyKey },
  );

export const schedule = (
  api: Api,
  caller: Caller,
  range: Range,
  dueAt: { toString(): string },
  idempotencyKey: string = randomUUID(),
) =>
  call(
    ...[api, caller, "schedulePublication", "SchedulePublicationInput"],
    `... on SchedulePublicationSuccess { ${PUBLICATION} } ... on Refusal { code message }`,
    { range: { departmentCode: "93", ...range }, dueAt: dueAt.toString(), idempotencyKey },
  );

export const putOff = async (api: Api, caller: Caller, id: string, dueAt: { toString(): string }) =>
  (
    await api.query<{ changePublication: PlanningResult }>(
      `mutation ($id: ID!, $dueAt: DateTime!) { changePublication(id: $id, dueAt: $dueAt) { __typename
        ... on ChangePublicationSuccess { ${PUBLICATION} } ... on PublicationOver { how } ... on Refusal { code } } }`,
      { id, dueAt: dueAt.toString() },
      caller,
    )
  ).changePublication;

export const callOff = async (api: Api, caller: Caller, id: string) =>
  (
    await api.query<{ cancelPublication: PlanningResult }>(
      `mutation ($id: ID!) { cancelPublication(id: $id) { __typename
        ... on CancelPublicationSuccess { ${PUBLICATION} } ... on PublicationOver { how } ... on Refusal { code } } }`,
      { id },
      caller,
    )
  ).cancelPublication;

export const slotsOfSession = ({ db }: World, sessionId: string | number) =>
  db
    .select()
    .from(examSlots)
    .where(eq(examSlots.sessionId, Number(sessionId)))
    .orderBy(asc(examSlots.startsAt));
