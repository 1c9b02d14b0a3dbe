import { randomUUID } from "node:crypto";
import { factsToCancel } from "../bookings/booking.facts.js";
import type { Moved } from "../bookings/booking.store.js";
import { refusalToGiveBack } from "../bookings/giving-back.js";
import { rememberChange } from "../bookings/remember-change.js";
import { fileInHand, isRefusal } from "../candidate-files/own-file.js";
import type { Context } from "../context.js";
import type { Refusal } from "../domain/booking/refusal.js";
import { refusalOfReason } from "../domain/file/reason.js";
import type { BookingId, CandidateId, SlotId } from "../domain/id.js";
import { onceForOfficer } from "../officers/officer-record.js";
import { assignmentStore } from "./assignment.store.js";

type CancelledFor = { readonly kind: "CancelForCandidateSuccess"; readonly bookingId: BookingId };
type CancelWish = { readonly candidateId: string; readonly reason: string; readonly key: string };

/**
 * Cancels a candidate's booking, for a reason and without a penalty: the place goes on to others as any that is given back. Load, decide,
 * store; the same key gets the first outcome again.
 */
export const cancelForCandidate = async (
  context: Context,
  bookingId: BookingId,
  { candidateId, reason, key }: CancelWish,
): Promise<CancelledFor | Refusal> => {
  const found = await fileInHand(context, "assign_places", candidateId);
  if (isRefusal(found)) return found;
  const { database: db, clock } = context;
  const { officer, candidate } = found;
  const request = { officerId: officer.officerId, key, wish: `cancel-for:${candidate.id}:${bookingId}` };
  return onceForOfficer<CancelledFor>(context, request, async (): Promise<CancelledFor | Refusal | Moved> => {
    const unexplained = refusalOfReason(reason);
    if (unexplained) return unexplained;
    const wanted = { candidateId: candidate.id as CandidateId, bookingId, key: randomUUID() };
    const [facts] = await factsToCancel(db).execute(wanted);
    if (!facts) return { kind: "CandidateNotFound" };
    const { booking, slot, timeZone, onClosedList } = facts;
    if (!booking || !slot || !timeZone) return { kind: "BookingNotFound" };
    const now = clock.now();
    const refusal = refusalToGiveBack(booking, { ...slot, timeZone, onClosedList }, now);
    if (refusal) return refusal;
    const at = new Date(now.epochMilliseconds);
    const outcome = await assignmentStore(db).cancel({
      ...{ by: { request }, reason: reason.trim(), bookingId },
      ...{ departmentCode: candidate.departmentCode, overruled: [], now: at },
      ...{ candidateId: candidate.id, candidateVersion: facts.candidate.version },
      ...{ slotId: booking.slotId as SlotId, slotVersion: slot.version, rulesVersion: facts.rulesVersion },
    });
    if (outcome === "moved" || isRefusal(outcome)) return outcome;
    rememberChange(context, { ...booking, state: "cancelled", cancelledAt: at });
    return { kind: "CancelForCandidateSuccess", ...outcome };
  });
};
