import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Cluster, startCluster } from "./embedded-postgres.js";
import { freePort } from "./free-port.js";

export type TemporaryCluster = Cluster & {
  /** Stops the server and removes all it wrote. */
  discard(): Promise<void>;
};

/** A server of its own on a free port, in a temporary folder. Leaves nothing behind when it does not come up. */
export const startTemporaryCluster = async (settings: Record<string, string> = {}): Promise<TemporaryCluster> => {
  const folder = mkdtempSync(join(tmpdir(), "creneau-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  // mkdtemp makes it 0700: when root runs this, the user PostgreSQL runs as has to walk through.
  chmodSync(folder, 0o711);
  try {
    const cluster = await startCluster({ dataDir: join(folder, "postgres"), port: await freePort(), settings });
    return {
      ...cluster,
      discard: async () => {
        await cluster.stop();
        remove();
        // Where the temporary folder itself is closed to that user, the data lies elsewhere.
        rmSync(dirname(cluster.dataDir), { recursive: true, force: true });
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
};
