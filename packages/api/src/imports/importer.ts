import type { ImportMode } from "@creneau/schema";
import type { Logger } from "pino";
import type { Decider } from "./decider.js";
import type { ImportKind, ImportServices } from "./import-kind.js";
import { runImport } from "./run-import.js";

/** Carries imports out while their officers look on. */
export type Importer = {
  start(kind: ImportKind, id: string, mode: ImportMode, by: Decider): void;
  /** Stops after the statements that run. What is not done stays to be gone on with. */
  close(): Promise<void>;
};

export const openImporter = (services: ImportServices, log: Logger): Importer => {
  const running = new Set<Promise<void>>();
  const stopping = new AbortController();
  return {
    start: (kind, id, mode, by) => {
      const run = runImport(services, kind, id, mode, by, stopping.signal)
        .catch((error: unknown) => log.error({ err: error, import: id }, "an import stopped on the way"))
        .finally(() => running.delete(run));
      running.add(run);
    },
    close: async () => {
      stopping.abort();
      await Promise.all(running);
    },
  };
};
