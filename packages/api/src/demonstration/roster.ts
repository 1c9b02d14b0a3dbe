import { type DemonstrationGroup, GRIDS, groupOn } from "./grid.js";

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
export function* shiftsOf(examiner: Examiner): Generator<Shift> {
  for (const [day, civilDate] of examiner.centre.workingDays.entries()) {
    const group = groupOn(examiner.id, day);
    yield { examiner, civilDate, group, slotCount: GRIDS[group].length };
  }
}

const slotsOf = (examiner: Examiner): number => {
  let slots = 0;
  for (const { slotCount } of shiftsOf(examiner)) slots += slotCount;
  return slots;
};

/** Every centre gets its examiners, and then all get as many again until they can give `slots` exams together. */
export const rosterFor = (
  centres: readonly StaffedCentre[],
  slots: number,
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
        capacity += slotsOf(examiner);
      }
  } while (capacity < slots);
  return { examiners, capacity };
};
