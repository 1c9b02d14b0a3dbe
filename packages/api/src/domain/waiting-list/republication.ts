import type { Temporal } from "temporal-polyfill";
import { afterWakingTime, type WakingHours, wakingSeconds } from "./waking-time.js";

/**
 * When a place that nobody on the list wants opens to everybody: `draw` (0 to 1, unguessable) of the way through the window, counted
 * in waking time, so that no moment is likelier than another and none is at night. Where little time is left to book the place, the
 * window is half of it: a place must not be lost for the sake of fairness.
 */
export const republishedAt = (
  now: Temporal.Instant,
  lastMoment: Temporal.Instant,
  timeZone: string,
  { windowSeconds, hours }: { readonly windowSeconds: number; readonly hours: WakingHours },
  draw: number,
): Temporal.Instant => {
  const left = wakingSeconds(now, lastMoment, timeZone, hours);
  const window = Math.min(windowSeconds, left / 2);
  return window > 0 ? afterWakingTime(now, draw * window, timeZone, hours) : now;
};
