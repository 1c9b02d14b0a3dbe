import { judgeRows } from "../domain/entry/judge-rows.js";
import { readFile } from "../domain/entry/read-file.js";
import { rulesOn } from "../domain/regulation/rule-set.js";
import type { ImportKind } from "../imports/import-kind.js";
import { sentFile } from "../imports/sent-file.js";
import { todayInParis } from "../regulation/exam-date.js";
import { keepImport, requestsOf } from "./import.store.js";

/** Reads a file of the ministry and keeps it with a verdict on each row. No request is changed. */
export const previewImport: ImportKind["preview"] = async ({ database, clock, rulebook }, file, by) => {
  const on = todayInParis({ clock });
  const rows = readFile(file.bytes, on);
  if ("kind" in rows) return rows;
  const requests = await requestsOf(
    database,
    rows.flatMap(({ row }) => row?.neph ?? []),
  );
  const judged = judgeRows(rows, { requests, mayDecideIn: by.mayDecideIn, rules: rulesOn(rulebook.now(), on), on });
  const importId = await keepImport(database, sentFile(file, by, clock.now()), judged);
  return { kind: "ImportPreviewed", importId };
};
