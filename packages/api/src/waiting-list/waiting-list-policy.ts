import type { Temporal } from "temporal-polyfill";
import { today } from "../domain/booking/centre-calendar.js";
import { type Policybook, policyOn } from "../domain/policy/policy.js";
import type { OfferPolicy } from "../domain/waiting-list/offer-time.js";

/** The waiting list of a department on the day of `now` at the centre. */
export type WaitingListPolicy = OfferPolicy & { readonly windowSeconds: number };

export const waitingListPolicy = (
  policies: Policybook,
  { departmentCode, timeZone }: { readonly departmentCode: string; readonly timeZone: string },
  now: Temporal.Instant,
): WaitingListPolicy => {
  const day = today(now, timeZone).toString();
  const number = (key: Parameters<typeof policyOn>[1]) => policyOn(policies, key, departmentCode, day);
  return {
    shortestMinutes: number("offer.shortest"),
    longestMinutes: number("offer.longest"),
    nearDays: number("offer.near"),
    hours: { from: number("waking.from"), until: number("waking.until") },
    windowSeconds: number("republication.window") * 60,
  };
};
