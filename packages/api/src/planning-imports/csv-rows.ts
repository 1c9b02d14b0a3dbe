import { Readable } from "node:stream";
import { setImmediate } from "node:timers/promises";
import { parse } from "csv-parse";
import type { CellRow } from "../domain/files/cell.js";
import { csvOptions, type Separator } from "../domain/files/csv-table.js";
import type { FileRefusal } from "../domain/files/refusal.js";

const CHARACTERS_A_TURN = 65_536;

/** A text in pieces; others in the process get their turn between them. */
async function* pieces(text: string): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += CHARACTERS_A_TURN) {
    yield text.slice(at, at + CHARACTERS_A_TURN);
    await setImmediate();
  }
}

/** All rows of a text, and at most one more than `mostRows`: then there are more. */
export const csvRows = async (
  text: string,
  separator: Separator,
  mostRows: number,
): Promise<readonly CellRow[] | FileRefusal> => {
  const rows: CellRow[] = [];
  const parser = parse(csvOptions(separator, mostRows + 1));
  try {
    for await (const row of Readable.from(pieces(text)).pipe(parser)) rows.push(row as string[]);
  } catch {
    return { kind: "FileBroken" };
  }
  return rows;
};
