import { randomUUID } from "node:crypto";
import type { Locale } from "@creneau/schema";
import * as schema from "@creneau/schema";
import { betterAuth } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { magicLink } from "better-auth/plugins";
import type { Logger } from "pino";
import type { Config } from "../config.js";
import { localeOf } from "../context.js";
import type { Clock } from "../platform/clock.js";
import type { Database } from "../platform/database.js";
import type { SendMail } from "../platform/mail.js";
import type { RequestCounter } from "../platform/request-counter.js";
import type { ProofOfWork } from "../proof-of-work/proof-of-work.js";
import { demonstrationSignIn } from "./demonstration-sign-in.js";
import { linkSender } from "./link-sender.js";
import { noteActivity } from "./note-activity.js";
import { officerSignIn } from "./officer-sign-in.js";
import { LINK_MINUTES } from "./one-time-link-mail.js";
import { passkeySignIn } from "./passkey-sign-in.js";
import { proofBeforeLink } from "./proof-before-link.js";

const SESSION_DAYS = 30;

const spokenIn = (headers: Headers | undefined): Locale | null => {
  const spoken = headers?.get("accept-language");
  return spoken ? localeOf(spoken) : null;
};

export type Auth = ReturnType<typeof createAuth>;

export type AuthParts = {
  readonly db: Database;
  readonly config: Pick<Config, "http" | "signIn">;
  readonly sendMail: SendMail;
  readonly proofs: ProofOfWork;
  readonly count: RequestCounter;
  readonly clock: Clock;
  readonly log: Logger;
};

/**
 * Sign-in by a one-time link (15 minutes, single use, stored hashed) or a passkey, and the sessions behind the cookie, under `/auth`.
 * An unknown address gets the same answer as a known one, and no mail.
 */
export const createAuth = (parts: AuthParts) => {
  const { db, config, proofs, clock } = parts;
  const { http, signIn } = config;
  const sendLink = linkSender(parts);
  return betterAuth({
    appName: "Créneau",
    baseURL: http.url,
    basePath: "/auth",
    secret: signIn.secret,
    trustedOrigins: [...http.origins],
    database: drizzleAdapter(db, { provider: "pg", schema, usePlural: true }),
    session: { expiresIn: SESSION_DAYS * 86_400, updateAge: 86_400 },
    databaseHooks: {
      session: { create: { after: ({ userId }, context) => noteActivity(db, userId, spokenIn(context?.headers)) } },
    },
    advanced: { cookiePrefix: "creneau", database: { generateId: () => randomUUID() } },
    telemetry: { enabled: false },
    // Counted at the door, where all processes count together: better-auth's own count is one process's.
    rateLimit: { enabled: false },
    hooks: { before: proofBeforeLink(proofs, clock) },
    plugins: [
      magicLink({
        expiresIn: LINK_MINUTES * 60,
        storeToken: "hashed",
        disableSignUp: true,
        sendMagicLink: (link, context) => sendLink(link, context?.headers?.get("accept-language") ?? undefined),
      }),
      passkeySignIn(config),
      ...(signIn.officers ? [officerSignIn(parts, signIn.officers)] : []),
      ...(signIn.demonstration ? [demonstrationSignIn(db)] : []),
    ],
  });
};
