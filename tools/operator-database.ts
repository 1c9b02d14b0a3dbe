import { createServer } from "node:net";
import { join } from "node:path";
import { buildApi } from "./build.ts";
import { openDataFolder } from "./data-folder.ts";
import type { Environment } from "./environment.ts";
import { OperatorMessage } from "./operator-message.ts";

/** The port that was asked for, or any other one when it is taken: the server lives only as long as one command. */
const portFor = (wanted: number) =>
  new Promise<number>((resolve, reject) => {
    const tryPort = (port: number) => {
      const server = createServer();
      server.once("error", port === 0 ? reject : () => tryPort(0));
      server.listen(port, "127.0.0.1", () => {
        const address = server.address();
        server.close(() => resolve(address !== null && typeof address === "object" ? address.port : port));
      });
    };
    tryPort(wanted);
  });

const onEmbedded = async <Result>(
  { dataDir, ports }: Environment,
  work: (url: string) => Promise<Result>,
): Promise<Result> => {
  openDataFolder(dataDir);
  const folder = join(dataDir, "postgres");
  const { runningServer } = await import("../packages/api/dist/cli/running-server.js");
  const running = await runningServer(folder);
  if (running) return work(running.url);
  const { startCluster } = await import("../packages/api/dist/platform/embedded-postgres.js");
  const cluster = await startCluster({ dataDir: folder, port: await portFor(ports.postgres) });
  try {
    return await work(cluster.url());
  } finally {
    await cluster.stop();
  }
};

/**
 * Runs `work` on the database the operator means: that of `DATABASE_URL`, else the embedded one, which is started for the
 * time of the command when it does not run. `work` may import the compiled API: it is up to date by then.
 */
export const onOperatorDatabase = async <Result>(
  environment: Environment,
  work: (databaseUrl: string) => Promise<Result>,
): Promise<Result> => {
  const { databaseUrl } = environment;
  await buildApi();
  if (databaseUrl === undefined) return onEmbedded(environment, work);
  const { serverComplaints } = await import("../packages/api/dist/platform/server-requirements.js");
  const complaints = await serverComplaints(databaseUrl);
  if (complaints.length > 0) throw new OperatorMessage(`DATABASE_URL cannot be used.\n${complaints.join("\n")}`);
  return work(databaseUrl);
};
