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

export const coversDate = (filter: Filter, civilDate: string): boolean =>
  (filter.from === null || civilDate >= filter.from) && (filter.to === null || civilDate <= filter.to);

/** Whether the filter shows this slot while it is open. */
export const covers = (filter: Filter, slot: Slot): boolean =>
  slot.category === filter.category &&
  (filter.centres === null || filter.centres.has(slot.centreId)) &&
  coversDate(filter, slot.civilDate);
