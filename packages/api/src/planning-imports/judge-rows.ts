import { type JudgedPlanningRow, judgePlanning } from "../domain/planning-file/judge-planning.js";
import type { PlanningRow } from "../domain/planning-file/planning-text.js";
import type { Decider } from "../imports/decider.js";
import type { ImportServices } from "../imports/import-kind.js";
import { planningFacts } from "./planning-facts.js";
import { inTurns, ROWS_A_TURN } from "./turns.js";

/** Judges rows on what is planned now. */
export const judgeRows = async (
  services: ImportServices,
  rows: readonly PlanningRow[],
  by: Decider,
): Promise<readonly JudgedPlanningRow[]> => {
  const facts = await planningFacts(services, rows, by);
  return inTurns(judgePlanning(rows, facts, ROWS_A_TURN));
};
