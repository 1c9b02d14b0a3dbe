import { sql } from "drizzle-orm";
import type { World } from "./world.js";

/** Every way in which slots and bookings can contradict each other, counted. All zero is the promise of the service. */
export const brokenPromises = async ({ db }: Pick<World, "db">) => {
  const { rows } = await db.execute<Record<string, number>>(sql`
    with live as (select slot_id, candidate_id, category from bookings where state = 'live'),
      by_slot as (select slot_id, count(*) as bookings from live group by slot_id)
    select
      (select count(*)::int from by_slot where bookings > 1) as "slotsWithTwoBookings",
      (select count(*)::int from exam_slots s left join by_slot b on b.slot_id = s.id
        where s.state = 'booked' and b.slot_id is null) as "bookedSlotsWithoutBooking",
      (select count(*)::int from exam_slots s join by_slot b on b.slot_id = s.id
        where s.state <> 'booked') as "openSlotsWithBooking",
      (select count(*)::int from (select from live group by candidate_id, category having count(*) > 1) twice)
        as "candidatesWithTwoInACategory",
      (select count(*)::int from bookings b where
        (select count(*) from audit_log a where a.booking_id = b.id and a.action = 'book') <> 1
        or (select count(*) from audit_log a where a.booking_id = b.id and a.action = 'cancel')
          <> (case b.state when 'cancelled' then 1 else 0 end)) as "bookingsWithoutTheirTrace"`);
  return rows[0];
};

export const NO_BROKEN_PROMISE = {
  slotsWithTwoBookings: 0,
  bookedSlotsWithoutBooking: 0,
  openSlotsWithBooking: 0,
  candidatesWithTwoInACategory: 0,
  bookingsWithoutTheirTrace: 0,
};
