import { auditLog, candidates, examCentres, examSlots, holds, returnedPlaces } from "@creneau/schema";
import { sql } from "drizzle-orm";
import { sameRulebook } from "../bookings/same-rulebook.js";
import { queuedMessages } from "../messages/queued-messages.js";
import { oncePerDatabase } from "../platform/once-per-database.js";

const given = sql.placeholder;

/**
 * Keeps a returned place for a candidate of the list: a hold that lasts longer and knows where it comes from. The mail is queued and
 * the decision logged in the same statement. It returns the hold's id, or no row when a guard moved. Locks: slot, candidate, returned
 * place, hold. The time runs by the clock of the database, as for every hold, and is not given twice.
 */
export const makeOfferStatement = oncePerDatabase((db) => {
  const slot = db.$with("slot", {}).as(
    sql`select s.id, s.centre_id, s.starts_at from ${examSlots} s
      where s.id = ${given("slotId")} and s.version = ${given("slotVersion")} and s.state = 'held' and ${sameRulebook}
      for update`,
  );
  const candidate = db.$with("candidate", {}).as(
    sql`select c.id from ${candidates} c, slot
      where c.id = ${given("candidateId")} and c.version = ${given("candidateVersion")} for no key update of c`,
  );
  const place = db.$with("place", {}).as(
    sql`update ${returnedPlaces} r set state = 'offered', claimed_until = null from slot, candidate
      where r.id = ${given("returnedPlaceId")} and r.slot_id = slot.id and r.state in ('matching', 'offered', 'waiting')
        and not exists (select from ${holds} h where h.slot_id = slot.id and h.state = 'live')
      returning r.id, r.slot_id`,
  );
  const hold = db.$with("hold", { id: holds.id }).as(
    sql`insert into ${holds} (slot_id, candidate_id, returned_place_id, held_from, held_until, extended)
      select place.slot_id, candidate.id, place.id, at, at + make_interval(secs => ${given("seconds")}), true
      from place, candidate, (select clock_timestamp() as at) as now
      returning id, slot_id, candidate_id, held_until`,
  );
  const kept = db
    .$with("kept", {})
    .as(
      sql`update ${examSlots} s set being_booked = true, version = s.version + 1 from hold where s.id = hold.slot_id`,
    );
  const audit = db.$with("audit", {}).as(
    sql`insert into ${auditLog} (at, actor, action, slot_id, candidate_id, details)
      select ${given("now")}::timestamptz, 'system', 'offer', slot_id, candidate_id,
        jsonb_build_object('holdId', id, 'heldUntil', held_until)
      from hold`,
  );
  const told = queuedMessages(
    db,
    "told",
    "slot_offered",
    sql`select hold.id::text as subject, hold.candidate_id, null::uuid as booking_id, null::text as recipient,
        jsonb_build_object('holdId', hold.id, 'heldUntil', hold.held_until, 'startsAt', slot.starts_at,
          'centreName', c.name, 'timeZone', c.time_zone) as details,
        ${given("now")}::timestamptz as due_at
      from hold, slot join ${examCentres} c on c.id = slot.centre_id`,
  );
  return db
    .with(slot, candidate, place, hold, kept, audit, told)
    .select({ id: hold.id })
    .from(hold)
    .prepare("make_offer");
});
