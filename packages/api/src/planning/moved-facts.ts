import { CONSTRAINTS } from "@creneau/schema";
import type { Moved } from "../bookings/booking.store.js";
import { verdictOf } from "../bookings/violations.js";
import { isViolationOf } from "../platform/violation.js";

/**
 * The last judges of a planning. When one of them refuses, somebody was faster by a moment, and the facts that are read anew name what
 * stands against the wish.
 */
const LAST_JUDGES = [
  CONSTRAINTS.oneExaminerInOnePlace,
  CONSTRAINTS.oneSlotPerStart,
  CONSTRAINTS.oneAbsenceAtATime,
  CONSTRAINTS.examinerQualified,
  CONSTRAINTS.noSessionInAnAbsence,
  CONSTRAINTS.noSessionOnAHoliday,
  CONSTRAINTS.oneOutcomePerOfficerKey,
  // A session that a colleague removes at the same time.
  "exam_slots_session_id_exam_sessions_id_fk",
];

/** What came of a change, or "moved" when the facts that it was decided on have changed: load and decide again. */
export const unlessMoved = async <Outcome>(change: () => Promise<Outcome>): Promise<Outcome | Moved> => {
  try {
    return await change();
  } catch (error) {
    if (isViolationOf(error, ...LAST_JUDGES) || verdictOf(error) === "decideAgain") return "moved";
    throw error;
  }
};
