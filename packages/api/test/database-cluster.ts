import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { type Cluster, startCluster } from "../src/platform/embedded-postgres.js";
import { migrate } from "../src/platform/migrate.js";
import { freePort } from "./free-port.js";

declare module "vitest" {
  interface ProvidedContext {
    clusterUrl: string;
  }
}

/** Database that every world is cloned from: migrated, empty. */
export const TEMPLATE = "world_template";

export type TestCluster = Cluster & { discard(): Promise<void> };

/** A server of its own in a temporary folder, with the template ready. */
export const startTestCluster = async (): Promise<TestCluster> => {
  const folder = mkdtempSync(join(tmpdir(), "creneau-test-"));
  // mkdtemp makes it 0700: when root runs the tests, the user PostgreSQL runs as has to walk through.
  chmodSync(folder, 0o711);
  const cluster = await startCluster({
    dataDir: join(folder, "postgres"),
    port: await freePort(),
    settings: { max_connections: "300" },
  });
  return {
    ...cluster,
    discard: async () => {
      await cluster.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

export const createTemplate = async (cluster: Cluster) => {
  const admin = new pg.Client({ connectionString: cluster.url("postgres") });
  await admin.connect();
  await admin.query(`create database ${TEMPLATE}`);
  await admin.end();
  await migrate(cluster.url(TEMPLATE));
};

/** One server for the whole run; each spec file clones the template. */
export default async ({ provide }: TestProject) => {
  const cluster = await startTestCluster();
  await createTemplate(cluster);
  provide("clusterUrl", cluster.url("postgres"));
  return () => cluster.discard();
};
