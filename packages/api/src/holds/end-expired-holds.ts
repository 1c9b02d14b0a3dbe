import { sql } from "drizzle-orm";
import type { Database } from "../platform/database.js";
import { placesGivenBack } from "../waiting-list/given-back.js";
import { offerEnded } from "../waiting-list/offer-ended.js";

/** Most holds that one statement ends: so many rows are locked for a few milliseconds. */
const AT_ONCE = 500;

const freed = sql`select slot_id, candidate_id as returned_by, 'hold'::return_cause as cause, clock_timestamp() as at
  from ended`;
const givenBack = sql.join(
  placesGivenBack(freed).map(([name, query]) => sql`${sql.raw(name)} as (${query})`),
  sql`, `,
);

/**
 * One statement ends holds whose time is over by the clock of the database, and opens their slots again. The slot is locked first,
 * as everywhere; the hold is looked at again under that lock, so that one that was confirmed or extended meanwhile stays. A slot
 * that another change has locked is left for the next time, or for that change to find. Returns how many ended.
 */
const end = async (db: Database, which: ReturnType<typeof sql>, lock: ReturnType<typeof sql>): Promise<number> => {
  const { rowCount } = await db.execute(sql`
    with slot as (
      select s.id from exam_slots s join holds h on h.slot_id = s.id
      where h.state = 'live' and h.held_until <= clock_timestamp() and ${which}
      order by s.id limit ${AT_ONCE} for update of s ${lock}
    ), ended as (
      update holds h set state = 'expired', ended_at = clock_timestamp() from slot
      where h.slot_id = slot.id and h.state = 'live' and h.held_until <= clock_timestamp()
      returning h.id, h.slot_id, h.candidate_id, h.returned_place_id
    ), lapsed as (${offerEnded(sql`ended`, "lapse_offer", sql`'system'`, sql`clock_timestamp()`)}), ${givenBack}
    select from ended`);
  return rowCount ?? 0;
};

/** All that are over. */
export const endExpiredHolds = (db: Database): Promise<number> => end(db, sql`true`, sql`skip locked`);

type KnownHold = { readonly id: string; readonly over: boolean } | null;

/** Ends what is over among the holds that a decision looks at, and says whether there was any: then the facts have moved. */
export const endedOnes = async (
  db: Database,
  { slotHold = null, ownHold = null }: { readonly slotHold?: KnownHold; readonly ownHold?: KnownHold },
): Promise<boolean> => {
  const over = [slotHold, ownHold].flatMap((hold) => (hold?.over ? [hold.id] : []));
  if (over.length === 0) return false;
  // Not skipped when locked: who is about to end them too is waited for.
  await end(db, sql`h.id = any(${sql.param(over)}::uuid[])`, sql``);
  return true;
};
