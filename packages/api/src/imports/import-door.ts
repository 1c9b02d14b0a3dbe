import type { FastifyInstance } from "fastify";
import type { Config } from "../config.js";
import { localeOf, type Services } from "../context.js";
import type { Identify, RateLimit } from "../doors/rate-limit.js";
import { uploadDoor } from "../doors/upload-door.js";
import type { Officer } from "../officers/officer.js";
import { deciderOf, importFor } from "./decider.js";
import type { ImportKind } from "./import-kind.js";

type Door = { services: Services; identify: Identify; rateLimit: RateLimit; origins: Config["http"]["origins"] };

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/**
 * A door for files of one kind: `POST <path>?name=…` takes the bytes of a file and answers with the id of its import, a preview that
 * GraphQL tells and applies; `GET <path>/<id>/rejects.csv` gives the rows that nothing came of. Who may not import is refused before
 * the first byte is read, and a file that is too large by its size.
 */
export const importDoor = (app: FastifyInstance, kind: ImportKind, { services, ...guard }: Door): void => {
  const upload = {
    ...guard,
    mostBytes: kind.mostBytes,
    refusalTo: ({ officer }: { officer: Officer | null }) =>
      deciderOf(officer, kind.permission) ? null : ({ kind: "NotAllowed" } as const),
  };
  uploadDoor(app, upload, ({ door, caller, bytes, refuse }) => {
    door.post<{ Querystring: { name?: string } }>(kind.path, async (request, reply) => {
      const by = deciderOf(caller(request).officer, kind.permission);
      if (!by) return refuse(request, reply, { kind: "NotAllowed" });
      const outcome = await kind.preview(
        services,
        { bytes: bytes(request), name: String(request.query.name ?? "") },
        by,
      );
      return outcome.kind === "ImportPreviewed" ? { importId: outcome.importId } : refuse(request, reply, outcome);
    });

    door.get<{ Params: { id: string } }>(`${kind.path}/:id/rejects.csv`, async (request, reply) => {
      const { id } = request.params;
      const context = { database: services.database, officer: caller(request).officer };
      const found = UUID.test(id) ? await importFor(context, kind, id) : null;
      if (!found) return refuse(request, reply, { kind: "ImportNotFound" });
      const locale = localeOf(request.headers["accept-language"]);
      return reply
        .type("text/csv; charset=utf-8")
        .header("content-disposition", `attachment; filename="${locale === "fr" ? "rejets" : "rejects"}.csv"`)
        .send(await kind.rejects(services.database, id, locale));
    });
  });
};
