import type { Context } from "../context.js";
import type { SlotId } from "../domain/id.js";
import type { FactsToBook } from "./booking.facts.js";

/**
 * The facts to book as this process remembers them, without asking the database: the slot from the availability board, the
 * candidate from the look-up of the viewer. They may be a moment old, so they serve to book and never to refuse: the
 * statement checks the versions and the key, and when one of them has moved everything is loaded. Used once, then forgotten.
 * `null` when this process does not know enough.
 */
export const rememberedFacts = ({ availability, viewer, rulebook }: Context, slotId: SlotId): FactsToBook | null => {
  const slot = availability.board.open(slotId);
  const centre = slot && availability.centre(slot.centreId);
  const candidate = viewer?.seen;
  if (!centre || !candidate || candidate.bookedCategories.includes(slot.category)) return null;
  viewer.seen = null;
  return {
    slot,
    timeZone: centre.timeZone,
    departmentCode: centre.departmentCode,
    candidate: { version: candidate.version, categories: [...candidate.categories] },
    ownChanges: candidate.ownChanges,
    // For the statement to see.
    isJudged: true,
    candidateKind: null,
    facts: candidate.facts,
    penalties: candidate.penalties,
    liveBooking: null,
    liveExamDate: null,
    liveSlotState: null,
    // An open slot has no hold; a hold of the candidate's on another slot is for the constraint to see.
    slotHold: null,
    ownHold: null,
    rulesVersion: rulebook.now().version,
    // Whoever needs more time than the place has is found out by the database, and decided on anew.
    longExam: null,
    record: null,
  };
};
