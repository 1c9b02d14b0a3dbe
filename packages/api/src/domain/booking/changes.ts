import { Temporal } from "temporal-polyfill";
import type { CivilDate } from "../civil-date.js";
import { type Policybook, policyOn } from "../policy/policy.js";
import { today } from "./centre-calendar.js";
import type { BookRefusal } from "./refusal.js";

/** How many changes one candidate may make in a civil day and in a calendar month. 0: as many as they like. */
export type ChangeLimits = { readonly perDay: number; readonly perMonth: number };

export const NO_LIMITS: ChangeLimits = { perDay: 0, perMonth: 0 };

/** Instants of the candidate's own changes, in milliseconds since the Unix epoch: bookings, moves, cancellations. */
type Changes = readonly number[];

export const changeLimitsOn = (policies: Policybook, departmentCode: string, on: CivilDate): ChangeLimits => ({
  perDay: policyOn(policies, "changes.day", departmentCode, on),
  perMonth: policyOn(policies, "changes.month", departmentCode, on),
});

const reached = (limit: number, made: number): boolean => limit > 0 && made >= limit;

/**
 * Why this candidate may make no further change at `now`, or null. Days and months are those of the calendar in `timeZone`. To give
 * a place back is never refused by it: others wait for it. Source: docs/rules.md#PUB-2.
 */
export const refusalOfChanges = (
  changes: Changes,
  now: Temporal.Instant,
  timeZone: string,
  { perDay, perMonth }: ChangeLimits,
): BookRefusal | null => {
  const day = today(now, timeZone);
  const month = day.toPlainYearMonth();
  const days = changes.map((at) => today(Temporal.Instant.fromEpochMilliseconds(at), timeZone));
  const thisMonth = days.filter((date) => date.toPlainYearMonth().equals(month)).length;
  const thisDay = days.filter((date) => date.equals(day)).length;
  const isMonth = reached(perMonth, thisMonth);
  if (!isMonth && !reached(perDay, thisDay)) return null;
  // The month ends with a day, or later: of two limits, its end is the one that lets go last.
  const until = isMonth ? month.add({ months: 1 }).toPlainDate({ day: 1 }) : day.add({ days: 1 });
  return {
    kind: "TooManyChanges",
    limit: isMonth ? perMonth : perDay,
    period: isMonth ? "month" : "day",
    until: until.toZonedDateTime(timeZone).toInstant().toString(),
    untilDate: until.toString(),
    rule: "PUB-2",
  };
};
