import { systemClock } from "../platform/clock.js";
import { openDatabase } from "../platform/database.js";
import { createLog } from "../platform/log.js";
import { openPolicybook } from "../policies/policybook.js";
import { openRulebook } from "../regulation/rulebook.js";
import { type RetentionReport, retain } from "./retention.js";

/** One round on a database that no process of ours has open here. */
export const purgeOnce = async (databaseUrl: string): Promise<RetentionReport> => {
  const log = createLog("warn");
  const { db: database, close } = openDatabase(databaseUrl, { poolSize: 2, log });
  try {
    const policies = await openPolicybook(database, log);
    const rulebook = await openRulebook(database, log);
    return await retain({ database, policies, rulebook, clock: systemClock, identities: { forget: () => {} } });
  } finally {
    await close();
  }
};
