import { openDatabase } from "../platform/database.js";
import { migrate } from "../platform/migrate.js";
import { startTemporaryCluster } from "../platform/temporary-cluster.js";
import { type RulebookNow, readRulebook } from "../regulation/rulebook.js";

/** The values as the migrations load them into an empty database, which is thrown away. */
export const migratedRulebook = async (): Promise<RulebookNow> => {
  const cluster = await startTemporaryCluster({ fsync: "off" });
  try {
    await migrate(cluster.url());
    const { db, close } = openDatabase(cluster.url(), { poolSize: 1 });
    return await readRulebook(db).finally(close);
  } finally {
    await cluster.discard();
  }
};
