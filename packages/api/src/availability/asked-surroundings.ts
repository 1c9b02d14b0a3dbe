import { badInput } from "../contract/bad-input.js";
import { communeByCode } from "../departments/commune-register.js";
import { type Coordinates, distanceKm } from "../domain/great-circle.js";
import type { CentreId } from "../domain/id.js";
import type { Reference } from "./load-board.js";

/** Further than this nobody goes for an exam; the country itself measures 1,000 km. */
const MOST_KM = 500;

/** Around a point or a town, as a caller writes it. */
export type AskedSurroundings = {
  readonly communeCode?: string | null;
  readonly near?: Coordinates | null;
  readonly withinKm?: number | null;
};

const middleOf = (communeCode: string): Coordinates => {
  const commune = communeByCode(communeCode);
  if (!commune)
    throw badInput("filter.communeCode", `no commune "${communeCode.slice(0, 16)}" is known. See the query "places".`);
  return commune;
};

const onEarth = (near: Coordinates): Coordinates => {
  if (!(Math.abs(near.latitude) <= 90))
    throw badInput("filter.near.latitude", "a latitude is between -90 and 90 degrees.");
  if (!(Math.abs(near.longitude) <= 180))
    throw badInput("filter.near.longitude", "a longitude is between -180 and 180 degrees.");
  return near;
};

/** The centres around the point; `null` when the caller names none. A point without a distance, or the other way round, says nothing. */
export const centresAround = (
  { communeCode = null, near = null, withinKm = null }: AskedSurroundings,
  { centres }: Reference,
): CentreId[] | null => {
  if (communeCode !== null && near !== null)
    throw badInput("filter.near", "give a commune or coordinates, not both: they are two points.");
  if (communeCode === null && near === null) {
    if (withinKm !== null) throw badInput("filter.withinKm", "a distance is from somewhere: add communeCode or near.");
    return null;
  }
  if (withinKm === null) throw badInput("filter.withinKm", "say how far from there, in kilometres.");
  if (!(withinKm > 0 && withinKm <= MOST_KM))
    throw badInput("filter.withinKm", `a distance is more than 0 and at most ${MOST_KM} km, not ${withinKm}.`);
  const from = near === null ? middleOf(communeCode as string) : onEarth(near);
  // A degree of latitude is 111.2 km, wherever one is: most centres of the country are left out without a sine.
  const degrees = withinKm / 111;
  const around: CentreId[] = [];
  for (const [id, centre] of centres)
    if (Math.abs(centre.latitude - from.latitude) <= degrees && distanceKm(from, centre) <= withinKm) around.push(id);
  return around;
};
