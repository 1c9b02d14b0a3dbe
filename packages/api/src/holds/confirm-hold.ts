import { loadFactsToConfirm } from "../bookings/booking.facts.js";
import { bookingStore, type Moved } from "../bookings/booking.store.js";
import { decideUntilStored } from "../bookings/decide-until-stored.js";
import { type ConfirmOutcome, type KeyedRequest, outcomeOnRecord } from "../bookings/outcome.js";
import { problemsOfDeclaration } from "../bookings/problems-of-declaration.js";
import { refusalToBookSlot } from "../bookings/refusal-to-book-slot.js";
import { newBooking, rememberChange } from "../bookings/remember-change.js";
import { hadToSettle } from "../bookings/settled-facts.js";
import type { Context } from "../context.js";
import type { Arrangements } from "../domain/booking/arrangements.js";
import { refusalToUse } from "../domain/booking/hold.js";
import type { Refusal } from "../domain/booking/refusal.js";
import type { CandidateId, HoldId, SlotId } from "../domain/id.js";
import { remindersToQueue } from "../messages/reminders-to-queue.js";

/** Of a hold that is not the candidate's live one: what became of it. */
const refusalOfGone = async ({ loaders }: Context, holdId: HoldId): Promise<Refusal | null> => {
  const hold = await loaders.hold.clear(holdId).load(holdId);
  return hold
    ? refusalToUse({ id: holdId, slotId: hold.slotId as SlotId, state: hold.state })
    : { kind: "HoldNotFound" };
};

/**
 * Makes a booking of a live hold: judged again, since midnight or a result may have come in between, with what a free candidate
 * declares to come with. The same key gets the first outcome again.
 */
export const confirmHold = (
  context: Context,
  candidateId: CandidateId,
  { holdId, arrangements }: { holdId: HoldId; arrangements: Arrangements | null },
  key: string,
): Promise<ConfirmOutcome> => {
  const request: KeyedRequest = { candidateId, key, wish: `confirm:${holdId}` };
  const store = bookingStore(context.database);

  return decideUntilStored(async (): Promise<ConfirmOutcome | Moved> => {
    const facts = await loadFactsToConfirm(context.database, { candidateId, holdId, key });
    if (!facts) return { kind: "NotSignedIn" };
    const known = outcomeOnRecord<ConfirmOutcome>(facts.record, request);
    if (known) return known;
    if (await hadToSettle(context, candidateId, facts)) return "moved";

    const rules = await context.rulebook.of(facts.rulesVersion);
    const now = context.clock.now();
    const { slot, candidateKind } = facts;
    if (!slot || !candidateKind) return store.keepRefusal(request, { kind: "HoldNotFound" }, now);
    if (facts.ownHold?.id !== holdId) {
      const gone = await refusalOfGone(context, holdId);
      return gone ? store.keepRefusal(request, gone, now) : "moved";
    }
    const refusal = refusalToBookSlot(
      facts,
      now,
      { rulebook: rules, policies: context.policies.now() },
      { hold: holdId },
    );
    if (refusal) return store.keepRefusal(request, refusal, now);
    const problems = problemsOfDeclaration(arrangements, facts, now, rules);
    // Not kept: whoever mends the declaration means the same wish.
    if (problems.length > 0) return { kind: "ArrangementsRefused", problems, rule: "CLB-8" };

    const outcome = await store.confirm(request, holdId, arrangements, {
      slotId: slot.id as SlotId,
      slotVersion: slot.version,
      candidateVersion: facts.candidate.version,
      rulesVersion: rules.version,
      now,
      reminders: remindersToQueue(facts, now, context.policies.now()),
    });
    if (outcome === "moved") return outcome;
    if (outcome.kind !== "ConfirmHoldSuccess") return store.keepRefusal(request, outcome, now);
    rememberChange(context, newBooking(outcome.bookingId, candidateId, slot, now));
    context.loaders.hold.clear(holdId);
    return outcome;
  });
};
