import { ApolloServer } from "@apollo/server";
import { ApolloServerPluginCacheControlDisabled } from "@apollo/server/plugin/disabled";
import type { GatewayExecutor } from "@apollo/server-gateway-interface";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import cors from "@fastify/cors";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { GraphQLError, type GraphQLSchema } from "graphql";
import { keptAnswers } from "../availability/kept-answers.js";
import type { Config } from "../config.js";
import { type Context, createContext, localeOf, type Services } from "../context.js";
import { compiledOperations } from "../graphql.js";
import { directAnswers } from "./direct-answer.js";
import { serveGraphiql } from "./graphiql.js";
import { limitRules, originAllowed } from "./guard.js";
import { LIMITS } from "./limits.js";
import { maskedError } from "./masked-error.js";
import type { Identify, RateLimit } from "./rate-limit.js";

export type HttpDoor = {
  schema: GraphQLSchema;
  services: Services;
  identify: Identify;
  rateLimit: RateLimit;
  origins: Config["http"]["origins"];
};

const createApollo = async (
  app: FastifyInstance,
  schema: GraphQLSchema,
  executor: GatewayExecutor,
): Promise<ApolloServer<Context>> => {
  const apollo = new ApolloServer<Context>({
    // The gateway interface is Apollo's only way to bring one's own executor.
    gateway: {
      load: async () => ({ executor }),
      onSchemaLoadOrUpdate: (loaded) => {
        loaded({ apiSchema: schema, coreSupergraphSdl: "" });
        return () => {};
      },
      stop: async () => {},
    },
    parseOptions: { maxTokens: LIMITS.tokens },
    validationRules: [...limitRules],
    introspection: true,
    persistedQueries: false,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    // On by default, it wraps every field in a function, which takes the compiled execution its straight reads.
    plugins: [ApolloServerPluginCacheControlDisabled()],
    formatError: (_, error) => maskedError(error, app.log),
  });
  await apollo.start();
  return apollo;
};

const graphqlError = (error: GraphQLError): string =>
  JSON.stringify({ errors: [{ message: error.message, extensions: { ...error.extensions, http: undefined } }] });

/** Mounts `/graphql` for HTTP: the contract for programs, GraphiQL for people. */
export const httpDoor = async (app: FastifyInstance, door: HttpDoor): Promise<ApolloServer<Context>> => {
  const { executor, known } = compiledOperations(door.schema);
  const apollo = await createApollo(app, door.schema, executor);
  await app.register(cors, { origin: [...door.origins], credentials: true, maxAge: 600 });

  const makeContext = async (request: FastifyRequest): Promise<Context> => {
    const { origin, authorization, cookie } = request.headers;
    if (!originAllowed(origin, door.origins))
      throw new GraphQLError("Calls from this Origin are not accepted.", {
        extensions: { code: "FORBIDDEN_ORIGIN", http: { status: 403 } },
      });
    const identity = await door.identify({ authorization, cookie }, request.ip);
    await door.rateLimit(identity, request.ip);
    return createContext(door.services, identity, localeOf(request.headers["accept-language"]), request.ip);
  };

  const contexts = new WeakMap<FastifyRequest, Promise<Context>>();
  // A request that Apollo takes over is the same request: it counts once, and is carried out once.
  const contextOf = (request: FastifyRequest): Promise<Context> => {
    const context = contexts.get(request) ?? makeContext(request);
    contexts.set(request, context);
    return context;
  };

  const answer = fastifyApolloHandler(apollo, { context: contextOf });
  const answeredDirectly = directAnswers({
    known,
    kept: keptAnswers(door.schema, door.services.availability),
    contextOf,
  });
  app.route({
    method: ["GET", "POST"],
    url: "/graphql",
    handler: async (request, reply) => {
      if (request.method === "GET" && request.headers.accept?.includes("text/html"))
        return serveGraphiql(request, reply);
      return (await answeredDirectly(request, reply)) ? reply : answer.call(app, request, reply);
    },
    errorHandler: (error, _request, reply) => {
      const { statusCode = 500, message } = error as Error & { statusCode?: number };
      const told =
        statusCode < 500
          ? new GraphQLError(message, { extensions: { code: statusCode === 413 ? "BODY_TOO_LARGE" : "BAD_REQUEST" } })
          : new GraphQLError(maskedError(error, app.log).message, { extensions: { code: "INTERNAL_SERVER_ERROR" } });
      return reply.code(statusCode).type("application/json; charset=utf-8").send(graphqlError(told));
    },
  });
  return apollo;
};
