import type { ExamPhase, LicenceCategory } from "@creneau/schema";
import type { BookingId, SlotId } from "../id.js";
import type { ProofOfWorkRequired } from "../proof-of-work/proof.js";
import type { RuleId } from "../regulation/catalogue/catalogue.js";
import type { FactName } from "../regulation/facts.js";

/** `YYYY-MM-DD` on the calendar of the exam centre. */
type CivilDate = string;

/** Why a place cannot be booked. */
export type BookRefusal =
  | { readonly kind: "SlotTaken"; readonly slotId: SlotId; readonly rule: RuleId }
  | { readonly kind: "SlotNotOpen"; readonly slotId: SlotId; readonly rule: RuleId }
  | {
      readonly kind: "TooEarlyToBook";
      readonly slotId: SlotId;
      readonly examDate: CivilDate;
      readonly opensOn: CivilDate;
      readonly horizonDays: number;
      readonly rule: RuleId;
    }
  | {
      readonly kind: "TooLateToBook";
      readonly slotId: SlotId;
      readonly examDate: CivilDate;
      readonly earliestDate: CivilDate;
      readonly noticeDays: number;
      readonly rule: RuleId;
    }
  | {
      readonly kind: "CategoryMismatch";
      readonly category: LicenceCategory;
      readonly categories: readonly LicenceCategory[];
      readonly rule: RuleId;
    }
  | {
      readonly kind: "NotEligible";
      readonly slotId: SlotId;
      readonly category: LicenceCategory;
      readonly phase: ExamPhase;
      readonly examDate: CivilDate;
      /** Of the rules that refuse, the one that does so for longest. */
      readonly rule: RuleId;
      /** The first exam date on which no rule refuses; null when no date helps, or a fact is missing. */
      readonly earliestDate: CivilDate | null;
      readonly missingFacts: readonly FactName[];
    }
  | {
      readonly kind: "AlreadyBooked";
      readonly bookingId: BookingId;
      readonly category: LicenceCategory;
      readonly examDate: CivilDate;
      readonly rule: RuleId;
    };

/** Why a booking cannot be cancelled. */
export type CancelRefusal =
  | {
      readonly kind: "BookingAlreadyCancelled";
      /** Instant, RFC 3339. */
      readonly cancelledAt: string;
      readonly cancelledOn: CivilDate;
    }
  | {
      readonly kind: "TooLateToCancel";
      readonly cancellableUntil: CivilDate;
      readonly cancellationDays: number;
      readonly rule: RuleId;
    };

/**
 * Every expected "no". `kind` is also the name of the GraphQL type, and the value its source object. A refusal is kept
 * as JSON with the idempotency key, so that a retry gets it again: it holds strings and numbers only.
 */
export type Refusal =
  | BookRefusal
  | CancelRefusal
  | ProofOfWorkRequired
  | { readonly kind: "NotSignedIn" }
  | { readonly kind: "SignInNotFound" }
  | { readonly kind: "SlotNotFound" }
  | { readonly kind: "BookingNotFound" }
  | { readonly kind: "CandidateNotFound" }
  | { readonly kind: "IdempotencyKeyReused" }
  | { readonly kind: "Busy" };
