import { setImmediate } from "node:timers/promises";
import type { Table } from "../domain/files/cell.js";
import { firstRows, SEPARATORS } from "../domain/files/csv-table.js";
import { anyFileText } from "../domain/files/file-text.js";
import type { FileRefusal } from "../domain/files/refusal.js";
import { headerOf, ROWS_BEFORE_HEADER } from "../domain/planning-file/columns.js";
import { type PlanningRow, planningRow } from "../domain/planning-file/planning-text.js";
import { csvRows } from "./csv-rows.js";
import { ROWS_A_TURN } from "./turns.js";
import { workbookTable } from "./workbook/workbook-table.js";

/** A year of a large region. */
export const MOST_PLANNING_BYTES = 12_000_000;
const MOST_ROWS = 100_100;

const beginsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** The compound file of an old workbook (.xls), and of one behind a password. Source: [MS-CFB], 2.2. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

/** The separator under which a row of headings is found; of several the one that finds more. */
const separatorOf = (text: string) =>
  SEPARATORS.map((separator) => ({
    separator,
    missing: headerOf(firstRows(text, separator, ROWS_BEFORE_HEADER)).missing.length,
  })).toSorted((one, other) => one.missing - other.missing)[0]?.separator ?? ",";

const tableOf = async (bytes: Uint8Array): Promise<Table | FileRefusal> => {
  if (beginsWith(bytes, COMPOUND_FILE)) return { kind: "FileFormatUnknown" };
  if (beginsWith(bytes, ZIP)) return workbookTable(bytes, MOST_ROWS);
  const text = anyFileText(bytes);
  const rows = await csvRows(text, separatorOf(text), MOST_ROWS);
  return "kind" in rows ? rows : { rows, is1904: false };
};

/** The rows of a planning file, CSV or XLSX, as text; or why the file itself cannot be read. */
export const readPlanning = async (bytes: Uint8Array): Promise<readonly PlanningRow[] | FileRefusal> => {
  const table = await tableOf(bytes);
  if ("kind" in table) return table;
  const { rows, is1904 } = table;
  if (rows.length > MOST_ROWS) return { kind: "FileTooLong", mostRows: MOST_ROWS, rows: rows.length };
  const { index, columns, missing } = headerOf(rows);
  if (missing.length > 0) return { kind: "FileColumnsMissing", columns: missing };
  const read: PlanningRow[] = [];
  for (const [at, cells] of rows.entries()) {
    if (at % ROWS_A_TURN === 0) await setImmediate();
    const row = at > index ? planningRow(cells, at + 1, columns, is1904) : null;
    if (row) read.push(row);
  }
  return read;
};
