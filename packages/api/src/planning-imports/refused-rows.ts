import { CONSTRAINTS, type PlanningVerdict } from "@creneau/schema";
import type { Temporal } from "temporal-polyfill";
import { violatedConstraint } from "../bookings/violations.js";
import type { JudgedPlanningRow } from "../domain/planning-file/judge-planning.js";
import type { Database } from "../platform/database.js";
import { partsOf } from "./plan-all.js";
import { planPlaces } from "./plan-places.statement.js";

/** What a row comes to that a constraint refuses again and again although nothing is seen to stand against it. */
const VERDICT_OF: Readonly<Record<string, PlanningVerdict>> = {
  [CONSTRAINTS.oneExaminerInOnePlace]: "examiner_busy",
  [CONSTRAINTS.oneSlotPerStart]: "examiner_busy",
  [CONSTRAINTS.noSessionInAnAbsence]: "examiner_absent",
  [CONSTRAINTS.examinerQualified]: "not_qualified",
  [CONSTRAINTS.noSessionOnAHoliday]: "public_holiday",
};

/** Ends a trial: whatever it has written is undone. */
class Undone extends Error {}

type Trial = (rows: readonly JudgedPlanningRow[]) => Promise<PlanningVerdict | null>;

/** Plans the rows and takes it back at once: what a constraint says of them, or null when none refuses. */
const trialOf =
  (db: Database, importId: string, now: Temporal.Instant): Trial =>
  async (rows) => {
    try {
      return await db.transaction(async (trial) => {
        await planPlaces(trial, importId, rows, now);
        throw new Undone();
      });
    } catch (error) {
      if (error instanceof Undone) return null;
      const verdict = VERDICT_OF[violatedConstraint(error) ?? ""];
      if (verdict) return verdict;
      throw error;
    }
  };

type Refused = readonly (readonly [JudgedPlanningRow, PlanningVerdict])[];

/** By halves: one wrong row among thousands is found in a dozen trials. Rows that are refused together alone are all wrong. */
const refusedAmong = async (rows: readonly JudgedPlanningRow[], trial: Trial): Promise<Refused> => {
  const verdict = await trial(rows);
  if (verdict === null) return [];
  const half = Math.ceil(rows.length / 2);
  const found =
    rows.length === 1
      ? []
      : [...(await refusedAmong(rows.slice(0, half), trial)), ...(await refusedAmong(rows.slice(half), trial))];
  return found.length > 0 ? found : rows.map((row) => [row, verdict] as const);
};

/** The rows, with a verdict on those that a constraint refuses: the others are left as they were judged. */
export const withRefusals = async (
  db: Database,
  importId: string,
  rows: readonly JudgedPlanningRow[],
  now: Temporal.Instant,
): Promise<readonly JudgedPlanningRow[]> => {
  const trial = trialOf(db, importId, now);
  const verdicts = new Map<JudgedPlanningRow, PlanningVerdict>();
  const toPlan = rows.filter(({ place }) => place);
  for (const part of partsOf(toPlan))
    for (const [row, verdict] of await refusedAmong(part, trial)) verdicts.set(row, verdict);
  return rows.map((row) => {
    const verdict = verdicts.get(row);
    return verdict ? { ...row, verdict, place: null } : row;
  });
};
