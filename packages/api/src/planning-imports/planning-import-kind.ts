import type { ImportKind } from "../imports/import-kind.js";
import { planStep } from "./plan-step.js";
import { PLANNING_TABLES } from "./planning-import.store.js";
import { previewPlanning } from "./preview-planning.js";
import { MOST_PLANNING_BYTES } from "./read-planning.js";
import { planningRejects, REJECTS } from "./rejects.js";

/** A planning of places: days and hours of examiners at centres. */
export const PLANNING_IMPORTS: ImportKind = {
  ...PLANNING_TABLES,
  path: "/planning-imports",
  permission: "import_planning",
  act: "import_planning",
  mostBytes: MOST_PLANNING_BYTES,
  blocking: REJECTS,
  preview: previewPlanning,
  step: planStep,
  rejects: planningRejects,
};
