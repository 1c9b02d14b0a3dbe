import type { PlanningFacts } from "./facts.js";
import { judgeDay, type NumberedPlace, type Outcome } from "./judge-day.js";
import type { PlanningRow } from "./planning-text.js";
import { wantedPlaces } from "./wanted-place.js";

export type JudgedPlanningRow = PlanningRow & Outcome;

const dayOf = (examinerId: number, date: string): string => `${examinerId} ${date}`;

/**
 * The verdict on each row, in their order: first each alone, then each examiner's day as a whole. It stops after every so many rows,
 * so that whoever runs it can let others have their turn.
 */
export function* judgePlanning(
  rows: readonly PlanningRow[],
  facts: PlanningFacts,
  rowsATurn: number,
): Generator<void, readonly JudgedPlanningRow[]> {
  const wantedOf = wantedPlaces(facts);
  const outcomes = new Map<number, Outcome>();
  const places: NumberedPlace[] = [];
  for (const [at, row] of rows.entries()) {
    if (at % rowsATurn === 0) yield;
    const wanted = wantedOf(row);
    if ("verdict" in wanted) outcomes.set(row.number, { ...wanted, place: null });
    else places.push({ ...wanted, number: row.number });
  }
  const standing = Map.groupBy(facts.sessions, ({ examinerId, civilDate }) => dayOf(examinerId, civilDate));
  const absences = Map.groupBy(facts.absences, ({ examinerId }) => examinerId);
  let judged = 0;
  for (const [day, of] of Map.groupBy(places, ({ examiner, date }) => dayOf(examiner.id, date))) {
    const absent = absences.get(of[0]?.examiner.id ?? 0) ?? [];
    if (judged % rowsATurn > (judged + of.length) % rowsATurn) yield;
    judged += of.length;
    for (const [number, outcome] of judgeDay(of, standing.get(day) ?? [], absent, facts)) outcomes.set(number, outcome);
  }
  return rows.map((row) => {
    const outcome = outcomes.get(row.number);
    if (!outcome) throw new Error(`row ${row.number} was not judged`);
    return { ...row, ...outcome };
  });
}
