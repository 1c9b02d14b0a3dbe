import type { Temporal } from "temporal-polyfill";
import type { Services } from "../context.js";
import { bookableUntil } from "../domain/booking/book.js";
import { offerLastsUntil } from "../domain/waiting-list/offer-time.js";
import { waitingListPolicy } from "./waiting-list-policy.js";

/** `refused`: this candidate may not have it, the next one is asked. `moved`: what that was decided on has changed. */
export type Answer = "offered" | "refused" | "moved";

type Place = { readonly civilDate: string; readonly timeZone: string; readonly departmentCode: string };

/**
 * How long an offer of this place would last that is made now; null when there is no time left for one. `leavableUntil`: as far as
 * whom it is offered to can leave their old place for it, when they have one.
 */
export const offerSeconds = (
  { clock, rulebook, policies }: Pick<Services, "clock" | "rulebook" | "policies">,
  place: Place,
  leavableUntil?: Temporal.Instant,
): number | null => {
  const now = clock.now();
  const policy = waitingListPolicy(policies.now(), place, now);
  const lastMoment = bookableUntil(place.civilDate, place.timeZone, rulebook.now(), now);
  const until = offerLastsUntil(now, lastMoment, place.timeZone, policy, leavableUntil);
  return until && (until.epochMilliseconds - now.epochMilliseconds) / 1_000;
};
