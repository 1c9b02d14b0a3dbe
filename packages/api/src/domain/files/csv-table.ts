import { type Options, parse } from "csv-parse/sync";

export const SEPARATORS = [",", ";", "\t"] as const;
export type Separator = (typeof SEPARATORS)[number];

/** How a CSV file is cut, of which at most `to` rows are wanted. */
export const csvOptions = (delimiter: Separator, to: number): Options => ({
  delimiter,
  to,
  // Blank lines stay: the number of a row is that of the spreadsheet.
  ...{ relax_column_count: true, relax_quotes: true, skip_empty_lines: false, bom: true, trim: false },
});

/** The first rows of a text, as that separator cuts them; none when quotation marks do not come out even. */
export const firstRows = (text: string, separator: Separator, most: number): readonly (readonly string[])[] => {
  try {
    return parse(text, csvOptions(separator, most)) as string[][];
  } catch {
    return [];
  }
};
