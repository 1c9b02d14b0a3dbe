import type { LicenceCategory } from "@creneau/schema";
import type { CentreId } from "../id.js";
import type { Slot } from "../slot.js";

/** What a reader wants to see, with departments already turned into centres. Dates are civil dates, both included. */
export type Filter = {
  /** The same for two filters that mean the same: readers with one key share their work. */
  readonly key: string;
  readonly category: LicenceCategory;
  /** `null` means every centre. */
  readonly centres: ReadonlySet<CentreId> | null;
  readonly from: string | null;
  readonly to: string | null;
};

export const filterOf = (asked: {
  category: LicenceCategory;
  centreIds: Iterable<CentreId> | null;
  from: string | null;
  to: string | null;
}): Filter => {
  const { category, from, to } = asked;
  const centres = asked.centreIds && new Set([...asked.centreIds].sort((a, b) => a - b));
  const key = [category, from ?? "", to ?? "", centres ? [...centres].join(",") : "*"].join("|");
  return { key, category, centres, from, to };
};

const coversDate = (filter: Filter, civilDate: string): boolean =>
  (filter.from === null || civilDate >= filter.from) && (filter.to === null || civilDate <= filter.to);

/** Where a slot stands: all that a filter looks at. */
export type Place = Pick<Slot, "category" | "centreId" | "civilDate">;

/** Whether the filter shows what is open there. */
export const covers = (filter: Filter, place: Place): boolean =>
  place.category === filter.category &&
  (filter.centres === null || filter.centres.has(place.centreId)) &&
  coversDate(filter, place.civilDate);
