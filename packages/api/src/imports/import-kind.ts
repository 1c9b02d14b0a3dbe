import type { candidateImports, ImportMode, Locale, OfficerAct } from "@creneau/schema";
import type { AnyPgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Services } from "../context.js";
import type { FileRefusal } from "../domain/files/refusal.js";
import type { Permission } from "../domain/permission/permission.js";
import type { Database } from "../platform/database.js";
import type { Decider } from "./decider.js";

export type ImportServices = Pick<Services, "database" | "clock" | "rulebook">;

/** A table of rows of files: what is common to all kinds. */
type RowsTable = PgTable & Record<"importId" | "number" | "verdict" | "changes" | "doneAt", AnyPgColumn>;

type Previewed = { readonly kind: "ImportPreviewed"; readonly importId: string };

/** Rows to be decided in one statement: the next few, or all that the import has. */
export type Step = {
  readonly importId: string;
  readonly mode: ImportMode;
  readonly by: Decider;
  /** How often the same rows were judged in vain, because somebody changed what they were held against meanwhile. */
  readonly tries: number;
};

/** `nothing_left`: every row is done. `set_back`: all or nothing was asked for, and a row is wrong by now. */
export type StepOutcome = { readonly done: number } | "nothing_left" | "set_back";

/** Where the files of a kind are kept, and their rows. */
export type ImportTables = { readonly imports: typeof candidateImports; readonly rows: RowsTable };

/** A kind of file that officers send: who may send it, how it is read and carried out. */
export type ImportKind = ImportTables & {
  /** Where the door for such files is. */
  readonly path: "/candidate-imports" | "/planning-imports";
  readonly permission: Permission;
  readonly act: OfficerAct;
  readonly mostBytes: number;
  /** Verdicts that stand in the way of all or nothing. */
  readonly blocking: readonly string[];
  preview(services: ImportServices, file: SentBytes, by: Decider): Promise<Previewed | FileRefusal>;
  step(services: ImportServices, step: Step): Promise<StepOutcome>;
  /** The rows that nothing comes of as a CSV file that a spreadsheet may open: no cell of it is a formula. */
  rejects(db: Database, importId: string, locale: Locale): Promise<string>;
};

export type SentBytes = { readonly name: string; readonly bytes: Uint8Array };
