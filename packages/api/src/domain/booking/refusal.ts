import type { ExamPhase, HoldCause, HoldState, LicenceCategory } from "@creneau/schema";
import type { AccountRefusal } from "../account/refusal.js";
import type { ApprovalRefusal } from "../approval/refusal.js";
import type { EntryRefusal, InvitationRefusal } from "../entry/refusal.js";
import type { ExamDayRefusal } from "../exam-day/refusal.js";
import type { FileCareRefusal } from "../file/refusal.js";
import type { FileRefusal, ImportRefusal } from "../files/refusal.js";
import type { BookingId, HoldId, SlotId } from "../id.js";
import type { MailingRefusal } from "../mailing/letter.js";
import type { OfficerRefusal } from "../officer/refusal.js";
import type { PenaltyRefusal } from "../penalty/penalty.js";

import type { ProofRefusal } from "../penalty/proof.js";

import type { PlanningRefusal } from "../planning/refusal.js";

import type { ProofOfWorkRequired } from "../proof-of-work/proof.js";
import type { ReferenceRefusal } from "../reference/refusal.js";
import type { RuleId } from "../regulation/catalogue/catalogue.js";
import type { MissingFact } from "../regulation/facts.js";
import type { WishProblem } from "../waiting-list/wish-problems.js";
import type { WithdrawalRefusal } from "../withdrawal/refusal.js";
import type { ArrangementProblem } from "./arrangements.js";

/** `YYYY-MM-DD` on the calendar of the exam centre. */
type CivilDate = string;

/** Why a place cannot be booked. */
export type BookRefusal =
  | { readonly kind: "SlotTaken"; readonly slotId: SlotId; readonly rule: RuleId }
  | { readonly kind: "SlotNotOpen"; readonly slotId: SlotId; readonly rule: RuleId }
  | {
      readonly kind: "NoRoomForExtraTime";
      readonly slotId: SlotId;
      readonly extraMinutes: number;
      readonly rule: RuleId;
    }
  | {
      readonly kind: "SlotHeld";
      readonly slotId: SlotId;
      /** When it is the candidate's own; null when somebody else is booking the place. */
      readonly holdId: HoldId | null;
      readonly cause: HoldCause;
      readonly rule: RuleId;
    }
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
      readonly missingFacts: readonly MissingFact[];
    }
  | {
      readonly kind: "AlreadyBooked";
      readonly bookingId: BookingId;
      readonly category: LicenceCategory;
      readonly examDate: CivilDate;
      readonly rule: RuleId;
    }
  | {
      readonly kind: "NotYetYourTurn";
      readonly slotId: SlotId;
      /** Instant, RFC 3339. */
      readonly opensAt: string;
      /** The same on the calendar and the clock of the centre, `HH:MM`. */
      readonly opensOn: CivilDate;
      readonly opensAtTime: string;
      /** 1 is the first to book, `groups` the last. */
      readonly group: number;
      readonly groups: number;
      /** Null when the file does not say. */
      readonly waitingSince: CivilDate | null;
      readonly rule: RuleId;
    }
  | {
      readonly kind: "TooManyChanges";
      readonly limit: number;
      readonly period: "day" | "month";
      /** Instant, RFC 3339: the beginning of `untilDate` at the centre. */
      readonly until: string;
      readonly untilDate: CivilDate;
      readonly rule: RuleId;
    };

export type BookingAlreadyCancelled = {
  readonly kind: "BookingAlreadyCancelled";
  /** Instant, RFC 3339. */
  readonly cancelledAt: string;
  readonly cancelledOn: CivilDate;
};

/** Why a booking cannot be cancelled. */
export type CancelRefusal =
  | BookingAlreadyCancelled
  /** The examiner has closed the list that it is on. */
  | { readonly kind: "OnClosedList"; readonly examDate: CivilDate; readonly rule: RuleId }
  | {
      readonly kind: "TooLateToCancel";
      /** Instant, RFC 3339: the exam has begun. */
      readonly startedAt: string;
      readonly examDate: CivilDate;
      readonly rule: RuleId;
    };

/** Why nobody asks any more whether the candidate will come. */
export type PresenceRefusal = BookingAlreadyCancelled | { readonly kind: "ExamPassed"; readonly examDate: CivilDate };

/** Why a place cannot be held, or a hold not be used. */
export type HoldRefusal =
  | { readonly kind: "AlreadyHolding"; readonly holdId: HoldId; readonly slotId: SlotId; readonly rule: RuleId }
  | { readonly kind: "HoldNotFound" }
  | {
      readonly kind: "HoldEnded";
      readonly holdId: HoldId;
      readonly slotId: SlotId;
      readonly how: Exclude<HoldState, "live">;
      readonly rule: RuleId;
    }
  | { readonly kind: "HoldAlreadyExtended"; readonly holdId: HoldId; readonly rule: RuleId }
  | {
      readonly kind: "ArrangementsRefused";
      readonly problems: readonly ArrangementProblem[];
      readonly rule: RuleId;
    };

/** Why a booking cannot be moved to this place. What the place itself refuses is a `BookRefusal`. */
export type MoveRefusal =
  | { readonly kind: "SameSlot"; readonly bookingId: BookingId; readonly rule: RuleId }
  | {
      readonly kind: "NotTheSameExam";
      readonly bookingId: BookingId;
      readonly category: LicenceCategory;
      readonly phase: ExamPhase;
      readonly rule: RuleId;
    };

/** Why a wish cannot be saved or deleted. */
type WishRefusal =
  | { readonly kind: "WishRefused"; readonly problems: readonly WishProblem[] }
  | { readonly kind: "WishNotFound" };

/**
 * Every expected "no". `kind` is also the name of the GraphQL type, and the value its source object. A refusal is kept
 * as JSON with the idempotency key, so that a retry gets it again: it holds strings and numbers only.
 */
export type Refusal =
  | PenaltyRefusal
  | BookRefusal
  | CancelRefusal
  | PresenceRefusal
  | HoldRefusal
  | MoveRefusal
  | ProofOfWorkRequired
  | EntryRefusal
  | FileRefusal
  | ImportRefusal
  | InvitationRefusal
  | WithdrawalRefusal
  | ReferenceRefusal
  | PlanningRefusal
  | OfficerRefusal
  /** No officer, or one without this permission in this department. */
  | { readonly kind: "NotAllowed" }
  | AccountRefusal
  | ApprovalRefusal
  | FileCareRefusal
  | MailingRefusal
  | ExamDayRefusal
  | ProofRefusal
  | { readonly kind: "NotSignedIn" }
  | { readonly kind: "SignInNotFound" }
  | { readonly kind: "SlotNotFound" }
  | { readonly kind: "BookingNotFound" }
  | { readonly kind: "CandidateNotFound" }
  | { readonly kind: "CalendarNotFound" }
  | WishRefusal
  | { readonly kind: "PenaltyNotFound" }
  | { readonly kind: "PenaltyAlreadyLifted"; readonly liftedOn: CivilDate }
  | { readonly kind: "LiftNotDocumented" }
  | { readonly kind: "IdempotencyKeyReused" }
  | { readonly kind: "Busy" };
