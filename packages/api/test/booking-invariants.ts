import { sql } from "drizzle-orm";
import type { World } from "./world.js";

/** Every way in which slots and bookings can contradict each other, counted. All zero is the promise of the service. */
export const brokenPromises = async ({ db }: Pick<World, "db">) => {
  const { rows } = await db.execute<Record<string, number>>(sql`
    with live as (select slot_id, candidate_id, category from bookings where state = 'live'),
      by_slot as (select slot_id, count(*) as bookings from live group by slot_id),
      trace as (select booking_id, count(*) filter (where action = 'book') as taken,
        count(*) filter (where action = 'cancel') as given_back from audit_log group by booking_id),
      -- A move takes one place and gives another back.
      touch as (select id, slot_id, action from audit_log where action in ('book', 'cancel')
        union all select id, slot_id, 'book' from audit_log where action = 'move'
        union all select id, (details ->> 'fromSlotId')::bigint, 'cancel' from audit_log where action = 'move'),
      step as (select slot_id, action, lag(action) over (partition by slot_id order by id) as previous from touch),
      kept as (select slot_id from holds where state = 'live'),
      change as (select booking_id, action, count(*) as times from audit_log
        where action in ('book', 'move', 'cancel') group by booking_id, action),
      told as (select booking_id, count(*) as times,
          case kind when 'booking_confirmed' then 'book' when 'booking_moved' then 'move' else 'cancel' end as action
        from messages where kind in ('booking_confirmed', 'booking_moved', 'booking_cancelled')
        group by booking_id, kind)
    select
      (select count(*)::int from by_slot where bookings > 1) as "slotsWithTwoBookings",
      (select count(*)::int from exam_slots s left join by_slot b on b.slot_id = s.id
        where s.state = 'booked' and b.slot_id is null
          and not exists (select from extra_time_places e where e.slot_id = s.id)) as "bookedSlotsWithoutBooking",
      (select count(*)::int from exam_slots s join by_slot b on b.slot_id = s.id
        where s.state <> 'booked' and not (s.state = 'withdrawn' and exists (select from rehousings r
          join bookings d on d.id = r.booking_id where r.slot_id = s.id and d.slot_id = s.id and d.state = 'live')))
        as "openSlotsWithBooking",
      (select count(distinct slot_id)::int from step where action = 'book' and previous = 'book')
        as "slotsTakenWhileTaken",
      (select count(*)::int from (select from live group by candidate_id, category having count(*) > 1) twice)
        as "candidatesWithTwoInACategory",
      (select count(*)::int from exam_slots s left join kept k on k.slot_id = s.id
        where (s.state = 'held') <> (k.slot_id is not null or exists (select from returned_places r
          where r.slot_id = s.id and r.ended_at is null))) as "slotsHeldWithoutHoldOrTheOtherWay",
      (select count(*)::int from exam_slots s left join kept k on k.slot_id = s.id
        where s.state = 'held' and s.being_booked <> (k.slot_id is not null)) as "slotsSaidToBeBookedAndNotOrTheOtherWay",
      (select count(*)::int from (select from holds where state = 'live' and returned_place_id is null group by candidate_id having count(*) > 1) twice)
        as "candidatesWithTwoHolds",
      (select count(*)::int from bookings b where b.version <> 1 + (select count(*) from audit_log a
        where a.booking_id = b.id and a.action = 'move')) as "movesWithoutTheirTrace",
      (select count(*)::int from bookings b left join trace t on t.booking_id = b.id
        where t.taken is distinct from 1
          or t.given_back is distinct from (case b.state when 'cancelled' then 1 else 0 end))
        as "bookingsWithoutTheirTrace",
      (select count(*)::int from change full join told using (booking_id, action)
        where change.times is distinct from told.times) as "changesNotToldOrTheOtherWay"`);
  return rows[0];
};

export const NO_BROKEN_PROMISE = {
  slotsWithTwoBookings: 0,
  bookedSlotsWithoutBooking: 0,
  openSlotsWithBooking: 0,
  slotsTakenWhileTaken: 0,
  candidatesWithTwoInACategory: 0,
  slotsHeldWithoutHoldOrTheOtherWay: 0,
  slotsSaidToBeBookedAndNotOrTheOtherWay: 0,
  candidatesWithTwoHolds: 0,
  movesWithoutTheirTrace: 0,
  bookingsWithoutTheirTrace: 0,
  changesNotToldOrTheOtherWay: 0,
};
