import type { FastifyInstance, FastifyReply } from "fastify";
import type { Config } from "../config.js";
import { originAllowed } from "../doors/guard.js";
import type { Auth } from "./auth.js";

/** better-auth says in a header of its own how long to wait; programs know `Retry-After`, and the code of the GraphQL door. */
const tooMany = (response: Response, reply: FastifyReply) => {
  const retryAfterSeconds = Number(response.headers.get("x-retry-after") ?? 60);
  const message = `Too many calls: try again in ${retryAfterSeconds} s.`;
  return reply
    .header("retry-after", retryAfterSeconds)
    .type("application/json; charset=utf-8")
    .send({ code: "RATE_LIMITED", message, retryAfterSeconds });
};

/** Where a request has come from that better-auth must not even see. */
const FORBIDDEN_ORIGIN = { code: "FORBIDDEN_ORIGIN", message: "Calls from this Origin are not accepted." };

/**
 * Hands everything under `/auth` to better-auth, which knows its own routes, checks and rate limits. The origin is looked at here as
 * at the other doors: better-auth looks at it too, but not under every setting.
 */
export const authDoor = (app: FastifyInstance, auth: Auth, { url, origins }: Config["http"]): void => {
  app.route({
    method: ["GET", "POST"],
    url: "/auth/*",
    handler: async (request, reply) => {
      if (!originAllowed(request.headers.origin, origins)) return reply.code(403).send(FORBIDDEN_ORIGIN);
      const headers = new Headers();
      for (const [name, value] of Object.entries(request.headers))
        if (typeof value === "string") headers.append(name, value);
      // The address better-auth counts by: fastify has already judged which proxy may name it.
      headers.set("x-forwarded-for", request.ip);
      const response = await auth.handler(
        new Request(new URL(request.url, url), {
          method: request.method,
          headers,
          ...(request.body !== undefined && request.body !== null && { body: JSON.stringify(request.body) }),
        }),
      );
      void reply.code(response.status).header("cache-control", "no-store");
      if (response.status === 429) return tooMany(response, reply);
      for (const [name, value] of response.headers)
        void reply.header(name, name === "set-cookie" ? response.headers.getSetCookie() : value);
      return reply.send(await response.text());
    },
  });
};
