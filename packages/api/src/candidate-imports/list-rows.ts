import { importRows, type RowVerdict } from "@creneau/schema";
import { and, asc, eq, gt, inArray, sql } from "drizzle-orm";
import { connectionOf, fromCursor, pageSize, toCursor } from "../contract/page.js";
import type { Database } from "../platform/database.js";
import type { ImportRow, ImportRowRow } from "./import.store.js";
import type { ImportRowConnection } from "./import.types.js";

export const DEFAULT_PAGE = 50;
const LARGEST_PAGE = 500;

type Wanted = { verdicts: readonly RowVerdict[] | null; first: number | null; after: string | null };

/** A page of the rows of an import, in the order of the file. */
export const listRows = async (db: Database, importId: string, wanted: Wanted): Promise<ImportRowConnection> => {
  const size = pageSize(wanted.first ?? DEFAULT_PAGE, LARGEST_PAGE);
  const [position] = fromCursor(wanted.after, ["number"]) ?? [];
  const those = and(
    eq(importRows.importId, importId),
    wanted.verdicts ? inArray(importRows.verdict, [...wanted.verdicts]) : undefined,
  );
  const [totalCount, found] = await Promise.all([
    db.$count(importRows, those),
    db
      .select()
      .from(importRows)
      .where(and(those, position === undefined ? undefined : gt(sql`${importRows.number}::float8`, Number(position))))
      .orderBy(asc(importRows.number))
      .limit(size + 1),
  ]);
  const edgeOf = (row: ImportRowRow) => ({ cursor: toCursor([row.number]), node: row });
  return { ...connectionOf(found as ImportRowRow[], size, edgeOf, position !== undefined), totalCount };
};

const count = async (db: Database, importId: string) => {
  const rows = await db
    .select({
      verdict: importRows.verdict,
      count: sql<number>`count(*)::int`,
      done: sql<number>`count(${importRows.doneAt})::int`,
      changes: sql<number>`(count(*) filter (where ${importRows.changes}))::int`,
    })
    .from(importRows)
    .where(eq(importRows.importId, importId))
    .groupBy(importRows.verdict)
    .orderBy(asc(importRows.verdict));
  const sum = (of: "done" | "changes") => rows.reduce((total, row) => total + row[of], 0);
  return {
    verdicts: rows.map(({ verdict, count }) => ({ verdict, count })),
    done: sum("done"),
    changes: sum("changes"),
  };
};

const counted = new WeakMap<ImportRow, ReturnType<typeof count>>();

/** How far an import is: rows it has come past, rows that change something, rows by verdict. Counted once for a row as it was read. */
export const countRows = (db: Database, row: ImportRow): ReturnType<typeof count> => {
  const counts = counted.get(row) ?? count(db, row.id);
  counted.set(row, counts);
  return counts;
};
