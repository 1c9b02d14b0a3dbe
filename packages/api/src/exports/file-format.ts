import type { PassThrough, Readable } from "node:stream";
import { ZipFile } from "yazl";
import type { CellRow, Sheet } from "../domain/exports/cell.js";
import { csvHead, csvRow } from "../domain/exports/csv-row.js";
import { workbookRow } from "../domain/exports/workbook-row.js";
import { SHEET_PATH, sheetHead, sheetTail, workbookParts } from "./workbook-parts.js";

/** A kind of file that a list is written to: text, line after line, and what is made of that text on the way to the disk. */
type FileFormat = {
  readonly mediaType: string;
  readonly head: (sheet: Sheet) => string;
  /** `number`: the place of the row below the headings, from 1. */
  readonly row: (row: CellRow, sheet: Sheet, number: number) => string;
  readonly tail: (sheet: Sheet, rows: number) => string;
  readonly packed: (text: PassThrough, sheet: Sheet) => Readable;
};

/** An archive that is written as its sheet comes in: what is not written yet waits, and never the whole sheet. */
const archived = (text: PassThrough, sheet: Sheet): Readable => {
  const zip = new ZipFile();
  const packed = zip.outputStream as Readable;
  zip.on("error", (error: Error) => packed.destroy(error));
  // Rows may break off before the archive has begun to read them.
  text.on("error", (error) => packed.destroy(error));
  for (const [path, xml] of workbookParts(sheet)) zip.addBuffer(Buffer.from(xml), path);
  zip.addReadStream(text, SHEET_PATH);
  zip.end();
  return packed;
};

export const FILE_FORMATS = {
  csv: {
    mediaType: "text/csv; charset=utf-8",
    head: csvHead,
    row: csvRow,
    tail: () => "",
    packed: (text) => text,
  },
  xlsx: {
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    head: sheetHead,
    row: (row, sheet, number) => workbookRow(row, sheet, number + 1),
    tail: sheetTail,
    packed: archived,
  },
} as const satisfies Readonly<Record<string, FileFormat>>;

export type FileFormatName = keyof typeof FILE_FORMATS;
