import type { CategoryGroup, ExamListState } from "@creneau/schema";
import type { CivilDate } from "../domain/civil-date.js";
import type { DayLine } from "../domain/officer-day/day-lines.js";

/** An instant as PostgreSQL writes it in JSON. */
type Written = string;

type CentreShortage = {
  readonly centreId: number;
  readonly openPlaces: number;
  readonly plannedPlaces: number;
  readonly wishing: number;
};
type Shortage = {
  readonly group: CategoryGroup;
  readonly openPlaces: number;
  readonly plannedPlaces: number;
  readonly waiting: number;
  readonly wishing: number;
  readonly missing: number;
  readonly centres: readonly CentreShortage[];
};

type UnfilledSession = {
  readonly sessionId: string;
  readonly examinerId: string;
  readonly centreId: number;
  readonly group: CategoryGroup;
  readonly startsAt: string;
  readonly places: number;
};
type UnfilledDay = {
  readonly date: CivilDate;
  readonly places: number;
  readonly sessions: number;
  readonly firstSessions: readonly UnfilledSession[];
};

type RejectedFile = {
  readonly id: string;
  readonly fileName: string;
  readonly sentAt: Written;
  readonly rows: number;
};
type RejectedFiles = {
  readonly files: number;
  readonly rows: number;
  readonly firstFiles: readonly RejectedFile[];
};

type OpenList = {
  readonly sessionId: string;
  readonly centreId: number;
  readonly date: CivilDate;
  readonly state: ExamListState;
};

/** What each line of a day comes to. */
export type LineFacts = {
  readonly shortages: readonly Shortage[];
  readonly unfilled: { readonly week: number; readonly fortnight: number; readonly days: readonly UnfilledDay[] };
  readonly requests: {
    readonly verified: number;
    readonly waiting: number;
    readonly inDoubt: number;
    readonly oldestAt: Written | null;
  };
  readonly candidateImports: RejectedFiles;
  readonly planningImports: RejectedFiles;
  readonly rehousings: {
    readonly people: number;
    readonly offered: number;
    readonly sessions: number;
    readonly oldestAt: Written | null;
    readonly nextExamOn: CivilDate | null;
  };
  readonly proofs: { readonly count: number; readonly oldestAt: Written | null };
  readonly approvals: { readonly toDecide: number; readonly own: number; readonly nextExpiryAt: Written | null };
  readonly publications: {
    readonly count: number;
    readonly nextAt: Written | null;
    readonly nextFrom: CivilDate | null;
    readonly nextTo: CivilDate | null;
  };
  readonly openLists: { readonly count: number; readonly firstLists: readonly OpenList[] };
};
export type DayFacts = { readonly [Line in DayLine]: LineFacts[Line] | null };
