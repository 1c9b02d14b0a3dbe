import { idempotencyRecords } from "@creneau/schema";
import { sql } from "drizzle-orm";
import type { HoldOutcome } from "../bookings/outcome.js";
import type { Database } from "../platform/database.js";

const given = sql.placeholder;

/**
 * The outcome of a change of a hold for a retry with the same key, in the same statement. It reads a `hold` of columns `id` and
 * `candidate_id`. A hold leaves no row in the audit log: it decides nothing on the file, and its own row stays.
 */
export const holdRecord = (
  db: Database,
  outcome: Extract<HoldOutcome, { holdId: unknown }>["kind"] & `${string}Success`,
) =>
  db.$with("record", {}).as(
    sql`insert into ${idempotencyRecords} (candidate_id, key, request, outcome, recorded_at)
      select candidate_id, ${given("key")}::uuid, ${given("request")},
        jsonb_build_object('kind', ${sql.raw(`'${outcome}'`)}, 'holdId', id), ${given("now")}::timestamptz
      from hold`,
  );
