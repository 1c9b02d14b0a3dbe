import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";

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

/**
 * Streams rows into a table with COPY; waits whenever PostgreSQL is slower than we are, and rejects when it refuses a row (as
 * postgres.js 3.4.9 never does: https://github.com/porsager/postgres/issues/1173). Answers how many rows went in.
 */
export const copyRows = async (
  client: pg.Client,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly CopyValue[]>,
): Promise<number> => {
  const copy = client.query(copyFrom(`copy ${table} (${columns.join(", ")}) from stdin`));
  await pipeline(Readable.from(copyChunks(rows)), copy);
  return copy.rowCount;
};
