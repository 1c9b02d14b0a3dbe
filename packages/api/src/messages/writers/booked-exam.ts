import type { Temporal } from "temporal-polyfill";
import type { Convocation } from "../../convocations/convocation.types.js";
import type { Dropped, ExamToWriteOf, Letter, MessageToWrite, MessageWriter } from "../message.types.js";

/** Why nobody has to be told of this exam any more, or null. */
const dropReason = (exam: Convocation, now: Temporal.Instant): string | null => {
  if (exam.cancelledAt) return "booking_cancelled";
  if (exam.bookedSlotId !== exam.slotId) return "booking_moved";
  if (exam.isWithdrawn) return "place_withdrawn";
  if (exam.startsAt <= now.epochMilliseconds) return "exam_passed";
  return null;
};

type Write = (exam: ExamToWriteOf, message: MessageToWrite) => Letter | Dropped | Promise<Letter | Dropped>;

/** A writer for letters about an exam to come: it drops those whose booking is no longer what was told. */
export const ofBookedExam =
  (write: Write): MessageWriter =>
  (message) => {
    const { exam, now } = message;
    if (!exam) return { dropped: "booking_gone" };
    const dropped = dropReason(exam.convocation, now);
    return dropped === null ? write(exam, message) : { dropped };
  };
