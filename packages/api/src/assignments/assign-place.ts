import { randomUUID } from "node:crypto";
import type { Temporal } from "temporal-polyfill";
import type { ApprovalAsked } from "../approvals/ask-approval.js";
import { type FactsToBook, loadFactsToBook } from "../bookings/booking.facts.js";
import type { Moved } from "../bookings/booking.store.js";
import { toJudge } from "../bookings/refusal-to-book-slot.js";
import { newBooking, rememberChange } from "../bookings/remember-change.js";
import { type FileInHand, fileInHand, isRefusal } from "../candidate-files/own-file.js";
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
import { assignmentStore, type By } from "./assignment.store.js";
import { askedFirst } from "./second-person.js";

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

type Moment = {
  readonly now: Temporal.Instant;
  readonly policies: Context["policies"];
  readonly rulebook: Rulebook;
};

/**
 * The verdict on a place that an officer gives somebody: what the domain refuses, less what they overrule by name; and the place has to be
 * one of a department of theirs.
 */
export const judgeForOfficer = (
  facts: FactsToBook,
  officer: Officer,
  { now, policies, rulebook }: Moment,
  overruling: readonly string[],
  replaced?: BookingId,
): { readonly refusal: Refusal } | { readonly overruled: readonly RuleId[] } => {
  const judged = toJudge(facts, now, policies.now(), replaced ? { booking: replaced } : {});
  if (!judged || !facts.departmentCode) return { refusal: { kind: "SlotNotFound" } };
  if (!mayDo(officer, "assign_places", facts.departmentCode)) return { refusal: { kind: "NotAllowed" } };
  return judgeAssignment(judged.slot, judged.candidate, now, rulebook, overruling);
};

/** Decides on the place as it is now, which nobody has stored yet. */
const judged = async (
  context: Context,
  { officer, candidate }: FileInHand,
  slotId: SlotId,
  overruling: readonly string[],
) => {
  const { database: db, clock, policies } = context;
  // No request of the candidate's: a key that nobody has used.
  const facts = await loadFactsToBook(db, { candidateId: candidate.id as CandidateId, slotId, key: randomUUID() });
  if (!facts) return { kind: "CandidateNotFound" } as const;
  if (await endedOnes(db, facts)) return "moved";
  const rulebook = await context.rulebook.of(facts.rulesVersion);
  const now = clock.now();
  const verdict = judgeForOfficer(facts, officer, { now, policies, rulebook }, overruling);
  if ("refusal" in verdict) return verdict.refusal;
  const { slot } = facts;
  return slot ? { facts, slot, rulebook, now, ...verdict } : ({ kind: "SlotNotFound" } as const);
};

type Judged = Exclude<Awaited<ReturnType<typeof judged>>, string | { readonly kind: string }>;

const store = async (
  context: Context,
  { candidate }: FileInHand,
  { facts, slot, rulebook, now, overruled }: Judged,
  { by, reason }: { readonly by: By; readonly reason: string },
): Promise<Assigned | Refusal | Moved> => {
  const outcome = await assignmentStore(context.database).assign({
    ...{ by, reason, departmentCode: candidate.departmentCode, overruled },
    ...{ candidateId: candidate.id, candidateVersion: facts.candidate.version },
    ...{ slotId: slot.id as SlotId, slotVersion: slot.version, rulesVersion: rulebook.version },
    now: new Date(now.epochMilliseconds),
    reminders: remindersToQueue(facts, now, context.policies.now()),
  });
  if (outcome === "moved" || isRefusal(outcome)) return outcome;
  rememberChange(context, newBooking(outcome.bookingId, candidate.id as CandidateId, slot, now));
  return { kind: "AssignPlaceSuccess", ...outcome, overruled };
};

/**
 * Gives a candidate a place, for a reason, or asks for a second person where a rule is overruled: load, decide, store. The same key
 * gets the first outcome again.
 */
export const assignPlace = async (
  context: Context,
  slotId: SlotId,
  { candidateId, reason: typed, overruling, key }: OfficersWish,
): Promise<Assigned | ApprovalAsked | Refusal> => {
  const found = await fileInHand(context, "assign_places", candidateId);
  if (isRefusal(found)) return found;
  const { officer, candidate } = found;
  const request = { officerId: officer.officerId, key, wish: `assign:${candidate.id}:${slotId}` };
  return onceForOfficer(context, request, async (): Promise<Assigned | ApprovalAsked | Refusal | Moved> => {
    const unexplained = refusalOfReason(typed);
    if (unexplained) return unexplained;
    const reason = typed.trim();
    const decided = await judged(context, found, slotId, overruling);
    if (decided === "moved" || isRefusal(decided)) return decided;
    const { overruled } = decided;
    const asked = await askedFirst(context, found, { slotId, bookingId: null, overruled, note: reason });
    return asked ?? store(context, found, decided, { by: { request }, reason });
  });
};

/** Gives the place as another officer has asked for, on what holds now. */
export const assignAsked = async (
  context: Context,
  found: FileInHand,
  { slotId, overruled }: { readonly slotId: SlotId; readonly overruled: readonly string[] },
  done: { readonly by: By; readonly reason: string },
): Promise<Assigned | Refusal | Moved> => {
  const decided = await judged(context, found, slotId, overruled);
  return decided === "moved" || isRefusal(decided) ? decided : store(context, found, decided, done);
};
