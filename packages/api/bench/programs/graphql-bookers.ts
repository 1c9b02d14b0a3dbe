import { randomUUID } from "node:crypto";
import { toGlobalId } from "../../dist/contract/global-id.js";
import type { Wish } from "../kit/crowd.ts";
import { type HttpConnection, openHttpConnection } from "../kit/http-connection.ts";
import { serveParent, settingsOf } from "../kit/parent.ts";
import { throughput } from "../kit/workers.ts";

/** People who book through GraphQL over HTTP, each of `connections` with one call at a time. */
export type GraphqlBookers = {
  settings: { port: number; connections: number };
  ready: null;
  questions: {
    /** Bookings a second; every one of them must succeed. */
    book(wishes: Wish[]): Promise<number>;
    /** The same by a hold that is confirmed: places a second. */
    keep(wishes: Wish[]): Promise<number>;
    /** Asks who each of them is, so that their tokens are known. */
    show(wishes: Wish[]): Promise<number>;
  };
};

const BOOK = `mutation Book($input: BookSlotInput!) {
  bookSlot(input: $input) { __typename ... on BookSlotSuccess { booking { id } } ... on Refusal { code } }
}`;

const HOLD = `mutation Hold($input: HoldSlotInput!) {
  holdSlot(input: $input) { __typename ... on HoldSlotSuccess { hold { id } } ... on Refusal { code } }
}`;
const CONFIRM = `mutation Confirm($input: ConfirmHoldInput!) {
  confirmHold(input: $input) { __typename ... on ConfirmHoldSuccess { booking { id } } ... on Refusal { code } }
}`;
const ARRANGEMENTS = {
  companion: { name: "Dominique Martin", licenceSince: "2010-06-15", professional: false, freeOfCharge: true },
  vehicle: { registration: "AB-123-CD", dualControls: true, insured: true },
};

const call = async (connection: HttpConnection, { token }: Wish, body: object, expected: string): Promise<string> => {
  const answer = await connection.post(`authorization: Bearer ${token}\r\n`, JSON.stringify(body));
  if (!answer.includes(expected)) throw new Error(answer);
  return answer;
};

const book = async (connection: HttpConnection, wish: Wish): Promise<void> => {
  const input = { slotId: toGlobalId("ExamSlot", wish.slotId), idempotencyKey: wish.key };
  await call(connection, wish, { query: BOOK, variables: { input } }, '"BookSlotSuccess"');
};

const keep = async (connection: HttpConnection, wish: Wish): Promise<void> => {
  const asked = { slotId: toGlobalId("ExamSlot", wish.slotId), idempotencyKey: wish.key };
  const held = await call(connection, wish, { query: HOLD, variables: { input: asked } }, '"HoldSlotSuccess"');
  const holdId = /"hold":\{"id":"([^"]+)"/.exec(held)?.[1];
  const input = { holdId, arrangements: ARRANGEMENTS, idempotencyKey: randomUUID() };
  await call(connection, wish, { query: CONFIRM, variables: { input } }, '"ConfirmHoldSuccess"');
};

const show = async (connection: HttpConnection, wish: Wish): Promise<void> => {
  await call(connection, wish, { query: "{ viewer { __typename } }" }, '"Viewer"');
};

const settings = settingsOf<GraphqlBookers>();
const connections = await Promise.all(
  Array.from({ length: settings.connections }, () => openHttpConnection(settings.port)),
);
serveParent<GraphqlBookers>(null, {
  book: (wishes) => throughput(connections, wishes, book),
  keep: (wishes) => throughput(connections, wishes, keep),
  show: (wishes) => throughput(connections, wishes, show),
});
