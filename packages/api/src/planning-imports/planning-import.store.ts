import { planningImportRows, planningImports } from "@creneau/schema";
import { and, asc, eq, isNull, lt, sql } from "drizzle-orm";
import type { PlanningField } from "../domain/planning-file/columns.js";
import type { JudgedPlanningRow } from "../domain/planning-file/judge-planning.js";
import type { PlanningText } from "../domain/planning-file/planning-text.js";
import { readDate } from "../domain/planning-file/written.js";
import { keptFile } from "../imports/import.store.js";
import type { ImportTables } from "../imports/import-kind.js";
import type { SentFile } from "../imports/sent-file.js";
import type { Database } from "../platform/database.js";

export const PLANNING_TABLES: ImportTables = { imports: planningImports, rows: planningImportRows };

export type PlanningImportRow = Omit<typeof planningImportRows.$inferSelect, "content" | "formulas"> & {
  readonly content: PlanningText;
  readonly formulas: readonly PlanningField[];
};

/** Numbers the examiners' days of a file in the order in which they appear. */
const batches = (): ((text: PlanningText) => number) => {
  const known = new Map<string, number>();
  return (text) => {
    const key = `${text.inspecteur.replaceAll(" ", "")} ${readDate(text.date) ?? text.date}`;
    const batch = known.get(key) ?? known.size;
    known.set(key, batch);
    return batch;
  };
};

/** Rows that are written in one statement: their text takes a few megabytes. */
const ROWS_A_STATEMENT = 10_000;

/** Keeps a file with the verdict on each row, all of it or nothing: no place is planned yet. Gives the id of the import. */
export const keepPlanning = (db: Database, file: SentFile, rows: readonly JudgedPlanningRow[]): Promise<string> =>
  db.transaction(async (change) => {
    const kept = await change.execute<{ id: string }>(keptFile(PLANNING_TABLES, file, rows.length));
    const id = kept.rows[0]?.id;
    if (id === undefined) throw new Error("a planning was not kept");
    const batchOf = batches();
    for (let at = 0; at < rows.length; at += ROWS_A_STATEMENT) {
      const contents = rows.slice(at, at + ROWS_A_STATEMENT).map(({ number, text, formulas, verdict, hints }) => ({
        ...{ number, content: text, formulas, verdict, hints, batch: batchOf(text) },
      }));
      await change.execute(sql`
        insert into ${planningImportRows} (import_id, number, batch, content, formulas, verdict, hints, changes)
        select ${id}::uuid, r.number, r.batch, r.content, r.formulas, r.verdict, r.hints, r.verdict = 'planned'
        from jsonb_to_recordset(${JSON.stringify(contents)}::jsonb) as r (
          number int, batch int, content jsonb, formulas text[], verdict planning_verdict, hints text[])`);
    }
    return id;
  });

/** Rows that the import has not come past yet: of so many examiners' days, each whole, or all of them (null). */
export const planningRowsToDo = async (
  db: Database,
  id: string,
  days: number | null,
): Promise<readonly PlanningImportRow[]> => {
  const toDo = and(eq(planningImportRows.importId, id), isNull(planningImportRows.doneAt));
  const [next] = await db
    .select({ batch: sql<number | null>`min(${planningImportRows.batch})` })
    .from(planningImportRows)
    .where(toDo);
  if (next?.batch === null || next?.batch === undefined) return [];
  return (await db
    .select()
    .from(planningImportRows)
    .where(and(toDo, days === null ? undefined : lt(planningImportRows.batch, next.batch + days)))
    .orderBy(asc(planningImportRows.number))) as PlanningImportRow[];
};
