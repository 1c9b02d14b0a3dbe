import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type ExecutionArgs, GraphQLError, getOperationAST } from "graphql";
import { makeServer, type Server, type SubscribePayload } from "graphql-ws";
import type { Logger } from "pino";
import type { WebSocket } from "ws";
import { type SharedOperation, sharedOperations } from "../availability/shared-operation.js";
import { type Payload, type Sink, sharedSubscriptions } from "../availability/shared-subscription.js";
import { type Context, createContext, localeOf } from "../context.js";
import { badVariables } from "../contract/bad-variables.js";
import type { StreamStatus } from "../platform/change-stream.js";
import { isPersonal } from "../regulation/viewers-eligibility.js";
import { watchedFiles } from "../regulation/watched-files.js";
import { type Identity, NOBODY } from "../sign-in/viewer.js";
import { subscribeFreshly } from "./fresh-events.js";
import { documentChecker } from "./guard.js";
import type { HttpDoor } from "./http-door.js";
import { LIMITS } from "./limits.js";
import { maskedError } from "./masked-error.js";
import { sharedFrame } from "./shared-frame.js";

/** What the door knows of one socket. */
export type Caller = {
  readonly socket: WebSocket;
  /** What the socket writes to. */
  readonly connection: Duplex;
  readonly request: IncomingMessage;
  readonly address: string;
  identity: Identity;
};

/** A subscription that may begin. `operation`: what it shares with others; null when it is carried out for itself alone. */
type AskedFor = {
  readonly operation: SharedOperation | null;
  readonly id: string;
  readonly caller: Caller;
  readonly context: () => Context | Promise<Context>;
};

const refusal = (code: string, message: string): readonly GraphQLError[] => [
  new GraphQLError(message, { extensions: { code } }),
];

/**
 * Writes shared payloads behind the subscriber's own operation id, past the WebSocket library and straight to the connection:
 * without compression the library holds nothing back, so that whole frames never mix.
 */
const sinkOf = ({ socket, connection }: Caller, id: string, fail: (error: unknown) => void): Sink => {
  const start = Buffer.from(`{"id":${JSON.stringify(id)},"type":"next","payload":`);
  return {
    fail,
    bufferedBytes: () => connection.writableLength,
    send(payload: Payload): void {
      if (socket.readyState !== socket.OPEN) return;
      for (const bytes of sharedFrame(start, payload)) connection.write(bytes);
    },
  };
};

/** The protocol's own ping, with a word in it: screens can say "reconnecting" while the board is read again. */
export const statusPing = (availability: StreamStatus): string =>
  JSON.stringify({ type: "ping", payload: { availability } });

/** To graphql-ws a subscription that never says anything: the events go to the socket directly. It ends, or it fails. */
const silence = (start: (fail: (error: unknown) => void) => () => void): AsyncGenerator<never, void, void> => {
  let settle: { end(): void; fail(error: unknown): void } = { end: () => {}, fail: () => {} };
  const over = new Promise<void>((resolve, reject) => {
    settle = { end: resolve, fail: reject };
  });
  // Whoever ended the subscription meanwhile does not listen any more.
  over.catch(() => {});
  let leave = () => {};
  try {
    leave = start((error) => settle.fail(error));
  } catch (error) {
    settle.fail(error);
  }
  const finish = async (): Promise<IteratorReturnResult<void>> => {
    leave();
    settle.end();
    return { done: true, value: undefined };
  };
  return {
    next: () =>
      over.then(finish, (error: unknown) => {
        leave();
        throw error;
      }),
    return: finish,
    throw: finish,
    [Symbol.asyncIterator]() {
      return this;
    },
    [Symbol.asyncDispose]: async () => void (await finish()),
  };
};

/** graphql-ws keeps the protocol; the guard stands in front of it, and availability is fanned out behind its back. */
export const subscriptionServer = (door: HttpDoor & { log: Logger }): Server<Caller> => {
  const { schema, services, log } = door;
  const check = documentChecker(schema);
  const masked = (error: unknown) => maskedError(error, log);
  const shareable = sharedOperations(schema, masked);
  const shared = sharedSubscriptions(services.availability.hub);
  const fileOf = watchedFiles(services);
  const askedBy = new WeakMap<ExecutionArgs, AskedFor>();

  const asked = (caller: Caller, id: string, payload: SubscribePayload): ExecutionArgs | readonly GraphQLError[] => {
    const checked = check(payload.query);
    if ("errors" in checked) return checked.errors;
    const operationName = payload.operationName ?? undefined;
    const variables = payload.variables ?? {};
    const { document } = checked;
    const named = getOperationAST(document, operationName);
    const kind = named?.operation;
    if (kind && kind !== "subscription")
      return refusal("OPERATION_NOT_ALLOWED", `A ${kind} goes over HTTP: this door takes subscriptions only.`);
    const locale = localeOf(caller.request.headers["accept-language"]);
    // What was seen of the caller when the socket was opened is long out of date.
    const { viewer: known, ...others } = caller.identity;
    const self: Identity = { viewer: known && { ...known, seen: null }, ...others };
    // Shared with everybody, unless it asks what concerns the caller alone: then it is shared with nobody else.
    const viewer = isPersonal(document) ? self.viewer : null;
    const contextFor = (identity: Identity) => (): Context | Promise<Context> => {
      const fresh = createContext(services, identity, locale);
      if (!viewer) return fresh;
      return fileOf(viewer.candidateId).then((file) => {
        fresh.viewersFile = file;
        return fresh;
      });
    };
    const args: ExecutionArgs = {
      schema,
      document,
      variableValues: variables,
      contextValue: createContext(services, self, locale),
      ...(operationName !== undefined && { operationName }),
    };
    const operation = shareable({
      source: payload.query,
      document,
      operationName,
      variables,
      audience: viewer ? `${locale} ${viewer.candidateId}` : locale,
      context: contextFor(viewer ? self : NOBODY),
    });
    if (operation && "length" in operation) return operation;
    // What is carried out for itself alone is executed by graphql-js, which has no code for variables.
    const complaints = !operation && named ? badVariables(schema, named, variables) : [];
    if (complaints.length > 0) return complaints;
    if (operation) services.availability.hub.check(operation.asked);
    askedBy.set(args, { operation, id, caller, context: contextFor(self) });
    return args;
  };

  return makeServer<Record<string, unknown>, Caller>({
    connectionInitWaitTimeout: LIMITS.connectionInitMs,
    onConnect: async ({ connectionParams, extra }) => {
      const token = connectionParams?.authorization ?? connectionParams?.Authorization;
      try {
        const { cookie } = extra.request.headers;
        const authorization = typeof token === "string" ? token : undefined;
        extra.identity = await door.identify({ authorization, cookie }, extra.address);
        return true;
      } catch (error) {
        if (error instanceof GraphQLError) return false;
        throw error;
      }
    },
    onSubscribe: async ({ subscriptions, extra }, id, payload) => {
      // It is repeated in every frame.
      if (id.length > LIMITS.operationIdCharacters)
        return refusal("BAD_USER_INPUT", `An operation id has at most ${LIMITS.operationIdCharacters} characters.`);
      if (Object.keys(subscriptions).length > LIMITS.subscriptionsPerSocket)
        return refusal(
          "TOO_MANY_SUBSCRIPTIONS",
          `A socket carries at most ${LIMITS.subscriptionsPerSocket} subscriptions at a time.`,
        );
      try {
        await door.rateLimit(extra.identity, extra.address);
        return asked(extra, id, payload);
      } catch (error) {
        if (error instanceof GraphQLError) return [error];
        throw error;
      }
    },
    subscribe: (args) => {
      const found = askedBy.get(args);
      if (!found) throw new Error("an operation that nobody asked for");
      const { operation, id, caller, context } = found;
      if (!operation) return subscribeFreshly(args, context);
      // Who comes while the board is being read again has missed the word that it is.
      if (services.availability.status() !== "live") caller.socket.send(statusPing("reloading"));
      return silence((fail) => shared.join(operation, sinkOf(caller, id, fail)));
    },
    onError: (_context, _id, _payload, errors) => errors.map(masked),
    onNext: (_context, _id, _payload, _args, { data = null, errors }) =>
      errors ? { data, errors: errors.map(masked) } : undefined,
  });
};
