import type { CategoryGroup } from "@creneau/schema";
import type { CivilDate } from "../civil-date.js";
import { type Grid, type Gridbook, gridOn } from "./grid.js";
import type { PlannedPlace } from "./lay-out.js";

type Wanted = { readonly group: CategoryGroup; readonly departmentCode: string };

/** Grids of the group that have begun to count by that date, the usual one in force first, then whatever began last. */
const begun = (gridbook: Gridbook, { group, departmentCode }: Wanted, date: CivilDate): readonly Grid[] => {
  const usual = gridOn(gridbook, { group, departmentCode }, date);
  const others = gridbook
    .filter((grid) => grid.group === group && (grid.departmentCode ?? departmentCode) === departmentCode)
    .filter((grid) => grid.validFrom <= date)
    .toSorted((one, other) => (one.validFrom < other.validFrom ? 1 : -1));
  return usual ? [usual, ...others] : others;
};

/**
 * The grid that a session lies on. A new grid changes nothing that is planned: a session whose places fit only an older one, or
 * another than the usual, goes on lying on that.
 */
export const fittingGrid = (
  gridbook: Gridbook,
  wanted: Wanted,
  date: CivilDate,
  places: readonly PlannedPlace[],
): Grid | null => {
  const grids = begun(gridbook, wanted, date);
  const fits = ({ exams }: Grid) =>
    places.every((place) => exams.some(({ startMinute }) => startMinute === place.startMinute));
  return grids.find(fits) ?? grids[0] ?? null;
};
