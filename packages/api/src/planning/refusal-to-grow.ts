import type { CategoryGroup } from "@creneau/schema";
import { Temporal } from "temporal-polyfill";
import type { Context } from "../context.js";
import { today } from "../domain/booking/centre-calendar.js";
import type { Refusal } from "../domain/booking/refusal.js";
import type { PlannedPlace } from "../domain/planning/lay-out.js";
import { refusalToPlan } from "../domain/planning/refusal-to-plan.js";
import { periodOf } from "./place-rows.js";
import type { KnownSession } from "./session.store.js";
import { type Period, whatStandsAgainst } from "./session-facts.js";

/** A session of which no place stands is planned anew with the first that comes. */
const getsNoLonger = ({ session, centre, places }: KnownSession, period: Period): boolean => {
  const standing = places.filter(({ state }) => state !== "withdrawn");
  if (!session.standing || standing.length === 0) return false;
  const before = periodOf(standing, { date: session.civilDate, timeZone: centre.timeZone });
  return (
    Temporal.Instant.compare(period.from, before.from) >= 0 && Temporal.Instant.compare(period.until, before.until) <= 0
  );
};

/** Why the examiner cannot stay longer, or null: a session that gets no longer meets nothing that it did not before. */
export const refusalToGrow = async (
  { database, clock }: Context,
  known: KnownSession,
  placesAfter: readonly PlannedPlace[],
  qualifications: readonly CategoryGroup[],
): Promise<Refusal | null> => {
  const { session, centre } = known;
  const { id, examinerId, civilDate: date, categoryGroup: group } = session;
  const period = periodOf(placesAfter, { date, timeZone: centre.timeZone });
  if (getsNoLonger(known, period)) return null;
  const wanted = { examinerId, centreId: centre.id, date, period, exceptSessionId: id };
  const against = await whatStandsAgainst(database, wanted);
  const now = today(clock.now(), centre.timeZone).toString();
  return refusalToPlan({ ...against, qualifications }, { group, date, today: now });
};
