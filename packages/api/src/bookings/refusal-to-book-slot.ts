import type { Temporal } from "temporal-polyfill";
import { type BookingCandidate, refusalToBook, type WantedSlot } from "../domain/booking/book.js";
import { today } from "../domain/booking/centre-calendar.js";
import { changeLimitsOn, NO_LIMITS } from "../domain/booking/changes.js";
import { AT_ONCE, wavesOf } from "../domain/booking/publication.js";
import type { Refusal } from "../domain/booking/refusal.js";
import type { BookingId, HoldId, SlotId } from "../domain/id.js";
import type { Policybook } from "../domain/policy/policy.js";
import type { Rulebook } from "../domain/regulation/rule-set.js";
import type { FactsToBook } from "./booking.facts.js";

/** What the candidate has already, and means to give for the place: a hold that is its key, a booking that it replaces. */
type Given = { readonly hold?: HoldId; readonly booking?: BookingId };

type Judged = { readonly slot: WantedSlot; readonly candidate: BookingCandidate };

/**
 * Slot and candidate as they were loaded, in the words of the domain; null where there is no such slot. Whoever replaces a withdrawn place
 * did not choose to: no turn and no limit of changes stands in their way. The regulation, penalties and dates are judged as for everybody.
 */
export const toJudge = (
  known: FactsToBook,
  now: Temporal.Instant,
  policies: Policybook,
  given: Given = {},
): Judged | null => {
  const { slot, timeZone, departmentCode, candidate, facts, penalties, liveBooking, liveExamDate, slotHold, ownHold } =
    known;
  if (!slot || !timeZone || !departmentCode) return null;
  const ownHoldId = slotHold && slotHold.id === ownHold?.id ? (ownHold.id as HoldId) : null;
  const isReady = given.hold !== undefined && given.hold === ownHoldId;
  const replaced = given.booking !== undefined && given.booking === liveBooking?.id;
  const isRehoused = replaced && known.liveSlotState === "withdrawn";
  const live =
    liveBooking && liveExamDate && !replaced ? { id: liveBooking.id as BookingId, examDate: liveExamDate } : null;
  return {
    slot: {
      ...slot,
      id: slot.id as SlotId,
      state: isReady && slot.state === "held" ? "open" : slot.state,
      timeZone,
      ownHold: ownHoldId,
      // Without a live hold it waits between two offers.
      holdCause: slotHold && !slotHold.offered ? "confirmation" : "offer",
      waves: isRehoused ? AT_ONCE : wavesOf(policies, { publishedAt: slot.publishedAt, timeZone, departmentCode }),
    },
    candidate: {
      categories: candidate.categories,
      liveBooking: live,
      facts,
      penalties,
      longExam: known.longExam,
      changes: known.ownChanges,
      changeLimits: isRehoused ? NO_LIMITS : changeLimitsOn(policies, departmentCode, today(now, timeZone).toString()),
    },
  };
};

/** The domain's verdict on a slot as it was loaded. */
export const refusalToBookSlot = (
  known: FactsToBook,
  now: Temporal.Instant,
  { rulebook, policies }: { readonly rulebook: Rulebook; readonly policies: Policybook },
  given: Given = {},
): Refusal | null => {
  const judged = toJudge(known, now, policies, given);
  return judged ? refusalToBook(judged.slot, judged.candidate, now, rulebook) : { kind: "SlotNotFound" };
};
