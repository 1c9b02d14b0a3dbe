import { daysBetween } from "../civil-date.js";
import { type CellKind, type CellRow, type CellValue, dayAndMinute, type Sheet } from "./cell.js";

/** Where each style is in the parts of the workbook (exports/workbook-parts.ts). */
const STYLES = { general: 0, date: 1, moment: 2, heading: 3, text: 4 } as const;

/** Day 0 of the 1900 system; before its day 61 workbooks count a 29 February 1900 that never was. */
const DAY_0 = "1899-12-30";
const FIRST_SURE_SERIAL = 61;
const MINUTES_A_DAY = 1_440;
/** Excel calls a workbook broken that has a longer text. Source: ECMA-376 gives no limit; Excel specifications and limits. */
const MOST_LETTERS = 32_767;

/** Signs that no XML may hold, whatever is written for them. Source: XML 1.0, 2.2. */
const FORBIDDEN = /(?![\t\n\r])[\p{Control}\ufffe\uffff]/gu;

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text as XML has it. */
export const xmlText = (text: string): string =>
  text
    .slice(0, MOST_LETTERS)
    .toWellFormed()
    .replace(FORBIDDEN, "")
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** `A` for 0, `AB` for 27. */
export const columnName = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : columnName(Math.floor(index / 26) - 1) + columnName(index % 26);

const textCell = (at: string, text: string, style: number): string =>
  `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;

const numberCell = (at: string, number: number, style: number): string =>
  `<c r="${at}" s="${style}"><v>${number}</v></c>`;

const serialOf = (value: string): number => {
  const { date, minute } = dayAndMinute(value);
  return daysBetween(DAY_0, date) + (minute || 0) / MINUTES_A_DAY;
};

const cellXml = (value: CellValue, kind: CellKind, at: string): string => {
  if (value === null) return "";
  if (kind === "number" && typeof value === "number") return numberCell(at, value, STYLES.general);
  if ((kind === "date" || kind === "moment") && typeof value === "string") {
    const serial = serialOf(value);
    return serial >= FIRST_SURE_SERIAL ? numberCell(at, serial, STYLES[kind]) : textCell(at, value, STYLES.text);
  }
  // A text is a text: numbers with leading zeros keep them, and what looks like a formula is none.
  return textCell(at, String(value), STYLES.text);
};

/** The row of headings. */
export const headingXml = ({ columns }: Sheet): string =>
  `<row r="1">${columns.map(({ heading }, index) => textCell(`${columnName(index)}1`, heading, STYLES.heading)).join("")}</row>`;

/** A row of a list in the XML of a sheet. `number`: its place, from 1. */
export const workbookRow = (row: CellRow, { columns }: Sheet, number: number): string =>
  `<row r="${number}">${columns
    .map(({ kind }, index) => cellXml(row[index] ?? null, kind, `${columnName(index)}${number}`))
    .join("")}</row>`;
