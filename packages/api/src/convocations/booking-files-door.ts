import type { Locale } from "@creneau/schema";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { examFile } from "../calendars/exam-event.js";
import { localeOf, type Services } from "../context.js";
import { uuidKey } from "../contract/global-id.js";
import type { BookingId } from "../domain/id.js";
import { fileDoor, refuseFile } from "../doors/file-door.js";
import type { Identify, RateLimit } from "../doors/rate-limit.js";
import type { Convocation } from "./convocation.types.js";
import { convocationPdf } from "./convocation-pdf.js";
import { loadConvocation } from "./load-convocation.js";
import { sheetFacts } from "./sheet-facts.js";

type Door = { services: Services; identify: Identify; rateLimit: RateLimit };
type Route = { Params: { id: string }; Querystring: { locale?: string } };

/** The address says in which language: it was given out with a page in that language. */
const asked = ({ query, headers }: FastifyRequest<Route>): Locale =>
  query.locale === "fr" || query.locale === "en" ? query.locale : localeOf(headers["accept-language"]);

const counts = ({ cancelledAt, isWithdrawn }: Convocation): boolean => !cancelledAt && !isWithdrawn;

/**
 * Files of a booking, for the candidate who has it: `GET /bookings/<global id>/convocation.pdf` and `…/event.ics`. Another's
 * booking is not found, nor is a cancelled one, or one whose place is withdrawn: there is no convocation to it.
 */
export const bookingFilesDoor = (app: FastifyInstance, { services, identify, rateLimit }: Door): void => {
  const own = async (request: FastifyRequest<Route>, reply: FastifyReply): Promise<Convocation | null> => {
    const { authorization, cookie } = request.headers;
    const identity = await identify({ authorization, cookie }, request.ip);
    await rateLimit(identity, request.ip);
    const { viewer } = identity;
    if (!viewer) {
      refuseFile(request, reply, { kind: "NotSignedIn" }, 401);
      return null;
    }
    const bookingId = uuidKey("Booking", request.params.id) as BookingId | null;
    const convocation = bookingId && (await loadConvocation(services.database, bookingId));
    if (convocation && convocation.candidate.id === viewer.candidateId && counts(convocation)) return convocation;
    refuseFile(request, reply, { kind: "BookingNotFound" }, 404);
    return null;
  };

  fileDoor(app, (door) => {
    door.get<Route>("/bookings/:id/convocation.pdf", async (request, reply) => {
      const convocation = await own(request, reply);
      if (!convocation) return reply;
      const { rulebook, policies, links, clock } = services;
      const sheet = sheetFacts(convocation, {
        ...{ rulebook: rulebook.now(), policybook: policies.now() },
        ...{ links: links.convocation, now: clock.now(), locale: asked(request) },
      });
      return reply
        .type("application/pdf")
        .header("content-disposition", `inline; filename="convocation-${convocation.date}.pdf"`)
        .send(await convocationPdf(convocation, sheet));
    });

    door.get<Route>("/bookings/:id/event.ics", async (request, reply) => {
      const convocation = await own(request, reply);
      if (!convocation) return reply;
      const locale = asked(request);
      return reply
        .type("text/calendar; charset=utf-8")
        .header("content-disposition", `attachment; filename="exam-${convocation.date}.ics"`)
        .send(examFile(convocation, services.links.bookings(locale), locale).text);
    });
  });
};
