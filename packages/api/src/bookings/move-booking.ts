import type { Context } from "../context.js";
import { refusalToMoveTo } from "../domain/booking/move.js";
import type { BookingId, CandidateId, HoldId, SlotId } from "../domain/id.js";
import { endedOnes } from "../holds/end-expired-holds.js";
import { remindersToQueue } from "../messages/reminders-to-queue.js";
import { factsToCancel, loadFactsToBook } from "./booking.facts.js";
import { bookingStore, type Moved } from "./booking.store.js";
import { decideUntilStored } from "./decide-until-stored.js";
import { type KeyedRequest, type MoveOutcome, outcomeOnRecord } from "./outcome.js";
import { refusalToBookSlot } from "./refusal-to-book-slot.js";
import { refusalToCancelRow } from "./refusal-to-cancel-row.js";
import { rememberChange } from "./remember-change.js";

/**
 * Moves a booking of this candidate to another slot: the old place may be given back, the new one may be had. When the candidate
 * holds the new slot, the hold is used up. The same key gets the first outcome again.
 */
export const moveBooking = (
  context: Context,
  candidateId: CandidateId,
  { bookingId, slotId }: { bookingId: BookingId; slotId: SlotId },
  key: string,
): Promise<MoveOutcome> => {
  const request: KeyedRequest = { candidateId, key, wish: `move:${bookingId}:${slotId}` };
  const db = context.database;
  const store = bookingStore(db);

  return decideUntilStored(async (): Promise<MoveOutcome | Moved> => {
    const [[from], to] = await Promise.all([
      factsToCancel(db).execute({ candidateId, bookingId, key }),
      loadFactsToBook(db, { candidateId, slotId, key }),
    ]);
    if (!from || !to) return { kind: "NotSignedIn" };
    const known = outcomeOnRecord<MoveOutcome>(from.record ?? to.record, request);
    if (known) return known;
    // Read one beside the other: only what belongs to one state of the candidate is decided on.
    if (from.candidate.version !== to.candidate.version || (await endedOnes(db, to))) return "moved";

    const rules = await context.rulebook.of(to.rulesVersion);
    const now = context.clock.now();
    const { booking, slot: old, timeZone } = from;
    if (!booking || !old || !timeZone) return store.keepRefusal(request, { kind: "BookingNotFound" }, now);
    const hold = to.slotHold && to.slotHold.id === to.ownHold?.id ? (to.slotHold.id as HoldId) : null;
    const refusal =
      refusalToCancelRow(booking, old.civilDate, timeZone, now, rules) ??
      refusalToMoveTo({ id: bookingId, slotId: booking.slotId as SlotId, exam: old }, to.slot) ??
      refusalToBookSlot(
        to,
        now,
        { rulebook: rules, policies: context.policies.now() },
        { booking: bookingId, ...(hold && { hold }) },
      );
    if (refusal || !to.slot) return store.keepRefusal(request, refusal ?? { kind: "SlotNotFound" }, now);

    const outcome = await store.move(
      request,
      { bookingId, fromSlotId: booking.slotId as SlotId, fromSlotVersion: old.version, holdId: hold },
      {
        slotId,
        slotVersion: to.slot.version,
        candidateVersion: to.candidate.version,
        rulesVersion: rules.version,
        now,
        reminders: remindersToQueue(to, now, context.policies.now()),
      },
    );
    if (outcome === "moved") return outcome;
    if (outcome.kind !== "MoveBookingSuccess") return store.keepRefusal(request, outcome, now);
    rememberChange(
      context,
      { ...booking, slotId, presenceConfirmedAt: null, version: booking.version + 1 },
      booking.slotId as SlotId,
    );
    if (hold) context.loaders.hold.clear(hold);
    return outcome;
  });
};
