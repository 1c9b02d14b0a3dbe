import type { PlanningFacts } from "./facts.js";
import { judgeDay, type NumberedPlace, type Outcome } from "./judge-day.js";
import type { PlanningRow } from "./planning-text.js";
import { wantedPlaces } from "./wanted-place.js";

export type JudgedPlanningRow = PlanningRow & Outcome;

const dayOf = (examinerId: number, date: string): string => `${examinerId} ${date}`;

/** The verdict on each row, in their order: first each alone, then each examiner's day as a whole. */
export const judgePlanning = (rows: readonly PlanningRow[], facts: PlanningFacts): readonly JudgedPlanningRow[] => {
  const wantedOf = wantedPlaces(facts);
  const outcomes = new Map<number, Outcome>();
  const places: NumberedPlace[] = [];
  for (const row of rows) {
    const wanted = wantedOf(row);
    if ("verdict" in wanted) outcomes.set(row.number, { ...wanted, place: null });
    else places.push({ ...wanted, number: row.number });
  }
  const standing = Map.groupBy(facts.sessions, ({ examinerId, civilDate }) => dayOf(examinerId, civilDate));
  const absences = Map.groupBy(facts.absences, ({ examinerId }) => examinerId);
  for (const [day, of] of Map.groupBy(places, ({ examiner, date }) => dayOf(examiner.id, date))) {
    const absent = absences.get(of[0]?.examiner.id ?? 0) ?? [];
    for (const [number, outcome] of judgeDay(of, standing.get(day) ?? [], absent, facts)) outcomes.set(number, outcome);
  }
  return rows.map((row) => {
    const outcome = outcomes.get(row.number);
    if (!outcome) throw new Error(`row ${row.number} was not judged`);
    return { ...row, ...outcome };
  });
};
