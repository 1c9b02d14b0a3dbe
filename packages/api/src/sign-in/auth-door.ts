import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Config } from "../config.js";
import { originAllowed } from "../doors/guard.js";
import type { RequestCounter } from "../platform/request-counter.js";
import type { Auth } from "./auth.js";

/**
 * Calls that one network address may make. A school or a mobile carrier shares one address among many people, and a link's token
 * cannot be guessed: opening links has the general limit.
 */
const CALLS_PER_NETWORK = { most: 300, seconds: 60 };
const LINKS_PER_NETWORK = { most: 60, seconds: 60 };
const LINK_PATH = "/auth/sign-in/magic-link";

/** In the words and with the code of the GraphQL door. A minute at the most. */
const tooMany = (reply: FastifyReply) => {
  const retryAfterSeconds = CALLS_PER_NETWORK.seconds;
  const message = `Too many calls: try again in ${retryAfterSeconds} s.`;
  return reply
    .code(429)
    .header("cache-control", "no-store")
    .header("retry-after", retryAfterSeconds)
    .send({ code: "RATE_LIMITED", message, retryAfterSeconds });
};

/** Where a request has come from that better-auth must not even see. */
const FORBIDDEN_ORIGIN = { code: "FORBIDDEN_ORIGIN", message: "Calls from this Origin are not accepted." };

/**
 * Hands everything under `/auth` to better-auth, which knows its own routes and checks. Calls are counted here, in the database, and
 * the origin is looked at as at the other doors: better-auth looks at it too, but not under every setting.
 */
export const authDoor = (
  app: FastifyInstance,
  { auth, count }: { auth: Auth; count: RequestCounter },
  { url, origins }: Config["http"],
): void => {
  const isWithinLimits = async ({ ip, url: path }: FastifyRequest): Promise<boolean> =>
    (await count("calls of sign-in", ip, CALLS_PER_NETWORK)) &&
    (path.split("?")[0] !== LINK_PATH || count("links of sign-in", ip, LINKS_PER_NETWORK));
  app.route({
    method: ["GET", "POST"],
    url: "/auth/*",
    handler: async (request, reply) => {
      if (!originAllowed(request.headers.origin, origins)) return reply.code(403).send(FORBIDDEN_ORIGIN);
      if (!(await isWithinLimits(request))) return tooMany(reply);
      const headers = new Headers();
      for (const [name, value] of Object.entries(request.headers))
        if (typeof value === "string") headers.append(name, value);
      // The address that better-auth and its hooks see: fastify has already judged which proxy may name it.
      headers.set("x-forwarded-for", request.ip);
      const response = await auth.handler(
        new Request(new URL(request.url, url), {
          method: request.method,
          headers,
          ...(request.body !== undefined && request.body !== null && { body: JSON.stringify(request.body) }),
        }),
      );
      void reply.code(response.status).header("cache-control", "no-store");
      for (const [name, value] of response.headers)
        void reply.header(name, name === "set-cookie" ? response.headers.getSetCookie() : value);
      return reply.send(await response.text());
    },
  });
};
