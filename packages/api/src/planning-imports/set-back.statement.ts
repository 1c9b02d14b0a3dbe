import { planningImportRows, planningImports } from "@creneau/schema";
import { sql } from "drizzle-orm";
import type { JudgedPlanningRow } from "../domain/planning-file/judge-planning.js";
import type { Database } from "../platform/database.js";

/** All or nothing was asked for, and rows are wrong by now: the import is a preview again, with the verdicts of now. */
export const setBack = async (db: Database, importId: string, rows: readonly JudgedPlanningRow[]): Promise<void> => {
  const verdicts = rows.map(({ number, verdict, hints }) => ({ number, verdict, hints }));
  await db.execute(sql`
    with looked as (
      update ${planningImports} set state = 'previewed', mode = null where id = ${importId}::uuid and state = 'applying'
      returning id
    )
    update ${planningImportRows} set verdict = v.verdict, hints = v.hints, changes = v.verdict = 'planned'
    from looked, jsonb_to_recordset(${JSON.stringify(verdicts)}::jsonb) as v (
      number int, verdict planning_verdict, hints text[])
    where import_id = looked.id and planning_import_rows.number = v.number and done_at is null`);
};
