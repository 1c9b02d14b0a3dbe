import { randomUUID } from "node:crypto";
import { type FactsToBook, loadFactsToBook } from "../bookings/booking.facts.js";
import type { Moved } from "../bookings/booking.store.js";
import { toJudge } from "../bookings/refusal-to-book-slot.js";
import { newBooking, rememberChange } from "../bookings/remember-change.js";
import { fileInHand, isRefusal } from "../candidate-files/own-file.js";
import type { Context } from "../context.js";
import { judgeAssignment } from "../domain/booking/assign.js";
import type { Refusal } from "../domain/booking/refusal.js";
import { refusalOfReason } from "../domain/file/reason.js";
import type { BookingId, CandidateId, SlotId } from "../domain/id.js";
import { mayDo } from "../domain/permission/permission.js";
import type { RuleId } from "../domain/regulation/catalogue/catalogue.js";
import type { Rulebook } from "../domain/regulation/rule-set.js";
import { endedOnes } from "../holds/end-expired-holds.js";
import { remindersToQueue } from "../messages/reminders-to-queue.js";
import type { Officer } from "../officers/officer.js";
import { onceForOfficer } from "../officers/officer-record.js";
import { assignmentStore } from "./assignment.store.js";

export type OfficersWish = {
  readonly candidateId: string;
  readonly reason: string;
  /** Rules that the officer knows would refuse, and overrules. */
  readonly overruling: readonly string[];
  readonly key: string;
};

type Assigned = {
  readonly kind: "AssignPlaceSuccess";
  readonly bookingId: BookingId;
  readonly overruled: readonly RuleId[];
};

/**
 * The verdict on a place that an officer gives somebody: what the domain refuses, less what they overrule by name; and the place has to be
 * one of a department of theirs. A second person, where policy asks for one, would be asked here.
 */
export const judgeForOfficer = (
  facts: FactsToBook,
  officer: Officer,
  {
    now,
    policies,
    rulebook,
  }: { now: ReturnType<Context["clock"]["now"]>; policies: Context["policies"]; rulebook: Rulebook },
  overruling: readonly string[],
  replaced?: BookingId,
): { readonly refusal: Refusal } | { readonly overruled: readonly RuleId[] } => {
  const judged = toJudge(facts, now, policies.now(), replaced ? { booking: replaced } : {});
  if (!judged || !facts.departmentCode) return { refusal: { kind: "SlotNotFound" } };
  if (!mayDo(officer, "assign_places", facts.departmentCode)) return { refusal: { kind: "NotAllowed" } };
  return judgeAssignment(judged.slot, judged.candidate, now, rulebook, overruling);
};

/** Gives a candidate a place, for a reason: load, decide, store. The same key gets the first outcome again. */
export const assignPlace = async (
  context: Context,
  slotId: SlotId,
  { candidateId, reason, overruling, key }: OfficersWish,
): Promise<Assigned | Refusal> => {
  const found = await fileInHand(context, "assign_places", candidateId);
  if (isRefusal(found)) return found;
  const { database: db, clock, policies } = context;
  const { officer, candidate } = found;
  const request = { officerId: officer.officerId, key, wish: `assign:${candidate.id}:${slotId}` };
  return onceForOfficer<Assigned>(context, request, async (): Promise<Assigned | Refusal | Moved> => {
    const unexplained = refusalOfReason(reason);
    if (unexplained) return unexplained;
    // No request of the candidate's: a key that nobody has used.
    const wanted = { candidateId: candidate.id as CandidateId, slotId, key: randomUUID() };
    const facts = await loadFactsToBook(db, wanted);
    if (!facts) return { kind: "CandidateNotFound" };
    if (await endedOnes(db, facts)) return "moved";
    const rulebook = await context.rulebook.of(facts.rulesVersion);
    const now = clock.now();
    const verdict = judgeForOfficer(facts, officer, { now, policies, rulebook }, overruling);
    if ("refusal" in verdict) return verdict.refusal;
    if (!facts.slot) return { kind: "SlotNotFound" };
    const outcome = await assignmentStore(db).assign({
      ...{ request, reason: reason.trim() },
      ...{ departmentCode: candidate.departmentCode, overruled: verdict.overruled },
      ...{ candidateId: candidate.id, candidateVersion: facts.candidate.version },
      ...{ slotId, slotVersion: facts.slot.version, rulesVersion: rulebook.version },
      now: new Date(now.epochMilliseconds),
      reminders: remindersToQueue(facts, now, policies.now()),
    });
    if (outcome === "moved" || isRefusal(outcome)) return outcome;
    rememberChange(context, newBooking(outcome.bookingId, wanted.candidateId, facts.slot, now));
    return { kind: "AssignPlaceSuccess", ...outcome, overruled: verdict.overruled };
  });
};
