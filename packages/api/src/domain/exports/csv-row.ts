import { csvCell } from "../files/csv-cell.js";
import type { CellKind, CellRow, CellValue, Sheet } from "./cell.js";

/** The mark by which spreadsheets know that a file is UTF-8. */
const MARK = "\ufeff";

/** dd/MM/yyyy, as forms have it in both languages. */
const writtenDate = (date: string): string => `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;

const cellOf = (value: CellValue, kind: CellKind, { locale }: Sheet): string => {
  if (value === null) return '""';
  switch (kind) {
    case "number":
      // A number is never a formula: without quotation marks and with the comma of its language it stays one.
      return typeof value === "number" ? String(value).replace(".", locale === "fr" ? "," : ".") : csvCell(value);
    case "date":
      return csvCell(writtenDate(String(value)));
    case "moment":
      return csvCell(`${writtenDate(String(value))} ${String(value).slice(11, 16)}`);
    case "text":
      return csvCell(String(value));
  }
};

/** What a CSV file of a list begins with. */
export const csvHead = ({ columns }: Sheet): string =>
  `${MARK}${columns.map(({ heading }) => csvCell(heading)).join(";")}\r\n`;

/** A row of a list as a line of a CSV file that a spreadsheet may open: no cell of it is a formula. */
export const csvRow = (row: CellRow, sheet: Sheet): string =>
  `${sheet.columns.map(({ kind }, index) => cellOf(row[index] ?? null, kind, sheet)).join(";")}\r\n`;
