import { type Cell, type CellRow, EMPTY_ROW } from "../../domain/files/cell.js";
import { type Parts, WorkbookRefused } from "./parts.js";
import { readXml } from "./read-xml.js";

/** Columns of a planning are among the first; a row of sixteen thousand cells is not one of it. */
const MOST_COLUMNS = 60;

/** 0 for `A`, 27 for `AB`. */
const columnOf = (reference: string): number => {
  let column = 0;
  for (const letter of reference.replace(/\d+$/, "")) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
};

/** A value as its cell has it: text that is kept elsewhere, text, a number. What is no number is text. */
const valueIn = (type: string, written: string, shared: readonly string[]): string | number => {
  if (type === "s") return shared[Number(written)] ?? "";
  if (type !== "n" || written === "") return written;
  const number = Number(written);
  return Number.isFinite(number) ? number : written;
};

type OpenCell = { column: number; type: string; written: string; isFormula: boolean };

/** The rows of a sheet at their numbers. More than `mostRows` are a refusal. */
export const sheetRows = async (
  parts: Parts,
  name: string,
  shared: readonly string[],
  mostRows: number,
): Promise<readonly CellRow[]> => {
  const rows: CellRow[] = [];
  let row: Cell[] = [];
  let cell: OpenCell | null = null;
  let isValue = false;
  let number = 0;
  await readXml(parts, name, {
    open: (tag, attributes) => {
      if (tag === "row") {
        number = attributes.r === undefined ? number + 1 : Number(attributes.r);
        row = [];
      } else if (tag === "c") {
        const column = attributes.r === undefined ? row.length : columnOf(attributes.r);
        cell = { column, type: attributes.t ?? "n", written: "", isFormula: false };
      } else if (tag === "f" && cell) cell.isFormula = true;
      isValue = tag === "v" || tag === "t";
    },
    text: (text) => {
      if (isValue && cell) cell.written += text;
    },
    close: (tag) => {
      isValue = false;
      if (tag === "c" && cell) {
        const value = valueIn(cell.type, cell.written, shared);
        if (cell.column < MOST_COLUMNS && (value !== "" || cell.isFormula)) {
          while (row.length < cell.column) row.push("");
          row[cell.column] = cell.isFormula ? { cached: value } : value;
        }
        cell = null;
      } else if (tag === "row" && row.length > 0) {
        if (!Number.isSafeInteger(number) || number < 1) throw new WorkbookRefused({ kind: "FileBroken" });
        if (number > mostRows) throw new WorkbookRefused({ kind: "FileTooLong", mostRows, rows: number });
        while (rows.length < number - 1) rows.push(EMPTY_ROW);
        rows[number - 1] = row;
      }
    },
  });
  return rows;
};
