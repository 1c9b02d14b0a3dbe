import {
  auditLog,
  bookings,
  candidates,
  examCentres,
  examinerAbsences,
  examiners,
  examSessions,
  examSlots,
  officers,
} from "@creneau/schema";
import { sql } from "drizzle-orm";
import type { Database } from "../platform/database.js";

/** Of the 13 exams of the day so many are booked: a few units stay unhonoured, as on a real day. */
const BOOKED = 10;
/** Candidates of the demonstration who may sit every test: the last of the 5,000 tell stories of people who may not. */
const [FIRST_NEPH, LAST_NEPH] = ["990000000001", "990000004000"];

/** Makes the demonstration's examiner one of those who examine at a real centre, once. */
const becomeExaminer = (db: Database, userId: string) =>
  db.execute(sql`
    update ${officers} set examiner_id = (
      select e.id from ${examiners} e where e.department_code = any(${officers.departmentCodes})
        and exists (select from ${examSessions} s join ${examCentres} c on c.id = s.centre_id
          where s.examiner_id = e.id and not c.demonstration)
        and not exists (select from ${officers} o where o.examiner_id = e.id)
      order by e.id limit 1)
    where user_id = ${userId} and examiner_id is null`);

const EXAM_MINUTES = 32;
const [MORNING, AFTERNOON] = [8 * 60, 13 * 60];
/** A day of category B, in minutes after midnight on the centre's clock: seven exams in the morning, six in the afternoon. */
const STARTS = [7, 6].flatMap((exams, half) =>
  Array.from({ length: exams }, (_, index) => (half === 0 ? MORNING : AFTERNOON) + index * EXAM_MINUTES),
);

/**
 * An exam day for the demonstration's examiner on the day of the sign-in, a Sunday or a holiday too, at the centre where they
 * examine: so that there is always one to work through. Booked are candidates who can sign in and look at their result. Where a
 * session is planned that day already, that one it is.
 */
const planToday = (db: Database, userId: string) =>
  db.execute(sql`
    with place as (
      select o.examiner_id, s.centre_id, c.time_zone, (now() at time zone c.time_zone)::date as today
      from ${officers} o join ${examSessions} s on s.examiner_id = o.examiner_id join ${examCentres} c on c.id = s.centre_id
      where o.user_id = ${userId} order by s.civil_date, s.id limit 1
    ), exam as (
      select place.*, grid.number, ${EXAM_MINUTES}::int as minutes,
        (today + make_interval(mins => grid.minute)) at time zone time_zone as starts_at
      from place, unnest(${sql.param(STARTS)}::int[]) with ordinality as grid (minute, number)
    ), day as (
      select examiner_id, centre_id, today,
        tstzrange(min(starts_at), max(starts_at + make_interval(mins => minutes))) as period
      from exam group by examiner_id, centre_id, today
    ), session as (
      insert into ${examSessions} (examiner_id, centre_id, category_group, civil_date, period)
      select examiner_id, centre_id, 'B', today, period from day
      where not exists (select from ${examSessions} s where s.examiner_id = day.examiner_id and s.civil_date = today)
        and not exists (select from ${examinerAbsences} a
          where a.examiner_id = day.examiner_id and a.cancelled_at is null and a.period && day.period)
      on conflict do nothing returning id
    ), slot as (
      insert into ${examSlots} (session_id, centre_id, category, phase, starts_at, civil_date, duration_minutes, state, version)
      select session.id, centre_id, 'B', 'on_road', starts_at, today, minutes,
        case when number <= ${BOOKED} then 'booked' else 'open' end::slot_state, case when number <= ${BOOKED} then 2 else 1 end
      from session, exam returning id, starts_at, state
    ), taken as (
      select id, row_number() over (order by starts_at) as number from slot where state = 'booked'
    ), person as (
      select id, row_number() over () as number from (
        select id from ${candidates} c
        where kind = 'free' and neph between ${FIRST_NEPH} and ${LAST_NEPH} and user_id is null and email is not null
          and 'B' = any(categories) and not exists (select from ${bookings} b where b.candidate_id = c.id)
        order by random() limit ${BOOKED}) as anybody
    ), booking as (
      insert into ${bookings} (slot_id, candidate_id, category, booked_at)
      select taken.id, person.id, 'B', now() - interval '30 days' from taken join person using (number)
      returning id, slot_id, candidate_id
    )
    insert into ${auditLog} (at, actor, action, booking_id, slot_id, candidate_id)
    select now() - interval '30 days', 'candidate:' || candidate_id, 'book', id, slot_id, candidate_id from booking`);

export const demonstrationExamDay = async (db: Database, userId: string): Promise<void> => {
  await becomeExaminer(db, userId);
  await planToday(db, userId);
};
