import { randomUUID } from "node:crypto";
import type { ApprovalAsked } from "../approvals/ask-approval.js";
import { factsToCancel, loadFactsToBook } from "../bookings/booking.facts.js";
import type { Moved } from "../bookings/booking.store.js";
import { refusalToGiveBack } from "../bookings/giving-back.js";
import { rememberChange } from "../bookings/remember-change.js";
import { type FileInHand, fileInHand, isRefusal } from "../candidate-files/own-file.js";
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
import { assignmentStore, type By } from "./assignment.store.js";
import { askedFirst } from "./second-person.js";

type MovedFor = {
  readonly kind: "MoveForCandidateSuccess";
  readonly bookingId: BookingId;
  readonly overruled: readonly RuleId[];
};

type Step = { readonly bookingId: BookingId; readonly slotId: SlotId };

/** Decides on both places as they are now; nothing is stored yet. */
const judged = async (
  context: Context,
  { officer, candidate }: FileInHand,
  { bookingId, slotId }: Step,
  overruling: readonly string[],
) => {
  const { database: db, clock, policies } = context;
  const wanted = { candidateId: candidate.id as CandidateId, key: randomUUID() };
  const [[from], to] = await Promise.all([
    factsToCancel(db).execute({ ...wanted, bookingId }),
    loadFactsToBook(db, { ...wanted, slotId }),
  ]);
  if (!from || !to) return { kind: "CandidateNotFound" } as const;
  // Read one beside the other: only what belongs to one state of the candidate is decided on.
  if (from.candidate.version !== to.candidate.version || (await endedOnes(db, to))) return "moved";
  const { booking, slot: old, timeZone, onClosedList } = from;
  if (!booking || !old || !timeZone) return { kind: "BookingNotFound" } as const;
  const rulebook = await context.rulebook.of(to.rulesVersion);
  const now = clock.now();
  const refusal =
    refusalToGiveBack(booking, { ...old, timeZone, onClosedList }, now) ??
    refusalToMoveTo({ id: bookingId, slotId: booking.slotId as SlotId, exam: old }, to.slot);
  if (refusal) return refusal;
  const verdict = judgeForOfficer(to, officer, { now, policies, rulebook }, overruling, bookingId);
  if ("refusal" in verdict) return verdict.refusal;
  return to.slot
    ? { facts: to, slot: to.slot, booking, old, rulebook, now, ...verdict }
    : ({ kind: "SlotNotFound" } as const);
};

type Judged = Exclude<Awaited<ReturnType<typeof judged>>, string | { readonly kind: string }>;

const store = async (
  context: Context,
  { candidate }: FileInHand,
  { facts, slot, booking, old, rulebook, now, overruled }: Judged,
  { by, reason }: { readonly by: By; readonly reason: string },
): Promise<MovedFor | Refusal | Moved> => {
  const [bookingId, slotId, fromSlotId] = [booking.id as BookingId, slot.id as SlotId, booking.slotId as SlotId];
  const outcome = await assignmentStore(context.database).move({
    ...{ by, reason, departmentCode: candidate.departmentCode, overruled },
    ...{ candidateId: candidate.id, candidateVersion: facts.candidate.version },
    ...{ bookingId, fromSlotId, fromSlotVersion: old.version },
    ...{ slotId, slotVersion: slot.version, rulesVersion: rulebook.version },
    now: new Date(now.epochMilliseconds),
    reminders: remindersToQueue(facts, now, context.policies.now()),
  });
  if (outcome === "moved" || isRefusal(outcome)) return outcome;
  const moved = { ...booking, slotId, presenceConfirmedAt: null, version: booking.version + 1 };
  rememberChange(context, moved, fromSlotId);
  return { kind: "MoveForCandidateSuccess", ...outcome, overruled };
};

/**
 * Moves a candidate's booking to another place, for a reason: as they could themselves, but without a penalty, since the wish is the
 * service's. Where a rule is overruled a second person may be asked first. Load, decide, store; the same key gets the first outcome again.
 */
export const moveForCandidate = async (
  context: Context,
  { bookingId, slotId }: Step,
  { candidateId, reason: typed, overruling, key }: OfficersWish,
): Promise<MovedFor | ApprovalAsked | Refusal> => {
  const found = await fileInHand(context, "assign_places", candidateId);
  if (isRefusal(found)) return found;
  const { officer, candidate } = found;
  const request = { officerId: officer.officerId, key, wish: `move-for:${candidate.id}:${bookingId}:${slotId}` };
  return onceForOfficer(context, request, async (): Promise<MovedFor | ApprovalAsked | Refusal | Moved> => {
    const unexplained = refusalOfReason(typed);
    if (unexplained) return unexplained;
    const reason = typed.trim();
    const decided = await judged(context, found, { bookingId, slotId }, overruling);
    if (decided === "moved" || isRefusal(decided)) return decided;
    const { overruled } = decided;
    const asked = await askedFirst(context, found, { slotId, bookingId, overruled, note: reason });
    return asked ?? store(context, found, decided, { by: { request }, reason });
  });
};

/** Moves the booking as another officer has asked for, on what holds now. */
export const moveAsked = async (
  context: Context,
  found: FileInHand,
  { overruled, ...step }: Step & { readonly overruled: readonly string[] },
  done: { readonly by: By; readonly reason: string },
): Promise<MovedFor | Refusal | Moved> => {
  const decided = await judged(context, found, step, overruled);
  return decided === "moved" || isRefusal(decided) ? decided : store(context, found, decided, done);
};
