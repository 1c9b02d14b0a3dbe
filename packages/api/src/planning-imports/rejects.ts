import { HARMLESS_VERDICTS, PLANNING_VERDICTS, type PlanningVerdict } from "@creneau/schema";
import { PLANNING_FIELDS } from "../domain/planning-file/columns.js";
import type { ImportKind } from "../imports/import-kind.js";
import { rowsWithVerdict } from "../imports/list-rows.js";
import { rejectLines } from "../imports/reject-lines.js";
import { PLANNING_TABLES, type PlanningImportRow } from "./planning-import.store.js";
import { hintMessage, verdictMessage } from "./planning-import.words.js";

/** Whether nothing comes of such a row: somebody has to correct it. */
export const isReject = (verdict: PlanningVerdict): boolean =>
  !HARMLESS_VERDICTS.some((harmless) => harmless === verdict);

/** Verdicts on rows that somebody has to correct. */
export const REJECTS = PLANNING_VERDICTS.filter(isReject);

/** The rows to correct, with the columns of a planning: the file can be brought back as it is. */
export const planningRejects: ImportKind["rejects"] = async (db, importId, locale) => {
  const rows = await rowsWithVerdict<PlanningImportRow>(db, PLANNING_TABLES, importId, REJECTS);
  const rejects = rows.map(({ number, verdict, hints, content }) => ({
    ...{ number, content, reason: verdictMessage(verdict, locale), detail: hintMessage(verdict, hints, locale) },
  }));
  return rejectLines(rejects, PLANNING_FIELDS, locale);
};
