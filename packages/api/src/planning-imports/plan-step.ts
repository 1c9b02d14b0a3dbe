import type { JudgedPlanningRow } from "../domain/planning-file/judge-planning.js";
import type { ImportKind } from "../imports/import-kind.js";
import { unlessMoved } from "../planning/moved-facts.js";
import { judgeRows } from "./judge-rows.js";
import { planAll } from "./plan-all.js";
import { planPlaces } from "./plan-places.statement.js";
import { planningRowsToDo } from "./planning-import.store.js";
import { withRefusals } from "./refused-rows.js";
import { isReject } from "./rejects.js";
import { setBack } from "./set-back.statement.js";

/** Examiners' days of one statement in `per_row` mode: five thousand places, some tenths of a second, and progress is seen. */
const DAYS_A_STATEMENT = 400;
/** Judged again this often in vain, a day stands alone, so that it keeps no other from being planned. */
const TRIES_TOGETHER = 3;
const TRIES_ALONE = 6;

/**
 * Plans the next examiners' days of an import, or all of them. What changes meanwhile (another import, the planner's screen) shows as
 * a session of another version or as a constraint that refuses: the rows are then judged again, on what is there by then.
 */
export const planStep: ImportKind["step"] = async (services, { importId, mode, by, tries }) => {
  const { database, clock } = services;
  const all = mode === "all_or_nothing";
  const days = all ? null : tries < TRIES_TOGETHER ? DAYS_A_STATEMENT : 1;
  const rows = await planningRowsToDo(database, importId, days);
  if (rows.length === 0) return "nothing_left";
  const judged = await judgeRows(
    services,
    rows.map(({ number, content, formulas }) => ({ number, text: content, formulas })),
    by,
  );
  if (all && judged.some(({ verdict }) => isReject(verdict))) {
    await setBack(database, importId, judged);
    return "set_back";
  }
  const plan = async (planned: readonly JudgedPlanningRow[]) => {
    const done = await unlessMoved(() => (all ? planAll : planPlaces)(database, importId, planned, clock.now()));
    return { done: done === "moved" ? 0 : done };
  };
  if (tries < TRIES_ALONE) return plan(judged);
  const refused = await withRefusals(database, importId, judged, clock.now());
  const isSetBack = all && refused.some(({ verdict }) => isReject(verdict));
  if (!isSetBack) return plan(refused);
  await setBack(database, importId, refused);
  return "set_back";
};
