import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { GraphQLError } from "graphql";
import { localeOf } from "../context.js";
import type { Refusal } from "../domain/booking/refusal.js";
import { codeOf } from "../refusals/refusal.code.js";
import { messageOf } from "../refusals/refusal.words.js";
import { maskedError } from "./masked-error.js";

/** A refusal as at the GraphQL doors: the same code, the same words. */
export const refuseFile = (
  request: FastifyRequest,
  reply: FastifyReply,
  refusal: Refusal,
  status: number,
): FastifyReply => {
  const locale = localeOf(request.headers["accept-language"]);
  return reply.code(status).send({ code: codeOf(refusal), message: messageOf(refusal, locale) });
};

const statusOf = ({ extensions }: GraphQLError): number =>
  (extensions.http as { status?: number } | undefined)?.status ?? 400;

/** A part of the server that gives files to read: what fails there is told as at the GraphQL doors. */
export const fileDoor = (app: FastifyInstance, routes: (door: FastifyInstance) => void): void => {
  void app.register(async (door) => {
    door.setErrorHandler((error, _request, reply) => {
      if (error instanceof GraphQLError)
        return reply.code(statusOf(error)).send({ code: error.extensions.code, message: error.message });
      const told = maskedError(error, app.log);
      return reply.code(500).send({ ...told.extensions, message: told.message });
    });
    routes(door);
  });
};
