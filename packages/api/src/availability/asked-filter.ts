import type { LicenceCategory, Weekday } from "@creneau/schema";
import { badInput } from "../contract/bad-input.js";
import { numericKeyOrBadInput } from "../contract/global-id.js";
import { type Filter, filterOf } from "../domain/availability/filter.js";
import type { CentreId } from "../domain/id.js";
import type { Slot } from "../domain/slot.js";
import { minuteOfDay } from "../slots/local-time.js";
import { askedHours } from "./asked-hours.js";
import { type AskedSurroundings, centresAround } from "./asked-surroundings.js";
import type { Reference } from "./load-board.js";

/** A filter as a caller writes it. */
export type AskedFilter = AskedSurroundings & {
  readonly departmentCode?: string | null;
  readonly centreIds?: readonly string[] | null;
  readonly category: LicenceCategory;
  readonly from?: string | null;
  readonly to?: string | null;
  readonly weekdays?: readonly Weekday[] | null;
  /** `HH:MM` on the clock of the centre. */
  readonly startsFrom?: string | null;
  readonly startsBefore?: string | null;
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

/** The centres in all of these lists; a list that is not given is no condition, and without any there is none. */
const inAll = (lists: readonly (readonly CentreId[] | null)[]): readonly CentreId[] | null => {
  const [first, ...others] = lists.filter((list) => list !== null);
  if (!first) return null;
  const sets = others.map((list) => new Set(list));
  return first.filter((id) => sets.every((set) => set.has(id)));
};

const centresAsked = (asked: AskedFilter, reference: Reference): readonly CentreId[] | null => {
  const { departmentCode, centreIds } = asked;
  return inAll([
    centreIds ? centresNamed(centreIds, reference) : null,
    typeof departmentCode === "string" ? centresOfDepartment(departmentCode, reference) : null,
    centresAround(asked, reference),
  ]);
};

/** Slots of a centre that is not known yet appear with the reload that its arrival sets off: until then at no hour. */
const clockOf =
  ({ centres }: Reference) =>
  ({ centreId, startsAt }: Slot): number => {
    const centre = centres.get(centreId);
    return centre ? minuteOfDay(startsAt, centre.timeZone) : Number.NaN;
  };

/**
 * Understands a caller's filter, or throws `BAD_USER_INPUT` naming the field: for what is unknown, and for what contradicts itself.
 * What only matches nothing is a fair question.
 */
export const understoodFilter = (asked: AskedFilter, reference: Reference): Filter => {
  const { category, from = null, to = null, weekdays = null } = asked;
  if (from !== null && to !== null && from > to) throw badInput("filter.to", `${to} is before ${from}.`);
  if (weekdays?.length === 0)
    throw badInput("filter.weekdays", "name at least one day of the week, or leave them out.");
  const centreIds = centresAsked(asked, reference);
  return filterOf({ category, centreIds, from, to, weekdays, ...askedHours(asked) }, clockOf(reference));
};
