import type { AvailabilityFilter } from "../graphql/generated/graphql";
import type { BoardRequest, Scope } from "./board-address";
import type { LicenceCategory } from "./licence-category";

/** What the whole board is about, whichever centre or day is looked at: also what its subscription follows. */
export function boardFilter(
  request: Pick<BoardRequest, "from" | "to"> & { scope: Scope; category: LicenceCategory },
  centreIds: readonly string[],
): AvailabilityFilter {
  const { scope, category, from, to } = request;
  const where = scope.kind === "department" ? { departmentCode: scope.code } : { centreIds: [...centreIds] };
  return { category, ...where, ...(from ? { from } : {}), ...(to ? { to } : {}) };
}

/** The same, for one centre. */
export const ofCentre = (filter: AvailabilityFilter, centreId: string | null): AvailabilityFilter =>
  centreId === null ? filter : { ...filter, centreIds: [centreId] };

/** The same, for one civil date. */
export const ofDay = (filter: AvailabilityFilter, day: string): AvailabilityFilter => ({
  ...filter,
  from: day,
  to: day,
});
