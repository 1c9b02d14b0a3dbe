import type { Temporal } from "temporal-polyfill";
import type { Database } from "../platform/database.js";
import { publishFirstDue } from "./publication.store.js";

/** Publishes everything whose hour has come, each exactly once across processes, one after the other. Returns how many it did. */
export const publishDue = async (db: Database, now: Temporal.Instant): Promise<number> => {
  let published = 0;
  while (await publishFirstDue(db, now)) published += 1;
  return published;
};
