/** What a spreadsheet takes for a formula when a cell begins with it. Source: OWASP, CSV Injection. */
const FORMULA = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/** A cell of a CSV file that spreadsheets show as it is: what would be a formula begins with an apostrophe, quotes are doubled. */
export const csvCell = (text: string): string => {
  // Blanks before a formula do not stop every spreadsheet.
  const shown = FORMULA.test(text.trimStart()) || FORMULA.test(text) ? `'${text}` : text;
  return `"${shown.replaceAll('"', '""').replace(/[\r\n]+/g, " ")}"`;
};

/** A line of a CSV file (RFC 4180), its end included. French spreadsheets split at semicolons. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(csvCell).join(";")}\r\n`;
