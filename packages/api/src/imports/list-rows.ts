import { and, asc, eq, gt, inArray, sql } from "drizzle-orm";
import { connectionOf, fromCursor, pageSize, toCursor } from "../contract/page.js";
import type { Database } from "../platform/database.js";
import type { ImportRow } from "./import.store.js";
import type { ImportTables } from "./import-kind.js";

export const DEFAULT_PAGE = 50;
const LARGEST_PAGE = 500;
/** Imports in one answer. */
export const MOST_IMPORTS = 50;

type Wanted = {
  readonly verdicts: readonly string[] | null;
  readonly first: number | null;
  readonly after: string | null;
};

/** A page of the rows of an import, in the order of the file. */
export const listRows = async <Row extends { number: number }>(
  db: Database,
  { rows }: ImportTables,
  importId: string,
  wanted: Wanted,
) => {
  const size = pageSize(wanted.first ?? DEFAULT_PAGE, LARGEST_PAGE);
  const [position] = fromCursor(wanted.after, ["number"]) ?? [];
  const those = and(
    eq(rows.importId, importId),
    wanted.verdicts ? inArray(rows.verdict, [...wanted.verdicts]) : undefined,
  );
  const [totalCount, found] = await Promise.all([
    db.$count(rows, those),
    db
      .select()
      .from(rows)
      .where(and(those, position === undefined ? undefined : gt(sql`${rows.number}::float8`, Number(position))))
      .orderBy(asc(rows.number))
      .limit(size + 1),
  ]);
  const edgeOf = (node: Row) => ({ cursor: toCursor([node.number]), node });
  return { ...connectionOf(found as unknown as Row[], size, edgeOf, position !== undefined), totalCount };
};

/** The rows of an import with one of these verdicts, all of them, in the order of the file. */
export const rowsWithVerdict = async <Row>(
  db: Database,
  { rows }: ImportTables,
  importId: string,
  verdicts: readonly string[],
): Promise<readonly Row[]> =>
  (await db
    .select()
    .from(rows)
    .where(and(eq(rows.importId, importId), inArray(rows.verdict, [...verdicts])))
    .orderBy(asc(rows.number))) as unknown as Row[];

const count = async (db: Database, { rows }: ImportTables, importId: string) => {
  const counted = await db
    .select({
      verdict: sql<string>`${rows.verdict}::text`,
      count: sql<number>`count(*)::int`,
      done: sql<number>`count(${rows.doneAt})::int`,
      changes: sql<number>`(count(*) filter (where ${rows.changes}))::int`,
    })
    .from(rows)
    .where(eq(rows.importId, importId))
    .groupBy(rows.verdict)
    .orderBy(asc(rows.verdict));
  const sum = (of: "done" | "changes") => counted.reduce((total, row) => total + row[of], 0);
  return {
    verdicts: counted.map(({ verdict, count }) => ({ verdict, count })),
    done: sum("done"),
    changes: sum("changes"),
  };
};

const counted = new WeakMap<ImportRow, ReturnType<typeof count>>();

/** How far an import is: rows it has come past, rows that change something, rows by verdict. Counted once for a row as it was read. */
export const countRows = (db: Database, tables: ImportTables, row: ImportRow): ReturnType<typeof count> => {
  const counts = counted.get(row) ?? count(db, tables, row.id);
  counted.set(row, counts);
  return counts;
};
