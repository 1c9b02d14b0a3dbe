import type { ExamPhase, LicenceCategory, Locale, PositionPrecision } from "@creneau/schema";
import type { BookingId, CandidateId, CentreId, SlotId } from "../domain/id.js";
import type { CandidateFacts } from "../domain/regulation/facts.js";

/** All that a candidate needs to come to an exam: who, what, where and when. Personal data. */
export type Convocation = {
  readonly bookingId: BookingId;
  readonly slotId: SlotId;
  readonly bookedAt: Date;
  /** Rises with every move to another slot. */
  readonly version: number;
  /** Null while the booking is live. */
  readonly cancelledAt: Date | null;
  /** The slot that the booking has now: another one once it was moved. */
  /** The administration has taken the place back: nobody is expected there. */
  readonly isWithdrawn: boolean;
  readonly bookedSlotId: SlotId;
  readonly presenceConfirmedAt: Date | null;
  readonly category: LicenceCategory;
  readonly phase: ExamPhase;
  /** Milliseconds since the Unix epoch. */
  readonly startsAt: number;
  readonly durationMinutes: number;
  /** On the centre's calendar and clock. */
  readonly date: string;
  readonly localTime: string;
  readonly timeZone: string;
  readonly centreId: CentreId;
  readonly centre: {
    readonly name: string;
    readonly address: string | null;
    readonly latitude: number;
    readonly longitude: number;
    readonly positionPrecision: PositionPrecision;
    readonly demonstration: boolean;
    /** What candidates are told about coming there; null when there is nothing to tell. */
    readonly instructions: Readonly<Record<Locale, string | null>>;
    readonly accessibility: Readonly<Record<Locale, string | null>>;
  };
  readonly departmentCode: string;
  readonly departmentName: string;
  readonly candidate: {
    readonly id: CandidateId;
    readonly firstName: string;
    readonly birthName: string;
    readonly neph: string;
    /** What the documents to bring are found with. */
    readonly facts: CandidateFacts;
  };
};
