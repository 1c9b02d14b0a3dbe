import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { loadDemonstration } from "../../api/src/demonstration/load.js";
import { openDatabase } from "../../api/src/platform/database.js";
import { freePort } from "../../api/src/platform/free-port.js";
import { migrate } from "../../api/src/platform/migrate.js";
import { startTestCluster } from "../../api/test/database-cluster.js";

declare module "vitest" {
  interface ProvidedContext {
    webUrl: string;
    /** The same web app, whose API nobody answers for. */
    webUrlOfSilentApi: string;
    apiUrl: string;
    mailboxUrl: string;
    /** For what no screen does yet: to publish a place, say. */
    databaseUrl: string;
  }
}

const START_SECONDS = 90;
/** Enough for every department and category to have free places. */
const SLOTS = 30_000;

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const endWithParent = new URL("../../../tools/end-with-parent.ts", import.meta.url).href;

type Server = { name: string; arguments: string[]; folder?: string; environment?: Record<string, string>; url: string };

/** Starts a server as a child and waits until it answers; what it prints is told only when it does not. */
async function startServer({ name, folder, environment, url, ...server }: Server): Promise<() => Promise<void>> {
  const child = spawn(process.execPath, ["--import", endWithParent, ...server.arguments], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", LOG_LEVEL: "warn", ...environment },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding("utf8").on("data", (text: string) => {
      printed = (printed + text).slice(-20_000);
    });
  const deadline = performance.now() + START_SECONDS * 1000;
  while (!(await answers(url))) {
    if (child.exitCode !== null || performance.now() > deadline) {
      await stop(child);
      throw new Error(`${name} does not answer at ${url}. It printed:\n${printed}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return () => stop(child);
}

const startWebApp = (port: number, environment: Record<string, string>) =>
  startServer({
    name: "The web app",
    arguments: [file("../node_modules/next/dist/bin/next"), "start", "--hostname", "127.0.0.1", "--port", `${port}`],
    folder: file(".."),
    environment,
    url: `http://127.0.0.1:${port}/fr`,
  });

async function answers(url: string): Promise<boolean> {
  const response = await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(30_000) }).catch(() => null);
  await response?.body?.cancel();
  return response !== null && response.status < 500;
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  const impatience = setTimeout(() => child.kill("SIGKILL"), 10_000);
  await ended;
  clearTimeout(impatience);
}

/** A place that is given back and that no wish means opens at once here: nobody waits for its unpredictable moment. */
async function openReturnedPlacesAtOnce(url: string): Promise<void> {
  const { db, close } = openDatabase(url, { poolSize: 1 });
  await db.execute("update policy_values set number = 0 where key = 'republication.window'");
  await close();
}

/** The whole product as an operator runs it: PostgreSQL, demonstration data, API, mailbox and the built web app. */
export default async ({ provide }: TestProject) => {
  if (!existsSync(file("../.next/BUILD_ID")) || !existsSync(file("../../api/dist/main.js")))
    throw new Error("The browser tests run what was built. Run `pnpm build` first, or all tests with `pnpm test`.");
  const ending: (() => Promise<void>)[] = [];
  const tearDown = async () => {
    for (const end of ending.reverse()) await end();
  };
  try {
    const cluster = await startTestCluster();
    ending.push(() => cluster.discard());
    await migrate(cluster.url());
    await loadDemonstration(cluster.url(), { slots: SLOTS });
    await openReturnedPlacesAtOnce(cluster.url());
    const [api, web, smtp, mailbox] = [await freePort(), await freePort(), await freePort(), await freePort()];
    const [silentApi, lonelyWeb, identity] = [await freePort(), await freePort(), await freePort()];
    const addresses = { API_URL: `http://localhost:${api}`, WEB_ORIGIN: `http://localhost:${web}` };
    const officers = {
      ...{ OIDC_ISSUER: `http://localhost:${identity}`, OIDC_CLIENT_ID: "creneau" },
      ...{ OIDC_CLIENT_SECRET: "a secret of the browser tests", OIDC_VOUCHES_FOR_EMAIL: "true" },
    };
    ending.push(
      await startServer({
        name: "The identity provider",
        arguments: [
          file("../../api/dist/cli/identity-provider.js"),
          ...["--port", `${identity}`, "--api", addresses.API_URL, "--web", addresses.WEB_ORIGIN],
        ],
        environment: officers,
        url: `http://127.0.0.1:${identity}/.well-known/openid-configuration`,
      }),
      await startServer({
        name: "The mailbox",
        arguments: [file("../../api/dist/cli/mailbox.js"), "--smtp", `${smtp}`, "--web", `${mailbox}`],
        url: `http://127.0.0.1:${mailbox}/`,
      }),
      await startServer({
        name: "The API",
        arguments: [file("../../api/dist/main.js")],
        environment: {
          ...addresses,
          ...officers,
          DATABASE_URL: cluster.url(),
          API_PORT: `${api}`,
          AUTH_SECRET: "a secret of the browser tests, worth nothing elsewhere",
          SMTP_URL: `smtp://127.0.0.1:${smtp}`,
          DEMONSTRATION: "true",
        },
        url: `http://127.0.0.1:${api}/health`,
      }),
      await startWebApp(web, {
        ...addresses,
        DEMONSTRATION: "true",
        OIDC_ISSUER: officers.OIDC_ISSUER,
        MAILBOX_URL: `http://localhost:${mailbox}`,
        SOURCE_URL: "https://source.example/creneau",
      }),
      await startWebApp(lonelyWeb, { API_URL: `http://localhost:${silentApi}` }),
    );
    provide("webUrl", addresses.WEB_ORIGIN);
    provide("webUrlOfSilentApi", `http://localhost:${lonelyWeb}`);
    provide("apiUrl", addresses.API_URL);
    provide("mailboxUrl", `http://127.0.0.1:${mailbox}`);
    provide("databaseUrl", cluster.url());
  } catch (error) {
    await tearDown();
    throw error;
  }
  return tearDown;
};
