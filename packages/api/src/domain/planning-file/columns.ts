import type { Cell, CellRow } from "../files/cell.js";
import { plainSpelling } from "../plain-spelling.js";

/** What a planning tells of a place. */
export const PLANNING_FIELDS = [
  "date",
  "heure",
  "inspecteur",
  "nom",
  "centre",
  "departement",
  "categorie",
  "groupe",
  "radioguidage",
] as const;
export type PlanningField = (typeof PLANNING_FIELDS)[number];

/** Without these no place can be planned. */
const NEEDED = ["date", "heure", "inspecteur", "centre", "departement"] as const satisfies readonly PlanningField[];

/** How departments head these columns, in plain spelling. « Non » for « Nom » is in files that are in use. */
const HEADINGS: Readonly<Record<PlanningField, readonly string[]>> = {
  date: ["date", "jour"],
  heure: ["heure", "horaire", "heure debut", "time"],
  inspecteur: ["inspecteur", "matricule", "ipcsr", "examiner"],
  nom: ["nom", "non", "nom inspecteur", "name"],
  centre: ["centre", "centre d examen", "center"],
  departement: ["departement", "dept", "dep", "dpt", "department"],
  categorie: ["categorie", "category", "permis"],
  groupe: ["groupe", "group"],
  radioguidage: ["radioguidage", "radio guidage", "radio guidance"],
};

/** Where each field is in a row; a field that is nowhere is left out. */
export type Columns = Readonly<Partial<Record<PlanningField, number>>>;

/** Files begin with a title, with empty rows, or at once. */
export const ROWS_BEFORE_HEADER = 20;

const headingOf = (cell: Cell | undefined): string => (typeof cell === "string" ? plainSpelling(cell) : "");

const columnsOf = (row: CellRow): Columns => {
  const columns: Partial<Record<PlanningField, number>> = {};
  for (const field of PLANNING_FIELDS) {
    const at = row.findIndex((cell) => HEADINGS[field].includes(headingOf(cell)));
    if (at >= 0) columns[field] = at;
  }
  return columns;
};

type Header = { readonly index: number; readonly columns: Columns; readonly missing: readonly PlanningField[] };

/** The row that heads a planning among the first ones: the one that names most of what is needed. */
export const headerOf = (rows: readonly CellRow[]): Header => {
  const headers = rows.slice(0, ROWS_BEFORE_HEADER).map((row, index): Header => {
    const columns = columnsOf(row);
    return { index, columns, missing: NEEDED.filter((field) => columns[field] === undefined) };
  });
  const nothing: Header = { index: -1, columns: {}, missing: NEEDED };
  return headers.reduce((best, header) => (header.missing.length < best.missing.length ? header : best), nothing);
};
