import { examCentres, examSlots, holds, type ReturnCause, returnedPlaces, type SlotState } from "@creneau/schema";
import { sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { SlotId } from "../domain/id.js";
import type { Database } from "../platform/database.js";

/** A returned place that somebody has to do something about, with what is needed to decide what. */
export type DuePlace = {
  readonly id: string;
  readonly slotId: SlotId;
  readonly slotState: SlotState;
  readonly slotVersion: number;
  readonly cause: ReturnCause;
  readonly returnedBy: number | null;
  readonly keys: readonly string[];
  readonly civilDate: string;
  readonly startMinute: number;
  /** Milliseconds since the Unix epoch; null while its moment is not drawn. */
  readonly opensAt: number | null;
  readonly timeZone: string;
  readonly departmentCode: string;
};

/** Who claims a place and dies leaves it to others after so long. */
const CLAIM_SECONDS = 10;

const dateOf = (at: Temporal.Instant) => new Date(at.epochMilliseconds);

/**
 * The places of the list as rows. Each change is one statement that touches slot and place together, in this order, and does nothing
 * when the place has gone on meanwhile.
 */
export const returnedPlaceStore = (db: Database) => ({
  /** Takes up to `most` places that are due, oldest first, so that no other process works on them. */
  claim: async (now: Temporal.Instant, most: number): Promise<DuePlace[]> => {
    const { rows } = await db.execute<DuePlace & { opensAt: string | null }>(sql`
      with due as (
        select id from ${returnedPlaces} r
        where r.ended_at is null and (r.claimed_until is null or r.claimed_until <= clock_timestamp())
          and (r.state = 'matching' or (r.state = 'waiting' and r.opens_at <= ${dateOf(now)}::timestamptz)
            or (r.state = 'offered' and not exists (select from ${holds} h where h.returned_place_id = r.id and h.state = 'live')))
        order by r.returned_at, r.id limit ${most} for update skip locked
      ), claimed as (
        update ${returnedPlaces} r set claimed_until = clock_timestamp() + make_interval(secs => ${CLAIM_SECONDS})
        from due where r.id = due.id returning r.*
      )
      select r.id, s.id::int8 as "slotId", s.state as "slotState", s.version as "slotVersion", r.cause, r.returned_by as "returnedBy",
        r.keys, r.civil_date::text as "civilDate", r.start_minute as "startMinute",
        extract(epoch from r.opens_at) * 1000 as "opensAt", c.time_zone as "timeZone", c.department_code as "departmentCode"
      from claimed r join ${examSlots} s on s.id = r.slot_id join ${examCentres} c on c.id = s.centre_id
      order by r.returned_at, r.id`);
    return rows.map((row) => ({
      ...row,
      slotId: Number(row.slotId) as SlotId,
      opensAt: row.opensAt === null ? null : Number(row.opensAt),
    }));
  },

  /** Nobody wants it now: it waits for its moment, which is drawn once. */
  wait: async (id: string, opensAt: Temporal.Instant): Promise<void> => {
    await db.execute(sql`
      update ${returnedPlaces} set state = 'waiting', opens_at = coalesce(opens_at, ${dateOf(opensAt)}::timestamptz),
        claimed_until = null
      where id = ${id} and state in ('matching', 'offered', 'waiting')`);
  },

  /** Opens it to everybody. */
  republish: async ({ id, slotId }: DuePlace, now: Temporal.Instant): Promise<void> => {
    await db.execute(sql`
      with slot as (select id from ${examSlots} where id = ${slotId} and state = 'held' for update),
        place as (
          update ${returnedPlaces} r set state = 'republished', ended_at = ${dateOf(now)}::timestamptz, claimed_until = null
          from slot where r.id = ${id} and r.slot_id = slot.id and r.state in ('matching', 'offered', 'waiting')
            and not exists (select from ${holds} h where h.slot_id = slot.id and h.state = 'live')
          returning r.slot_id
        )
      update ${examSlots} s set state = 'open', version = s.version + 1 from place where s.id = place.slot_id`);
  },

  /** Leaves it to whoever comes next. */
  release: async (id: string): Promise<void> => {
    await db.execute(sql`update ${returnedPlaces} set claimed_until = null where id = ${id}`);
  },

  /** Its slot is no longer the list's: the administration has withdrawn it, or somebody has it. */
  end: async (id: string, state: "withdrawn" | "taken", now: Temporal.Instant): Promise<void> => {
    await db.execute(sql`
      update ${returnedPlaces} set state = ${state}, ended_at = ${dateOf(now)}::timestamptz, claimed_until = null
      where id = ${id} and ended_at is null`);
  },
});
