import type { LicenceCategory } from "@creneau/schema";
import { badInput } from "../contract/bad-input.js";
import { numericKeyOrBadInput } from "../contract/global-id.js";
import { type Filter, filterOf } from "../domain/availability/filter.js";
import type { CentreId } from "../domain/id.js";
import type { Reference } from "./load-board.js";

/** A filter as a caller writes it. */
export type AskedFilter = {
  readonly departmentCode?: string | null;
  readonly centreIds?: readonly string[] | null;
  readonly category: LicenceCategory;
  readonly from?: string | null;
  readonly to?: string | null;
};

const MOST_CENTRES = 100;

const centresNamed = (ids: readonly string[], { centres }: Reference): CentreId[] => {
  if (ids.length > MOST_CENTRES)
    throw badInput("filter.centreIds", `at most ${MOST_CENTRES} centres, not ${ids.length}.`);
  return ids.map((id) => {
    const key = numericKeyOrBadInput("ExamCentre", id, "filter.centreIds") as CentreId;
    if (!centres.has(key)) throw badInput("filter.centreIds", `there is no exam centre "${id}".`);
    return key;
  });
};

const centresOfDepartment = (code: string, { centresOf }: Reference): readonly CentreId[] => {
  const centres = centresOf.get(code);
  if (!centres) throw badInput("filter.departmentCode", `there is no department "${code.slice(0, 16)}".`);
  return centres;
};

/** Understands a caller's filter, or throws `BAD_USER_INPUT` naming the field. What matches nothing is a fair question. */
export const understoodFilter = (asked: AskedFilter, reference: Reference): Filter => {
  const { departmentCode, centreIds, category, from = null, to = null } = asked;
  if (from !== null && to !== null && from > to) throw badInput("filter.to", `${to} is before ${from}.`);
  const named = centreIds ? centresNamed(centreIds, reference) : null;
  const ofDepartment = typeof departmentCode === "string" ? centresOfDepartment(departmentCode, reference) : null;
  const both = named && ofDepartment ? named.filter((id) => ofDepartment.includes(id)) : (named ?? ofDepartment);
  return filterOf({ category, centreIds: both, from, to });
};
