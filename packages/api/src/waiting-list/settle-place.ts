import type { ReturnCause } from "@creneau/schema";
import { Temporal } from "temporal-polyfill";
import { verdictOf } from "../bookings/violations.js";
import type { Services } from "../context.js";
import { bookableUntil } from "../domain/booking/book.js";
import type { CandidateId } from "../domain/id.js";
import { republishedAt } from "../domain/waiting-list/republication.js";
import { offerToDisplaced } from "../rehousings/offer-to-displaced.js";
import { makeOfferStatement } from "./make-offer.statement.js";
import { mayBeOffered } from "./may-be-offered.js";
import { type Answer, offerSeconds } from "./offer-seconds.js";
import { rankedCandidates } from "./ranked-candidates.js";
import { type DuePlace, returnedPlaceStore } from "./returned-place.store.js";
import { unguessableDraw } from "./unguessable-draw.js";
import { waitingListPolicy } from "./waiting-list-policy.js";

type Needed = Pick<Services, "database" | "rulebook" | "policies" | "clock">;

const offerTo = async (services: Needed, place: DuePlace, candidateId: CandidateId): Promise<Answer> => {
  const offerable = await mayBeOffered(services, candidateId, place.slotId);
  const seconds = offerable && offerSeconds(services, place, offerable.leavableUntil);
  if (!offerable || seconds === null) return "refused";
  const { id: returnedPlaceId, slotId, slotVersion } = place;
  const now = new Date(services.clock.now().epochMilliseconds);
  const values = { returnedPlaceId, slotId, slotVersion, candidateId, ...offerable.guard, seconds, now };
  try {
    return (await makeOfferStatement(services.database).execute(values)).length > 0 ? "offered" : "moved";
  } catch (error) {
    // Another process has offered them another place at this very moment.
    if (verdictOf(error) === null) throw error;
    return "moved";
  }
};

/** Offers the place to the first in rank who may have it. Nobody is passed over because something moved: then all is looked at again. */
const offerToFirst = async (services: Needed, place: DuePlace): Promise<Answer> => {
  // Whoever it were offered to: nobody's file is read for nothing.
  if (offerSeconds(services, place) === null) return "refused";
  for await (const candidateId of rankedCandidates(services.database, place)) {
    const answer = await offerTo(services, place, candidateId);
    if (answer !== "refused") return answer;
  }
  return "refused";
};

/** What was open, or as good as open, minutes before: no moment to keep secret. */
const KEEPS_NO_WINDOW: ReadonlySet<ReturnCause> = new Set(["hold", "rehousing", "reserve"]);

/** Does what is next for a returned place: offers it, lets it wait for its moment, or opens it to everybody. */
export const settlePlace = async (services: Needed, place: DuePlace): Promise<void> => {
  const { clock, rulebook, policies, database } = services;
  const store = returnedPlaceStore(database);
  const { timeZone, civilDate, slotState } = place;
  if (slotState !== "held") return store.end(place.id, slotState === "booked" ? "taken" : "withdrawn", clock.now());
  const now = clock.now();
  const isReserved = place.cause === "reserve" && place.opensAt !== null && place.opensAt > now.epochMilliseconds;
  // Whose place was withdrawn comes before everybody who waits; a reserve is for nobody else.
  const rehoused = await offerToDisplaced(services, place);
  const answer = rehoused === "refused" && !isReserved ? await offerToFirst(services, place) : rehoused;
  if (answer === "offered") return;
  if (answer === "moved") return store.release(place.id);

  if (isReserved) return store.wait(place.id, Temporal.Instant.fromEpochMilliseconds(place.opensAt ?? 0));
  if (place.opensAt !== null && place.opensAt <= now.epochMilliseconds) return store.republish(place, now);
  const { windowSeconds, hours } = waitingListPolicy(policies.now(), place, now);
  const window = { windowSeconds: KEEPS_NO_WINDOW.has(place.cause) ? 0 : windowSeconds, hours };
  const lastMoment = bookableUntil(civilDate, timeZone, rulebook.now(), now);
  const opensAt = republishedAt(now, lastMoment, timeZone, window, unguessableDraw());
  if (opensAt.epochMilliseconds <= now.epochMilliseconds) return store.republish(place, now);
  return store.wait(place.id, opensAt);
};
