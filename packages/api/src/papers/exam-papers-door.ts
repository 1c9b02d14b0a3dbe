import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Context } from "../context.js";
import { createContext, localeOf, type Services } from "../context.js";
import { UUID_KEY } from "../contract/global-id.js";
import { fileDoor, refuseFile } from "../doors/file-door.js";
import type { Identify, RateLimit } from "../doors/rate-limit.js";
import { loadList } from "../exam-day/load-list.js";
import { sessionKey } from "../exam-day/session-key.js";
import { certificateFor } from "./certificate-for.js";
import { certificatePdf } from "./certificate-pdf.js";
import { keepPaper } from "./exam-paper.store.js";
import { letterFor } from "./letter-for.js";
import { listPdf, reportPdf } from "./list-pdf.js";
import { medicalLetterPdf } from "./medical-letter-pdf.js";
import { listContent, reportContent } from "./paper-contents.js";

type Door = { services: Services; identify: Identify; rateLimit: RateLimit };
type Route = { Params: { id: string } };

const send = (reply: FastifyReply, name: string, pdf: Buffer): FastifyReply =>
  reply
    .type("application/pdf")
    .header("content-disposition", `inline; filename="${name}.pdf"`)
    .header("cache-control", "private, no-store")
    .send(pdf);

/**
 * Papers of the exam day: `GET /exam-lists/<session>/list.pdf` and `…/report.pdf`, `/exam-lines/<line>/medical-letter.pdf` for the
 * examiner and the officers of the department; `/exam-results/<key>/certificate.pdf` for them and, once it is published, for the
 * candidate. To everybody else none of them exists.
 */
export const examPapersDoor = (app: FastifyInstance, { services, identify, rateLimit }: Door): void => {
  const contextOf = async (request: FastifyRequest): Promise<Context> => {
    const { authorization, cookie } = request.headers;
    const identity = await identify({ authorization, cookie }, request.ip);
    await rateLimit(identity, request.ip);
    return createContext(services, identity, localeOf(request.headers["accept-language"]));
  };
  const notFound = (request: FastifyRequest, reply: FastifyReply, { viewer, officer }: Context) =>
    viewer || officer
      ? refuseFile(request, reply, { kind: "ExamListNotFound" }, 404)
      : refuseFile(request, reply, { kind: "NotSignedIn" }, 401);
  const proofOf = (hash: string) => ({ hash, url: services.links.papers.verification(hash, "fr") });
  const nowOf = () => new Date(services.clock.now().epochMilliseconds);

  const listRoute = (paper: "list" | "report") => async (request: FastifyRequest<Route>, reply: FastifyReply) => {
    const context = await contextOf(request);
    const key = sessionKey(request.params.id);
    const loaded = key === null ? null : await loadList(context, key, "read");
    const list = loaded?.session.list;
    // A draft is no paper yet: its lines are whoever has a place at this moment.
    if (!loaded || !list) return notFound(request, reply, context);
    const content = paper === "list" ? listContent(loaded) : reportContent(loaded);
    const hash = await keepPaper(services.database, content, { paper, listId: list.id, now: nowOf() });
    const pdf =
      content.paper === "list" ? await listPdf(content, proofOf(hash)) : await reportPdf(content, proofOf(hash));
    return send(reply, `${paper}-${loaded.session.civilDate}-${loaded.session.id}`, pdf);
  };

  fileDoor(app, (door) => {
    door.get<Route>("/exam-lists/:id/list.pdf", listRoute("list"));
    door.get<Route>("/exam-lists/:id/report.pdf", listRoute("report"));

    door.get<Route>("/exam-results/:id/certificate.pdf", async (request, reply) => {
      const context = await contextOf(request);
      const certificate = UUID_KEY.test(request.params.id) ? await certificateFor(context, request.params.id) : null;
      if (!certificate) return notFound(request, reply, context);
      const { content, about } = certificate;
      const hash = await keepPaper(services.database, content, { ...about, paper: "certificate", now: nowOf() });
      return send(reply, `certificat-${content.date}`, await certificatePdf(content, proofOf(hash)));
    });

    door.get<Route>("/exam-lines/:id/medical-letter.pdf", async (request, reply) => {
      const context = await contextOf(request);
      const letter = UUID_KEY.test(request.params.id) ? await letterFor(context, request.params.id) : null;
      if (!letter) return notFound(request, reply, context);
      return send(reply, "lettre-medicale", await medicalLetterPdf(letter.content, proofOf(letter.hash)));
    });
  });
};
