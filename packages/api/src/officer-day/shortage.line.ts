import {
  bookings,
  candidates,
  examCentres,
  examResults,
  examSessions,
  examSlots,
  heldLicences,
  penalties,
  wishes,
} from "@creneau/schema";
import { type SQL, sql } from "drizzle-orm";
import { CATEGORIES_OF_GROUP } from "../domain/planning/grid.js";
import { type AskedDay, centresHere } from "./asked-day.js";

const groupOfCategory = sql.raw(
  Object.entries(CATEGORIES_OF_GROUP)
    .flatMap(([group, categories]) =>
      categories.map((category) => `('${category}'::licence_category, '${group}'::category_group)`),
    )
    .join(", "),
);

/** Of a candidate and a category, both as SQL: no place is theirs. */
const withoutPlace = (candidate: SQL, category: SQL) => sql`not exists (select from ${bookings} b
  where b.candidate_id = ${candidate} and b.category = ${category} and b.state = 'live')`;

/**
 * What the file says that does not speak against an exam of the category `k.category` for the candidate `c`. The regulation is not
 * asked: it would take a judgement of every file.
 */
const isEntitled = ({ today }: AskedDay) => sql`${withoutPlace(sql`c.id`, sql`k.category`)}
  and (c.theory_passed_on is not null or exists (select from ${heldLicences} h where h.candidate_id = c.id))
  and not exists (select from ${heldLicences} h where h.candidate_id = c.id and h.category = k.category::text)
  and not exists (select from ${examResults} e
    where e.candidate_id = c.id and e.category = k.category and e.phase = 'on_road' and e.outcome = 'passed')
  and not exists (select from ${penalties} p
    where p.candidate_id = c.id and p.category = k.category and p.lifted_at is null and p.until > ${today}::date)`;

/** Places of the sessions to come, and who waits for one, by group of categories; a category of two groups is in both. */
export const shortages = (asked: AskedDay): SQL => sql`
  with groups (category, "group") as (values ${groupOfCategory}),
  here as materialized (select c.id from ${examCentres} c where ${centresHere(asked)}),
  places as materialized (
    select s.centre_id, s.category_group as "group", count(*) filter (where p.state = 'open') as open,
      count(*) filter (where p.state = 'draft') as planned
    from here join ${examSessions} s on s.centre_id = here.id and s.civil_date >= ${asked.today}::date
      join ${examSlots} p on p.session_id = s.id and p.state in ('open', 'draft') and p.starts_at > ${asked.now}
    group by 1, 2
  ), wishing as materialized (
    select w.candidate_id, g."group", w.department_code, w.centre_ids
    from ${wishes} w join groups g on g.category = w.category
    where (w.department_code = ${asked.departmentCode} or w.centre_ids && array(select id from here))
      and (w.to_date >= ${asked.today}::date or w.to_date is null)
      and ${withoutPlace(sql`w.candidate_id`, sql`w.category`)}
  ), on_file as materialized (
    select c.id as candidate_id, g."group"
    from ${candidates} c cross join unnest(c.categories) k (category) join groups g on g.category = k.category
    where c.department_code = ${asked.departmentCode} and c.erased_at is null and ${isEntitled(asked)}
  ), counted as (
    select known."group", places.open, places.planned, people.waiting, people.wishing, centres.list as centres
    from (select distinct "group" from groups) known
      cross join lateral (
        select coalesce(sum(p.open), 0)::int as open, coalesce(sum(p.planned), 0)::int as planned
        from places p where p."group" = known."group") places
      cross join lateral (
        select count(*)::int as waiting, (count(*) filter (where wishes))::int as wishing
        from (select candidate_id, bool_or(wishes) as wishes from (
            select candidate_id, true as wishes from wishing where "group" = known."group"
            union all select candidate_id, false from on_file where "group" = known."group") all_of_them
          group by candidate_id) each_once) people
      cross join lateral (
        select jsonb_agg(jsonb_build_object('centreId', here.id, 'openPlaces', coalesce(p.open, 0),
          'plannedPlaces', coalesce(p.planned, 0), 'wishing', w.count) order by here.id) as list
        from here left join places p on p.centre_id = here.id and p."group" = known."group"
          cross join lateral (select count(distinct candidate_id)::int as count from wishing
            where "group" = known."group"
              and (department_code is not null or here.id = any (centre_ids))) w
        where coalesce(p.open, 0) + coalesce(p.planned, 0) + w.count > 0) centres
  )
  select coalesce(jsonb_agg(jsonb_build_object('group', "group", 'openPlaces', open, 'plannedPlaces', planned,
    'waiting', waiting, 'wishing', wishing, 'missing', greatest(waiting - open, 0), 'centres', coalesce(centres, '[]'))
    order by greatest(waiting - open, 0) desc, "group"), '[]')
  from counted where open + planned + waiting > 0`;
