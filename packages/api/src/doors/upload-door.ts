import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { GraphQLError } from "graphql";
import type { Config } from "../config.js";
import { localeOf } from "../context.js";
import type { Refusal } from "../domain/booking/refusal.js";
import { codeOf } from "../refusals/refusal.code.js";
import { messageOf } from "../refusals/refusal.words.js";
import { type Identity, NOBODY } from "../sign-in/viewer.js";
import { originAllowed } from "./guard.js";
import { maskedError } from "./masked-error.js";
import type { Identify, RateLimit } from "./rate-limit.js";

type Upload = {
  readonly identify: Identify;
  readonly rateLimit: RateLimit;
  readonly origins: Config["http"]["origins"];
  /** A file beyond it is refused by its size, before it is read whole. */
  readonly mostBytes: number;
  /** Why this caller may not come in at all, told before the first byte is read; null for who may. */
  readonly refusalTo: (caller: Identity) => Refusal | null;
};

/** What a route of such a door asks of it. */
export type UploadRoutes = {
  readonly door: FastifyInstance;
  readonly caller: (request: FastifyRequest) => Identity;
  readonly bytes: (request: FastifyRequest) => Buffer;
  /** A refusal as at the GraphQL doors: the same code, the same words. */
  readonly refuse: (request: FastifyRequest, reply: FastifyReply, refusal: Refusal) => FastifyReply;
};

const STATUSES: Partial<Record<Refusal["kind"], number>> = {
  NotSignedIn: 401,
  NotAllowed: 403,
  FileTooLarge: 413,
  ImportNotFound: 404,
  ProofNotFound: 404,
  PenaltyNotFound: 404,
};

const refuse: UploadRoutes["refuse"] = (request, reply, refusal) =>
  reply
    .code(STATUSES[refusal.kind] ?? 422)
    .send({ code: codeOf(refusal), message: messageOf(refusal, localeOf(request.headers["accept-language"])) });

const statusOf = (error: GraphQLError): number =>
  (error.extensions.http as { status?: number } | undefined)?.status ?? 400;

/** A part of the server that takes the bytes of files, from callers whom it knows: the guard of the GraphQL doors, for another door. */
export const uploadDoor = (app: FastifyInstance, upload: Upload, routes: (parts: UploadRoutes) => void): void => {
  const callers = new WeakMap<FastifyRequest, Identity>();
  const meet = async (request: FastifyRequest, reply: FastifyReply) => {
    const { origin, authorization, cookie } = request.headers;
    if (!originAllowed(origin, upload.origins))
      throw new GraphQLError("Calls from this Origin are not accepted.", {
        extensions: { code: "FORBIDDEN_ORIGIN", http: { status: 403 } },
      });
    const identity = await upload.identify({ authorization, cookie }, request.ip);
    await upload.rateLimit(identity, request.ip);
    callers.set(request, identity);
    const refusal = upload.refusalTo(identity);
    return refusal ? refuse(request, reply, refusal) : undefined;
  };

  void app.register(async (door) => {
    door.removeAllContentTypeParsers();
    door.addContentTypeParser("*", { parseAs: "buffer", bodyLimit: upload.mostBytes }, (_request, body, done) =>
      done(null, body),
    );
    door.addHook("onRequest", meet);
    door.setErrorHandler((error, request, reply) => {
      if (error instanceof GraphQLError)
        return reply.code(statusOf(error)).send({ code: error.extensions.code, message: error.message });
      const { statusCode = 500, message } = error as Error & { statusCode?: number };
      if (statusCode === 413) return refuse(request, reply, { kind: "FileTooLarge", mostBytes: upload.mostBytes });
      if (statusCode < 500) return reply.code(statusCode).send({ code: "BAD_REQUEST", message });
      const told = maskedError(error, app.log);
      return reply.code(500).send({ ...told.extensions, message: told.message });
    });
    routes({
      door,
      refuse,
      caller: (request) => callers.get(request) ?? NOBODY,
      bytes: ({ body }) => (Buffer.isBuffer(body) ? body : Buffer.alloc(0)),
    });
  });
};
