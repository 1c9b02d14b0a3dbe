import {
  examCentres,
  examSlots,
  extraTimePlaces,
  policyValues,
  rehousings,
  returnedPlaces,
  wishes,
} from "@creneau/schema";
import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../platform/database.js";
import { keysOfSlot, startMinuteOfSlot } from "./wished-place.js";

/**
 * The policy `republication.window` at the centre `c` on the day of `freed.at`: the order of `policyOn` (domain/policy). Read here,
 * since one statement may free places of many departments.
 */
const window = sql`(select p.number from ${policyValues} p
  where p.key = 'republication.window' and (p.department_code = c.department_code or p.department_code is null)
    and p.valid_from <= (freed.at at time zone c.time_zone)::date
    and (p.valid_to > (freed.at at time zone c.time_zone)::date or p.valid_to is null)
  order by p.department_code nulls last, p.valid_from desc limit 1)`;

/**
 * The end of every statement that frees places. `freed` is a select of `slot_id bigint, returned_by int, cause return_cause,
 * at timestamptz`. A place never opens to everybody while somebody may want it: it stays `held` and goes to the waiting list, in the
 * statement that frees it, so that nothing that dies afterwards can lose it. It opens at once when there is nothing to wait for: no
 * wish means it, nobody is to be re-housed for such an exam, and no window keeps the moment of its opening secret. A hold has no window: the place was open minutes before.
 * A place that the administration has withdrawn meanwhile stays withdrawn.
 */
export const placesGivenBack = (freed: SQL): readonly (readonly [name: string, query: SQL])[] => [
  ["given_back", freed],
  // What was taken for the extra time of an exam goes back with its place.
  [
    "beside",
    sql`delete from ${extraTimePlaces} e using given_back g where e.beside_slot_id = g.slot_id
      returning e.slot_id, g.returned_by, g.cause, g.at`,
  ],
  [
    "freed",
    sql`select slot_id, returned_by, cause, at from given_back
      union all select slot_id, returned_by, cause, at from beside`,
  ],
  [
    "returned",
    sql`insert into ${returnedPlaces} as r (slot_id, cause, returned_by, returned_at, keys, civil_date, start_minute)
      select s.id, freed.cause, freed.returned_by, freed.at, known.keys, s.civil_date, ${startMinuteOfSlot}
      from freed join ${examSlots} s on s.id = freed.slot_id and s.state in ('booked', 'held')
        join ${examCentres} c on c.id = s.centre_id,
        lateral (select ${keysOfSlot} as keys) known
      where (freed.cause <> 'hold' and ${window} > 0)
        or exists (select from ${returnedPlaces} live where live.slot_id = s.id and live.ended_at is null)
        or exists (select from ${wishes} w where w.keys && known.keys)
        or exists (select from ${rehousings} e join ${examSlots} gone on gone.id = e.slot_id
          where e.closed_at is null and gone.category = s.category and gone.phase = s.phase)
      on conflict (slot_id) where ended_at is null do update set state = 'matching', claimed_until = null
      returning slot_id`,
  ],
  [
    "reopened",
    sql`update ${examSlots} s set version = s.version + 1, being_booked = false,
        state = (case when exists (select from returned where returned.slot_id = s.id) then 'held' else 'open' end)::slot_state
      from freed where s.id = freed.slot_id and s.state in ('booked', 'held')`,
  ],
];

/** The same as parts of a Drizzle `with` chain. */
export const withPlacesGivenBack = (db: Database, freed: SQL) =>
  placesGivenBack(freed).map(([name, query]) => db.$with(name, {}).as(query));

/** A place of the list that its candidate takes is done: part of the statement that books it, after `hold` of column `slot_id`. */
export const takenFromList = (db: Database) =>
  db.$with("taken_from_list", {}).as(
    sql`update ${returnedPlaces} r set state = 'taken', ended_at = ${sql.placeholder("now")}::timestamptz, claimed_until = null
      from hold where r.slot_id = hold.slot_id and r.ended_at is null`,
  );
