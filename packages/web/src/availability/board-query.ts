import type { AvailabilityFilter } from "../graphql/generated/graphql";
import type { Scope } from "./board-address";
import type { LicenceCategory } from "./licence-category";
import type { Particulars } from "./particulars";
import type { Period } from "./period";

/** What the whole board is about, whichever centre or day is looked at: also what its subscription follows. */
export function boardFilter(
  { scope, category, ...asked }: Particulars & { scope: Scope; category: LicenceCategory },
  { from, to }: Period,
  centres: readonly { id: string }[],
): AvailabilityFilter {
  const { weekdays, startsFrom, startsBefore } = asked;
  const particulars = {
    ...(weekdays && { weekdays: [...weekdays] }),
    ...(startsFrom !== null && { startsFrom }),
    ...(startsBefore !== null && { startsBefore }),
  };
  return { ...whereOf(scope, centres), category, from, to, ...particulars };
}

function whereOf(scope: Scope, centres: readonly { id: string }[]) {
  if (scope.kind === "department") return { departmentCode: scope.code };
  const { near, withinKm, departmentCode } = scope;
  if (withinKm === null) return { centreIds: centres.map(({ id }) => id) };
  return { near, withinKm, ...(departmentCode !== null && { departmentCode }) };
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
