import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { TransactionSql } from "postgres";

/** A column's value; an array becomes a PostgreSQL array of plain words. */
export type CopyValue = string | number | boolean | null | readonly string[];

const ESCAPES: Record<string, string> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

const field = (value: CopyValue): string => {
  if (value === null) return "\\N";
  if (Array.isArray(value)) return field(`{${value.join(",")}}`);
  if (typeof value !== "string") return String(value);
  return value.replace(/[\\\t\n\r]/g, (sign) => ESCAPES[sign] ?? sign);
};

/** One line of PostgreSQL's text format of COPY. */
export const copyLine = (row: readonly CopyValue[]): string => `${row.map(field).join("\t")}\n`;

const CHUNK_CHARACTERS = 65_536;

/** Lines gathered into pieces of about 64 kB: one write to the socket for hundreds of rows. */
export function* copyChunks(rows: Iterable<readonly CopyValue[]>): Generator<string> {
  let chunk = "";
  for (const row of rows) {
    chunk += copyLine(row);
    if (chunk.length < CHUNK_CHARACTERS) continue;
    yield chunk;
    chunk = "";
  }
  if (chunk) yield chunk;
}

/** Streams rows into a table with COPY; waits whenever PostgreSQL is slower than we are. Answers how many rows went in. */
export const copyRows = async (
  sql: TransactionSql,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly CopyValue[]>,
): Promise<number> => {
  let count = 0;
  function* counted() {
    for (const row of rows) {
      count += 1;
      yield row;
    }
  }
  const copy = await sql`copy ${sql(table)} (${sql(columns)}) from stdin`.writable();
  await pipeline(Readable.from(copyChunks(counted())), copy);
  return count;
};
