import type { CivilDate } from "../civil-date.js";
import { fileText } from "../files/file-text.js";
import type { FileRefusal } from "../files/refusal.js";
import { type MinistryRow, type RowProblem, type RowText, readRow, rowText } from "./ministry-row.js";

/** Twice the largest file that a department sends, and far below what would keep the process from answering others. */
export const MOST_FILE_BYTES = 8_000_000;
const MOST_ROWS = 20_000;

/** A row of the file: its text, and what it says or everything that is wrong with it. `number` counts from 1. */
export type FileRow = {
  readonly number: number;
  readonly text: RowText;
  readonly row: MinistryRow | null;
  readonly problems: readonly RowProblem[];
};

const listOf = (bytes: Uint8Array): readonly unknown[] | FileRefusal => {
  if (bytes.length > MOST_FILE_BYTES) return { kind: "FileTooLarge", mostBytes: MOST_FILE_BYTES };
  const read = fileText(bytes);
  if ("encoding" in read) return { kind: "FileEncodingUnknown", encoding: read.encoding };
  let value: unknown;
  try {
    value = JSON.parse(read.text);
  } catch {
    return { kind: "FileNotJson" };
  }
  if (!Array.isArray(value)) return { kind: "FileNotAList" };
  return value.length > MOST_ROWS ? { kind: "FileTooLong", mostRows: MOST_ROWS, rows: value.length } : value;
};

/** Reads again what was read before: the text of a row, with the problems that keep it from being read. */
export const fileRow = (number: number, text: RowText, known: readonly RowProblem[], today: CivilDate): FileRow => {
  if (known.length > 0) return { number, text, row: null, problems: known };
  const read = readRow(text, today);
  return "neph" in read ? { number, text, row: read, problems: [] } : { number, text, row: null, problems: read };
};

/** Who is there twice is not decided at all: which of the rows is right, only a person can tell. */
const withoutDuplicates = (rows: readonly FileRow[]): readonly FileRow[] => {
  const counts = new Map<string, number>();
  for (const { text } of rows) counts.set(text.codeNeph, (counts.get(text.codeNeph) ?? 0) + 1);
  return rows.map((row) =>
    row.text.codeNeph === "" || counts.get(row.text.codeNeph) === 1
      ? row
      : { ...row, row: null, problems: [...row.problems, { field: "codeNeph", code: "DUPLICATE_NEPH" }] },
  );
};

/** The rows of a file of the ministry, each readable or with its problems; or why the file itself cannot be read. */
export const readFile = (bytes: Uint8Array, today: CivilDate): readonly FileRow[] | FileRefusal => {
  const list = listOf(bytes);
  if (!Array.isArray(list)) return list as FileRefusal;
  return withoutDuplicates(
    list.map((value, index) => {
      const { text, problems } = rowText(value);
      return fileRow(index + 1, text, problems, today);
    }),
  );
};
