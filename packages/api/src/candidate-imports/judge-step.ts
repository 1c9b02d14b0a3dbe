import { CONSTRAINTS } from "@creneau/schema";
import { judgeRows } from "../domain/entry/judge-rows.js";
import { fileRow } from "../domain/entry/read-file.js";
import { rulesOn } from "../domain/regulation/rule-set.js";
import type { Decider } from "../imports/decider.js";
import type { ImportServices, Step, StepOutcome } from "../imports/import-kind.js";
import { isViolationOf } from "../platform/violation.js";
import { todayInParis } from "../regulation/exam-date.js";
import { decideRows } from "./decide-rows.statement.js";
import { type ImportRowRow, requestsOf, rowsToDo } from "./import.store.js";

/** Rows of one statement in `per_row` mode: its locks last some hundredths of a second, and progress is seen. */
const ROWS_A_STATEMENT = 500;

/** Judges rows on the requests and rules of now. */
const judgeNow = async ({ database, clock, rulebook }: ImportServices, rows: readonly ImportRowRow[], by: Decider) => {
  const on = todayInParis({ clock });
  const requests = await requestsOf(
    database,
    rows.map(({ content }) => content.codeNeph),
  );
  // What was wrong with a row when it was sent stays wrong; a doubt about who is meant is looked at anew.
  const problemsOf = ({ verdict, problems }: ImportRowRow) => (verdict === "invalid" ? problems : []);
  const fileRows = rows.map((row) => fileRow(row.number, row.content, problemsOf(row), on));
  return judgeRows(fileRows, { requests, mayDecideIn: by.mayDecideIn, rules: rulesOn(rulebook.now(), on), on });
};

/** Decides on the next rows of an import, or on all of them. */
export const judgeStep = async (services: ImportServices, { importId, mode, by }: Step): Promise<StepOutcome> => {
  const { database, clock } = services;
  const all = mode === "all_or_nothing";
  const rows = await rowsToDo(database, importId, all ? Number.MAX_SAFE_INTEGER : ROWS_A_STATEMENT);
  if (rows.length === 0) return "nothing_left";
  const judged = await judgeNow(services, rows, by);
  const toStore = { importId, rows: judged, all, actor: by.actor, now: clock.now() };
  const done = await decideRows(database, toStore).catch((error: unknown) => {
    // A request that was refused may not come back beside a newer one that was sent at this very moment.
    if (isViolationOf(error, CONSTRAINTS.oneEntryPerEmail, CONSTRAINTS.oneEntryPerFile)) return 0;
    throw error;
  });
  return { done };
};
