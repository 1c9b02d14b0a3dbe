import { createHash } from "node:crypto";
import type { FastifyInstance } from "fastify";
import type { Services } from "../context.js";
import { fileDoor, refuseFile } from "../doors/file-door.js";
import type { RateLimit } from "../doors/rate-limit.js";
import { NOBODY } from "../sign-in/viewer.js";
import { examsOfAddress } from "./calendar-address.js";
import { examCalendar } from "./exam-event.js";

const FILE = /^([\w-]{1,100})\.ics$/;

/**
 * `GET /calendars/<token>.ics`: the exams of one candidate, for a calendar that follows the address and cannot sign in. Whoever
 * has the address reads it, so it tells no name; a revoked one is as unknown as a guessed one.
 */
export const calendarDoor = (
  app: FastifyInstance,
  { services, rateLimit }: { services: Services; rateLimit: RateLimit },
): void =>
  fileDoor(app, (door) => {
    door.get<{ Params: { file: string } }>("/calendars/:file", async (request, reply) => {
      await rateLimit(NOBODY, request.ip);
      const token = FILE.exec(request.params.file)?.[1];
      const named = token === undefined ? null : services.links.calendar.named(token);
      const found = named && (await examsOfAddress(services.database, named));
      if (!found) return refuseFile(request, reply, { kind: "CalendarNotFound" }, 404);
      const { locale, exams } = found;
      const text = examCalendar(exams, { url: services.links.bookings(locale), locale });
      const etag = `"${createHash("sha256").update(text).digest("base64url").slice(0, 27)}"`;
      void reply.headers({ etag, "cache-control": "private, no-cache" });
      if (request.headers["if-none-match"]?.split(/, */).includes(etag)) return reply.code(304).send();
      return reply.type("text/calendar; charset=utf-8").send(text);
    });
  });
