import { examCentres, examSlots } from "@creneau/schema";
import { eq } from "drizzle-orm";
import { today } from "../domain/booking/centre-calendar.js";
import { distanceKm } from "../domain/great-circle.js";
import { policyOn } from "../domain/policy/policy.js";
import type { Answer } from "../waiting-list/offer-seconds.js";
import type { DuePlace } from "../waiting-list/returned-place.store.js";
import { type Needed, offerRehousing } from "./offer-rehousing.js";
import { type Displaced, rehousingStore } from "./rehousing.store.js";

/** So many people are asked for one place. */
const MOST_PEOPLE = 200;

/** How far from their centre this person may be re-housed, by the policy of its department. */
export const mostKmFor = ({ policies, clock }: Needed, { departmentCode, timeZone }: Displaced): number =>
  policyOn(policies.now(), "rehousing.distance", departmentCode, today(clock.now(), timeZone).toString());

/** Offers a place that came free to the first of those who are to be re-housed near it and may have it. */
export const offerToDisplaced = async (services: Needed, place: DuePlace): Promise<Answer> => {
  const { database: db } = services;
  const [known] = await db
    .select({ category: examSlots.category, phase: examSlots.phase, centre: examCentres })
    .from(examSlots)
    .innerJoin(examCentres, eq(examCentres.id, examSlots.centreId))
    .where(eq(examSlots.id, place.slotId));
  if (!known) return "refused";
  const { category, phase, centre } = known;
  const people = await rehousingStore(db).waitingFor({ category, phase, slotId: place.slotId }, MOST_PEOPLE);
  for (const person of people) {
    if (person.centreId !== centre.id && distanceKm(person, centre) > mostKmFor(services, person)) continue;
    const answer = await offerRehousing(services, person, { ...place, version: place.slotVersion });
    if (answer !== "refused") return answer;
  }
  return "refused";
};
