import { openDatabase } from "../platform/database.js";
import { type Anchor, verifyActs } from "./verify-acts.js";

/** One look at the chain in a database that no process of ours has open here. */
export const verifyActsOnce = async (databaseUrl: string, anchor: Anchor | null) => {
  const { db, close } = openDatabase(databaseUrl, { poolSize: 1 });
  try {
    return await verifyActs(db, anchor);
  } finally {
    await close();
  }
};
