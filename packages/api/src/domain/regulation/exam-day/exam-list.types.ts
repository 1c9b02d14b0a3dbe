import type { ExamListState } from "@creneau/schema";
import type { CandidateNumber, NominativeConcordance, NumericConcordance } from "./concordance.js";
import type { ListEntry } from "./list-entry.js";

/**
 * What becomes of an exam list (bordereau). Names may be amended during the two checks only; a closed list never opens again.
 * Source: national guide (January 2013), A.1.a.
 */
export const MOVES = {
  draft: ["issued"],
  issued: ["numeric_check"],
  numeric_check: ["nominative_check"],
  nominative_check: ["closed"],
  closed: ["completed"],
  completed: [],
} as const satisfies Record<ExamListState, readonly ExamListState[]>;

/** The states from which a list moves to that one. */
type Before<To extends ExamListState> = {
  [From in ExamListState]: To extends (typeof MOVES)[From][number] ? From : never;
}[ExamListState];

/** What the representative of the school changed on the day, signed on the list beside the change. */
type Amendment = {
  readonly removed: readonly CandidateNumber[];
  readonly added: readonly CandidateNumber[];
  readonly signedBy: string;
};

type Listed = { readonly attributedPlaces: number; readonly candidates: readonly CandidateNumber[] };
type Amended = Listed & { readonly amendments: readonly Amendment[] };
type WithFiles = Amended & { readonly files: readonly CandidateNumber[] };

export type DraftList = Listed & { readonly state: "draft" };
export type IssuedList = Listed & { readonly state: "issued" };
export type CountedList = Amended & { readonly state: "numeric_check" };
export type NamedList = WithFiles & { readonly state: "nominative_check" };
export type ClosedList = WithFiles & { readonly state: "closed"; readonly unhonouredUnits: number };
export type CompletedList = Omit<ClosedList, "state"> & {
  readonly state: "completed";
  readonly entries: readonly ListEntry[];
};
export type ExamList = DraftList | IssuedList | CountedList | NamedList | ClosedList | CompletedList;

/** Whether the table lets this list move to `to`. */
export const mayBecome = <To extends ExamListState>(
  list: ExamList,
  to: To,
): list is Extract<ExamList, { readonly state: Before<To> }> => {
  const next: readonly ExamListState[] = MOVES[list.state];
  return next.includes(to);
};

/** Why a list stays as it is. */
export type ListRefusal =
  | { readonly kind: "ListClosed"; readonly state: "closed" | "completed"; readonly rule: "BRD-6" }
  | { readonly kind: "NotNow"; readonly state: ExamListState; readonly rule: "BRD-5" }
  | Extract<NumericConcordance, { readonly kind: "TooManyCandidates" }>
  | Extract<NominativeConcordance, { readonly kind: "NamesDiffer" }>
  | { readonly kind: "WrongDesignation"; readonly excess: number; readonly designated: number; readonly rule: "BRD-3" }
  | { readonly kind: "NotSigned"; readonly rule: "BRD-3" | "BRD-4" }
  | { readonly kind: "NotOnList"; readonly candidate: CandidateNumber; readonly rule: "BRD-3" | "BRD-4" }
  | { readonly kind: "FileNotHandedOver"; readonly candidate: CandidateNumber; readonly rule: "BRD-4" }
  | { readonly kind: "EntryMissing" | "EntryTwice"; readonly candidate: CandidateNumber; readonly rule: "BRD-8" }
  | { readonly kind: "EntryNotExpected"; readonly candidate: CandidateNumber; readonly rule: "BRD-7" };
