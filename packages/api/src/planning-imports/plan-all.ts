import type { Temporal } from "temporal-polyfill";
import type { JudgedPlanningRow } from "../domain/planning-file/judge-planning.js";
import type { Database } from "../platform/database.js";
import { planPlaces } from "./plan-places.statement.js";

/** Rows of one statement: a few megabytes of text, some tenths of a second. */
const ROWS_A_STATEMENT = 5_000;

/** Somebody has changed a session meanwhile: everything is to be judged again. */
class SessionsMoved extends Error {}

/** The rows in parts, each examiner's in one, in the order of their ids: locks are then taken in that order all along. */
export const partsOf = (rows: readonly JudgedPlanningRow[]): readonly (readonly JudgedPlanningRow[])[] => {
  const byExaminer = Map.groupBy(rows, ({ place }) => place?.examiner.id ?? 0);
  const cut: JudgedPlanningRow[][] = [];
  let part: JudgedPlanningRow[] = [];
  for (const id of [...byExaminer.keys()].toSorted((one, other) => one - other)) {
    part.push(...(byExaminer.get(id) ?? []));
    if (part.length < ROWS_A_STATEMENT) continue;
    cut.push(part);
    part = [];
  }
  return part.length > 0 ? [...cut, part] : cut;
};

/**
 * Plans the places of all rows or of none, in one transaction. In several statements, unlike other changes: a hundred thousand places
 * take longer than one statement is given, and their text in one piece would keep the process from answering others.
 */
export const planAll = async (
  db: Database,
  importId: string,
  rows: readonly JudgedPlanningRow[],
  now: Temporal.Instant,
): Promise<number> => {
  try {
    return await db.transaction(async (change) => {
      for (const part of partsOf(rows))
        if ((await planPlaces(change, importId, part, now)) < part.length) throw new SessionsMoved();
      return rows.length;
    });
  } catch (error) {
    if (error instanceof SessionsMoved) return 0;
    throw error;
  }
};
