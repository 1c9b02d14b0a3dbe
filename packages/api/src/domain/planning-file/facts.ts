import type { CategoryGroup, PlanningVerdict, SlotState } from "@creneau/schema";
import type { CivilDate } from "../civil-date.js";
import type { Gridbook } from "../planning/grid.js";
import type { RuleSet } from "../regulation/rule-set.js";

export type KnownCentre = {
  readonly id: number;
  readonly name: string;
  readonly departmentCode: string;
  readonly timeZone: string;
  readonly holidayZone: string;
};

export type KnownExaminer = {
  readonly id: number;
  readonly registrationNumber: string;
  readonly departmentCode: string;
  readonly qualifications: readonly CategoryGroup[];
  /** Null: nobody has told the name yet. */
  readonly lastName: string | null;
};

/** Half-open, in milliseconds since the Unix epoch. */
export type Span = { readonly from: number; readonly until: number };

/** A session that is planned already, with its places. */
export type StandingSession = Span & {
  readonly id: number;
  readonly version: number;
  readonly examinerId: number;
  readonly centreId: number;
  readonly group: CategoryGroup;
  readonly civilDate: CivilDate;
  /** All of its places were withdrawn: it binds its examiner no more. */
  readonly standing: boolean;
  readonly places: readonly (Span & { readonly state: SlotState })[];
};

/** All that rows are held against, as of one instant. */
export type PlanningFacts = {
  readonly centres: readonly KnownCentre[];
  readonly examiners: readonly KnownExaminer[];
  readonly sessions: readonly StandingSession[];
  readonly absences: readonly (Span & { readonly examinerId: number })[];
  /** `zone date` of each public holiday. */
  readonly holidays: ReadonlySet<string>;
  readonly gridbook: Gridbook;
  readonly rulesOn: (date: CivilDate) => RuleSet;
  readonly mayPlanIn: (departmentCode: string) => boolean;
  /** In milliseconds since the Unix epoch, and the day of it in Paris. */
  readonly now: number;
  readonly today: CivilDate;
};

/** A verdict with what helps to correct the row: names of columns, of centres near to what was written, hours of the grid. */
export type Judged = { readonly verdict: PlanningVerdict; readonly hints: readonly string[] };

export const judged = (verdict: PlanningVerdict, hints: readonly string[] = []): Judged => ({ verdict, hints });
