import { candidateImports, entryRequests, type ImportMode, importRows } from "@creneau/schema";
import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { JudgedRow, KnownRequest } from "../domain/entry/judge-rows.js";
import type { RowProblem, RowText } from "../domain/entry/ministry-row.js";
import type { Database } from "../platform/database.js";

export type ImportRow = typeof candidateImports.$inferSelect;
export type ImportRowRow = typeof importRows.$inferSelect & {
  readonly content: RowText;
  readonly problems: readonly RowProblem[];
};

/** A file that was sent, before it is kept. */
export type SentFile = {
  readonly officerId: number | null;
  readonly fileName: string;
  readonly hash: string;
  readonly sentAt: Temporal.Instant;
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
    with kept as (
      insert into ${candidateImports} (officer_id, file_name, hash, rows, sent_at)
      values (${file.officerId}, ${file.fileName}, ${file.hash}, ${rows.length}, ${file.sentAt.toString()}::timestamptz)
      returning id
    ), listed as (
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

export const importById = async (db: Database, id: string): Promise<ImportRow | null> =>
  (await db.select().from(candidateImports).where(eq(candidateImports.id, id)))[0] ?? null;

/** Begins to carry an import out, or goes on with one whose process ended: false when there is nothing to begin. */
export const beginImport = async (db: Database, id: string, mode: ImportMode): Promise<boolean> => {
  const begun = await db
    .update(candidateImports)
    .set({ state: "applying", mode })
    .where(
      and(
        eq(candidateImports.id, id),
        sql`(${candidateImports.state} = 'previewed' or ${candidateImports.state} = 'applying' and ${candidateImports.mode} = ${mode})`,
        mode === "all_or_nothing"
          ? sql`not exists (select from ${importRows} where import_id = ${id} and verdict = 'invalid')`
          : undefined,
      ),
    )
    .returning({ id: candidateImports.id });
  return begun.length > 0;
};

/** Rows that the import has not come past yet, in their order. */
export const rowsToDo = async (db: Database, id: string, most: number): Promise<readonly ImportRowRow[]> =>
  (await db
    .select()
    .from(importRows)
    .where(and(eq(importRows.importId, id), isNull(importRows.doneAt)))
    .orderBy(asc(importRows.number))
    .limit(most)) as ImportRowRow[];

/** Ends an import that has come past every row. */
export const endImport = async (db: Database, id: string, now: Temporal.Instant): Promise<void> => {
  await db
    .update(candidateImports)
    .set({ state: "applied", appliedAt: new Date(now.epochMilliseconds) })
    .where(
      and(
        eq(candidateImports.id, id),
        eq(candidateImports.state, "applying"),
        sql`not exists (select from ${importRows} where import_id = ${id} and done_at is null)`,
      ),
    );
};

/** When the same file, byte for byte, was last carried out before this one; null when it never was. */
export const appliedBefore = async (db: Database, { id, hash }: ImportRow): Promise<Date | null> => {
  const [before] = await db
    .select({ appliedAt: candidateImports.appliedAt })
    .from(candidateImports)
    .where(
      and(eq(candidateImports.hash, hash), eq(candidateImports.state, "applied"), sql`${candidateImports.id} < ${id}`),
    )
    .orderBy(desc(candidateImports.appliedAt))
    .limit(1);
  return before?.appliedAt ?? null;
};

export const invalidRowsOf = (db: Database, id: string): Promise<number> =>
  db.$count(importRows, and(eq(importRows.importId, id), eq(importRows.verdict, "invalid")));
