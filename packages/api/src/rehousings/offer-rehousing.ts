import { verdictOf } from "../bookings/violations.js";
import type { Services } from "../context.js";
import type { SlotId } from "../domain/id.js";
import { mayBeOffered } from "../waiting-list/may-be-offered.js";
import { type Answer, offerSeconds } from "../waiting-list/offer-seconds.js";
import { offerRehousingStatement } from "./offer-rehousing.statement.js";
import type { Displaced } from "./rehousing.store.js";

export type Needed = Pick<Services, "database" | "rulebook" | "policies" | "clock">;

type Place = {
  readonly slotId: SlotId;
  readonly version: number;
  readonly civilDate: string;
  readonly timeZone: string;
  readonly departmentCode: string;
};

/** Offers one place to somebody who is re-housed, if they may have it. `last`: what else the statement does once it is kept. */
export const offerRehousing = async (
  services: Needed,
  person: Displaced,
  place: Place,
  last?: Parameters<typeof offerRehousingStatement>[2],
): Promise<Answer> => {
  // Whoever it were offered to: no file is read for nothing.
  if (offerSeconds(services, place) === null) return "refused";
  const offerable = await mayBeOffered(services, person.candidateId, place.slotId);
  const seconds = offerable && offerSeconds(services, place, offerable.leavableUntil);
  if (!offerable || seconds === null) return "refused";
  const { id: rehousingId, candidateId } = person;
  const now = new Date(services.clock.now().epochMilliseconds);
  const { slotId, version: slotVersion } = place;
  const offer = { rehousingId, candidateId, ...offerable.guard, slotId, slotVersion, seconds, now };
  try {
    return (await offerRehousingStatement(services.database, offer, last)).length > 0 ? "offered" : "moved";
  } catch (error) {
    // Somebody had the place, or the person had another offer, at this very moment.
    if (verdictOf(error) === null) throw error;
    return "moved";
  }
};
