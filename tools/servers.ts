import { join } from "node:path";
import { waitForAnswer } from "./answering.ts";
import { type Child, startServer } from "./child.ts";
import { authSecret, endOfLog, openLog } from "./data-folder.ts";
import { type Environment, projectFolder } from "./environment.ts";
import type { Lifetime } from "./lifetime.ts";
import type { Progress } from "./progress.ts";

export type Server = {
  name: string;
  log: string;
  arguments: readonly string[];
  folder?: string;
  environment?: Record<string, string>;
  /** Asked until it answers: only then does the server count as started. */
  answersAt: string;
};

const apiFile = (path: string) => join(projectFolder, "packages/api/dist", path);
export const webFolder = join(projectFolder, "packages/web");
const nextProgram = join(webFolder, "node_modules/next/dist/bin/next");

export const mailboxServer = ({ dataDir, ports }: Environment): Server => ({
  name: "Mailbox",
  log: "mailbox",
  arguments: [
    apiFile("cli/mailbox.js"),
    ...["--smtp", String(ports.smtp), "--web", String(ports.mailbox), "--folder", join(dataDir, "mail")],
  ],
  answersAt: `http://127.0.0.1:${ports.mailbox}/`,
});

export const apiServer = (environment: Environment, databaseUrl: string, nodeOptions: string[] = []): Server => ({
  name: "API",
  log: "api",
  arguments: [...nodeOptions, apiFile("main.js")],
  environment: {
    DATABASE_URL: databaseUrl,
    API_PORT: String(environment.ports.api),
    API_URL: environment.apiUrl,
    WEB_ORIGIN: environment.webOrigin,
    AUTH_SECRET: environment.authSecret ?? authSecret(environment.dataDir),
    SMTP_URL: environment.smtpUrl ?? `smtp://127.0.0.1:${environment.ports.smtp}`,
    DEMONSTRATION: String(environment.demonstration ?? true),
  },
  answersAt: `http://127.0.0.1:${environment.ports.api}/health`,
});

export const webServer = (environment: Environment, mode: "start" | "dev"): Server => ({
  name: "Web app",
  log: "web",
  arguments: [nextProgram, mode, "--port", String(environment.ports.web)],
  folder: webFolder,
  environment: {
    // Asked by the web server itself, which runs beside the API; browsers get the public address.
    API_URL: `http://127.0.0.1:${environment.ports.api}`,
    PUBLIC_API_URL: environment.apiUrl,
    WEB_ORIGIN: environment.webOrigin,
    NEXT_TELEMETRY_DISABLED: "1",
  },
  answersAt: `http://127.0.0.1:${environment.ports.web}/`,
});

/** Starts a server and waits until it answers. Its death, now or later, ends the whole run with the end of its log. */
export const run = async (
  server: Server,
  { dataDir }: Environment,
  { progress, lifetime }: { progress: Progress; lifetime: Lifetime },
): Promise<void> => {
  if (lifetime.signal.aborted) return;
  await progress.step(`${server.name} answers`, async () => {
    const log = openLog(dataDir, server.log);
    const child: Child = startServer({ ...server, log: log.descriptor });
    lifetime.owns(server.name, () => child.stop());
    void child.ended.then((how) =>
      lifetime.fail(`${server.name} ${how}. The end of its log (${log.file}):\n\n${endOfLog(log.file)}`),
    );
    await waitForAnswer(server.answersAt, { name: server.name, child, signal: lifetime.signal });
  });
};
