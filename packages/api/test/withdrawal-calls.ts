import { randomUUID } from "node:crypto";
import { examSlots } from "@creneau/schema";
import { eq } from "drizzle-orm";
import { toGlobalId } from "../src/contract/global-id.js";
import { type Clock, systemClock } from "../src/platform/clock.js";
import { createLog } from "../src/platform/log.js";
import { openPolicybook } from "../src/policies/policybook.js";
import { openRulebook } from "../src/regulation/rulebook.js";
import { settleRehousings } from "../src/rehousings/settle-rehousings.js";
import type { Result } from "./booking-calls.js";
import type { Api } from "./client.js";
import type { World } from "./world.js";

type Caller = { token?: string; language?: string };

const ANSWER = `__typename ... on WithdrawSuccess { sessionId places displaced holdsEnded }
  ... on ApprovalAsked { approvalId } ... on Refusal { code message } ... on ReasonRefused { field }`;

export const withdrawSession = async (
  api: Api,
  caller: Caller,
  sessionId: number | string,
  { reason = "Inspecteur malade", key = randomUUID() } = {},
): Promise<Result> => {
  const { withdrawSession: answer } = await api.query<{ withdrawSession: Result }>(
    `mutation Withdraw($input: WithdrawSessionInput!) { withdrawSession(input: $input) { ${ANSWER} } }`,
    { input: { sessionId: String(sessionId), reason, idempotencyKey: key } },
    caller,
  );
  return answer;
};

export const withdrawSlot = async (
  api: Api,
  caller: Caller,
  slot: { id: number } | string,
  { reason = "Inspecteur malade", key = randomUUID() } = {},
): Promise<Result> => {
  const slotId = typeof slot === "string" ? slot : toGlobalId("ExamSlot", slot.id);
  const { withdrawSlot: answer } = await api.query<{ withdrawSlot: Result }>(
    `mutation Withdraw($input: WithdrawSlotInput!) { withdrawSlot(input: $input) { ${ANSWER} } }`,
    { input: { slotId, reason, idempotencyKey: key } },
    caller,
  );
  return answer;
};

export type RehousingSeen = {
  id: string;
  state: string;
  neph: string;
  reason: string;
  withdrawnSlot: { id: string; state: string };
  newSlot: { id: string } | null;
  offers: { state: string; slot: { id: string } }[];
};

/** The people to re-house, as an officer sees them; null when the caller may not. */
export const rehousingsOf = async (
  api: Api,
  caller: Caller,
  departmentCode = "93",
  states: string[] | null = null,
): Promise<RehousingSeen[] | null> => {
  const { rehousings } = await api.query<{ rehousings: { edges: { node: RehousingSeen }[] } | null }>(
    `query People($code: String!, $states: [RehousingState!]) { rehousings(departmentCode: $code, states: $states, first: 40) {
      totalCount edges { node { id state neph reason withdrawnSlot { id state } newSlot { id } offers { state slot { id } } } }
    } }`,
    { code: departmentCode, states },
    caller,
  );
  return rehousings?.edges.map(({ node }) => node) ?? null;
};

export const offerByHand = async (
  api: Api,
  caller: Caller,
  rehousingId: string,
  slot: { id: number },
  idempotencyKey: string = randomUUID(),
): Promise<Result> => {
  const { offerRehousing } = await api.query<{ offerRehousing: Result }>(
    `mutation Offer($input: OfferRehousingInput!) { offerRehousing(input: $input) {
      __typename ... on OfferRehousingSuccess { rehousingId } ... on Refusal { code message }
    } }`,
    { input: { rehousingId, slotId: toGlobalId("ExamSlot", slot.id), idempotencyKey } },
    caller,
  );
  return offerRehousing;
};

export const changeReserve = async (
  api: Api,
  caller: Caller,
  change: "reservePlaces" | "releaseReserve",
  slots: readonly { id: number }[],
  departmentCode = "93",
): Promise<Result> => {
  const answer = await api.query<Record<string, Result>>(
    `mutation Change($input: ReserveInput!) { ${change}(input: $input) {
      __typename ... on ${change === "reservePlaces" ? "ReservePlaces" : "ReleaseReserve"}Success { places } ... on Refusal { code }
    } }`,
    { input: { departmentCode, slotIds: slots.map(({ id }) => toGlobalId("ExamSlot", id)) } },
    caller,
  );
  return answer[change] as Result;
};

/** One round of the worker that re-houses, by a process that does nothing else: also for those who were looked at just now. */
export const settlePeople = async ({ db }: World, clock: Clock = systemClock): Promise<number> => {
  await db.execute("update rehousings set tried_at = null");
  const log = createLog("fatal");
  const [rulebook, policies] = await Promise.all([openRulebook(db, log), openPolicybook(db, log)]);
  return settleRehousings({ database: db, rulebook, policies, clock }, log);
};

export const stateOf = async ({ db }: World, { id }: { id: number }) => {
  const [row] = await db.select({ state: examSlots.state }).from(examSlots).where(eq(examSlots.id, id));
  return row?.state;
};
