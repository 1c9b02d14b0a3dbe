import { centresWhere } from "../centres/centre.store.js";
import type { Context } from "../context.js";
import { numericKey } from "../contract/global-id.js";
import { communeByCode } from "../departments/commune-register.js";
import { distanceKm } from "../domain/great-circle.js";
import type { CentreId } from "../domain/id.js";
import type { Wish } from "../domain/waiting-list/wish.js";
import type { AskedWish } from "../domain/waiting-list/wish-problems.js";
import { minutesOf } from "./clock-time.js";
import type { WishInput } from "./wish.types.js";

/** What a form says, once its ids have been looked up: as it was asked, and the centres that it means. */
export type UnderstoodWish = {
  readonly asked: AskedWish;
  readonly centreIds: readonly CentreId[];
  readonly departmentCode: string | null;
  readonly near: { readonly communeCode: string; readonly withinKm: number } | null;
};

/** No more than may be named, so that a huge list costs one look-up too many and not a thousand. */
const MOST_LOOK_UPS = 41;

const centresNamed = async (ids: readonly string[], { loaders }: Context): Promise<(CentreId | null)[]> =>
  Promise.all(
    [...new Set(ids)].slice(0, MOST_LOOK_UPS).map(async (id) => {
      const key = numericKey("ExamCentre", id);
      const centre = key === null ? null : await loaders.centre.load(key);
      return centre ? (centre.id as CentreId) : null;
    }),
  );

const centresNear = async (
  { communeCode, withinKm }: { communeCode: string; withinKm: number },
  { database }: Context,
): Promise<{ isKnown: boolean; withinKm: number; centreIds: CentreId[] }> => {
  const town = communeByCode(communeCode);
  if (!town) return { isKnown: false, withinKm, centreIds: [] };
  const centres = await centresWhere(database, { departmentCode: undefined, demonstration: undefined });
  const near = centres.filter((centre) => distanceKm(town, centre) <= withinKm);
  return { isKnown: true, withinKm, centreIds: near.map(({ id }) => id as CentreId) };
};

export const understoodWish = async (input: WishInput, context: Context): Promise<UnderstoodWish> => {
  const { category, phase, weekdays, departmentCode = null, from = null, to = null } = input;
  const named = input.centreIds ? await centresNamed(input.centreIds, context) : null;
  const near = input.near ? await centresNear(input.near, context) : null;
  const department =
    departmentCode === null ? null : { isKnown: (await context.loaders.department.load(departmentCode)) !== null };
  const asked: AskedWish = {
    ...{ category, phase, from, to },
    areas: { centres: named, department, near: near && { ...near, centresFound: near.centreIds.length } },
    weekdays: [...new Set(weekdays)],
    startsFrom: minutesOf(input.startsFrom ?? "00:00"),
    startsBefore: minutesOf(input.startsBefore ?? "24:00"),
  };
  const centreIds = near ? near.centreIds : (named ?? []).filter((id) => id !== null);
  return { asked, centreIds, departmentCode, near: input.near ?? null };
};

/** The wish of a form without a problem. */
export const wishOf = ({ asked, centreIds, departmentCode }: UnderstoodWish): Wish => {
  const { areas: _, ...rest } = asked;
  const area =
    departmentCode === null ? { kind: "centres" as const, centreIds } : { kind: "department" as const, departmentCode };
  return { ...rest, area, weekdays: new Set(asked.weekdays) };
};
