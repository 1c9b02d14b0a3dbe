import { buildApi, buildWeb, webIsBuilt } from "./build.ts";
import { openDataFolder, takeDataFolder } from "./data-folder.ts";
import { readyDatabase } from "./database.ts";
import { type Environment, readEnvironment } from "./environment.ts";
import { type Lifetime, live } from "./lifetime.ts";
import { runCommand } from "./operator-message.ts";
import { requireFreePorts } from "./ports.ts";
import { createProgress, type Progress } from "./progress.ts";
import { apiServer, mailboxServer, run, webServer } from "./servers.ts";
import { whatToTry } from "./what-to-try.ts";

/** All that can be refused before anything is built or started is refused here. */
const prepare = async (environment: Environment): Promise<void> => {
  const { ports } = environment;
  openDataFolder(environment.dataDir);
  takeDataFolder(environment.dataDir);
  await requireFreePorts([
    { variable: "API_PORT", port: ports.api, purpose: "API" },
    { variable: "WEB_PORT", port: ports.web, purpose: "web app" },
    ...(environment.smtpUrl
      ? []
      : [
          { variable: "SMTP_PORT", port: ports.smtp, purpose: "mailbox, SMTP" },
          { variable: "MAILBOX_PORT", port: ports.mailbox, purpose: "mailbox, web page" },
        ]),
  ]);
};

/** Waits for all even when one fails, so that whatever the others still start is known and stopped. */
const together = async <Results extends readonly unknown[]>(work: { [Key in keyof Results]: Promise<Results[Key]> }) => {
  await Promise.allSettled(work);
  return Promise.all(work);
};

const start = async (environment: Environment, progress: Progress, lifetime: Lifetime): Promise<void> => {
  const { signal } = lifetime;
  await prepare(environment);
  await progress.step("API is compiled", () => buildApi(signal));
  const [databaseUrl] = await together<[string, void]>([
    readyDatabase(environment, progress, lifetime),
    webIsBuilt() ? Promise.resolve() : progress.step("Web app is built (only after a change)", () => buildWeb(signal)),
  ]);
  // In this order, since they are stopped in the opposite one: nobody loses what it needs while it still answers.
  const servers = [
    ...(environment.smtpUrl ? [] : [mailboxServer(environment)]),
    apiServer(environment, databaseUrl),
    webServer(environment, "start"),
  ];
  await together(servers.map((server) => run(server, environment, { progress, lifetime })));
  if (!signal.aborted) console.log(whatToTry(environment, databaseUrl));
};

await runCommand(async () => {
  const environment = readEnvironment(process.env);
  const progress = createProgress();
  return live(progress, (lifetime) => start(environment, progress, lifetime));
});
