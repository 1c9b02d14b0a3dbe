import { randomUUID } from "node:crypto";
import { factsToCancel, loadFactsToBook } from "../bookings/booking.facts.js";
import type { Moved } from "../bookings/booking.store.js";
import { refusalToGiveBack } from "../bookings/giving-back.js";
import { rememberChange } from "../bookings/remember-change.js";
import { fileInHand, isRefusal } from "../candidate-files/own-file.js";
import type { Context } from "../context.js";
import { refusalToMoveTo } from "../domain/booking/move.js";
import type { Refusal } from "../domain/booking/refusal.js";
import { refusalOfReason } from "../domain/file/reason.js";
import type { BookingId, CandidateId, SlotId } from "../domain/id.js";
import type { RuleId } from "../domain/regulation/catalogue/catalogue.js";
import { endedOnes } from "../holds/end-expired-holds.js";
import { remindersToQueue } from "../messages/reminders-to-queue.js";
import { onceForOfficer } from "../officers/officer-record.js";
import { judgeForOfficer, type OfficersWish } from "./assign-place.js";
import { assignmentStore } from "./assignment.store.js";

type MovedFor = {
  readonly kind: "MoveForCandidateSuccess";
  readonly bookingId: BookingId;
  readonly overruled: readonly RuleId[];
};

/**
 * Moves a candidate's booking to another place, for a reason: as they could themselves, but without a penalty, since the wish is the
 * service's. Load, decide, store; the same key gets the first outcome again.
 */
export const moveForCandidate = async (
  context: Context,
  { bookingId, slotId }: { readonly bookingId: BookingId; readonly slotId: SlotId },
  { candidateId, reason, overruling, key }: OfficersWish,
): Promise<MovedFor | Refusal> => {
  const found = await fileInHand(context, "assign_places", candidateId);
  if (isRefusal(found)) return found;
  const { database: db, clock, policies } = context;
  const { officer, candidate } = found;
  const request = { officerId: officer.officerId, key, wish: `move-for:${candidate.id}:${bookingId}:${slotId}` };
  return onceForOfficer<MovedFor>(context, request, async (): Promise<MovedFor | Refusal | Moved> => {
    const unexplained = refusalOfReason(reason);
    if (unexplained) return unexplained;
    const wanted = { candidateId: candidate.id as CandidateId, key: randomUUID() };
    const [[from], to] = await Promise.all([
      factsToCancel(db).execute({ ...wanted, bookingId }),
      loadFactsToBook(db, { ...wanted, slotId }),
    ]);
    if (!from || !to) return { kind: "CandidateNotFound" };
    // Read one beside the other: only what belongs to one state of the candidate is decided on.
    if (from.candidate.version !== to.candidate.version || (await endedOnes(db, to))) return "moved";
    const { booking, slot: old, timeZone, onClosedList } = from;
    if (!booking || !old || !timeZone) return { kind: "BookingNotFound" };
    const rulebook = await context.rulebook.of(to.rulesVersion);
    const now = clock.now();
    const refusal =
      refusalToGiveBack(booking, { ...old, timeZone, onClosedList }, now) ??
      refusalToMoveTo({ id: bookingId, slotId: booking.slotId as SlotId, exam: old }, to.slot);
    if (refusal) return refusal;
    const verdict = judgeForOfficer(to, officer, { now, policies, rulebook }, overruling, bookingId);
    if ("refusal" in verdict) return verdict.refusal;
    if (!to.slot) return { kind: "SlotNotFound" };
    const outcome = await assignmentStore(db).move({
      ...{ request, reason: reason.trim() },
      ...{ departmentCode: candidate.departmentCode, overruled: verdict.overruled },
      ...{ candidateId: candidate.id, candidateVersion: to.candidate.version },
      ...{ bookingId, fromSlotId: booking.slotId as SlotId, fromSlotVersion: old.version },
      ...{ slotId, slotVersion: to.slot.version, rulesVersion: rulebook.version },
      now: new Date(now.epochMilliseconds),
      reminders: remindersToQueue(to, now, policies.now()),
    });
    if (outcome === "moved" || isRefusal(outcome)) return outcome;
    const moved = { ...booking, slotId, presenceConfirmedAt: null, version: booking.version + 1 };
    rememberChange(context, moved, booking.slotId as SlotId);
    return { kind: "MoveForCandidateSuccess", ...outcome, overruled: verdict.overruled };
  });
};
