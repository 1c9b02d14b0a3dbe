import { candidates, holds, wishes } from "@creneau/schema";
import { sql } from "drizzle-orm";
import type { CandidateId } from "../domain/id.js";
import type { Database } from "../platform/database.js";
import { isAwake, standing } from "./rank-order.js";
import { placeFits } from "./wished-place.js";

/** Candidates are read so many at a time: mostly the first may have the place. */
const AT_A_TIME = 8;

/** What a returned place is matched by. */
type MatchedPlace = {
  readonly id: string;
  readonly keys: readonly string[];
  readonly civilDate: string;
  readonly startMinute: number;
  readonly returnedBy: number | null;
};

/**
 * Who would take the place, in the order of their rank, without those to whom it was offered before, who have another offer, or who
 * have just given it back. The index meets only wishes that share a key with the place.
 */
export async function* rankedCandidates(db: Database, place: MatchedPlace): AsyncGenerator<CandidateId> {
  let last: number | null = null;
  for (let offset = 0; ; offset += AT_A_TIME) {
    const { rows } = await db.execute<{ id: number }>(sql`
      select c.id from (select ${sql.param([...place.keys])}::text[] as keys, ${place.civilDate}::date as civil_date,
          ${place.startMinute}::int as start_minute) r
        join ${wishes} w on ${placeFits}
        join ${candidates} c on c.id = w.candidate_id
      where c.id is distinct from ${place.returnedBy}::int and ${isAwake}
        and not exists (select from ${holds} h where h.candidate_id = c.id
          and (h.returned_place_id = ${place.id}::uuid or (h.state = 'live' and h.returned_place_id is not null)))
      order by ${standing} limit ${AT_A_TIME} offset ${offset}`);
    for (const { id } of rows) {
      // Two wishes of one candidate stand side by side.
      if (id !== last) yield id as CandidateId;
      last = id;
    }
    if (rows.length < AT_A_TIME) return;
  }
}
