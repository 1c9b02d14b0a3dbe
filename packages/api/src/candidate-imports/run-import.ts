import { CONSTRAINTS, type ImportMode } from "@creneau/schema";
import type { Services } from "../context.js";
import { judgeRows } from "../domain/entry/judge-rows.js";
import { fileRow } from "../domain/entry/read-file.js";
import { rulesOn } from "../domain/regulation/rule-set.js";
import { isViolationOf } from "../platform/violation.js";
import { todayInParis } from "../regulation/exam-date.js";
import { decideRows } from "./decide-rows.statement.js";
import { endImport, type ImportRowRow, requestsOf, rowsToDo } from "./import.store.js";

/** Who decides: an officer in their departments, or the operator everywhere. */
export type Decider = {
  readonly actor: string;
  readonly officerId: number | null;
  readonly mayDecideIn: (departmentCode: string) => boolean;
};

export type ImportServices = Pick<Services, "database" | "clock" | "rulebook">;

/** Rows of one statement in `per_row` mode: its locks last some hundredths of a second, and progress is seen. */
const ROWS_A_STATEMENT = 500;
/** How often rows are judged again because somebody changed the same requests meanwhile. */
const MOST_DECISIONS = 20;

/** Nobody else stops an import for good: the same rows could be judged again. */
class ImportStuck extends Error {}

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

/** Carries an import out that has begun, from where it stands, until `signal` stops it: safe to be run twice, also at once. */
export const runImport = async (
  services: ImportServices,
  id: string,
  mode: ImportMode,
  by: Decider,
  signal?: AbortSignal,
): Promise<void> => {
  const { database, clock } = services;
  const all = mode === "all_or_nothing";
  let decisions = 0;
  while (!signal?.aborted) {
    const rows = await rowsToDo(database, id, all ? Number.MAX_SAFE_INTEGER : ROWS_A_STATEMENT);
    if (rows.length === 0) return endImport(database, id, clock.now());
    if (decisions > MOST_DECISIONS) throw new ImportStuck(`import ${id} found its requests changed ${decisions} times`);
    const judged = await judgeNow(services, rows, by);
    const toStore = { importId: id, rows: judged, all, actor: by.actor, now: clock.now() };
    const done = await decideRows(database, toStore).catch((error: unknown) => {
      // A request that was refused may not come back beside a newer one that was sent at this very moment.
      if (isViolationOf(error, CONSTRAINTS.oneEntryPerEmail, CONSTRAINTS.oneEntryPerFile)) return 0;
      throw error;
    });
    decisions = done > 0 ? 0 : decisions + 1;
  }
};
