import type { BookingId, SlotId } from "../id.js";
import type { Slot } from "../slot.js";
import type { MoveRefusal } from "./refusal.js";

type Exam = Pick<Slot, "category" | "phase">;
type MovedBooking = { readonly id: BookingId; readonly slotId: SlotId; readonly exam: Exam };

/**
 * Why a booking cannot move to that slot as a booking of the same exam, or null. Whether the place can be had is another
 * question (`refusalToBook`), and so is whether the old one may be given back. Source: docs/rules.md#BOK-8.
 */
export const refusalToMoveTo = (
  { id: bookingId, slotId, exam }: MovedBooking,
  to: (Exam & { readonly id: number }) | null,
): MoveRefusal | null => {
  if (!to) return null;
  if (to.id === slotId) return { kind: "SameSlot", bookingId, rule: "BOK-8" };
  const { category, phase } = exam;
  return to.category === category && to.phase === phase
    ? null
    : { kind: "NotTheSameExam", bookingId, category, phase, rule: "BOK-8" };
};
