import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { waitForAnswer } from "./answering.ts";
import { startServer } from "./child.ts";
import { authSecret, endOfLog, openLog } from "./data-folder.ts";
import { type Environment, projectFolder } from "./environment.ts";
import type { Lifetime } from "./lifetime.ts";
import { OperatorMessage } from "./operator-message.ts";
import type { Progress } from "./progress.ts";

/** `dev` reloads on change and writes to the terminal; `start` runs what was built and writes to log files. */
export type Mode = "start" | "dev";

type Server = {
  name: string;
  arguments: readonly string[];
  folder?: string;
  environment?: Record<string, string>;
  /** File name of its log, or the terminal. */
  output: { log: string } | "terminal";
  /** Asked until it answers: only then does the server count as started. Without it, it is started at once. */
  answersAt?: string;
  /** How long it may take to stop; 10 s unless said. */
  patienceSeconds?: number;
};

const webFolder = join(projectFolder, "packages/web");
const apiFile = (path: string) => join(projectFolder, "packages/api/dist", path);

const output = (mode: Mode, log: string) => (mode === "dev" ? "terminal" : { log });

const mailboxServer = ({ dataDir, ports }: Environment): Server => ({
  name: "Mailbox",
  arguments: [
    apiFile("cli/mailbox.js"),
    ...["--smtp", String(ports.smtp), "--web", String(ports.mailbox), "--folder", join(dataDir, "mail")],
  ],
  output: { log: "mailbox" },
  answersAt: `http://127.0.0.1:${ports.mailbox}/`,
});

/** The demonstration brings an identity provider for its officers, unless there is another. */
export const hasIdentityProvider = ({ oidcIssuer, demonstration }: Environment): boolean =>
  oidcIssuer === undefined && demonstration !== false;

/** What the identity provider of development and the API know of each other, for as long as this run lasts. */
const clientSecret = randomBytes(32).toString("hex");
const issuerOf = ({ ports }: Environment): string => `http://localhost:${ports.identity}`;
const oidcVariables = (environment: Environment): Record<string, string> =>
  hasIdentityProvider(environment)
    ? {
        OIDC_ISSUER: issuerOf(environment),
        OIDC_CLIENT_ID: "creneau",
        OIDC_CLIENT_SECRET: clientSecret,
        // As ProConnect, it says of no address that it is verified.
        OIDC_VOUCHES_FOR_EMAIL: "true",
      }
    : {};

const identityProvider = (environment: Environment): Server => ({
  name: "Identity provider",
  arguments: [
    apiFile("cli/identity-provider.js"),
    ...["--port", String(environment.ports.identity), "--api", environment.apiUrl, "--web", environment.webOrigin],
  ],
  environment: oidcVariables(environment),
  output: { log: "identity-provider" },
  answersAt: `http://127.0.0.1:${environment.ports.identity}/.well-known/openid-configuration`,
});

const compiler: Server = {
  name: "Compiler",
  arguments: [
    join(projectFolder, "node_modules/typescript/bin/tsc"),
    ...["-b", "packages/schema", "packages/api", "--watch", "--preserveWatchOutput"],
  ],
  output: "terminal",
};

const apiServer = (mode: Mode, environment: Environment, databaseUrl: string): Server => ({
  name: "API",
  arguments: [...(mode === "dev" ? ["--watch", "--watch-preserve-output"] : []), apiFile("main.js")],
  environment: {
    DATABASE_URL: databaseUrl,
    API_PORT: String(environment.ports.api),
    API_URL: environment.apiUrl,
    WEB_ORIGIN: environment.webOrigin,
    AUTH_SECRET: environment.authSecret ?? authSecret(environment.dataDir),
    SMTP_URL: environment.smtpUrl ?? `smtp://127.0.0.1:${environment.ports.smtp}`,
    DEMONSTRATION: String(environment.demonstration ?? true),
    ...oidcVariables(environment),
  },
  output: output(mode, "api"),
  answersAt: `http://127.0.0.1:${environment.ports.api}/health`,
});

const webServer = (mode: Mode, environment: Environment): Server => ({
  name: "Web app",
  arguments: [
    join(webFolder, "node_modules/next/dist/bin/next"),
    mode,
    "--hostname",
    environment.webHost,
    "--port",
    String(environment.ports.web),
  ],
  folder: webFolder,
  environment: {
    // Asked by the web server itself, which runs beside the API; browsers get the public address.
    API_URL: `http://127.0.0.1:${environment.ports.api}`,
    PUBLIC_API_URL: environment.apiUrl,
    WEB_ORIGIN: environment.webOrigin,
    DEMONSTRATION: String(environment.demonstration ?? true),
    // That there is one: the web app needs no secret for it.
    ...(hasIdentityProvider(environment) && { OIDC_ISSUER: issuerOf(environment) }),
    ...(environment.smtpUrl ? {} : { MAILBOX_URL: `http://localhost:${environment.ports.mailbox}` }),
    NEXT_TELEMETRY_DISABLED: "1",
  },
  output: output(mode, "web"),
  // It would wait for every browser to let go of its connection, and has nothing to lose.
  patienceSeconds: 2,
  answersAt: `http://127.0.0.1:${environment.ports.web}/`,
});

/** In the order of need: they are stopped in the opposite one, so that nobody loses what it still answers with. */
export const serversOf = (mode: Mode, environment: Environment, databaseUrl: string): readonly Server[] => [
  ...(environment.smtpUrl ? [] : [mailboxServer(environment)]),
  ...(hasIdentityProvider(environment) ? [identityProvider(environment)] : []),
  ...(mode === "dev" ? [compiler] : []),
  apiServer(mode, environment, databaseUrl),
  webServer(mode, environment),
];

/** Starts a server and waits until it answers. Its death, now or later, ends the whole run with the end of its log. */
export const run = async (
  server: Server,
  { dataDir }: Environment,
  { progress, lifetime }: { progress: Progress; lifetime: Lifetime },
): Promise<void> => {
  const { name, answersAt } = server;
  const { signal } = lifetime;
  if (signal.aborted) return;
  await progress.step(answersAt ? `${name} answers` : `${name} watches`, async () => {
    const log = server.output === "terminal" ? undefined : openLog(dataDir, server.output.log);
    const child = startServer({ ...server, log: log?.descriptor ?? "inherit" });
    lifetime.owns(name, () => child.stop(server.patienceSeconds));
    void child.ended.then((how) =>
      lifetime.fail(
        new OperatorMessage(
          `${name} ${how}.${log ? ` The end of its log (${log.file}):\n\n${endOfLog(log.file)}` : ""}`,
        ),
      ),
    );
    if (answersAt) await waitForAnswer(answersAt, { name, child, signal });
  });
};
