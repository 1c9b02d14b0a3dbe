import type { FastifyInstance } from "fastify";
import type { Config } from "../config.js";
import { localeOf, type Services } from "../context.js";
import { MOST_FILE_BYTES } from "../domain/entry/read-file.js";
import type { Identify, RateLimit } from "../doors/rate-limit.js";
import { uploadDoor } from "../doors/upload-door.js";
import { deciderOf, importFor } from "./apply-import.js";
import { previewImport } from "./preview-import.js";
import { rejectLines } from "./rejects.js";

type Door = { services: Services; identify: Identify; rateLimit: RateLimit; origins: Config["http"]["origins"] };

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/**
 * The door for files: `POST /candidate-imports?name=…` takes the bytes of a file of the ministry and answers with the id of its
 * import, a preview that GraphQL tells and applies (`candidateImport`); `GET /candidate-imports/<id>/rejects.csv` gives the rows
 * that touched nobody. Who may not import is refused before the first byte is read, and a file that is too large by its size.
 */
export const importDoor = (app: FastifyInstance, { services, ...guard }: Door): void => {
  const upload = {
    ...guard,
    mostBytes: MOST_FILE_BYTES,
    refusalTo: ({ officer }: { officer: Parameters<typeof deciderOf>[0] }) =>
      deciderOf(officer) ? null : ({ kind: "NotAllowed" } as const),
  };
  uploadDoor(app, upload, ({ door, caller, bytes, refuse }) => {
    door.post<{ Querystring: { name?: string } }>("/candidate-imports", async (request, reply) => {
      const by = deciderOf(caller(request).officer);
      if (!by) return refuse(request, reply, { kind: "NotAllowed" });
      const outcome = await previewImport(services, bytes(request), String(request.query.name ?? ""), by);
      return outcome.kind === "ImportPreviewed" ? { importId: outcome.importId } : refuse(request, reply, outcome);
    });

    door.get<{ Params: { id: string } }>("/candidate-imports/:id/rejects.csv", async (request, reply) => {
      const { id } = request.params;
      const context = { database: services.database, officer: caller(request).officer };
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
