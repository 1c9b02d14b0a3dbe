import type { CategoryGroup, LicenceCategory, SlotState } from "@creneau/schema";
import type { CivilDate } from "../civil-date.js";
import type { SlotId } from "../id.js";
import type { RuleId } from "../regulation/catalogue/catalogue.js";

/** Why the places of a session cannot be laid out so. Times are `HH:MM` on the centre's clock. */
export type LayOutRefusal =
  | { readonly kind: "NothingPlanned" }
  | {
      readonly kind: "OffTheGrid";
      /** Null when the group has no grid on that day. */
      readonly startsAt: string | null;
      /** The starts that the grid has. */
      readonly starts: readonly string[];
    }
  | { readonly kind: "PlacesOverlap"; readonly startsAt: string }
  | { readonly kind: "CategoryNotExamined"; readonly category: LicenceCategory; readonly group: CategoryGroup }
  | { readonly kind: "B1NotPossible"; readonly startsAt: string; readonly rule: RuleId }
  | {
      readonly kind: "ExtraTimeNotPossible";
      readonly startsAt: string;
      readonly mostMinutes: number;
      /** Units of the day that it would take; null when so much is never granted. */
      readonly neededUnits: number | null;
      readonly rule: RuleId;
    };

/** Why a place of a session cannot be changed so: somebody has it, or it is published and keeps what was told of it. */
export type PlaceRefusal = {
  readonly kind: "PlaceInUse";
  readonly slotId: SlotId;
  readonly startsAt: string;
  readonly state: SlotState;
};

/** Why an examiner cannot have a session there and then. Each names what stands against it. */
export type SessionRefusal =
  | { readonly kind: "ExaminerNotFound" }
  | {
      readonly kind: "ExaminerNotQualified";
      readonly group: CategoryGroup;
      readonly qualifications: readonly CategoryGroup[];
    }
  | { readonly kind: "ExaminerAbsent"; readonly absenceId: number; readonly from: string; readonly until: string }
  | {
      readonly kind: "ExaminerBusy";
      readonly sessionId: number;
      readonly centre: string;
      readonly date: CivilDate;
      readonly from: string;
      readonly until: string;
    }
  | { readonly kind: "HolidayOnDate"; readonly date: CivilDate; readonly name: string }
  /** A session of which some places are published, or were. */
  | { readonly kind: "SessionPublished"; readonly places: number };

type AbsenceRefusal =
  | { readonly kind: "AbsenceNotFound" }
  | { readonly kind: "AbsenceCancelled" }
  | { readonly kind: "AbsenceOverlaps"; readonly absenceId: number; readonly from: string; readonly until: string };

type PublicationRefusal =
  | { readonly kind: "NothingToPublish" }
  | { readonly kind: "MomentIsPast"; readonly now: string }
  | { readonly kind: "PublicationNotFound" }
  /** It has run, or was called off. */
  | { readonly kind: "PublicationOver"; readonly how: "published" | "cancelled" };

export type PlanningRefusal = LayOutRefusal | PlaceRefusal | SessionRefusal | AbsenceRefusal | PublicationRefusal;
