import { setImmediate } from "node:timers/promises";
import { type JudgedPlanningRow, judgePlanning } from "../domain/planning-file/judge-planning.js";
import type { PlanningRow } from "../domain/planning-file/planning-text.js";
import type { Decider } from "../imports/decider.js";
import type { ImportServices } from "../imports/import-kind.js";
import { planningFacts } from "./planning-facts.js";

/** Judges rows on what is planned now. */
export const judgeRows = async (
  services: ImportServices,
  rows: readonly PlanningRow[],
  by: Decider,
): Promise<readonly JudgedPlanningRow[]> => {
  const facts = await planningFacts(services, rows, by);
  await setImmediate();
  return judgePlanning(rows, facts);
};
