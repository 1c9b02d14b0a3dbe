import type { CategoryGroup, ExamPhase, GridName, LicenceCategory } from "@creneau/schema";
import type { CivilDate } from "../civil-date.js";

/** One exam of an examiner's day: minutes after midnight on the centre's clock. */
export type GridExam = {
  readonly startMinute: number;
  readonly durationMinutes: number;
  readonly phase: ExamPhase;
  /** What the place is for unless the officer says another category of the group. */
  readonly category: LicenceCategory;
};

/** A grid with its dates: it counts from `validFrom` until the day before `validTo`. Its exams are in order and never overlap. */
export type Grid = {
  readonly name: GridName;
  readonly group: CategoryGroup;
  readonly departmentCode: string | null;
  readonly validFrom: CivilDate;
  readonly validTo: CivilDate | null;
  readonly exams: readonly GridExam[];
};

/** All dated grids of the service. */
export type Gridbook = readonly Grid[];

/** What each group of a session examines. Source: national guide (January 2013), B.1.a; B1 also at a centre of A (B.1.b). */
export const CATEGORIES_OF_GROUP = {
  A: ["A1", "A2", "A", "B1"],
  B: ["B", "B1"],
  BE: ["BE"],
  C: ["C1", "C1E", "C", "CE"],
  D: ["D1", "D1E", "D", "DE"],
} as const satisfies Record<CategoryGroup, readonly LicenceCategory[]>;

/** Which grid is looked for; the usual one when no name is given. */
type Wanted = { readonly group: CategoryGroup; readonly departmentCode: string | null; readonly name?: GridName };

/**
 * The grid of a group on a day, or null when there is none. One of the department comes before one that holds everywhere; of several
 * that count on the day, the one that came last does.
 */
export const gridOn = (
  gridbook: Gridbook,
  { group, departmentCode, name = "usual" }: Wanted,
  on: CivilDate,
): Grid | null => {
  const counting = gridbook.filter(
    (grid) =>
      grid.name === name &&
      grid.group === group &&
      (grid.departmentCode === null || grid.departmentCode === departmentCode) &&
      grid.validFrom <= on &&
      (grid.validTo === null || on < grid.validTo),
  );
  const own = counting.filter((grid) => grid.departmentCode !== null);
  return (own.length > 0 ? own : counting).toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0] ?? null;
};
