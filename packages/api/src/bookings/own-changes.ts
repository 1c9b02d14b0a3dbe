import { auditLog, candidates } from "@creneau/schema";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { Database } from "../platform/database.js";

/**
 * When the candidate of the row made changes themselves, in milliseconds since the Unix epoch, to be selected from `candidates`: a
 * month of them and a day to spare. Each of them raised the candidate's version, so that whoever checks that version has counted all.
 */
export const ownChanges = (db: Database) => {
  const changes = db
    .select({ at: sql`extract(epoch from ${auditLog.at})::float8 * 1000` })
    .from(auditLog)
    .where(
      and(
        eq(auditLog.candidateId, candidates.id),
        inArray(auditLog.action, ["book", "move", "cancel"]),
        sql`${auditLog.actor} = 'candidate:' || ${candidates.id}`,
        sql`${auditLog.at} > now() - interval '32 days'`,
      ),
    );
  return sql<readonly number[]>`array(${changes})`.as("own_changes");
};
