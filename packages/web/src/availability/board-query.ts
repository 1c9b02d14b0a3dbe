import type { AvailabilityFilter } from "../graphql/generated/graphql";
import type { Scope } from "./board-address";
import type { LicenceCategory } from "./licence-category";
import type { Period } from "./period";

/** What the whole board is about, whichever centre or day is looked at: also what its subscription follows. */
export function boardFilter(
  { scope, category }: { scope: Scope; category: LicenceCategory },
  { from, to }: Period,
  centres: readonly { id: string }[],
): AvailabilityFilter {
  const where =
    scope.kind === "department" ? { departmentCode: scope.code } : { centreIds: centres.map(({ id }) => id) };
  return { ...where, category, from, to };
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
