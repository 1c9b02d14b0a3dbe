import { MOST_FILE_BYTES } from "../domain/entry/read-file.js";
import type { ImportKind } from "../imports/import-kind.js";
import { CANDIDATE_TABLES } from "./import.store.js";
import { judgeStep } from "./judge-step.js";
import { previewImport } from "./preview-import.js";
import { candidateRejects } from "./rejects.js";

/** The ministry's file (Aurige): what it decides of requests. */
export const CANDIDATE_IMPORTS: ImportKind = {
  ...CANDIDATE_TABLES,
  path: "/candidate-imports",
  permission: "import_candidates",
  act: "import_candidates",
  mostBytes: MOST_FILE_BYTES,
  blocking: ["invalid"],
  preview: previewImport,
  step: judgeStep,
  rejects: candidateRejects,
};
