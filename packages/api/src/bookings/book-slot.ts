import type { Context } from "../context.js";
import type { CandidateId, SlotId } from "../domain/id.js";
import { remindersToQueue } from "../messages/reminders-to-queue.js";
import { loadFactsToBook } from "./booking.facts.js";
import { bookingStore, type Moved } from "./booking.store.js";
import { decideUntilStored } from "./decide-until-stored.js";
import { type BookOutcome, type KeyedRequest, outcomeOnRecord } from "./outcome.js";
import { refusalToBookSlot } from "./refusal-to-book-slot.js";
import { newBooking, rememberChange } from "./remember-change.js";
import { rememberedFacts } from "./remembered-facts.js";
import { hadToSettle } from "./settled-facts.js";

/** Books a slot for a candidate: load, decide, store. The same key gets the first outcome again. */
export const bookSlot = (
  context: Context,
  candidateId: CandidateId,
  slotId: SlotId,
  key: string,
): Promise<BookOutcome> => {
  const request: KeyedRequest = { candidateId, key, wish: `book:${slotId}` };
  const store = bookingStore(context.database);
  let remembered = rememberedFacts(context, slotId);

  return decideUntilStored(async (): Promise<BookOutcome | Moved> => {
    const fromMemory = remembered !== null;
    const facts = remembered ?? (await loadFactsToBook(context.database, { candidateId, slotId, key }));
    remembered = null;
    // The session outlived its candidate: nobody to keep an outcome for.
    if (!facts) return { kind: "NotSignedIn" };
    const known = outcomeOnRecord<BookOutcome>(facts.record, request);
    if (known) return known;
    if (await hadToSettle(context, candidateId, facts)) return "moved";

    const rules = await context.rulebook.of(facts.rulesVersion);
    const now = context.clock.now();
    const refusal = refusalToBookSlot(facts, now, { rulebook: rules, policies: context.policies.now() });
    if (refusal && fromMemory) return "moved";
    if (refusal || !facts.slot) return store.keepRefusal(request, refusal ?? { kind: "SlotNotFound" }, now);

    const outcome = await store.take(request, {
      slotId,
      slotVersion: facts.slot.version,
      candidateVersion: facts.candidate.version,
      rulesVersion: rules.version,
      now,
      reminders: remindersToQueue(facts, now, context.policies.now()),
    });
    if (outcome === "moved") return outcome;
    if (outcome.kind !== "BookSlotSuccess") return store.keepRefusal(request, outcome, now);
    rememberChange(context, newBooking(outcome.bookingId, candidateId, facts.slot, now));
    return outcome;
  });
};
