import { Temporal } from "temporal-polyfill";
import { afterWakingTime, type WakingHours, wakingSeconds } from "./waking-time.js";

/** The policy of a department. */
export type OfferPolicy = {
  readonly shortestMinutes: number;
  readonly longestMinutes: number;
  /** So many days before the place can no longer be booked, an offer begins to get shorter. */
  readonly nearDays: number;
  readonly hours: WakingHours;
};

const DAY_SECONDS = 86_400;

/**
 * Until when a place is kept for the candidate to whom it is offered: the longest time while the last moment to book it is far, less
 * in proportion as it comes nearer, never less than the shortest; nights do not count. `leavableUntil`: until when the place that they
 * leave for it can be left freely: nobody is penalised for taking an offer that they still see. Null when there is no time left for
 * an offer of the shortest: then it would only keep the place from those who are looking.
 */
export const offerLastsUntil = (
  now: Temporal.Instant,
  lastMoment: Temporal.Instant,
  timeZone: string,
  policy: OfferPolicy,
  leavableUntil: Temporal.Instant = lastMoment,
): Temporal.Instant | null => {
  const atMost = Temporal.Instant.compare(leavableUntil, lastMoment) < 0 ? leavableUntil : lastMoment;
  if (wakingSeconds(now, atMost, timeZone, policy.hours) < policy.shortestMinutes * 60) return null;
  const leftSeconds = (lastMoment.epochMilliseconds - now.epochMilliseconds) / 1_000;
  const share = Math.min(1, leftSeconds / (policy.nearDays * DAY_SECONDS));
  const minutes = Math.max(policy.shortestMinutes, policy.longestMinutes * share);
  const end = afterWakingTime(now, minutes * 60, timeZone, policy.hours);
  return Temporal.Instant.compare(end, atMost) < 0 ? end : atMost;
};
