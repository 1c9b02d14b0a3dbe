/** What a formula came to when the workbook was saved. Nobody knows whether it still does: whoever reads it decides. */
type Formula = { readonly cached: string | number };

/** A cell of a table: its text, its number (a date and an hour of a workbook are numbers), or a formula. */
export type Cell = string | number | Formula;

/** A row of a table; one that is not there is empty, so that rows keep their numbers. */
export type CellRow = readonly Cell[];

/** A table as it was read. In the 1904 system days are counted from the first of that year: workbooks that began on a Macintosh. */
export type Table = { readonly rows: readonly CellRow[]; readonly is1904: boolean };

export const EMPTY_ROW: CellRow = [];
