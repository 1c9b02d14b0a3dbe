import type { Locale } from "@creneau/schema";
import { csvLine } from "../domain/files/csv-cell.js";

const HEADINGS = {
  fr: ["ligne", "motif", "détail"],
  en: ["row", "reason", "detail"],
} as const satisfies Record<Locale, readonly string[]>;

/** The mark by which spreadsheets know that a file is UTF-8. */
const MARK = "\ufeff";

export type Reject = { readonly number: number; readonly reason: string; readonly detail: string };

/** Rows of a file as a CSV file that a spreadsheet may open, each with what is wrong with it before its own cells. */
export const rejectLines = <Field extends string>(
  rejects: readonly (Reject & { readonly content: Readonly<Record<Field, string>> })[],
  fields: readonly Field[],
  locale: Locale,
): string => {
  const lines = rejects.map(({ number, reason, detail, content }) =>
    csvLine([String(number), reason, detail, ...fields.map((field) => content[field])]),
  );
  return MARK + csvLine([...HEADINGS[locale], ...fields]) + lines.join("");
};
