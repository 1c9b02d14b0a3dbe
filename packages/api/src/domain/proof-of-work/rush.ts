import type { Temporal } from "temporal-polyfill";
import { type Policybook, policyOn } from "../policy/policy.js";

/** What tells of a rush for the places of a department. */
export type RushFacts = {
  /** When places were last published there, up to now; null: never. */
  readonly lastPublication: Temporal.Instant | null;
  /** Places that somebody asked to be kept in the last minute. */
  readonly holdsOfLastMinute: number;
};

/** From when on there is a rush. 0 of either: for that reason there never is one. */
export type RushLimits = { readonly minutesAfterPublication: number; readonly holdsPerMinute: number };

export const rushLimitsOn = (policies: Policybook, departmentCode: string, on: string): RushLimits => ({
  minutesAfterPublication: policyOn(policies, "hold.rush_after_publication", departmentCode, on),
  holdsPerMinute: policyOn(policies, "hold.rush_rate", departmentCode, on),
});

/** Places that were published after this moment make a rush. */
export const rushSince = (now: Temporal.Instant, { minutesAfterPublication }: RushLimits): Temporal.Instant =>
  now.subtract({ minutes: minutesAfterPublication });

/** Whether so many reach for places that a program among them could take what people are still reading. */
export const isRush = (
  { lastPublication, holdsOfLastMinute }: RushFacts,
  limits: RushLimits,
  now: Temporal.Instant,
): boolean => {
  const { holdsPerMinute } = limits;
  if (lastPublication && lastPublication.epochMilliseconds > rushSince(now, limits).epochMilliseconds) return true;
  return holdsPerMinute > 0 && holdsOfLastMinute >= holdsPerMinute;
};
