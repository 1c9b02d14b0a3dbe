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
const prepare = async (environment: Environment, lifetime: Lifetime): Promise<void> => {
  const { ports } = environment;
  openDataFolder(environment.dataDir);
  lifetime.owns("Data folder", takeDataFolder(environment.dataDir));
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

/** Waits for both, so that what one of them started is known when the other one fails. */
const both = async <First>(first: Promise<First>, second: Promise<void>): Promise<First> => {
  const [result, other] = await Promise.allSettled([first, second]);
  if (result.status === "rejected") throw result.reason;
  if (other.status === "rejected") throw other.reason;
  return result.value;
};

const start = async (environment: Environment, progress: Progress, lifetime: Lifetime): Promise<void> => {
  const { signal } = lifetime;
  const together = { progress, lifetime };
  await prepare(environment, lifetime);
  await progress.step("API is compiled", () => buildApi(signal));
  const databaseUrl = await both(
    readyDatabase(environment, progress, lifetime),
    webIsBuilt() ? Promise.resolve() : progress.step("Web app is built (only after a change)", () => buildWeb(signal)),
  );
  if (!environment.smtpUrl) await run(mailboxServer(environment), environment, together);
  await run(apiServer(environment, databaseUrl), environment, together);
  await run(webServer(environment, "start"), environment, together);
  if (!signal.aborted) console.log(whatToTry(environment, databaseUrl));
};

await runCommand(async () => {
  const environment = readEnvironment(process.env);
  const progress = createProgress();
  return live(progress, (lifetime) => start(environment, progress, lifetime));
});
