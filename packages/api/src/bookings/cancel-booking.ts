import type { Context } from "../context.js";
import type { BookingId, CandidateId, SlotId } from "../domain/id.js";
import { penaltyParameter } from "../penalties/imposed-penalty.js";
import { factsToCancel } from "./booking.facts.js";
import { bookingStore, type Moved } from "./booking.store.js";
import { decideUntilStored } from "./decide-until-stored.js";
import { consequencesNow, placeAt, refusalToGiveBack } from "./giving-back.js";
import { type CancelOutcome, type KeyedRequest, outcomeOnRecord } from "./outcome.js";
import { rememberChange } from "./remember-change.js";

/** Gives a booking of this candidate back: load, decide, store. The same key gets the first outcome again. */
export const cancelBooking = (
  context: Context,
  candidateId: CandidateId,
  bookingId: BookingId,
  key: string,
): Promise<CancelOutcome> => {
  const request: KeyedRequest = { candidateId, key, wish: `cancel:${bookingId}` };
  const store = bookingStore(context.database);

  return decideUntilStored(async (): Promise<CancelOutcome | Moved> => {
    const [facts] = await factsToCancel(context.database).execute({ candidateId, bookingId, key });
    if (!facts) return { kind: "NotSignedIn" };
    const known = outcomeOnRecord<CancelOutcome>(facts.record, request);
    if (known) return known;

    const rules = await context.rulebook.of(facts.rulesVersion);
    const now = context.clock.now();
    const { booking, slot, timeZone, departmentCode, candidate, onClosedList } = facts;
    if (!booking || !slot || !timeZone || !departmentCode)
      return store.keepRefusal(request, { kind: "BookingNotFound" }, now);
    const refusal = refusalToGiveBack(booking, { ...slot, timeZone, onClosedList }, now);
    if (refusal) return store.keepRefusal(request, refusal, now);
    const { penalty } = consequencesNow(placeAt(slot, { timeZone, departmentCode }), context, rules);

    const change = { bookingId, penalty: penaltyParameter(penalty, departmentCode) };
    const outcome = await store.release(request, change, {
      slotId: booking.slotId as SlotId,
      slotVersion: slot.version,
      candidateVersion: candidate.version,
      rulesVersion: rules.version,
      now,
    });
    if (outcome === "moved" || outcome.kind !== "CancelBookingSuccess") return outcome;
    rememberChange(context, { ...booking, state: "cancelled", cancelledAt: new Date(now.epochMilliseconds) });
    return outcome;
  });
};
