import { Temporal } from "temporal-polyfill";
import type { CivilDate } from "../civil-date.js";

/**
 * From when on a candidate sees a result that is written at `now`: `hours` after the end of the exam's day at its centre, and at
 * once when there are none or they are over. Source: the policy `result.publication`.
 */
export const publicationOf = (
  { civilDate, timeZone }: { readonly civilDate: CivilDate; readonly timeZone: string },
  hours: number,
  now: Temporal.Instant,
): Temporal.Instant => {
  if (hours === 0) return now;
  const dayEnds = Temporal.PlainDate.from(civilDate).add({ days: 1 }).toZonedDateTime(timeZone).toInstant();
  const due = dayEnds.add({ minutes: Math.round(hours * 60) });
  return Temporal.Instant.compare(due, now) > 0 ? due : now;
};
