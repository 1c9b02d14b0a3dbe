import { importRows, type Locale, type RowVerdict } from "@creneau/schema";
import { and, asc, eq, inArray } from "drizzle-orm";
import { csvLine } from "../domain/entry/csv-cell.js";
import { ROW_FIELDS } from "../domain/entry/ministry-row.js";
import type { Database } from "../platform/database.js";
import type { ImportRowRow } from "./import.store.js";
import { problemMessage, verdictMessage } from "./import.words.js";

/** Rows that touch nobody: somebody has to look at them, or to wait. */
const REJECTS = [
  "invalid",
  "not_requested",
  "not_confirmed",
  "other_department",
] as const satisfies readonly RowVerdict[];

const HEADINGS = {
  fr: ["ligne", "motif", "détail"],
  en: ["row", "reason", "detail"],
} as const satisfies Record<Locale, readonly string[]>;

/** The mark by which spreadsheets know that a file is UTF-8. */
const MARK = "\ufeff";

/** The rejects of an import as a CSV file that a spreadsheet may open: no cell of it is a formula. */
export const rejectLines = async (db: Database, importId: string, locale: Locale): Promise<string> => {
  const rows = (await db
    .select()
    .from(importRows)
    .where(and(eq(importRows.importId, importId), inArray(importRows.verdict, [...REJECTS])))
    .orderBy(asc(importRows.number))) as ImportRowRow[];
  const lines = rows.map(({ number, verdict, problems, content }) =>
    csvLine([
      String(number),
      verdictMessage(verdict, locale),
      problems.map((problem) => problemMessage(problem, locale)).join(", "),
      ...ROW_FIELDS.map((field) => content[field]),
    ]),
  );
  return MARK + csvLine([...HEADINGS[locale], ...ROW_FIELDS]) + lines.join("");
};
