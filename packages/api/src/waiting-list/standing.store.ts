import { candidates, returnedPlaces, wishes } from "@creneau/schema";
import { sql } from "drizzle-orm";
import type { Standing, WaitingFacts } from "../domain/waiting-list/rank.js";
import type { Database } from "../platform/database.js";
import { isAwake, lastExamOn, standing } from "./rank-order.js";
import { hoursFit } from "./wished-place.js";

/** What a rank is derived from, and whether the wish is awake. */
export type WishFacts = WaitingFacts & { readonly neph: string; readonly awake: boolean };

export const readWishFacts = async (db: Database, wishId: string): Promise<WishFacts | null> => {
  const { rows } = await db.execute<WishFacts>(sql`
    select c.neph, ${isAwake} as awake, c.registered_on::text as "registeredOn", c.theory_passed_on::text as "theoryPassedOn",
      ${lastExamOn}::text as "lastExamOn"
    from ${wishes} w join ${candidates} c on c.id = w.candidate_id where w.id = ${wishId}`);
  return rows[0] ?? null;
};

/**
 * How many candidates come before: they have waited longer, and one of their wishes takes some of the same places, today or later. A
 * wish that sleeps or is over is in nobody's way.
 */
export const countAhead = async (
  db: Database,
  wishId: string,
  { since, neph }: Standing,
  today: string,
): Promise<number> => {
  const { rows } = await db.execute<{ ahead: number }>(sql`
    select count(distinct c.id)::int as ahead
    from ${wishes} mine
      join ${wishes} w on w.keys && mine.keys and w.candidate_id <> mine.candidate_id
        and w.starts_from < mine.starts_before and mine.starts_from < w.starts_before
        and (w.to_date >= mine.from_date or w.to_date is null or mine.from_date is null)
        and (mine.to_date >= w.from_date or mine.to_date is null or w.from_date is null)
      join ${candidates} c on c.id = w.candidate_id
    where mine.id = ${wishId} and (w.to_date >= ${today}::date or w.to_date is null) and ${isAwake}
      and (${standing}) < (coalesce(${since}::date, 'infinity'), ${neph} collate "C")`);
  return rows[0]?.ahead ?? 0;
};

/**
 * What came back to the list within the last `windowDays`, at such centres, on such days and hours: when the wish begins and ends makes
 * no difference to how often. `days` is less than the window while the list is younger. A hold that ended brings no place back.
 */
export const observePlaces = async (
  db: Database,
  wishId: string,
  { now, windowDays }: { readonly now: Date; readonly windowDays: number },
): Promise<{ places: number; days: number }> => {
  const { rows } = await db.execute<{ places: number; days: number }>(sql`
    with seen as (select ${now}::timestamptz - make_interval(days => ${windowDays}::int) as since)
    select
      (select count(*)::int from ${wishes} w, seen, ${returnedPlaces} r
        where w.id = ${wishId} and ${hoursFit} and r.returned_at >= seen.since and r.cause <> 'hold') as places,
      (select case when oldest is null then 0
          else least(${windowDays}::int, extract(day from ${now}::timestamptz - oldest)::int) end
        from (select min(returned_at) as oldest from ${returnedPlaces}) list) as days`);
  return rows[0] ?? { places: 0, days: 0 };
};
