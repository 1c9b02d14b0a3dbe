import type { Locale } from "@creneau/schema";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { createContext, localeOf, type Services } from "../context.js";
import type { Refusal } from "../domain/booking/refusal.js";
import { EXPORTS, type ExportName, permissionOf } from "../domain/permission/access.js";
import { permissionsOf } from "../domain/permission/permission.js";
import { plainSpelling } from "../domain/plain-spelling.js";
import { fileDoor, refuseFile } from "../doors/file-door.js";
import type { Identify, RateLimit } from "../doors/rate-limit.js";
import { todayInParis } from "../regulation/exam-date.js";
import { atOnce } from "./at-once.js";
import { leaveAct } from "./export-act.js";
import type { Asking, OpenedList } from "./export-list.js";
import { LISTS } from "./export-lists.js";
import { FILE_FORMATS, type FileFormatName } from "./file-format.js";
import { type ExportProblem, toldOfProblem } from "./problem.words.js";
import { writeExport } from "./write-export.js";

type Door = { services: Services; identify: Identify; rateLimit: RateLimit };
type Route = { Params: { file: string }; Querystring: Record<string, string | string[]> };
type Wanted = { readonly name: ExportName; readonly format: FileFormatName };

const STATUSES: Partial<Record<Refusal["kind"], number>> = { NotSignedIn: 401, NotAllowed: 403, TooManySearches: 429 };

const wantedIn = (file: string): Wanted | null => {
  const [, name = "", format = ""] = /^([a-z-]+)\.(csv|xlsx)$/.exec(file) ?? [];
  return Object.hasOwn(EXPORTS, name) ? { name: name as ExportName, format: format as FileFormatName } : null;
};

/** Why this caller gets no list of that name at all; null for who may have one of it somewhere. */
const refusalTo = ({ officer, viewer }: Asking["context"], { name }: Wanted): Refusal | null => {
  if (!officer) return { kind: viewer ? "NotAllowed" : "NotSignedIn" };
  const held: readonly (string | null)[] = permissionsOf(officer.role);
  return EXPORTS[name].some((access) => held.includes(permissionOf(access))) ? null : { kind: "NotAllowed" };
};

/**
 * The door for lists as files: `GET /exports/<list>.csv` and `.xlsx`, with the filters of the list, and `locale=en` for English words.
 * Who may have which list is in the table of rights; what belongs to other departments is in none. Nothing is sent before all of it is
 * read, and an act tells of it.
 */
export const exportDoor = (app: FastifyInstance, { services, identify, rateLimit }: Door): void => {
  const running = atOnce();
  const localeIn = ({ query, headers }: FastifyRequest<Route>): Locale =>
    query.locale === "fr" || query.locale === "en" ? query.locale : localeOf(headers["accept-language"]);
  const problem = (reply: FastifyReply, told: ExportProblem, locale: Locale) => {
    const { status, body } = toldOfProblem(told, locale);
    if (status === 503) void reply.header("retry-after", "5");
    return reply.code(status).send(body);
  };

  const written = async (list: OpenedList, { format }: Wanted, locale: Locale, officerId: number) => {
    if (!running.begin(officerId)) return { kind: "ExportsBusy" } as const;
    try {
      return await writeExport(list, format, locale);
    } finally {
      running.end(officerId);
    }
  };

  const answer = async (request: FastifyRequest<Route>, reply: FastifyReply) => {
    const { authorization, cookie } = request.headers;
    const identity = await identify({ authorization, cookie }, request.ip);
    await rateLimit(identity, request.ip);
    const locale = localeIn(request);
    const context = createContext(services, identity, locale, request.ip);
    const wanted = wantedIn(request.params.file);
    const refuse = (refusal: Refusal) => refuseFile(request, reply, refusal, STATUSES[refusal.kind] ?? 404);
    if (!context.officer && !context.viewer) return refuse({ kind: "NotSignedIn" });
    if (!wanted) return problem(reply, { kind: "ExportNotFound" }, locale);
    const refusal = refusalTo(context, wanted);
    if (refusal || !context.officer) return refuse(refusal ?? { kind: "NotAllowed" });

    const asking = { context, officer: context.officer };
    const { locale: _, ...query } = request.query;
    const list = await LISTS[wanted.name].open(query, asking);
    if ("kind" in list) return refuse(list);
    const file = await written(list, wanted, locale, asking.officer.officerId);
    if ("kind" in file) return problem(reply, file, locale);
    try {
      await leaveAct(asking, list, { ...wanted, rows: file.rows });
    } catch (error) {
      await file.file.close();
      throw error;
    }
    const name = `${plainSpelling(LISTS[wanted.name].title[locale]).replaceAll(" ", "-")}-${todayInParis(context)}`;
    return reply
      .type(FILE_FORMATS[wanted.format].mediaType)
      .header("content-disposition", `attachment; filename="${name}.${wanted.format}"`)
      .header("content-length", file.bytes)
      .send(file.file.createReadStream({ start: 0 }));
  };

  fileDoor(app, (door) => {
    // Who only asks about a list takes nothing, and leaves no act.
    door.get<Route>("/exports/:file", { exposeHeadRoute: false }, answer);
  });
};
