import { z } from "zod";

const port = z.coerce.number().int().min(1).max(65_535);
const secureOrLocal = (address: string): boolean => {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === "https:" || (protocol === "http:" && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname));
};
const perMinute = z.coerce.number().int().min(1);
const origins = z
  .string()
  .default("")
  .transform((list) =>
    list
      .split(",")
      .map((origin) => origin.trim())
      .filter(Boolean),
  );

const environment = z.object({
  DATABASE_URL: z.url({
    protocol: /^postgres(ql)?$/,
    error: "must look like postgres://user:password@host:5432/database",
  }),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(500).default(20),
  API_HOST: z.string().default("127.0.0.1"),
  API_PORT: port.default(4000),
  API_URL: z.url().default("http://localhost:4000"),
  WEB_ORIGIN: z.url().default("http://localhost:3000"),
  ALLOWED_ORIGINS: origins,
  AUTH_SECRET: z.string().min(32, "must be at least 32 random characters"),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).default("smtp://127.0.0.1:1025"),
  MAIL_FROM: z.string().default("Créneau <ne-pas-repondre@creneau.example>"),
  MESSAGES_EVERY_MS: z.coerce.number().int().min(0).max(60_000).default(1_000),
  DEMONSTRATION: z.stringbool().default(false),
  OIDC_ISSUER: z.url().refine(secureOrLocal, "must be an https address (http on this machine alone)").optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_VOUCHES_FOR_EMAIL: z.stringbool().default(false),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  TRUST_PROXY: z.string().default("loopback"),
  RATE_LIMIT_PER_VIEWER: perMinute.default(3_000),
  RATE_LIMIT_PER_ADDRESS: perMinute.default(3_000),
});

/** Where officers sign in: an OpenID Connect provider, ProConnect or one like it. */
export type IdentityProvider = {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /**
   * It has checked every address it names, and does not say so of each: ProConnect's scope `email` gives `email` alone, and it wants
   * people recognised by it. Not so by default: where nothing is said of an address, OpenID Connect Core (5.1) promises nothing.
   */
  vouchesForEmail: boolean;
};

/** All that the API takes from its environment, by concern. */
export type Config = {
  database: { url: string; poolSize: number };
  http: { host: string; port: number; url: string; trustProxy: string; origins: readonly string[] };
  signIn: { secret: string; webOrigin: string; demonstration: boolean; officers: IdentityProvider | null };
  mail: { smtpUrl: string; from: string };
  /** How often this process looks for messages to send, in milliseconds; 0: it sends none. */
  messages: { everyMs: number };
  /** Calls a minute. Addresses of the loopback range have no limit: the web app and reverse proxies live there. */
  rateLimits: { perViewer: number; perAddress: number };
  logLevel: string;
};

export class InvalidEnvironment extends Error {}

/** All three of it or nothing: half an identity provider would be a sign-in that fails for everybody. */
const identityProvider = (data: z.infer<typeof environment>): IdentityProvider | null => {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = data;
  if (!issuer && !clientId && !clientSecret) return null;
  const missing = Object.entries({ OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret })
    .filter(([, value]) => !value)
    .map(([name]) => name);
  if (!issuer || !clientId || !clientSecret)
    throw new InvalidEnvironment(
      `${missing.join(", ")}: needed for the sign-in of officers, or leave all of OIDC_* out.`,
    );
  return { issuer, clientId, clientSecret, vouchesForEmail: data.OIDC_VOUCHES_FOR_EMAIL };
};

/** Throws `InvalidEnvironment` with one line per variable that is missing or wrong. Values are never repeated: they may be secrets. */
export const parseConfig = (variables: Record<string, string | undefined>): Config => {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const { success, data, error } = environment.safeParse(given);
  if (!success)
    throw new InvalidEnvironment(error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("\n"));
  if (new URL(data.API_URL).hostname !== new URL(data.WEB_ORIGIN).hostname)
    throw new InvalidEnvironment(
      "API_URL and WEB_ORIGIN: name one host (ports may differ), since the session cookie belongs to both.",
    );
  return {
    database: { url: data.DATABASE_URL, poolSize: data.DATABASE_POOL_SIZE },
    http: {
      host: data.API_HOST,
      port: data.API_PORT,
      url: data.API_URL,
      trustProxy: data.TRUST_PROXY,
      origins: [...new Set([data.WEB_ORIGIN, data.API_URL, ...data.ALLOWED_ORIGINS].map((url) => new URL(url).origin))],
    },
    signIn: {
      secret: data.AUTH_SECRET,
      webOrigin: data.WEB_ORIGIN,
      demonstration: data.DEMONSTRATION,
      officers: identityProvider(data),
    },
    mail: { smtpUrl: data.SMTP_URL, from: data.MAIL_FROM },
    messages: { everyMs: data.MESSAGES_EVERY_MS },
    rateLimits: { perViewer: data.RATE_LIMIT_PER_VIEWER, perAddress: data.RATE_LIMIT_PER_ADDRESS },
    logLevel: data.LOG_LEVEL,
  };
};
