import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { useServer } from "graphql-ws/use/ws";
import { WebSocketServer } from "ws";
import { openLiveAvailability } from "../../dist/availability/live-availability.js";
import { createContext } from "../../dist/context.js";
import { createSchema } from "../../dist/graphql.js";
import { createLinks } from "../../dist/links.js";
import { systemClock } from "../../dist/platform/clock.js";
import { openDatabase } from "../../dist/platform/database.js";
import { createLog } from "../../dist/platform/log.js";
import { openPolicybook } from "../../dist/policies/policybook.js";
import { openRulebook } from "../../dist/regulation/rulebook.js";
import { NOBODY } from "../../dist/sign-in/viewer.js";
import { openImporter } from "../../src/imports/importer.js";
import { proofOfWork } from "../../src/proof-of-work/proof-of-work.js";
import { serveParent, settingsOf } from "../kit/parent.ts";

/** The product's schema, board and hub behind graphql-ws as it comes: one execution of graphql-js per subscriber and event. */
export type StockGraphqlWs = {
  settings: { databaseUrl: string };
  ready: { port: number };
  questions: Record<never, never>;
};

const { databaseUrl } = settingsOf<StockGraphqlWs>();
const { db: database } = openDatabase(databaseUrl);
const log = createLog("warn");
const availability = await openLiveAvailability({ databaseUrl, log });
const rulebook = await openRulebook(database, log);
const policies = await openPolicybook(database, log);
const services = {
  ...{ database, availability, rulebook, policies, clock: systemClock },
  imports: openImporter({ database, rulebook, clock: systemClock }, log),
  identities: { forget: () => {} },
  count: async () => true,
  proofs: proofOfWork(database, "a secret of the benchmarks", policies),
  links: createLinks({
    secret: "a secret of the benchmarks",
    webOrigin: "http://localhost",
    apiUrl: "http://localhost",
  }),
};
const server = new WebSocketServer({ host: "127.0.0.1", port: 0, perMessageDeflate: false });
useServer(
  {
    schema: createSchema(),
    context: () => ({
      ...createContext(services, NOBODY, "fr"),
    }),
  },
  server,
);
await once(server, "listening");
serveParent<StockGraphqlWs>({ port: (server.address() as AddressInfo).port }, {});
