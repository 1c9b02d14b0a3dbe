import pg from "pg";
import type { TestProject } from "vitest/node";
import type { Cluster } from "../src/platform/embedded-postgres.js";
import { migrate } from "../src/platform/migrate.js";
import { startTemporaryCluster, type TemporaryCluster } from "../src/platform/temporary-cluster.js";

declare module "vitest" {
  interface ProvidedContext {
    clusterUrl: string;
  }
}

/** Database that every world is cloned from: migrated, empty. */
export const TEMPLATE = "world_template";

/** A server of its own, for as many worlds as run at the same time. */
export const startTestCluster = (): Promise<TemporaryCluster> => startTemporaryCluster({ max_connections: "300" });

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
