import {
  bookings,
  examCentres,
  examLists,
  examSessions,
  examSlots,
  holds,
  publications,
  rehousings,
  withdrawals,
} from "@creneau/schema";
import { type SQL, sql } from "drizzle-orm";
import { type AskedDay, centresHere } from "./asked-day.js";

/** Sessions of one day that are named one by one; the rest is a number. */
const NAMED_SESSIONS = 6;
const NAMED_LISTS = 5;

/** Places that are published and not booked, of the next fourteen days, today included: open, or kept for somebody right now. */
export const unfilled = (asked: AskedDay): SQL => sql`
  with free as materialized (
    select s.id, s.civil_date, s.centre_id, s.examiner_id, s.category_group, count(*)::int as places,
      to_char(min(p.starts_at) at time zone c.time_zone, 'HH24:MI') as starts_at,
      row_number() over (partition by s.civil_date order by min(p.starts_at), s.id) as nth
    from ${examCentres} c
      join ${examSessions} s on s.centre_id = c.id and s.civil_date between ${asked.today}::date and ${asked.today}::date + 13
      join ${examSlots} p on p.session_id = s.id and p.state in ('open', 'held') and p.starts_at > ${asked.now}
    where ${centresHere(asked)} group by s.id, c.time_zone
  ), days as (
    select civil_date, sum(places)::int as places, count(*)::int as sessions,
      jsonb_agg(jsonb_build_object('sessionId', id::text, 'examinerId', examiner_id::text, 'centreId', centre_id,
        'group', category_group, 'startsAt', starts_at, 'places', places) order by nth)
        filter (where nth <= ${NAMED_SESSIONS}) as named
    from free group by civil_date
  )
  select jsonb_build_object(
    'week', coalesce(sum(places) filter (where civil_date < ${asked.today}::date + 7), 0)::int,
    'fortnight', coalesce(sum(places), 0)::int,
    'days', coalesce(jsonb_agg(jsonb_build_object('date', civil_date, 'places', places, 'sessions', sessions,
      'firstSessions', named) order by civil_date), '[]'))
  from days`;

/** People whose place was withdrawn and who have no other: their booking is live, and on that place still. */
export const peopleToRehouse = (asked: AskedDay): SQL => sql`
  select jsonb_build_object('people', count(*)::int, 'offered', (count(*) filter (where offered))::int,
    'sessions', count(distinct session_id)::int, 'oldestAt', min(opened_at), 'nextExamOn', min(civil_date))
  from (
    select w.session_id, r.opened_at, s.civil_date, exists (
      select from ${holds} h join ${examSlots} o on o.id = h.slot_id
      where h.candidate_id = b.candidate_id and h.state = 'live' and h.held_until > ${asked.now}
        and h.returned_place_id is not null and o.category = b.category) as offered
    from ${rehousings} r join ${bookings} b on b.id = r.booking_id and b.state = 'live' and b.slot_id = r.slot_id
      join ${withdrawals} w on w.id = r.withdrawal_id join ${examSlots} s on s.id = r.slot_id
      join ${examCentres} c on c.id = s.centre_id
    where r.closed_at is null and ${centresHere(asked)}) people`;

/** Publications that have not run, and the next of them. */
export const scheduledPublications = ({ departmentCode }: AskedDay): SQL => sql`
  select jsonb_build_object('count', count(*)::int, 'nextAt', min(due_at),
    'nextFrom', (array_agg(first_date order by due_at, id))[1], 'nextTo', (array_agg(last_date order by due_at, id))[1])
  from ${publications} where department_code = ${departmentCode} and state = 'scheduled'`;

/** Lists that were issued and not closed, whose day is over. */
export const openLists = (asked: AskedDay): SQL => sql`
  select jsonb_build_object('count', count(*)::int, 'firstLists', coalesce(jsonb_agg(jsonb_build_object(
    'sessionId', session_id::text, 'centreId', centre_id, 'date', civil_date, 'state', state) order by nth)
    filter (where nth <= ${NAMED_LISTS}), '[]'))
  from (
    select l.session_id, l.state, s.centre_id, s.civil_date,
      row_number() over (order by s.civil_date, l.session_id) as nth
    from ${examLists} l join ${examSessions} s on s.id = l.session_id join ${examCentres} c on c.id = s.centre_id
    where l.closed_at is null and s.civil_date < ${asked.today}::date and ${centresHere(asked)}) lists`;
