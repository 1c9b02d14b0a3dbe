import { once } from "node:events";
import type { FileHandle } from "node:fs/promises";
import { PassThrough } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Locale } from "@creneau/schema";
import type { OpenedList } from "./export-list.js";
import { FILE_FORMATS, type FileFormatName } from "./file-format.js";
import { hiddenFile } from "./hidden-file.js";

/** Half of what a sheet of a workbook holds, and more than any department has of anything in a year. */
const MOST_ROWS = 500_000;

/** A list in a file that nobody else can open: `file` is to be closed by whoever has it. */
export type WrittenExport = { readonly file: FileHandle; readonly bytes: number; readonly rows: number };

type TooLong = { readonly kind: "ExportTooLong"; readonly mostRows: number };

class RowsTooMany extends Error {}

/** Text that is written no faster than it is taken; what goes wrong on the way out ends the waiting. */
const sinkOf = (written: Promise<void>, text: PassThrough) => {
  const broken = new AbortController();
  written.catch((error: unknown) => broken.abort(error));
  return async (chunk: string): Promise<void> => {
    broken.signal.throwIfAborted();
    if (chunk !== "" && !text.write(chunk)) await once(text, "drain", { signal: broken.signal });
  };
};

const write = async (list: OpenedList, name: FileFormatName, locale: Locale, file: FileHandle): Promise<number> => {
  const format = FILE_FORMATS[name];
  const sheet = list.sheet(locale);
  const text = new PassThrough();
  const written = pipeline(format.packed(text, sheet), async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) await file.appendFile(chunk);
  });
  const put = sinkOf(written, text);
  let rows = 0;
  try {
    await put(format.head(sheet));
    await list.each(locale, async (batch) => {
      if (rows + batch.length > MOST_ROWS) throw new RowsTooMany();
      await put(batch.map((row, index) => format.row(row, sheet, rows + index + 1)).join(""));
      rows += batch.length;
    });
    await put(format.tail(sheet, rows));
    text.end();
  } catch (error) {
    text.destroy(error as Error);
    await written.catch(() => {});
    throw error;
  }
  await written;
  return rows;
};

/**
 * Writes a list to a file before anything of it is sent: what cannot be read whole is not sent at all, the number of its rows is known
 * to the act that tells of it, and a slow line keeps no connection of the database.
 */
export const writeExport = async (
  list: OpenedList,
  format: FileFormatName,
  locale: Locale,
): Promise<WrittenExport | TooLong> => {
  const file = await hiddenFile();
  try {
    const rows = await write(list, format, locale, file);
    return { file, rows, bytes: (await file.stat()).size };
  } catch (error) {
    await file.close();
    if (error instanceof RowsTooMany) return { kind: "ExportTooLong", mostRows: MOST_ROWS };
    throw error;
  }
};
