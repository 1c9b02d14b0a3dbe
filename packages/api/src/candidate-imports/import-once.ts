import type { ImportMode } from "@creneau/schema";
import type { FileRefusal, ImportRefusal } from "../domain/entry/refusal.js";
import { systemClock } from "../platform/clock.js";
import { openDatabase } from "../platform/database.js";
import { createLog } from "../platform/log.js";
import { messageOf } from "../refusals/refusal.words.js";
import { openRulebook } from "../regulation/rulebook.js";
import { beginImport, importById, invalidRowsOf } from "./import.store.js";
import { countRows } from "./list-rows.js";
import { previewImport } from "./preview-import.js";
import { type Decider, type ImportServices, runImport } from "./run-import.js";

/** The operator of an installation acts for every department. */
const OPERATOR: Decider = { actor: "operator", officerId: null, mayDecideIn: () => true };

type ImportReport = {
  readonly importId: string;
  readonly rows: number;
  readonly changes: number;
  readonly verdicts: readonly { readonly verdict: string; readonly count: number }[];
};

const report = async ({ database }: ImportServices, importId: string): Promise<ImportReport> => {
  const row = await importById(database, importId);
  if (!row) throw new Error(`import ${importId} is gone`);
  const { verdicts, changes } = await countRows(database, row);
  return { importId, rows: row.rows, changes, verdicts };
};

type Refused = { readonly refusal: string };
const refused = (refusal: FileRefusal | ImportRefusal): Refused => ({ refusal: messageOf(refusal, "en") });

/** Previews a file of the ministry, and carries it out when a mode is given: for the operator's command. */
export const importOnce = async (
  databaseUrl: string,
  file: { readonly name: string; readonly bytes: Uint8Array },
  mode: ImportMode | null,
): Promise<ImportReport | Refused> => {
  const { db: database, close } = openDatabase(databaseUrl, { poolSize: 2 });
  try {
    const rulebook = await openRulebook(database, createLog("warn"));
    const services = { database, rulebook, clock: systemClock };
    const previewed = await previewImport(services, file.bytes, file.name, OPERATOR);
    if (previewed.kind !== "ImportPreviewed") return refused(previewed);
    const { importId } = previewed;
    if (mode === null) return await report(services, importId);
    if (!(await beginImport(database, importId, mode)))
      return refused({ kind: "ImportHasErrors", invalidRows: await invalidRowsOf(database, importId) });
    await runImport(services, importId, mode, OPERATOR);
    return await report(services, importId);
  } finally {
    await close();
  }
};
