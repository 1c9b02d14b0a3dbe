import { buildApi, buildWeb, generateWebTypes, webIsBuilt } from "./build.ts";
import { openDataFolder, takeDataFolder } from "./data-folder.ts";
import { readyDatabase } from "./database.ts";
import { type Environment, readEnvironment } from "./environment.ts";
import { type Lifetime, live } from "./lifetime.ts";
import { requireFreePorts } from "./ports.ts";
import { createProgress, type Progress } from "./progress.ts";
import { hasIdentityProvider, type Mode, run, serversOf } from "./servers.ts";
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
    ...(hasIdentityProvider(environment)
      ? [{ variable: "IDENTITY_PORT", port: ports.identity, purpose: "identity provider of officers" }]
      : []),
  ]);
};

/** One that fails ends the others; all have ended before this does, so that whatever they started is known and stopped. */
const together = async <Work extends readonly Promise<unknown>[] | []>(lifetime: Lifetime, work: Work) => {
  await Promise.allSettled(work.map((part) => part.catch(lifetime.fail)));
  return Promise.all(work);
};

const prepareWeb = async (mode: Mode, progress: Progress, signal: AbortSignal): Promise<void> => {
  if (mode === "dev") await progress.step("Types of the web app's documents", () => generateWebTypes(signal));
  else if (!webIsBuilt()) await progress.step("Web app builds (only after a change)", () => buildWeb(signal));
};

const start = async (mode: Mode, environment: Environment, progress: Progress, lifetime: Lifetime): Promise<void> => {
  const { signal } = lifetime;
  await prepare(environment);
  await progress.step("API compiles", () => buildApi(signal));
  const webBuild = prepareWeb(mode, progress, signal);
  const [databaseUrl] = await together(lifetime, [readyDatabase(environment, progress, lifetime), webBuild]);
  const servers = serversOf(mode, environment, databaseUrl);
  await together(
    lifetime,
    servers.map((server) => run(server, environment, { progress, lifetime })),
  );
  if (!signal.aborted) console.log(whatToTry(environment, databaseUrl));
};

/** Starts all of the product, waits for Ctrl-C and stops it in order; resolves with the exit code. */
export const runProduct = async (mode: Mode): Promise<number> => {
  const environment = readEnvironment(process.env);
  const progress = createProgress();
  return live(progress, (lifetime) => start(mode, environment, progress, lifetime));
};
