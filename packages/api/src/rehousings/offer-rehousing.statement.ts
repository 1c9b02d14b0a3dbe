import {
  auditLog,
  bookings,
  candidates,
  examCentres,
  examSlots,
  holds,
  rehousings,
  returnedPlaces,
  withdrawals,
} from "@creneau/schema";
import { sql } from "drizzle-orm";
import { rulebookIs } from "../bookings/same-rulebook.js";
import { queuedMessages } from "../messages/queued-messages.js";
import type { Database } from "../platform/database.js";
import { keysOfSlot, startMinuteOfSlot } from "../waiting-list/wished-place.js";

/** What an offer was decided on. */
export type RehousingOffer = {
  readonly rehousingId: string;
  readonly candidateId: number;
  readonly candidateVersion: number;
  readonly rulesVersion: number;
  readonly slotId: number;
  readonly slotVersion: number;
  readonly seconds: number;
  readonly now: Date;
};

/**
 * Keeps a place for somebody who is re-housed: a free one, one of the reserve, or one that came back. It is an offer of the waiting
 * list in all else: a hold that lasts longer and knows its returned place, which goes on to the next when it is not taken. The mail is
 * queued and the decision logged in the same statement. It returns the hold's id, or no row when a guard moved. Locks: slot,
 * candidate, returned place, hold. `last`: further parts, which read `hold`.
 */
export const offerRehousingStatement = (
  db: Database,
  { rehousingId, candidateId, candidateVersion, rulesVersion, slotId, slotVersion, seconds, now }: RehousingOffer,
  last: readonly ReturnType<typeof queuedMessages>[] = [],
) => {
  const at = sql`${now}::timestamptz`;
  const slot = db.$with("slot", {}).as(
    sql`select s.* from ${examSlots} s where s.id = ${slotId} and s.version = ${slotVersion} and s.state in ('open', 'held')
      and ${rulebookIs(rulesVersion)} for update`,
  );
  const candidate = db.$with("candidate", {}).as(
    sql`select c.id, r.id as rehousing_id, w.reason from slot, ${candidates} c
        join ${bookings} b on b.candidate_id = c.id and b.state = 'live'
        join ${rehousings} r on r.booking_id = b.id and r.slot_id = b.slot_id and r.id = ${rehousingId}
        join ${withdrawals} w on w.id = r.withdrawal_id
      where c.id = ${candidateId} and c.version = ${candidateVersion} for no key update of c`,
  );
  const place = db.$with("place", {}).as(
    sql`insert into ${returnedPlaces} as kept (slot_id, cause, returned_at, state, keys, civil_date, start_minute)
      select s.id, 'rehousing', ${at}, 'offered', ${keysOfSlot}, s.civil_date, ${startMinuteOfSlot}
      from slot s join ${examCentres} c on c.id = s.centre_id, candidate
      on conflict (slot_id) where ended_at is null do update set state = 'offered', claimed_until = null
        where not exists (select from ${holds} h where h.slot_id = kept.slot_id and h.state = 'live')
      returning id, slot_id`,
  );
  const hold = db.$with("hold", { id: holds.id }).as(
    sql`insert into ${holds} (slot_id, candidate_id, returned_place_id, held_from, held_until, extended)
      select place.slot_id, candidate.id, place.id, start, start + make_interval(secs => ${seconds}), true
      from place, candidate, (select clock_timestamp() as start) as clock
      returning id, slot_id, candidate_id, held_until`,
  );
  const kept = db
    .$with("kept", {})
    .as(sql`update ${examSlots} s set state = 'held', being_booked = true, version = s.version + 1
      from hold where s.id = hold.slot_id`);
  const audit = db.$with("audit", {}).as(
    sql`insert into ${auditLog} (at, actor, action, slot_id, candidate_id, details)
      select ${at}, 'system', 'offer_rehousing', slot_id, candidate_id,
        jsonb_build_object('holdId', hold.id, 'heldUntil', held_until, 'rehousingId', rehousing_id)
      from hold, candidate`,
  );
  const told = queuedMessages(
    db,
    "told",
    "rehousing_offered",
    sql`select hold.id::text as subject, hold.candidate_id, null::uuid as booking_id, null::text as recipient,
        jsonb_build_object('holdId', hold.id, 'heldUntil', hold.held_until, 'startsAt', slot.starts_at, 'centreName', c.name,
          'timeZone', c.time_zone, 'reason', candidate.reason) as details,
        ${at} as due_at
      from hold, candidate, slot join ${examCentres} c on c.id = slot.centre_id`,
  );
  return db
    .with(slot, candidate, place, hold, kept, audit, told, ...last)
    .select({ id: hold.id })
    .from(hold);
};
