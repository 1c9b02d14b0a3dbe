import { randomUUID } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import { factsToCancel, loadFactsToBook } from "../bookings/booking.facts.js";
import { consequencesNow, placeAt, refusalToGiveBack } from "../bookings/giving-back.js";
import { refusalToBookSlot } from "../bookings/refusal-to-book-slot.js";
import type { Services } from "../context.js";
import { refusalToMoveTo } from "../domain/booking/move.js";
import type { BookingId, CandidateId, SlotId } from "../domain/id.js";
import { endOfFree } from "../domain/penalty/giving-back.js";
import { judgeResults } from "../penalties/judge-results.js";

/** The versions that an offer was decided on. */
type OfferGuard = { readonly candidateVersion: number; readonly rulesVersion: number };

type Offerable = {
  readonly guard: OfferGuard;
  /** Until when the booking that it would replace can be left without a penalty; undefined when nothing ends that. */
  readonly leavableUntil?: Temporal.Instant;
};

/**
 * Whether the candidate could book the place now, or move their booking to it, as they would be judged when they accept: by the
 * regulation on the exam's date, by penalties and by the rule of one live booking. Null when not.
 */
export const mayBeOffered = async (
  services: Pick<Services, "database" | "rulebook" | "policies" | "clock">,
  candidateId: CandidateId,
  slotId: SlotId,
): Promise<Offerable | null> => {
  const { database: db, rulebook, policies, clock } = services;
  // No request of the candidate's: a key that nobody has used.
  const key = randomUUID();
  const load = () => loadFactsToBook(db, { candidateId, slotId, key });
  let facts = await load();
  if (facts && !facts.isJudged) {
    // A place that the wait of a moment later would refuse them is kept from the next for nothing.
    await judgeResults(db, { rulebook: rulebook.now(), policybook: policies.now() }, clock.now(), candidateId);
    facts = await load();
  }
  if (!facts?.slot) return null;
  const rules = await rulebook.of(facts.rulesVersion);
  const now = clock.now();
  const guard = { candidateVersion: facts.candidate.version, rulesVersion: rules.version };
  // The place is held for the list: to the candidate it is as good as open.
  const open = { ...facts, slot: { ...facts.slot, state: "open" as const }, slotHold: null };
  const bookingId = facts.liveBooking?.id as BookingId | undefined;
  if (
    refusalToBookSlot(open, now, { rulebook: rules, policies: policies.now() }, bookingId ? { booking: bookingId } : {})
  )
    return null;
  if (!bookingId) return { guard };

  const [from] = await factsToCancel(db).execute({ candidateId, bookingId, key });
  const { booking, slot: old, timeZone, departmentCode, candidate, onClosedList = false } = from ?? {};
  if (!booking || !old || !timeZone || !departmentCode || candidate?.version !== guard.candidateVersion) return null;
  const refusal =
    refusalToGiveBack(booking, { ...old, timeZone, onClosedList }, now) ??
    refusalToMoveTo({ id: bookingId, slotId: booking.slotId as SlotId, exam: old }, facts.slot);
  // What would bring its taker a penalty is no offer.
  const consequences = consequencesNow(placeAt(old, { timeZone, departmentCode }), services, rules);
  if (refusal || consequences.penalty) return null;
  if (old.state === "withdrawn") return { guard };
  // Where nothing ever follows, it can be left until the exam begins.
  const begins = Temporal.Instant.fromEpochMilliseconds(old.startsAt.getTime());
  const free = endOfFree(consequences, timeZone);
  return { guard, leavableUntil: Temporal.Instant.compare(begins, free) < 0 ? begins : free };
};
