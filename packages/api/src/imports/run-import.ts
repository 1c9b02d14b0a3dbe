import type { ImportMode } from "@creneau/schema";
import type { Decider } from "./decider.js";
import { endImport } from "./import.store.js";
import type { ImportKind, ImportServices } from "./import-kind.js";

/** How often rows are judged again because somebody changed what they are held against meanwhile. */
const MOST_TRIES = 20;

/** Nobody else stops an import for good: the same rows could be judged again. */
class ImportStuck extends Error {}

/** Carries an import out that has begun, from where it stands, until `signal` stops it: safe to be run twice, also at once. */
export const runImport = async (
  services: ImportServices,
  kind: ImportKind,
  importId: string,
  mode: ImportMode,
  by: Decider,
  signal?: AbortSignal,
): Promise<void> => {
  let tries = 0;
  while (!signal?.aborted) {
    if (tries > MOST_TRIES) throw new ImportStuck(`import ${importId} found its facts changed ${tries} times`);
    const outcome = await kind.step(services, { importId, mode, by, tries });
    if (outcome === "nothing_left") return endImport(services.database, kind, importId, services.clock.now());
    if (outcome === "set_back") return;
    tries = outcome.done > 0 ? 0 : tries + 1;
  }
};
