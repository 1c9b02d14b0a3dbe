import type { Context } from "../context.js";
import { refusalToBook } from "../domain/booking/book.js";
import { BOOKING_RULES } from "../domain/booking/rules.js";
import type { BookingId, CandidateId, SlotId } from "../domain/id.js";
import { factsToBook } from "./booking.facts.js";
import { bookingStore, type Moved } from "./booking.store.js";
import { decideUntilStored } from "./decide-until-stored.js";
import { type BookOutcome, type KeyedRequest, outcomeOnRecord } from "./outcome.js";

/** Books a slot for a candidate: load, decide, store. The same key gets the first outcome again. */
export const bookSlot = (
  context: Context,
  candidateId: CandidateId,
  slotId: SlotId,
  key: string,
): Promise<BookOutcome> => {
  const request: KeyedRequest = { candidateId, key, wish: `book:${slotId}` };
  const store = bookingStore(context.database);

  return decideUntilStored(async (): Promise<BookOutcome | Moved> => {
    const [facts] = await factsToBook(context.database).execute({ candidateId, slotId, key });
    // The session outlived its candidate: nobody to keep an outcome for.
    if (!facts) return { kind: "NotSignedIn" };
    const known = outcomeOnRecord<BookOutcome>(facts.record, request);
    if (known) return known;

    const now = context.clock.now();
    const { slot, timeZone, candidate, liveBooking, liveExamDate } = facts;
    if (!slot || !timeZone) return store.keepRefusal(request, { kind: "SlotNotFound" }, now);
    const refusal = refusalToBook(
      { ...slot, id: slotId, timeZone },
      {
        categories: candidate.categories,
        liveBooking: liveBooking && liveExamDate ? { id: liveBooking.id as BookingId, examDate: liveExamDate } : null,
      },
      now,
      BOOKING_RULES,
    );
    if (refusal) return store.keepRefusal(request, refusal, now);

    const versions = { slotVersion: slot.version, candidateVersion: candidate.version };
    const outcome = await store.take(request, { slotId, ...versions, now });
    if (outcome !== "moved" && outcome.kind === "BookSlotSuccess")
      // Known without another round trip: the answer usually asks for the booking.
      context.loaders.booking.prime(outcome.bookingId, {
        id: outcome.bookingId,
        slotId,
        candidateId,
        category: slot.category,
        state: "live",
        bookedAt: new Date(now.epochMilliseconds),
        cancelledAt: null,
      });
    return outcome;
  });
};
