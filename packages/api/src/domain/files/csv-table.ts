import { parse } from "csv-parse/sync";
import type { CellRow } from "./cell.js";
import type { FileRefusal } from "./refusal.js";

export const SEPARATORS = [",", ";", "\t"] as const;
export type Separator = (typeof SEPARATORS)[number];

const options = (delimiter: Separator, to: number) => ({
  delimiter,
  to,
  // Blank lines stay: the number of a row is that of the spreadsheet.
  ...{ relax_column_count: true, relax_quotes: true, skip_empty_lines: false, bom: true, trim: false },
});

/** The first rows of a text, as that separator cuts them; none when quotation marks do not come out even. */
export const firstRows = (text: string, separator: Separator, most: number): readonly (readonly string[])[] => {
  try {
    return parse(text, options(separator, most));
  } catch {
    return [];
  }
};

/** All rows of a text, and at most one more than `mostRows`: then there are more. */
export const csvRows = (text: string, separator: Separator, mostRows: number): readonly CellRow[] | FileRefusal => {
  let rows: readonly CellRow[];
  try {
    rows = parse(text, options(separator, mostRows + 1));
  } catch {
    return { kind: "FileBroken" };
  }
  return rows;
};
