import { sql } from "drizzle-orm";
import {
  boolean,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import { importsTable } from "./imports.js";
import { PLANNING_VERDICTS } from "./planning-file-vocabulary.js";

export const planningVerdict = pgEnum("planning_verdict", PLANNING_VERDICTS);

/** A file of places that an officer has sent: days and hours of examiners at centres. */
export const planningImports = importsTable("planning_imports");

/**
 * A row of such a file, as it was read, and its verdict: of the preview, then of the import. `formulas`: its fields that were
 * computed. `batch` numbers the examiners' days of the file: one is always judged as a whole. `changes`: a place comes of the row;
 * `doneAt` is set when the import has come past it.
 */
export const planningImportRows = pgTable(
  "planning_import_rows",
  {
    importId: uuid("import_id")
      .notNull()
      .references(() => planningImports.id, { onDelete: "cascade" }),
    number: integer().notNull(),
    batch: integer().notNull(),
    content: jsonb().notNull(),
    formulas: text().array().notNull().default([]),
    verdict: planningVerdict().notNull(),
    hints: text().array().notNull().default([]),
    changes: boolean().notNull(),
    doneAt: timestamp("done_at", { withTimezone: true, mode: "date" }),
  },
  (t) => [
    primaryKey({ columns: [t.importId, t.number] }),
    index("planning_import_rows_by_verdict").on(t.importId, t.verdict, t.number),
    index("planning_import_rows_to_do").on(t.importId, t.batch).where(sql`${t.doneAt} is null`),
  ],
);
