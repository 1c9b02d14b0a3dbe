import type { candidateImports, ImportMode } from "@creneau/schema";
import { and, desc, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { permissionsOf } from "../domain/permission/permission.js";
import type { Officer } from "../officers/officer.js";
import { officerActs } from "../officers/officer-acts.js";
import type { Database } from "../platform/database.js";
import type { ImportKind, ImportTables } from "./import-kind.js";
import type { SentFile } from "./sent-file.js";

export type ImportRow = typeof candidateImports.$inferSelect;

/** A part of the statement that keeps a file: one row of `kept`, with the id of the import. */
export const keptFile = ({ imports }: ImportTables, file: SentFile, rows: number): SQL => sql`
  insert into ${imports} (officer_id, file_name, hash, rows, sent_at)
  values (${file.officerId}, ${file.fileName}, ${file.hash}, ${rows}, ${file.sentAt.toString()}::timestamptz)
  returning id`;

export const importById = async (db: Database, { imports }: ImportTables, id: string): Promise<ImportRow | null> =>
  (await db.select().from(imports).where(eq(imports.id, id)))[0] ?? null;

const isBlocking = ({ rows, blocking }: ImportKind, id: string) =>
  and(eq(rows.importId, id), isNull(rows.doneAt), inArray(rows.verdict, [...blocking]));

export const blockingRowsOf = (db: Database, kind: ImportKind, id: string): Promise<number> =>
  db.$count(kind.rows, isBlocking(kind, id));

/**
 * Begins to carry an import out, or goes on with one whose process ended: false when there is nothing to begin. Its beginning is the
 * officer's act, once for the whole file.
 */
export const beginImport = async (
  db: Database,
  kind: ImportKind,
  id: string,
  mode: ImportMode,
  now: Temporal.Instant,
): Promise<boolean> => {
  const { imports, rows } = kind;
  const at = sql`${now.toString()}::timestamptz`;
  const begun = db.$with("begun", { id: imports.id }).as(sql`
    update ${imports} set state = 'applying', mode = ${mode}::import_mode
    where id = ${id}::uuid and (state = 'previewed' or state = 'applying' and mode = ${mode}::import_mode)
      and (${mode} <> 'all_or_nothing' or not exists (
        select from ${rows} where import_id = ${id}::uuid and done_at is null
          and verdict::text = any(${sql.param([...kind.blocking])}::text[])))
    returning new.id, new.officer_id, new.hash, new.rows, old.state = 'previewed' as first`);
  const acts = sql`
    select officer_id, null::text as department_code, ${kind.act} || ':' || id as object, null::text as reason,
      jsonb_build_object('mode', ${mode}::text, 'rows', rows, 'hash', hash) as details
    from begun where first and officer_id is not null`;
  const found = await db
    .with(begun, officerActs(db, "act", kind.act, acts, at))
    .select({ id: begun.id })
    .from(begun);
  return found.length > 0;
};

/** Ends an import that has come past every row. */
export const endImport = async (
  db: Database,
  { imports, rows }: ImportTables,
  id: string,
  now: Temporal.Instant,
): Promise<void> => {
  const left = db
    .select({ number: rows.number })
    .from(rows)
    .where(and(eq(rows.importId, id), isNull(rows.doneAt)));
  await db
    .update(imports)
    .set({ state: "applied", appliedAt: new Date(now.epochMilliseconds) })
    .where(and(eq(imports.id, id), eq(imports.state, "applying"), sql`not exists ${left}`));
};

/** When the same file, byte for byte, was last carried out before this one; null when it never was. */
export const appliedBefore = async (
  db: Database,
  { imports }: ImportTables,
  { id, hash }: ImportRow,
): Promise<Date | null> => {
  const [before] = await db
    .select({ appliedAt: imports.appliedAt })
    .from(imports)
    .where(and(eq(imports.hash, hash), eq(imports.state, "applied"), sql`${imports.id} < ${id}`))
    .orderBy(desc(imports.appliedAt))
    .limit(1);
  return before?.appliedAt ?? null;
};

/** An officer's own imports of a kind, latest first; none for who may not send such files. */
export const importsOf = async (
  db: Database,
  { imports, permission }: ImportKind,
  officer: Officer | null,
  limit: number,
): Promise<ImportRow[]> =>
  officer && permissionsOf(officer.role).includes(permission)
    ? db
        .select()
        .from(imports)
        .where(eq(imports.officerId, officer.officerId))
        .orderBy(desc(imports.sentAt))
        .limit(limit)
    : [];
