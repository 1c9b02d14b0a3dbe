import type { Cell, CellRow } from "../files/cell.js";
import { dateOfSerial, minuteOfSerial } from "../files/serial.js";
import { timeOfMinute } from "../planning/day-time.js";
import { type Columns, PLANNING_FIELDS, type PlanningField } from "./columns.js";

/** A row of a planning as text, whatever kind of file it was in: what is kept of it, and what a file of rejects gives back. */
export type PlanningText = Readonly<Record<PlanningField, string>>;

/** A row that is not empty. `number` is its place in the file, from 1; `formulas` the fields that are computed. */
export type PlanningRow = {
  readonly number: number;
  readonly text: PlanningText;
  readonly formulas: readonly PlanningField[];
};

/** Longer than any name: beyond, a cell holds something else, and the row says so by being refused. */
const MOST_LETTERS = 200;

/** A number may be a day, an hour, or digits that a spreadsheet took for a number. */
const textOfNumber = (field: PlanningField, number: number, is1904: boolean): string => {
  if (field === "date") {
    const date = dateOfSerial(number, is1904);
    return date === null ? String(number) : `${date.slice(8)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
  }
  if (field === "heure") {
    const minute = minuteOfSerial(number);
    return minute === null ? String(number) : timeOfMinute(minute);
  }
  return String(number);
};

/** A file of rejects puts an apostrophe before what a spreadsheet would take for a formula: it goes when the file comes back. */
const withoutApostrophe = (text: string): string => text.replace(/^'(?=\s*[=+\-@])/, "");

const shown = (text: string): string =>
  withoutApostrophe(text)
    .replace(/[\p{Control}\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/gu, " ")
    .trim()
    .slice(0, MOST_LETTERS)
    .toWellFormed();

const isFormula = (cell: Cell): boolean =>
  typeof cell === "object" || (typeof cell === "string" && cell.trimStart().startsWith("="));

const textOf = (cell: Cell, field: PlanningField, is1904: boolean): string => {
  const value = typeof cell === "object" ? cell.cached : cell;
  return typeof value === "number" ? textOfNumber(field, value, is1904) : shown(value);
};

/** One row as text, or null when none of its columns holds anything. */
export const planningRow = (cells: CellRow, number: number, columns: Columns, is1904: boolean): PlanningRow | null => {
  const text: Partial<Record<PlanningField, string>> = {};
  const formulas: PlanningField[] = [];
  for (const field of PLANNING_FIELDS) {
    const at = columns[field];
    const cell = (at === undefined ? undefined : cells[at]) ?? "";
    text[field] = textOf(cell, field, is1904);
    if (isFormula(cell)) formulas.push(field);
  }
  const isEmpty = formulas.length === 0 && PLANNING_FIELDS.every((field) => text[field] === "");
  return isEmpty ? null : { number, text: text as PlanningText, formulas };
};
