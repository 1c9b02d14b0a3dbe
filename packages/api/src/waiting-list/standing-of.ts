import type { Context } from "../context.js";
import { today } from "../domain/booking/centre-calendar.js";
import { policyOn } from "../domain/policy/policy.js";
import { weeksToWait } from "../domain/waiting-list/estimate.js";
import { waitingSince } from "../domain/waiting-list/rank.js";
import type { WishRow } from "../wishes/wish.loader.js";
import { countAhead, observePlaces, readWishFacts } from "./standing.store.js";
import type { WishStanding } from "./waiting-list.types.js";

/** Where a wish stands now. The days are those of its candidate's department. */
export const standingOf = async (wish: WishRow, context: Context): Promise<WishStanding> => {
  const { database: db, loaders, clock, policies } = context;
  const [facts, candidate] = await Promise.all([readWishFacts(db, wish.id), loaders.candidate.load(wish.candidateId)]);
  const department = candidate && (await loaders.department.load(candidate.departmentCode));
  if (!facts || !department) throw new Error(`the candidate of wish ${wish.id} is gone`);
  const now = clock.now();
  const day = today(now, department.timeZone).toString();
  const since = waitingSince(facts);
  const windowDays = policyOn(policies.now(), "estimate.window", department.code, day);
  const [ahead, { places, days }] = await Promise.all([
    countAhead(db, wish.id, { since: since?.date ?? null, neph: facts.neph }, day),
    observePlaces(db, wish.id, { now: new Date(now.epochMilliseconds), windowDays }),
  ]);
  return {
    ...{ rank: ahead + 1, ahead, awake: facts.awake },
    ...{ waitingSince: since?.date ?? null, waitingSinceFact: since?.fact ?? null },
    ...{ weeksToWait: weeksToWait({ places, days, ahead }), placesSeen: places, daysSeen: days },
  };
};
