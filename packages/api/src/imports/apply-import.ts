import type { ImportMode } from "@creneau/schema";
import type { Context } from "../context.js";
import type { ImportRefusal } from "../domain/files/refusal.js";
import { deciderOf, importFor } from "./decider.js";
import { beginImport, blockingRowsOf } from "./import.store.js";
import type { ImportKind } from "./import-kind.js";

type Begun<Success extends string> = { readonly kind: Success; readonly id: string };

/**
 * Begins to carry an import out; its progress is seen by asking for the import again. Once it is carried out, asking once more
 * changes nothing. When the process ends on the way, asking again goes on from there.
 */
export const applyImport = async <Success extends string>(
  context: Context,
  kind: ImportKind,
  { importId: id, mode }: { readonly importId: string; readonly mode: ImportMode },
  success: Success,
): Promise<Begun<Success> | ImportRefusal | { readonly kind: "NotAllowed" }> => {
  const { database, clock, imports, officer } = context;
  const by = deciderOf(officer, kind.permission);
  if (!by) return { kind: "NotAllowed" };
  const found = await importFor(context, kind, id);
  if (!found) return { kind: "ImportNotFound" };
  const begun = { kind: success, id };
  if (found.state === "applied") return begun;
  if (!(await beginImport(database, kind, id, mode, clock.now()))) {
    const invalidRows = await blockingRowsOf(database, kind, id);
    return mode === "all_or_nothing" && invalidRows > 0 ? { kind: "ImportHasErrors", invalidRows } : begun;
  }
  // Not awaited: ten thousand rows take seconds, and whoever waits is shown how far it is.
  imports.start(kind, id, mode, by);
  return begun;
};
