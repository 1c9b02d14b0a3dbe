import {
  bookings,
  type ExamPhase,
  examCentres,
  examSlots,
  holds,
  type LicenceCategory,
  rehousings,
} from "@creneau/schema";
import { sql } from "drizzle-orm";
import type { CandidateId, SlotId } from "../domain/id.js";
import type { Database } from "../platform/database.js";

/** Somebody to re-house, with what a place for them is looked for by. */
export type Displaced = {
  readonly id: string;
  readonly candidateId: CandidateId;
  /** The withdrawn place. */
  readonly slotId: SlotId;
  readonly category: LicenceCategory;
  readonly phase: ExamPhase;
  readonly civilDate: string;
  readonly centreId: number;
  readonly latitude: number;
  readonly longitude: number;
  readonly departmentCode: string;
  readonly timeZone: string;
};

/** How long whoever looks for a place for somebody has before another process does, and until nothing found is looked for again. */
const AGAIN_AFTER_SECONDS = 5;

/** The one booking that keeps a row open: live, and on the withdrawn place still. */
const stillThere = sql`b.id = r.booking_id and b.state = 'live' and b.slot_id = r.slot_id`;

/** Nothing is kept for the candidate now. One offer at a time: an offer of the waiting list is one. */
const withoutOffer = sql`not exists (select from ${holds} h where h.candidate_id = b.candidate_id and h.state = 'live'
  and h.returned_place_id is not null)`;

/** Whose exam would have come first comes first; then whose place was withdrawn first. */
const order = sql`s.starts_at, r.opened_at, r.id`;

const columns = sql`r.id, b.candidate_id as "candidateId", s.id::int8 as "slotId", s.category, s.phase,
  s.civil_date::text as "civilDate", c.id as "centreId", c.latitude, c.longitude, c.department_code as "departmentCode",
  c.time_zone as "timeZone"`;

const read = (rows: Displaced[]): Displaced[] => rows.map((row) => ({ ...row, slotId: Number(row.slotId) as SlotId }));

export const rehousingStore = (db: Database) => ({
  /** Takes up to `most` people for whom a place is to be looked for now, so that no other process does. */
  claim: async (most: number): Promise<Displaced[]> => {
    const { rows } = await db.execute<Displaced>(sql`
      with due as (
        select r.id from ${rehousings} r join ${bookings} b on ${stillThere} join ${examSlots} s on s.id = r.slot_id
        where r.closed_at is null and ${withoutOffer}
          and (r.tried_at is null or r.tried_at <= clock_timestamp() - make_interval(secs => ${AGAIN_AFTER_SECONDS}))
        order by r.tried_at nulls first, ${order} limit ${most} for update of r skip locked
      ), claimed as (
        update ${rehousings} r set tried_at = clock_timestamp() from due where r.id = due.id returning r.*
      )
      select ${columns} from claimed r join ${bookings} b on b.id = r.booking_id
        join ${examSlots} s on s.id = r.slot_id join ${examCentres} c on c.id = s.centre_id
      order by ${order}`);
    return read(rows);
  },

  /** Who could take a place of this exam, in their order, without those to whom this very place was offered before. */
  waitingFor: async (
    place: { readonly category: LicenceCategory; readonly phase: ExamPhase; readonly slotId: SlotId },
    most: number,
  ): Promise<Displaced[]> => {
    const { rows } = await db.execute<Displaced>(sql`
      select ${columns} from ${rehousings} r join ${bookings} b on ${stillThere}
        join ${examSlots} s on s.id = r.slot_id and s.category = ${place.category} and s.phase = ${place.phase}
        join ${examCentres} c on c.id = s.centre_id
      where r.closed_at is null and ${withoutOffer}
        and not exists (select from ${holds} h where h.candidate_id = b.candidate_id and h.slot_id = ${place.slotId}
          and h.returned_place_id is not null)
      order by ${order} limit ${most}`);
    return read(rows);
  },

  /** One of them, while they are to be re-housed. */
  open: async (id: string): Promise<Displaced | null> => {
    const { rows } = await db.execute<Displaced>(sql`
      select ${columns} from ${rehousings} r join ${bookings} b on ${stillThere}
        join ${examSlots} s on s.id = r.slot_id join ${examCentres} c on c.id = s.centre_id where r.id = ${id}`);
    return read(rows)[0] ?? null;
  },

  /** Whether a place is kept for this candidate already. */
  hasOffer: async (candidateId: CandidateId): Promise<boolean> => {
    const { rows } =
      await db.execute(sql`select from ${holds} h where h.candidate_id = ${candidateId} and h.state = 'live'
      and h.held_until > clock_timestamp() and h.returned_place_id is not null`);
    return rows.length > 0;
  },

  /** Lets go of those who have another place, or want none. */
  closeSettled: async (now: Date): Promise<void> => {
    await db.execute(sql`
      update ${rehousings} r set closed_at = ${now}::timestamptz
      where r.closed_at is null and not exists (select from ${bookings} b where ${stillThere})`);
  },
});

/** In which department somebody's place was withdrawn; null when there is nobody. */
export const departmentOf = async (db: Database, id: string): Promise<string | null> => {
  const { rows } = await db.execute<{ code: string }>(sql`
    select c.department_code as code from ${rehousings} r join ${examSlots} s on s.id = r.slot_id
      join ${examCentres} c on c.id = s.centre_id where r.id = ${id}`);
  return rows[0]?.code ?? null;
};
