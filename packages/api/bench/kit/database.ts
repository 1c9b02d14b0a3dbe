import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { loadDemonstration } from "../../dist/demonstration/load.js";
import { startCluster } from "../../dist/platform/embedded-postgres.js";
import { migrate } from "../../dist/platform/migrate.js";

export type BenchCluster = {
  /** A new database with the demonstration in it: at least so many exam slots. Answers its URL. */
  demonstration(name: string, slots: number): Promise<string>;
  stop(): Promise<void>;
};

/** A port of the loopback address that was free a moment ago. */
export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
};

/** Runs one statement on a connection of its own. */
export const runStatement = async <Row extends pg.QueryResultRow>(
  url: string,
  statement: string,
  values: readonly unknown[] = [],
): Promise<Row[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(statement, [...values])).rows;
  } finally {
    await client.end();
  }
};

/** The embedded PostgreSQL with the settings it has for everybody (commits are on disk before they are told), in a temporary folder. */
export const startBenchCluster = async (): Promise<BenchCluster> => {
  const folder = mkdtempSync(join(tmpdir(), "creneau-bench-"));
  // mkdtemp makes it 0700: when root runs this, the user PostgreSQL runs as has to walk through.
  chmodSync(folder, 0o711);
  const cluster = await startCluster({ dataDir: join(folder, "postgres"), port: await freePort() });
  return {
    demonstration: async (name, slots) => {
      await runStatement(cluster.url("postgres"), `create database ${name}`);
      await migrate(cluster.url(name));
      await loadDemonstration(cluster.url(name), { slots });
      return cluster.url(name);
    },
    stop: async () => {
      await cluster.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
