import { type OfficerAct, officerActs as table } from "@creneau/schema";
import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../platform/database.js";

/**
 * A part of the statement that makes a change, and the last one, since acts wait for one another: it writes an act down for each
 * row of `rows`, a select of exactly `officer_id int, department_code text, object text, reason text, details jsonb`, as of `at`.
 */
export const officerActs = (db: Database, name: string, act: OfficerAct, rows: SQL, at: SQL) =>
  db.$with(name, {}).as(
    sql`insert into ${table} (at, officer_id, act, department_code, object, reason, details)
      select ${at}, officer_id, ${sql.raw(`'${act}'`)}, department_code, object, reason, details from (${rows}) as acts`,
  );
