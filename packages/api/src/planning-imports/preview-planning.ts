import type { ImportKind } from "../imports/import-kind.js";
import { sentFile } from "../imports/sent-file.js";
import { judgeRows } from "./judge-rows.js";
import { keepPlanning } from "./planning-import.store.js";
import { readPlanning } from "./read-planning.js";

/** Reads a planning and keeps it with a verdict on each row. Nothing is planned. */
export const previewPlanning: ImportKind["preview"] = async (services, file, by) => {
  const rows = await readPlanning(file.bytes);
  if ("kind" in rows) return rows;
  const judged = await judgeRows(services, rows, by);
  const kept = sentFile(file, by, services.clock.now());
  return { kind: "ImportPreviewed", importId: await keepPlanning(services.database, kept, judged) };
};
