import pg from "pg";
import { embeddedUrl, runningPostmaster } from "../platform/embedded-postgres.js";

/** A PostgreSQL server that runs on a data folder of ours. */
export type RunningServer = { pid: number; url: string };

/**
 * The server that runs on `dataDir`, or `null`. The process id file alone may name a stranger who got the same id after
 * a restart of the machine, so the server itself is asked where its data lies.
 */
export const runningServer = async (dataDir: string): Promise<RunningServer | null> => {
  const postmaster = runningPostmaster(dataDir);
  if (!postmaster) return null;
  const url = embeddedUrl(postmaster.port);
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000, query_timeout: 5_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ folder: string }>("select current_setting('data_directory') as folder");
    return rows[0]?.folder === postmaster.dataDir ? { pid: postmaster.pid, url } : null;
  } catch {
    return null;
  } finally {
    await client.end().catch(() => {});
  }
};
