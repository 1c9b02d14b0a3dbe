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
    /** Asks who each of them is, so that their tokens are known. */
    show(wishes: Wish[]): Promise<number>;
  };
};

const BOOK = `mutation Book($input: BookSlotInput!) {
  bookSlot(input: $input) { __typename ... on BookSlotSuccess { booking { id } } ... on Refusal { code } }
}`;

const call = async (connection: HttpConnection, { token }: Wish, body: object, expected: string): Promise<void> => {
  const answer = await connection.post(`authorization: Bearer ${token}\r\n`, JSON.stringify(body));
  if (!answer.includes(expected)) throw new Error(answer);
};

const book = (connection: HttpConnection, wish: Wish): Promise<void> => {
  const input = { slotId: toGlobalId("ExamSlot", wish.slotId), idempotencyKey: wish.key };
  return call(connection, wish, { query: BOOK, variables: { input } }, '"BookSlotSuccess"');
};

const show = (connection: HttpConnection, wish: Wish): Promise<void> =>
  call(connection, wish, { query: "{ viewer { __typename } }" }, '"Viewer"');

const settings = settingsOf<GraphqlBookers>();
const connections = await Promise.all(
  Array.from({ length: settings.connections }, () => openHttpConnection(settings.port)),
);
serveParent<GraphqlBookers>(null, {
  book: (wishes) => throughput(connections, wishes, book),
  show: (wishes) => throughput(connections, wishes, show),
});
