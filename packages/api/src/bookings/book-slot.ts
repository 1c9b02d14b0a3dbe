import type { Temporal } from "temporal-polyfill";
import type { Context } from "../context.js";
import { refusalToBook } from "../domain/booking/book.js";
import type { Refusal } from "../domain/booking/refusal.js";
import type { BookingId, CandidateId, SlotId } from "../domain/id.js";
import type { Rulebook } from "../domain/regulation/rule-set.js";
import { type FactsToBook, loadFactsToBook } from "./booking.facts.js";
import { bookingStore, type Moved } from "./booking.store.js";
import { decideUntilStored } from "./decide-until-stored.js";
import { type BookOutcome, type KeyedRequest, outcomeOnRecord } from "./outcome.js";
import { rememberChange } from "./remember-change.js";
import { rememberedFacts } from "./remembered-facts.js";

const refusalOn = (slotId: SlotId, known: FactsToBook, now: Temporal.Instant, rulebook: Rulebook): Refusal | null => {
  const { slot, timeZone, candidate, facts, liveBooking, liveExamDate } = known;
  if (!slot || !timeZone) return { kind: "SlotNotFound" };
  const live = liveBooking && liveExamDate ? { id: liveBooking.id as BookingId, examDate: liveExamDate } : null;
  return refusalToBook(
    { ...slot, id: slotId, timeZone },
    { categories: candidate.categories, liveBooking: live, facts },
    now,
    rulebook,
  );
};

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

    const rules = await context.rulebook.of(facts.rulesVersion);
    const now = context.clock.now();
    const refusal = refusalOn(slotId, facts, now, rules);
    if (refusal && fromMemory) return "moved";
    if (refusal || !facts.slot) return store.keepRefusal(request, refusal ?? { kind: "SlotNotFound" }, now);

    const outcome = await store.take(request, {
      slotId,
      slotVersion: facts.slot.version,
      candidateVersion: facts.candidate.version,
      rulesVersion: rules.version,
      now,
    });
    if (outcome === "moved") return outcome;
    if (outcome.kind !== "BookSlotSuccess") return store.keepRefusal(request, outcome, now);
    rememberChange(context, {
      id: outcome.bookingId,
      slotId,
      candidateId,
      category: facts.slot.category,
      state: "live",
      bookedAt: new Date(now.epochMilliseconds),
      cancelledAt: null,
    });
    return outcome;
  });
};
