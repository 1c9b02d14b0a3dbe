import { sql } from "drizzle-orm";
import { check, index, integer, pgEnum, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { IMPORT_MODES, IMPORT_STATES } from "./import-vocabulary.js";
import { officers } from "./officers.js";

export const importState = pgEnum("import_state", IMPORT_STATES);
export const importMode = pgEnum("import_mode", IMPORT_MODES);

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/** A table of files of one kind that officers have sent. `hash` is the SHA-256 of a file's bytes, in hexadecimal. */
export const importsTable = (name: string) =>
  pgTable(
    name,
    {
      id: uuid().primaryKey().default(sql`uuidv7()`),
      officerId: integer("officer_id").references(() => officers.id, { onDelete: "set null" }),
      fileName: text("file_name").notNull(),
      hash: text().notNull(),
      rows: integer().notNull(),
      state: importState().notNull().default("previewed"),
      mode: importMode(),
      sentAt: instant("sent_at").notNull(),
      appliedAt: instant("applied_at"),
      /** When its officer said that the rows that nothing came of are dealt with. */
      settledAt: instant("settled_at"),
    },
    (t) => [
      index(`${name}_by_hash`).on(t.hash),
      index(`${name}_by_time`).on(t.sentAt),
      index(`${name}_to_settle`).on(t.officerId).where(sql`${t.settledAt} is null`),
      check("an_import_is_applied_in_a_mode", sql`(${t.state} = 'previewed') = (${t.mode} is null)`),
      check("an_import_is_applied_at_its_time", sql`(${t.state} = 'applied') = (${t.appliedAt} is not null)`),
    ],
  );
