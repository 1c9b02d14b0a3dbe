import { resolve } from "node:path";
import { z } from "zod";
import { OperatorMessage } from "./operator-message.ts";

/** The folder of the project: every relative path is read from here, wherever the command is called. */
export const projectFolder = resolve(import.meta.dirname, "..");

const port = (fallback: number) =>
  z
    .string()
    .regex(/^\d{1,5}$/, "must be a port number, 1 to 65535")
    .transform(Number)
    .refine((value) => value >= 1 && value <= 65_535, "must be a port number, 1 to 65535")
    .default(fallback);

const variables = z.object({
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: "must look like postgres://user:password@host:5432/database" })
    .optional(),
  DATA_DIR: z.string().default(".data"),
  POSTGRES_PORT: port(5433),
  API_PORT: port(4000),
  WEB_PORT: port(3000),
  SMTP_PORT: port(1025),
  MAILBOX_PORT: port(1080),
  IDENTITY_PORT: port(1081),
  OIDC_ISSUER: z.url().optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: "must look like smtp://user:password@host:587" }).optional(),
  API_URL: z.url().optional(),
  WEB_ORIGIN: z.url().optional(),
  WEB_HOST: z.string().default("127.0.0.1"),
  AUTH_SECRET: z.string().min(32, "must be at least 32 random characters").optional(),
  DEMONSTRATION: z.stringbool({ error: "must be true or false" }).optional(),
});

/** What the commands take from their environment. Own servers (`databaseUrl`, `smtpUrl`) replace ours. */
export type Environment = {
  databaseUrl: string | undefined;
  dataDir: string;
  ports: { postgres: number; api: number; web: number; smtp: number; mailbox: number; identity: number };
  smtpUrl: string | undefined;
  /** Where officers sign in; ours for development when `undefined`. */
  oidcIssuer: string | undefined;
  apiUrl: string;
  webOrigin: string;
  /** Address the web app listens on. Loopback unless said otherwise: a proxy in front has to overwrite `X-Forwarded-For`. */
  webHost: string;
  authSecret: string | undefined;
  /** `undefined` when nothing was said. */
  demonstration: boolean | undefined;
};

const refuseSharedPorts = (ports: Record<string, number>) => {
  const names = new Map<number, string>();
  for (const [name, port] of Object.entries(ports)) {
    const other = names.get(port);
    if (other) throw new OperatorMessage(`${other} and ${name} are both ${port}: give each its own port.`);
    names.set(port, name);
  }
};

/** Throws an `OperatorMessage` with one line per wrong variable. A value that may hold a password is not repeated. */
export const readEnvironment = (given: Record<string, string | undefined>): Environment => {
  const { success, data, error } = variables.safeParse(
    Object.fromEntries(Object.entries(given).filter(([, value]) => value !== "")),
  );
  if (!success)
    throw new OperatorMessage(
      error.issues
        .map(({ path, message }) => {
          const name = String(path[0]);
          return `${name}${name.endsWith("_PORT") ? `=${given[name]}` : ""} ${message}.`;
        })
        .join("\n"),
    );
  const { POSTGRES_PORT, API_PORT, WEB_PORT, SMTP_PORT, MAILBOX_PORT, IDENTITY_PORT } = data;
  refuseSharedPorts({
    ...(data.DATABASE_URL === undefined && { POSTGRES_PORT }),
    API_PORT,
    WEB_PORT,
    ...(data.SMTP_URL === undefined && { SMTP_PORT, MAILBOX_PORT }),
    ...(data.OIDC_ISSUER === undefined && data.DEMONSTRATION !== false && { IDENTITY_PORT }),
  });
  return {
    databaseUrl: data.DATABASE_URL,
    dataDir: resolve(projectFolder, data.DATA_DIR),
    ports: {
      postgres: POSTGRES_PORT,
      api: API_PORT,
      web: WEB_PORT,
      smtp: SMTP_PORT,
      mailbox: MAILBOX_PORT,
      identity: IDENTITY_PORT,
    },
    smtpUrl: data.SMTP_URL,
    oidcIssuer: data.OIDC_ISSUER,
    apiUrl: data.API_URL ?? `http://localhost:${API_PORT}`,
    webOrigin: data.WEB_ORIGIN ?? `http://localhost:${WEB_PORT}`,
    webHost: data.WEB_HOST,
    authSecret: data.AUTH_SECRET,
    demonstration: data.DEMONSTRATION,
  };
};
