import { sql } from "drizzle-orm";
import { brokenPromises } from "../booking-invariants.js";
import type { World } from "../world.js";

type Counted = Promise<Record<string, number> | undefined>;

/** Every way in which the waiting list can contradict itself, counted. */
const brokenListPromises = async ({ db }: World): Counted => {
  const { rows } = await db.execute<Record<string, number>>(sql`
    with live as (select * from holds where state = 'live'),
      place as (select * from returned_places where ended_at is null)
    select
      (select count(*)::int from exam_slots s where s.state = 'held'
        and not exists (select from live where live.slot_id = s.id)
        and not exists (select from place where place.slot_id = s.id)) as "heldForNobody",
      (select count(*)::int from place join exam_slots s on s.id = place.slot_id where s.state = 'open')
        as "openWhileTheListHasIt",
      (select count(*)::int from (select from live where returned_place_id is not null group by candidate_id
        having count(*) > 1) twice) as "candidatesWithTwoOffers",
      (select count(*)::int from live join exam_slots s on s.id = live.slot_id where s.state <> 'held')
        as "offersOfAPlaceThatIsNotHeld",
      (select count(*)::int from holds h where h.returned_place_id is not null
        and 1 <> (select count(*) from messages m where m.kind = 'slot_offered' and m.subject = h.id::text))
        as "offersWithoutTheirMessage",
      (select count(*)::int from messages m where m.kind = 'slot_offered'
        and not exists (select from holds h where h.id::text = m.subject)) as "messagesWithoutTheirOffer"`);
  return rows[0];
};

/** Every way in which time can fail to count: for a place that is kept, and for who has to wait. */
const brokenTimePromises = async ({ db }: World): Counted => {
  const { rows } = await db.execute<Record<string, number>>(sql`
    with wait as (select p.candidate_id, p.until, a.id as since from penalties p
        join audit_log a on a.action = 'penalise' and a.details ->> 'penaltyId' = p.id::text where p.lifted_at is null),
      given as (select a.id, a.candidate_id, a.action, s.civil_date from audit_log a join exam_slots s on s.id = a.slot_id)
    select
      (select count(*)::int from holds where state = 'confirmed' and ended_at > held_until) as "takenAfterItsTime",
      (select count(*)::int from holds where state = 'live' and held_until <= clock_timestamp()) as "keptAfterItsTime",
      (select count(*)::int from holds where held_until - held_from > interval '5 minutes' and returned_place_id is null
        and not extended) as "keptForLonger",
      (select count(*)::int from given g join wait w using (candidate_id) where g.action in ('book', 'move') and g.id > w.since
        and g.civil_date < w.until) as "placesWithinAWait",
      (select count(*)::int from given g join wait w using (candidate_id) where g.action = 'offer' and g.id > w.since
        and g.civil_date < w.until) as "offersWithinAWait",
      (select count(*)::int from penalties p where 1 <> (select count(*) from messages m where m.kind = 'penalty'
        and m.subject = p.id::text)) as "penaltiesWithoutTheirMessage",
      (select count(*)::int from messages m where m.kind = 'penalty'
        and not exists (select from penalties p where p.id::text = m.subject)) as "messagesWithoutTheirPenalty"`);
  return rows[0];
};

/** What is broken of all that is promised, by its name. Nothing is the promise of the service. */
export const whatIsBroken = async (world: World): Promise<Record<string, number>> => {
  const counted = await Promise.all([brokenPromises(world), brokenListPromises(world), brokenTimePromises(world)]);
  return Object.fromEntries(
    counted.flatMap((counts) => Object.entries(counts ?? {})).filter(([, count]) => count !== 0),
  );
};
