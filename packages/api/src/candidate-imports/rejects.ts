import type { RowVerdict } from "@creneau/schema";
import { ROW_FIELDS } from "../domain/entry/ministry-row.js";
import type { ImportKind } from "../imports/import-kind.js";
import { rowsWithVerdict } from "../imports/list-rows.js";
import { rejectLines } from "../imports/reject-lines.js";
import { CANDIDATE_TABLES, type ImportRowRow } from "./import.store.js";
import { problemMessage, verdictMessage } from "./import.words.js";

/** Rows that change nothing: somebody has to look at them, or to wait. */
const REJECTS = [
  "invalid",
  "not_requested",
  "not_confirmed",
  "other_department",
  "invited_in_doubt",
] as const satisfies readonly RowVerdict[];

export const candidateRejects: ImportKind["rejects"] = async (db, importId, locale) => {
  const rows = await rowsWithVerdict<ImportRowRow>(db, CANDIDATE_TABLES, importId, REJECTS);
  const rejects = rows.map(({ number, verdict, problems, content }) => ({
    ...{ number, content, reason: verdictMessage(verdict, locale) },
    detail: problems.map((problem) => problemMessage(problem, locale)).join(", "),
  }));
  return rejectLines(rejects, ROW_FIELDS, locale);
};
