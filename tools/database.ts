import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { Environment } from "./environment.ts";
import type { Lifetime } from "./lifetime.ts";
import { OperatorMessage } from "./operator-message.ts";
import { requireFreePorts } from "./ports.ts";
import type { Progress } from "./progress.ts";

/** Modules of the API are imported once it is compiled, and not before. */
const embedded = () => import("../packages/api/dist/platform/embedded-postgres.js");

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** PostgreSQL of a run that was killed outlives it. It has lost nothing: it is stopped properly and started again. */
const endOrphan = async (dataDir: string, progress: Progress): Promise<void> => {
  const { runningServer } = await import("../packages/api/dist/cli/running-server.js");
  const orphan = await runningServer(dataDir);
  if (!orphan) return;
  await progress.step("PostgreSQL of a run that was killed stops", async () => {
    process.kill(orphan.pid, "SIGINT");
    for (const deadline = Date.now() + 30_000; alive(orphan.pid); await delay(50))
      if (Date.now() > deadline)
        throw new OperatorMessage(
          `PostgreSQL (process ${orphan.pid}) still runs on ${dataDir} and does not stop. Stop it by hand.`,
        );
  });
};

const startEmbedded = async ({ dataDir, ports }: Environment, progress: Progress, lifetime: Lifetime) => {
  const { startCluster } = await embedded();
  const folder = join(dataDir, "postgres");
  await endOrphan(folder, progress);
  await requireFreePorts([{ variable: "POSTGRES_PORT", port: ports.postgres, purpose: "PostgreSQL" }]);
  const cluster = await progress.step("PostgreSQL starts", async () => {
    const started = await startCluster({ dataDir: folder, port: ports.postgres });
    lifetime.owns("PostgreSQL", () => started.stop());
    return started;
  });
  if (cluster.notice) progress.note(cluster.notice);
  void cluster.ended.then(() =>
    lifetime.fail(new OperatorMessage(`PostgreSQL ended. Its log is beside ${cluster.dataDir}.`)),
  );
  return cluster.url();
};

const checkOwn = async (databaseUrl: string): Promise<string> => {
  const { serverComplaints } = await import("../packages/api/dist/platform/server-requirements.js");
  const complaints = await serverComplaints(databaseUrl);
  if (complaints.length > 0) throw new OperatorMessage(`DATABASE_URL cannot be used.\n${complaints.join("\n")}`);
  return databaseUrl;
};

/** Connection string of a database that answers, is migrated and holds data. */
export const readyDatabase = async (
  environment: Environment,
  progress: Progress,
  lifetime: Lifetime,
): Promise<string> => {
  const { databaseUrl } = environment;
  const url =
    databaseUrl === undefined
      ? await startEmbedded(environment, progress, lifetime)
      : await progress.step("PostgreSQL of DATABASE_URL fits", () => checkOwn(databaseUrl));
  const { migrate } = await import("../packages/api/dist/platform/migrate.js");
  await progress.step("Tables are up to date", () => migrate(url));
  const { loadIfEmpty, loadReferenceData } = await import("../packages/api/dist/demonstration/load.js");
  if (environment.demonstration === false) await progress.step("Reference data is there", () => loadReferenceData(url));
  else await progress.step("Demonstration data is there", () => loadIfEmpty(url));
  return url;
};
