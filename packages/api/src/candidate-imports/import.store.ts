import { candidateImports, entryRequests, importRows } from "@creneau/schema";
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { JudgedRow, KnownRequest } from "../domain/entry/judge-rows.js";
import type { RowProblem, RowText } from "../domain/entry/ministry-row.js";
import { keptFile } from "../imports/import.store.js";
import type { ImportTables } from "../imports/import-kind.js";
import type { SentFile } from "../imports/sent-file.js";
import type { Database } from "../platform/database.js";

export const CANDIDATE_TABLES: ImportTables = { imports: candidateImports, rows: importRows };

export type ImportRowRow = typeof importRows.$inferSelect & {
  readonly content: RowText;
  readonly problems: readonly RowProblem[];
};

/**
 * Every request with one of these NEPHs. One that was refused and whose author has sent a new one since, under whatever NEPH, is
 * left out: it is over.
 */
export const requestsOf = async (db: Database, nephs: readonly string[]): Promise<readonly KnownRequest[]> => {
  const { rows } = await db.execute<{ request: KnownRequest }>(sql`
    select jsonb_build_object(
      'id', r.id, 'version', r.version, 'neph', r.neph, 'requestedAt', r.requested_at, 'state', r.state, 'reason', r.reason,
      'departmentCode', r.department_code, 'birthName', r.birth_name, 'firstName', r.first_name,
      'told', case when r.checked_at is not null then jsonb_build_object(
        'theoryPassedOn', r.theory_passed_on, 'failures', r.failures,
        'lastNonSuccess', case when r.last_non_success is not null then jsonb_build_object(
          'on', r.last_non_success_on, 'what', r.last_non_success) end) end) as request
    from ${entryRequests} r
    where r.neph = any(${sql.param(nephs)}::text[])
      and not (r.state = 'refused' and exists (
        select from ${entryRequests} o where lower(o.email) = lower(r.email) and o.state <> 'refused'))`);
  return rows.map(({ request }) => request);
};

/** Keeps a file with the verdict on each row: nothing is decided yet. Gives the id of the import. */
export const keepImport = async (db: Database, file: SentFile, rows: readonly JudgedRow[]): Promise<string> => {
  const contents = rows.map(({ number, text, verdict, problems, request, changes }) => ({
    ...{ number, content: text, verdict, problems, request_id: request?.id ?? null, changes },
  }));
  const { rows: kept } = await db.execute<{ id: string }>(sql`
    with kept as (${keptFile(CANDIDATE_TABLES, file, rows.length)}), listed as (
      insert into ${importRows} (import_id, number, content, verdict, problems, request_id, changes)
      select kept.id, r.number, r.content, r.verdict, r.problems, r.request_id, r.changes
      from kept, jsonb_to_recordset(${JSON.stringify(contents)}::jsonb) as r (
        number int, content jsonb, verdict row_verdict, problems jsonb, request_id uuid, changes boolean)
    )
    select id from kept`);
  const id = kept[0]?.id;
  if (id === undefined) throw new Error("an import was not kept");
  return id;
};

/** Rows that the import has not come past yet, in their order. */
export const rowsToDo = async (db: Database, id: string, most: number): Promise<readonly ImportRowRow[]> =>
  (await db
    .select()
    .from(importRows)
    .where(and(eq(importRows.importId, id), isNull(importRows.doneAt)))
    .orderBy(asc(importRows.number))
    .limit(most)) as ImportRowRow[];
