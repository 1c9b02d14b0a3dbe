import type { ImportMode } from "@creneau/schema";
import type { Context } from "../context.js";
import type { ImportRefusal } from "../domain/entry/refusal.js";
import { mayDo, permissionsOf } from "../domain/permission/permission.js";
import type { Officer } from "../officers/officer.js";
import { beginImport, type ImportRow, importById, invalidRowsOf } from "./import.store.js";
import type { Decider } from "./run-import.js";

export type ImportBegun = { readonly kind: "ApplyCandidateImportSuccess"; readonly id: string };

/** The officer as somebody who may decide on rows; null when imports are not for them. */
export const deciderOf = (officer: Officer | null): Decider | null =>
  officer && permissionsOf(officer.role).includes("import_candidates")
    ? {
        actor: `officer:${officer.officerId}`,
        officerId: officer.officerId,
        mayDecideIn: (departmentCode) => mayDo(officer, "import_candidates", departmentCode),
      }
    : null;

/** An import is its sender's affair, and an administrator's: it holds names of other departments. */
export const importFor = async (
  { database, officer }: Pick<Context, "database" | "officer">,
  id: string,
): Promise<ImportRow | null> => {
  const found = await importById(database, id);
  if (!found || !officer || !deciderOf(officer)) return null;
  return officer.role === "administrator" || found.officerId === officer.officerId ? found : null;
};

/**
 * Begins to carry an import out; its progress is seen by asking for the import again. Once it is carried out, asking once more
 * changes nothing. When the process ends on the way, asking again goes on from there.
 */
export const applyImport = async (
  context: Context,
  id: string,
  mode: ImportMode,
): Promise<ImportBegun | ImportRefusal | { readonly kind: "NotAllowed" }> => {
  const by = deciderOf(context.officer);
  if (!by) return { kind: "NotAllowed" };
  const found = await importFor(context, id);
  if (!found) return { kind: "ImportNotFound" };
  const begun: ImportBegun = { kind: "ApplyCandidateImportSuccess", id };
  if (found.state === "applied") return begun;
  if (!(await beginImport(context.database, id, mode))) {
    const invalidRows = await invalidRowsOf(context.database, id);
    return mode === "all_or_nothing" && invalidRows > 0 ? { kind: "ImportHasErrors", invalidRows } : begun;
  }
  // Not awaited: ten thousand rows take seconds, and whoever waits is shown how far it is.
  context.imports.start(id, mode, by);
  return begun;
};
