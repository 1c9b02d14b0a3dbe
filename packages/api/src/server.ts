import type { AddressInfo } from "node:net";
import { type FastifyBaseLogger, fastify, LogController } from "fastify";
import { openLiveAvailability } from "./availability/live-availability.js";
import { calendarDoor } from "./calendars/calendar-door.js";
import { CANDIDATE_IMPORTS } from "./candidate-imports/candidate-import-kind.js";
import type { Config } from "./config.js";
import type { Services } from "./context.js";
import { bookingFilesDoor } from "./convocations/booking-files-door.js";
import { httpDoor } from "./doors/http-door.js";
import { LIMITS } from "./doors/limits.js";
import { identify, rateLimit } from "./doors/rate-limit.js";
import { websocketDoor } from "./doors/websocket-door.js";
import { exportDoor } from "./exports/export-door.js";
import { createSchema } from "./graphql.js";
import { endExpiredHolds } from "./holds/end-expired-holds.js";
import { importDoor } from "./imports/import-door.js";
import { openImporter } from "./imports/importer.js";
import { createLinks } from "./links.js";
import { openOutbox } from "./messages/outbox.js";
import { examPapersDoor } from "./papers/exam-papers-door.js";
import { judgeResults } from "./penalties/judge-results.js";
import { proofDoor } from "./penalty-proofs/proof-door.js";
import { PLANNING_IMPORTS } from "./planning-imports/planning-import-kind.js";
import { type Clock, systemClock } from "./platform/clock.js";
import { openDatabase } from "./platform/database.js";
import { everySecond } from "./platform/every-second.js";
import { createLog } from "./platform/log.js";
import { smtpMail } from "./platform/mail.js";
import { requestCounter } from "./platform/request-counter.js";
import { openPolicybook } from "./policies/policybook.js";
import { challengeDoor } from "./proof-of-work/challenge-door.js";
import { proofOfWork } from "./proof-of-work/proof-of-work.js";
import { publishDue } from "./publications/publish-due.js";
import { openRulebook } from "./regulation/rulebook.js";
import { startRetention } from "./retention/retention.js";
import { createAuth } from "./sign-in/auth.js";
import { authDoor } from "./sign-in/auth-door.js";
import { identityFinder } from "./sign-in/viewer.js";
import { workOnWaitingList } from "./waiting-list/waiting-list-worker.js";

/** For every answer: it may hold personal data, is what it says it is, and belongs in nobody's frame. */
const PRIVATE_AND_PLAIN = {
  "cache-control": "no-store",
  "content-security-policy": "frame-ancestors 'none'",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};

export type RunningServer = { port: number; close(): Promise<void> };

/** Opens the database, loads the availability board, then listens on both doors. Resolves once callers can be served. */
export const startServer = async (
  config: Config,
  { clock = systemClock, sweeps = true }: { clock?: Clock; sweeps?: boolean } = {},
): Promise<RunningServer> => {
  const log = createLog(config.logLevel);
  const database = openDatabase(config.database.url, { poolSize: config.database.poolSize, log });
  const [rulebook, policies] = await Promise.all([openRulebook(database.db, log), openPolicybook(database.db, log)]);
  const availability = await openLiveAvailability({
    databaseUrl: config.database.url,
    log,
    onValuesChanged: () => void Promise.all([rulebook.reload(), policies.reload()]),
  });
  const { secret, webOrigin } = config.signIn;
  const links = createLinks({ secret, webOrigin, apiUrl: config.http.url });
  const proofs = proofOfWork(database.db, secret, policies);
  const sendMail = smtpMail(config.mail);
  const count = requestCounter(database.db, secret);
  const auth = createAuth({ db: database.db, config, sendMail, proofs, count, clock, log });
  const identities = identityFinder(database.db, auth);
  const imports = openImporter({ database: database.db, rulebook, clock }, log);
  const services: Services = {
    ...{ database: database.db, availability, rulebook, policies, imports, clock, identities, count, proofs, links },
  };
  const identified = identify(identities.of, config.rateLimits);
  const schema = createSchema();
  const limit = rateLimit(config.rateLimits);

  const app = fastify({
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    // Nothing is logged by request: no logger is made for each.
    childLoggerFactory: (logger) => logger,
    bodyLimit: LIMITS.bodyBytes,
    trustProxy: config.http.trustProxy,
    forceCloseConnections: true,
  });
  const shared = { schema, services, identify: identified, rateLimit: limit, origins: config.http.origins };
  app.addHook("onRequest", (_request, reply, next) => {
    void reply.headers(PRIVATE_AND_PLAIN);
    next();
  });
  const apollo = await httpDoor(app, shared);
  authDoor(app, { auth, count }, config.http);
  challengeDoor(app, proofs, clock);
  proofDoor(app, shared);
  for (const kind of [CANDIDATE_IMPORTS, PLANNING_IMPORTS]) importDoor(app, kind, shared);
  bookingFilesDoor(app, shared);
  examPapersDoor(app, shared);
  exportDoor(app, shared);
  calendarDoor(app, shared);
  app.get("/health", async (_, reply) => {
    const status = availability.status();
    return reply.code(status === "live" ? 200 : 503).send({ availability: status });
  });
  const sockets = websocketDoor(app.server, {
    ...shared,
    overAmong: identities.overAmong,
    log,
    trustProxy: config.http.trustProxy,
  });
  const retention = startRetention(services, log);
  const waitingList = sweeps ? workOnWaitingList(services, log) : null;
  const books = () => ({ rulebook: rulebook.now(), policybook: policies.now() });
  const sweepers = sweeps
    ? [
        everySecond("ending expired holds", () => endExpiredHolds(database.db), log),
        everySecond("publishing what is due", () => publishDue(database.db, clock.now()), log),
        everySecond("judging new results", () => judgeResults(database.db, books(), clock.now()), log),
      ]
    : [];
  await app.listen({ host: config.http.host, port: config.http.port });
  const { everyMs } = config.messages;
  const desk = { database: database.db, rulebook, policies, links, webOrigin, clock };
  const outbox = everyMs > 0 ? openOutbox({ desk, sendMail, everyMs, log }) : null;

  return {
    port: (app.server.address() as AddressInfo).port,
    close: async () => {
      await retention.stop();
      await sockets.close();
      await app.close();
      await apollo.stop();
      await Promise.all(sweepers.map((sweeper) => sweeper.close()));
      await imports.close();
      await outbox?.close();
      await waitingList?.close();
      await availability.close();
      await database.close();
    },
  };
};
