import type { ImportMode } from "@creneau/schema";
import type { FileRefusal, ImportRefusal } from "../domain/files/refusal.js";
import { systemClock } from "../platform/clock.js";
import { openDatabase } from "../platform/database.js";
import { createLog } from "../platform/log.js";
import { messageOf } from "../refusals/refusal.words.js";
import { openRulebook } from "../regulation/rulebook.js";
import { OPERATOR } from "./decider.js";
import { beginImport, blockingRowsOf, importById } from "./import.store.js";
import type { ImportKind, ImportServices, SentBytes } from "./import-kind.js";
import { countRows } from "./list-rows.js";
import { runImport } from "./run-import.js";

type ImportReport = {
  readonly importId: string;
  readonly rows: number;
  readonly changes: number;
  readonly verdicts: readonly { readonly verdict: string; readonly count: number }[];
};

const report = async ({ database }: ImportServices, kind: ImportKind, importId: string): Promise<ImportReport> => {
  const row = await importById(database, kind, importId);
  if (!row) throw new Error(`import ${importId} is gone`);
  const { verdicts, changes } = await countRows(database, kind, row);
  return { importId, rows: row.rows, changes, verdicts };
};

type Refused = { readonly refusal: string };
const refused = (refusal: FileRefusal | ImportRefusal): Refused => ({ refusal: messageOf(refusal, "en") });

/** Previews a file of that kind, and carries it out when a mode is given: for the operator's commands. */
export const importOnce = async (
  databaseUrl: string,
  kind: ImportKind,
  file: SentBytes,
  mode: ImportMode | null,
): Promise<ImportReport | Refused> => {
  const { db: database, close } = openDatabase(databaseUrl, { poolSize: 2 });
  try {
    const rulebook = await openRulebook(database, createLog("warn"));
    const services = { database, rulebook, clock: systemClock };
    if (file.bytes.length > kind.mostBytes) return refused({ kind: "FileTooLarge", mostBytes: kind.mostBytes });
    const previewed = await kind.preview(services, file, OPERATOR);
    if (previewed.kind !== "ImportPreviewed") return refused(previewed);
    const { importId } = previewed;
    if (mode === null) return await report(services, kind, importId);
    if (!(await beginImport(database, kind, importId, mode, systemClock.now())))
      return refused({ kind: "ImportHasErrors", invalidRows: await blockingRowsOf(database, kind, importId) });
    await runImport(services, kind, importId, mode, OPERATOR);
    return await report(services, kind, importId);
  } finally {
    await close();
  }
};
