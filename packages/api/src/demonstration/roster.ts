import type { Gridbook } from "../domain/planning/grid.js";
import { type DemonstrationGroup, examsOn, groupOn } from "./grid.js";

/** An exam centre as the planning needs it. `workingDays`: civil dates, in the order of the calendar. */
export type StaffedCentre = {
  readonly id: number;
  readonly departmentCode: string;
  readonly timeZone: string;
  readonly demonstration: boolean;
  readonly workingDays: readonly string[];
};

export type Examiner = {
  readonly id: number;
  /** Matricule: the department's code and a number in it. */
  readonly registrationNumber: string;
  readonly centre: StaffedCentre;
};

/** One examiner at one centre for one day. `slotCount` exams are on its grid. */
export type Shift = {
  readonly examiner: Examiner;
  readonly civilDate: string;
  readonly group: DemonstrationGroup;
  readonly slotCount: number;
};

/** Real centres (Île-de-France) examine twice as much as the invented ones. */
const examinersAt = (centre: StaffedCentre) => (centre.demonstration ? 1 : 2);

/** The days of one examiner: always at the same centre, so never in two places. */
export function* shiftsOf(examiner: Examiner, gridbook: Gridbook): Generator<Shift> {
  const { departmentCode, workingDays } = examiner.centre;
  for (const [day, civilDate] of workingDays.entries()) {
    const group = groupOn(examiner.id, day);
    const slotCount = examsOn(gridbook, { group, departmentCode, civilDate }).length;
    yield { examiner, civilDate, group, slotCount };
  }
}

const slotsOf = (examiner: Examiner, gridbook: Gridbook): number => {
  let slots = 0;
  for (const { slotCount } of shiftsOf(examiner, gridbook)) slots += slotCount;
  return slots;
};

/** Every centre gets its examiners, and then all get as many again until they can give `slots` exams together. */
export const rosterFor = (
  centres: readonly StaffedCentre[],
  slots: number,
  gridbook: Gridbook,
): { examiners: Examiner[]; capacity: number } => {
  if (!centres.some(({ workingDays }) => workingDays.length > 0)) throw new Error("no exam centre has a working day");
  const examiners: Examiner[] = [];
  const numbers = new Map<string, number>();
  let capacity = 0;
  do {
    for (const centre of centres)
      for (let more = examinersAt(centre); more > 0; more--) {
        const number = (numbers.get(centre.departmentCode) ?? 0) + 1;
        numbers.set(centre.departmentCode, number);
        const registrationNumber = `${centre.departmentCode}${String(number).padStart(4, "0")}`;
        const examiner = { id: examiners.length + 1, registrationNumber, centre };
        examiners.push(examiner);
        capacity += slotsOf(examiner, gridbook);
      }
  } while (capacity < slots);
  return { examiners, capacity };
};
