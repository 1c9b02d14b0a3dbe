import type { ExamListState, ExcMotive, Precondition } from "@creneau/schema";
import type { CivilDate } from "../civil-date.js";
import type { BalanceRefusal } from "../regulation/exam-day/competence-balance.js";
import type { ListRefusal } from "../regulation/exam-day/exam-list.types.js";
import type { IncompleteLetter } from "../regulation/exam-day/medical-letter.js";

/** Why what was sent is no outcome that a certificate or a list can bear. */
export type OutcomeFault =
  | BalanceRefusal["kind"]
  | "MotiveMissing"
  | "NothingToWorkOn"
  | "EliminatoryErrorPassed"
  | "CodeWithdrawn"
  | "DoesNotBelong";

export type OutcomeNotValid = {
  readonly kind: "OutcomeNotValid";
  readonly fault: OutcomeFault;
  /** The line of the balance that is wrong. */
  readonly competence: string | null;
  readonly rule: "CEP-1" | "CEP-2" | "CEP-3" | "COD-6" | "COD-8" | "RES-4" | "RES-5";
};

/** Why an exam list stays as it is, or an outcome is not written. What the list itself says is a `ListRefusal`. */
export type ExamDayRefusal =
  /** No such session, or one of somebody else: who does not examine it does not learn that there is one. */
  | { readonly kind: "ExamListNotFound" }
  | { readonly kind: "ListLineNotFound"; readonly rule: "BRD-7" }
  | {
      readonly kind: "ListChanged";
      readonly sessionId: number;
      readonly state: ExamListState;
      readonly version: number;
      readonly sentVersion: number;
    }
  | { readonly kind: "ExamNotYet"; readonly examDate: CivilDate }
  | OutcomeNotValid
  /** What was seen keeps the candidate from being examined: only EXC, with this motive, can be written, or an absence. */
  | {
      readonly kind: "PreconditionNotMet";
      readonly precondition: Precondition;
      readonly motive: ExcMotive;
      readonly rule: "RES-8";
    }
  | { readonly kind: "ObservationNotValid"; readonly precondition: Precondition }
  | { readonly kind: "TooManyTries"; readonly allowed: number; readonly rule: "VIS-2" }
  | {
      readonly kind: "OutcomeConflict";
      readonly sessionId: number;
      readonly entryId: string;
      readonly sentKey: string;
      readonly standingKey: string;
      readonly rule: "RES-11";
    }
  | IncompleteLetter
  | ListRefusal;
