import type { CategoryGroup } from "@creneau/schema";
import type { CivilDate } from "../domain/civil-date.js";
import { type Gridbook, type GridExam, gridOn } from "../domain/planning/grid.js";

/** Groups that the demonstration examines. */
export type DemonstrationGroup = Exclude<CategoryGroup, "D">;

/** Of ten working days of an examiner, seven are for B: most exams are. */
const ROTATION: readonly DemonstrationGroup[] = ["B", "B", "A", "B", "B", "BE", "B", "B", "C", "B"];

/** What an examiner examines on the nth working day: each examiner is at another point of the rotation. */
export const groupOn = (examinerIndex: number, workingDay: number): DemonstrationGroup =>
  ROTATION[(examinerIndex * 3 + workingDay) % ROTATION.length] ?? "B";

/** The exams of a group's day, as the grids of the database have them. */
export const examsOn = (
  gridbook: Gridbook,
  day: { readonly group: DemonstrationGroup; readonly departmentCode: string; readonly civilDate: CivilDate },
): readonly GridExam[] => gridOn(gridbook, day, day.civilDate)?.exams ?? [];
