import { type Family, holds, holdsOn, lacks, refuses } from "./answer.js";
import { both, either, except } from "./days.js";
import { isMotorcycle } from "./motorcycles.js";
import { offRoadSuccesses } from "./off-road.js";

/**
 * In the categories of motorcycles; elsewhere the gearbox of the off-road test has no consequence.
 *
 * Who passed the off-road test on an automatic gearbox cannot sit the on-road test on a manual one, unless another off-road
 * success, on a manual gearbox, is valid on that day. Without a valid success this rule has nothing to say: VAL-3 and VAL-5 do.
 * Source: national guide (January 2013), B.5.1.h.
 */
export const gearbox: Family = ({ results, automaticVehicle }, { category, phase }, rules) => {
  if (phase !== "on_road" || !isMotorcycle(category)) return [];
  if (automaticVehicle) return [holds("COD-2")];
  if (results === undefined) return [lacks("COD-2", "results")];
  const successes = offRoadSuccesses(results, category, rules);
  const openedBy = (kind: boolean) =>
    either(...successes.filter(({ automatic }) => automatic === kind).map(({ days }) => days));
  const manual = openedBy(false);
  // Without any manual success no day ever allows it: the end of the automatic one's benefit is no date to wait for.
  const automaticOnly = both(openedBy(true), except(manual));
  if (automaticOnly.length === 0) return [holds("COD-2")];
  if (manual.length === 0)
    return [automaticVehicle === undefined ? lacks("COD-2", "automaticVehicle") : refuses("COD-2")];
  const answer = holdsOn("COD-2", except(automaticOnly));
  return automaticVehicle === undefined
    ? [{ ...answer, missing: { days: automaticOnly, fact: "automaticVehicle" } }]
    : [answer];
};
