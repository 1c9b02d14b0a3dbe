import { examCentres, examSlots, holds, returnedPlaces } from "@creneau/schema";
import { asc, sql } from "drizzle-orm";
import type { SlotId } from "../domain/id.js";
import { nearCentres } from "../domain/withdrawal/near-centres.js";
import type { Database } from "../platform/database.js";
import type { Displaced } from "./rehousing.store.js";

/** A place that may be offered to somebody who is re-housed. */
export type Offerable = {
  readonly slotId: SlotId;
  readonly version: number;
  readonly civilDate: string;
  readonly timeZone: string;
  readonly departmentCode: string;
};

/** How far one looks for one person in one go: so many dates of each centre, and so many centres. */
const MOST_DATES = 60;
const MOST_CENTRES = 8;

/** Free, or kept in reserve for exactly this. */
export const isOfferable = sql`(s.state = 'open' or (s.state = 'held' and exists (select from ${returnedPlaces} kept
  where kept.slot_id = s.id and kept.ended_at is null and kept.cause = 'reserve' and kept.state = 'waiting')
  and not exists (select from ${holds} h where h.slot_id = s.id and h.state = 'live')))`;

/** One place of each date of a centre, nearest date first; of the same date one of the reserve first, which nobody else could have. */
const placesAt = async (
  db: Database,
  centreId: number,
  { candidateId, category, phase, civilDate }: Displaced,
  between: { readonly from: string; readonly to: string },
): Promise<Offerable[]> => {
  const { rows } = await db.execute<Offerable>(sql`
    select found.id::int8 as "slotId", found.version, found.civil_date::text as "civilDate", c.time_zone as "timeZone",
      c.department_code as "departmentCode"
    from (
      select distinct on (s.civil_date) s.id, s.version, s.civil_date, s.centre_id
      from exam_sessions e join ${examSlots} s on s.session_id = e.id
      where e.centre_id = ${centreId} and e.civil_date between ${between.from}::date and ${between.to}::date
        and s.category = ${category} and s.phase = ${phase} and ${isOfferable}
        and not exists (select from ${holds} h where h.candidate_id = ${candidateId} and h.slot_id = s.id
          and h.returned_place_id is not null)
      order by s.civil_date, s.state = 'open', s.starts_at, s.id
    ) found join ${examCentres} c on c.id = found.centre_id
    order by abs(found.civil_date - ${civilDate}::date), found.civil_date limit ${MOST_DATES}`);
  return rows.map((row) => ({ ...row, slotId: Number(row.slotId) as SlotId }));
};

/**
 * The places where somebody may be re-housed, best first: at their centre, nearest date first; then at the nearest centres. One of
 * each date: whoever may not have it may have none of that date.
 */
export async function* placesFor(
  db: Database,
  person: Displaced,
  { mostKm, from, to }: { readonly mostKm: number; readonly from: string; readonly to: string },
): AsyncGenerator<Offerable> {
  const centres = await db
    .select({ id: examCentres.id, latitude: examCentres.latitude, longitude: examCentres.longitude })
    .from(examCentres)
    .orderBy(asc(examCentres.id));
  const own = { ...person, id: person.centreId };
  for (const { id } of nearCentres(own, centres, mostKm).slice(0, MOST_CENTRES))
    yield* await placesAt(db, id, person, { from, to });
}
