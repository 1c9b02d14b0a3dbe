import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { GraphQLError } from "graphql";
import type { Config } from "../config.js";
import { localeOf, type Services } from "../context.js";
import type { Refusal } from "../domain/booking/refusal.js";
import { MOST_FILE_BYTES } from "../domain/entry/read-file.js";
import { originAllowed } from "../doors/guard.js";
import { maskedError } from "../doors/masked-error.js";
import type { Identify, RateLimit } from "../doors/rate-limit.js";
import type { Officer } from "../officers/officer.js";
import { codeOf } from "../refusals/refusal.code.js";
import { messageOf } from "../refusals/refusal.words.js";
import { deciderOf, importFor } from "./apply-import.js";
import { previewImport } from "./preview-import.js";
import { rejectLines } from "./rejects.js";

type Door = { services: Services; identify: Identify; rateLimit: RateLimit; origins: Config["http"]["origins"] };

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

const STATUSES: Partial<Record<Refusal["kind"], number>> = { NotAllowed: 403, FileTooLarge: 413, ImportNotFound: 404 };

/** A refusal as at the GraphQL doors: the same code, the same words. */
const refuse = (request: FastifyRequest, reply: FastifyReply, refusal: Refusal): FastifyReply =>
  reply
    .code(STATUSES[refusal.kind] ?? 422)
    .send({ code: codeOf(refusal), message: messageOf(refusal, localeOf(request.headers["accept-language"])) });

const statusOf = (error: GraphQLError): number =>
  (error.extensions.http as { status?: number } | undefined)?.status ?? 400;

/**
 * The door for files: `POST /candidate-imports?name=…` takes the bytes of a file of the ministry and answers with the id of its
 * import, a preview that GraphQL tells and applies (`candidateImport`); `GET /candidate-imports/<id>/rejects.csv` gives the rows
 * that touched nobody. Who may not import is refused before the first byte is read, and a file that is too large by its size.
 */
export const importDoor = (app: FastifyInstance, { services, identify, rateLimit, origins }: Door): void => {
  const officers = new WeakMap<FastifyRequest, Officer | null>();
  const meet = async (request: FastifyRequest, reply: FastifyReply) => {
    const { origin, authorization, cookie } = request.headers;
    if (!originAllowed(origin, origins))
      throw new GraphQLError("Calls from this Origin are not accepted.", {
        extensions: { code: "FORBIDDEN_ORIGIN", http: { status: 403 } },
      });
    const identity = await identify({ authorization, cookie }, request.ip);
    await rateLimit(identity, request.ip);
    officers.set(request, identity.officer);
    if (!deciderOf(identity.officer)) return refuse(request, reply, { kind: "NotAllowed" });
    return undefined;
  };

  void app.register(async (door) => {
    door.removeAllContentTypeParsers();
    door.addContentTypeParser("*", { parseAs: "buffer", bodyLimit: MOST_FILE_BYTES }, (_request, body, done) =>
      done(null, body),
    );
    door.addHook("onRequest", meet);
    door.setErrorHandler((error, request, reply) => {
      if (error instanceof GraphQLError)
        return reply.code(statusOf(error)).send({ code: error.extensions.code, message: error.message });
      const { statusCode = 500, message } = error as Error & { statusCode?: number };
      if (statusCode === 413) return refuse(request, reply, { kind: "FileTooLarge", mostBytes: MOST_FILE_BYTES });
      if (statusCode < 500) return reply.code(statusCode).send({ code: "BAD_REQUEST", message });
      const told = maskedError(error, app.log);
      return reply.code(500).send({ ...told.extensions, message: told.message });
    });

    door.post<{ Querystring: { name?: string } }>("/candidate-imports", async (request, reply) => {
      const by = deciderOf(officers.get(request) ?? null);
      if (!by) return refuse(request, reply, { kind: "NotAllowed" });
      const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const outcome = await previewImport(services, bytes, String(request.query.name ?? ""), by);
      return outcome.kind === "ImportPreviewed" ? { importId: outcome.importId } : refuse(request, reply, outcome);
    });

    door.get<{ Params: { id: string } }>("/candidate-imports/:id/rejects.csv", async (request, reply) => {
      const { id } = request.params;
      const context = { database: services.database, officer: officers.get(request) ?? null };
      const found = UUID.test(id) ? await importFor(context, id) : null;
      if (!found) return refuse(request, reply, { kind: "ImportNotFound" });
      const locale = localeOf(request.headers["accept-language"]);
      return reply
        .type("text/csv; charset=utf-8")
        .header("content-disposition", `attachment; filename="${locale === "fr" ? "rejets" : "rejects"}.csv"`)
        .send(await rejectLines(services.database, id, locale));
    });
  });
};
