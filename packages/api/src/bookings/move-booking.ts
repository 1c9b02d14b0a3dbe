import { lateCancellationsOf } from "../candidates/candidate-file.js";
import type { Context } from "../context.js";
import { type Arrangements, declarationOf } from "../domain/booking/arrangements.js";
import { refusalToMoveTo } from "../domain/booking/move.js";
import type { BookingId, CandidateId, HoldId, SlotId } from "../domain/id.js";
import type { Penalty } from "../domain/penalty/penalty.js";
import { remindersToQueue } from "../messages/reminders-to-queue.js";
import { penaltyParameter } from "../penalties/imposed-penalty.js";
import { type FactsToBook, factsToCancel, loadFactsToBook } from "./booking.facts.js";
import { bookingStore, type Moved } from "./booking.store.js";
import { decideUntilStored } from "./decide-until-stored.js";
import { consequencesNow, placeAt, refusalToGiveBack } from "./giving-back.js";
import { type KeyedRequest, type MoveOutcome, outcomeOnRecord } from "./outcome.js";
import { problemsOfDeclaration } from "./problems-of-declaration.js";
import { refusalToBookSlot } from "./refusal-to-book-slot.js";
import { rememberChange } from "./remember-change.js";
import { hadToSettle } from "./settled-facts.js";

/** The candidate as they are once the penalty stands. */
const withPenalty = (known: FactsToBook, penalty: Penalty | null): FactsToBook => {
  if (!penalty) return known;
  const { facts } = known;
  const late = lateCancellationsOf([penalty]);
  return {
    ...known,
    penalties: [...known.penalties, penalty],
    facts: facts.lateCancellations ? { ...facts, lateCancellations: [...facts.lateCancellations, ...late] } : facts,
  };
};

type MoveWish = {
  readonly bookingId: BookingId;
  readonly slotId: SlotId;
  /** What is declared anew; null: what was declared for the booking is carried over. */
  readonly arrangements: Arrangements | null;
};

/**
 * Moves a booking of this candidate to another slot: the old place may be given back, the new one may be had. When the candidate
 * holds the new slot, the hold is used up. Whoever comes along is judged for the new day. The same key gets the first outcome again.
 */
export const moveBooking = (
  context: Context,
  candidateId: CandidateId,
  { bookingId, slotId, arrangements }: MoveWish,
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
    if (from.candidate.version !== to.candidate.version || (await hadToSettle(context, candidateId, to)))
      return "moved";

    const rules = await context.rulebook.of(to.rulesVersion);
    const now = context.clock.now();
    const { booking, slot: old, timeZone, departmentCode, onClosedList } = from;
    if (!booking || !old || !timeZone || !departmentCode)
      return store.keepRefusal(request, { kind: "BookingNotFound" }, now);
    const hold = to.slotHold && to.slotHold.id === to.ownHold?.id ? (to.slotHold.id as HoldId) : null;
    const { penalty } = consequencesNow(placeAt(old, { timeZone, departmentCode }), context, rules);
    const refusal =
      refusalToGiveBack(booking, { ...old, timeZone, onClosedList }, now) ??
      refusalToMoveTo({ id: bookingId, slotId: booking.slotId as SlotId, exam: old }, to.slot) ??
      // Judged with what giving the old place back brings about.
      refusalToBookSlot(
        withPenalty(to, penalty),
        now,
        { rulebook: rules, policies: context.policies.now() },
        { booking: bookingId, ...(hold && { hold }) },
      );
    if (refusal || !to.slot) return store.keepRefusal(request, refusal ?? { kind: "SlotNotFound" }, now);

    const declared = arrangements ?? (from.arrangements && declarationOf(from.arrangements));
    // Not kept: whoever mends the declaration means the same wish. A booking of an API's caller may be without one.
    const problems = declared ? problemsOfDeclaration(declared, to, now, rules) : [];
    if (problems.length > 0) return { kind: "ArrangementsRefused", problems, rule: "CLB-8" };

    const outcome = await store.move(
      request,
      {
        bookingId,
        fromSlotId: booking.slotId as SlotId,
        fromSlotVersion: old.version,
        holdId: hold,
        arrangements,
        penalty: penaltyParameter(penalty, departmentCode),
      },
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
