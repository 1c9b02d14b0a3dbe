import { auditLog, bookings } from "@creneau/schema";
import { sql } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import type { Context } from "../context.js";
import { refusalToConfirmPresence } from "../domain/booking/presence.js";
import type { Refusal } from "../domain/booking/refusal.js";
import type { BookingId, CandidateId, SlotId } from "../domain/id.js";
import { oncePerDatabase } from "../platform/once-per-database.js";
import type { Moved } from "./booking.store.js";
import { decideUntilStored } from "./decide-until-stored.js";

export type PresenceOutcome = { readonly kind: "ConfirmPresenceSuccess"; readonly bookingId: BookingId } | Refusal;

const given = sql.placeholder;

/** Of the booking as it was decided on: another place since would be another exam to come to. */
const statement = oncePerDatabase((db) => {
  const booking = db.$with("booking", { id: bookings.id }).as(
    sql`update ${bookings} set presence_confirmed_at = ${given("now")}::timestamptz
      where ${bookings.id} = ${given("bookingId")} and ${bookings.candidateId} = ${given("candidateId")}
        and ${bookings.version} = ${given("version")} and ${bookings.state} = 'live'
        and ${bookings.presenceConfirmedAt} is null
      returning ${bookings.id}, ${bookings.slotId}, ${bookings.candidateId}`,
  );
  const audit = db.$with("audit", {}).as(
    sql`insert into ${auditLog} (at, actor, action, booking_id, slot_id, candidate_id)
      select ${given("now")}::timestamptz, 'candidate:' || candidate_id, 'confirm_presence', id, slot_id, candidate_id
      from booking`,
  );
  return db.with(booking, audit).select({ id: booking.id }).from(booking).prepare("confirm_presence");
});

/**
 * Writes down that the candidate will come. Said again, the first time stays: it needs no key.
 */
export const confirmPresence = (
  { database, clock, loaders }: Context,
  candidateId: CandidateId,
  bookingId: BookingId,
): Promise<PresenceOutcome> =>
  decideUntilStored(async (): Promise<PresenceOutcome | Moved> => {
    const booking = await loaders.booking.clear(bookingId).load(bookingId);
    const slot = booking && (await loaders.slot.load(booking.slotId as SlotId));
    const centre = slot && (await loaders.centre.load(slot.centreId));
    if (!booking || !centre || booking.candidateId !== candidateId) return { kind: "BookingNotFound" };
    if (slot.state === "withdrawn" && !booking.cancelledAt) return { kind: "PlaceWithdrawn", examDate: slot.civilDate };
    const now = clock.now();
    const refusal = refusalToConfirmPresence(
      {
        cancelledAt: booking.cancelledAt && Temporal.Instant.fromEpochMilliseconds(booking.cancelledAt.getTime()),
        examDate: slot.civilDate,
        timeZone: centre.timeZone,
      },
      now,
    );
    if (refusal) return refusal;
    if (booking.presenceConfirmedAt) return { kind: "ConfirmPresenceSuccess", bookingId };
    const [confirmed] = await statement(database).execute({
      ...{ bookingId, candidateId, version: booking.version },
      now: new Date(now.epochMilliseconds),
    });
    loaders.booking.clear(bookingId);
    return confirmed ? { kind: "ConfirmPresenceSuccess", bookingId } : "moved";
  });
