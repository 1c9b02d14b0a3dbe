import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { FastifyReply, FastifyRequest } from "fastify";

const EXAMPLES = [
  `# Créneau: free places of driving-licence exams, live.
# Press the play button; the panel on the left documents every field.
query FreePlaces {
  availability(filter: { departmentCode: "93", category: B }, first: 10) {
    version
    totalOpen
    days { date open }
    slots { id date localTime durationMinutes centre { name } }
  }
}
`,
  `# Leave this running and book a place elsewhere: the change arrives here.
subscription LivePlaces {
  availabilityChanged(filter: { departmentCode: "93", category: B }) {
    __typename
    ... on AvailabilitySnapshot { version totalOpen }
    ... on AvailabilityDelta { fromVersion toVersion totalOpen opened { id date localTime } closed }
  }
}
`,
  `# Needs a token in the Headers panel: { "Authorization": "Bearer ..." }
mutation BookOne($slotId: ID!, $key: UUID!) {
  bookSlot(input: { slotId: $slotId, idempotencyKey: $key }) {
    __typename
    ... on BookSlotSuccess { booking { id slot { date localTime centre { name address } } consequencesOfCancelling { freeUntil } } }
    ... on Refusal { code message rule source }
  }
}
`,
];

type Page = { zipped: Buffer; plain: string; etag: string };

/** The page is 9 MB of script in one document: made and compressed at the first visit, then served from memory. */
const preparePage = async (): Promise<Page> => {
  const { renderGraphiQL } = await import("@graphql-yoga/render-graphiql");
  const plain = renderGraphiQL({
    title: "Créneau GraphiQL",
    endpoint: "/graphql",
    subscriptionsProtocol: "WS",
    credentials: "same-origin",
    defaultTabs: EXAMPLES.map((query) => ({ query })),
  });
  return {
    plain,
    zipped: await promisify(gzip)(plain),
    etag: `"${createHash("sha256").update(plain).digest("base64url").slice(0, 20)}"`,
  };
};

let page: Promise<Page> | undefined;

/** Serves GraphiQL from the API's own packages: nothing comes from another server. */
export const serveGraphiql = async (request: FastifyRequest, reply: FastifyReply) => {
  page ??= preparePage();
  const { plain, zipped, etag } = await page;
  void reply.header("cache-control", "no-cache").header("etag", etag).header("vary", "accept, accept-encoding");
  if (request.headers["if-none-match"] === etag) return reply.code(304).send();
  void reply.type("text/html; charset=utf-8");
  if (!request.headers["accept-encoding"]?.includes("gzip")) return reply.send(plain);
  return reply.header("content-encoding", "gzip").send(zipped);
};
