import { randomUUID } from "node:crypto";
import * as schema from "@creneau/schema";
import { betterAuth } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { magicLink } from "better-auth/plugins";
import type { Logger } from "pino";
import { RateLimiterMemory } from "rate-limiter-flexible";
import type { Config } from "../config.js";
import { localeOf } from "../context.js";
import type { Database } from "../platform/database.js";
import type { SendMail } from "../platform/mail.js";
import { candidateUserByEmail } from "./candidate-user.js";
import { demonstrationSignIn } from "./demonstration-sign-in.js";
import { LINK_MINUTES, oneTimeLinkMail } from "./one-time-link-mail.js";

const SESSION_DAYS = 30;
/** Links one address may ask for in a quarter of an hour: enough for a mistake, too few to flood a mailbox. */
const LINKS_PER_ADDRESS = { points: 10, duration: 15 * 60 };

/**
 * Calls one network address may make, in seconds. A school or a mobile carrier shares one address among many people, and
 * a link's token cannot be guessed: opening links has the general limit, not the five of better-auth's plugin.
 */
const CALLS_PER_NETWORK = { window: 60, max: 300 };
const LINKS_PER_NETWORK = { window: 60, max: 60 };

const codeOf = (error: unknown): unknown => (error instanceof Error && "code" in error ? error.code : "unknown");

export type Auth = ReturnType<typeof createAuth>;

/**
 * Sign-in by a one-time link (15 minutes, single use, stored hashed) and the sessions behind the cookie, under `/auth`.
 * An unknown address gets the same answer as a known one, and no mail.
 */
export const createAuth = (
  db: Database,
  { http, signIn }: Pick<Config, "http" | "signIn">,
  sendMail: SendMail,
  log: Logger,
) => {
  const linksOf = new RateLimiterMemory(LINKS_PER_ADDRESS);
  const sendMagicLink = async (
    { email, token }: { email: string; token: string },
    acceptLanguage: string | undefined,
  ) => {
    const allowed = await linksOf.consume(email.toLowerCase()).then(
      () => true,
      () => false,
    );
    if (!allowed || !(await candidateUserByEmail(db, email))) return;
    await sendMail({ to: email, ...oneTimeLinkMail(signIn.webOrigin, token, localeOf(acceptLanguage)) });
  };
  // Not awaited: neither the time nor the failure of the mail may tell whether the address is known.
  const sendInTheBackground = (link: { email: string; token: string }, acceptLanguage: string | undefined): void =>
    void sendMagicLink(link, acceptLanguage).catch((error: unknown) =>
      // Not the error itself: mail servers repeat the address in their answers.
      log.error({ code: codeOf(error) }, "a sign-in link was not sent"),
    );
  return betterAuth({
    appName: "Créneau",
    baseURL: http.url,
    basePath: "/auth",
    secret: signIn.secret,
    trustedOrigins: [...http.origins],
    database: drizzleAdapter(db, { provider: "pg", schema, usePlural: true }),
    session: { expiresIn: SESSION_DAYS * 86_400, updateAge: 86_400 },
    advanced: { cookiePrefix: "creneau", database: { generateId: () => randomUUID() } },
    telemetry: { enabled: false },
    rateLimit: {
      enabled: true,
      ...CALLS_PER_NETWORK,
      customRules: { "/sign-in/magic-link": LINKS_PER_NETWORK, "/magic-link/verify": CALLS_PER_NETWORK },
    },
    plugins: [
      magicLink({
        expiresIn: LINK_MINUTES * 60,
        storeToken: "hashed",
        disableSignUp: true,
        sendMagicLink: (link, context) =>
          sendInTheBackground(link, context?.headers?.get("accept-language") ?? undefined),
      }),
      ...(signIn.demonstration ? [demonstrationSignIn(db)] : []),
    ],
  });
};
