import type { AbsentFact, ExamPhase, TestOutcome, TrainingPath } from "@creneau/schema";

/** Null and left out both say that it is not known. */
type Maybe<Value> = Value | null | undefined;

export type StatedResult = {
  readonly on: string;
  readonly phase: ExamPhase;
  /** None for the theory test. */
  readonly category?: Maybe<string>;
  readonly outcome: TestOutcome;
  readonly points?: Maybe<number>;
  /** Taken for manual when left out: automatic is what gets a code of its own on the file. */
  readonly automatic?: Maybe<boolean>;
};

export type StatedLicence = {
  readonly category: string;
  readonly obtainedOn: string;
  /** Two letters; taken for `FR` when left out. */
  readonly issuedBy?: Maybe<string>;
  /** Two letters after code 70. No code, no exchange. */
  readonly exchangedFrom?: Maybe<string>;
  /** Taken for "no" when left out, as is `automaticOnly`: a licence bears a mark where it is otherwise. */
  readonly bySevenHourTraining?: Maybe<boolean>;
  readonly automaticOnly?: Maybe<boolean>;
};

export type StatedOpinion = { readonly givenOn: string; readonly fitUntil?: Maybe<string> };

/** Not validated by the delegate until someone says so. */
export type StatedVocationalTheory = { readonly passedOn: string; readonly validatedByDelegate?: Maybe<boolean> };

/** What a person states of themself, and the exam they ask about. Dates are `YYYY-MM-DD`. */
export type StatedFacts = {
  readonly category: string;
  readonly phase: ExamPhase;
  /** The day of the exam; today when left out. */
  readonly on?: Maybe<string>;
  /** Looked at, then dropped: no verdict depends on it. */
  readonly neph?: Maybe<string>;
  readonly registeredOn?: Maybe<string>;
  readonly birthDate?: Maybe<string>;
  readonly emancipated?: Maybe<boolean>;
  readonly parentalAuthorisation?: Maybe<boolean>;
  readonly trainingPath?: Maybe<TrainingPath>;
  readonly fimo?: Maybe<boolean>;
  readonly medicalDeclaration?: Maybe<boolean>;
  readonly automaticVehicle?: Maybe<boolean>;
  /** Every result there is, or nothing. So it is with the two other lists. */
  readonly results?: Maybe<readonly (StatedResult | null)[]>;
  readonly lateCancellations?: Maybe<readonly string[]>;
  readonly licences?: Maybe<readonly (StatedLicence | null)[]>;
  readonly medicalOpinion?: Maybe<StatedOpinion>;
  readonly vocationalTheory?: Maybe<StatedVocationalTheory>;
  readonly preliminaryAppointmentOn?: Maybe<string>;
  readonly initialTrainingEndedOn?: Maybe<string>;
  readonly none?: Maybe<readonly AbsentFact[]>;
};

/** Why a statement cannot be judged. None of them is a rule of the regulation: these facts cannot be, or not all of them. */
export const PROBLEM_CODES = [
  /** Not a day of the calendar, written `YYYY-MM-DD`. */
  "NOT_A_DATE",
  "DATE_IN_FUTURE",
  /** Longer ago than anyone lives. */
  "DATE_TOO_OLD",
  "DATE_TOO_FAR_AHEAD",
  "BEFORE_BIRTH",
  /** Younger than anybody learns to drive, sits a test or holds a licence. */
  "IMPOSSIBLE_AGE",
  /** The exam date has no rule set. */
  "BEFORE_FIRST_RULES",
  "UNKNOWN_WORD",
  "UNKNOWN_CATEGORY",
  /** AM is held or comes by training. */
  "CATEGORY_NEVER_EXAMINED",
  /** The category has no off-road test. */
  "NO_SUCH_TEST",
  "NOT_A_NEPH",
  "NOT_A_COUNTRY",
  "THEORY_WITH_CATEGORY",
  "PRACTICAL_WITHOUT_CATEGORY",
  "POINTS_OUT_OF_RANGE",
  /** Points belong to an on-road test that was taken; before the first rules, to an off-road test too. */
  "POINTS_OF_ANOTHER_TEST",
  "SAME_TEST_TWICE_A_DAY",
  "PASSED_TWICE",
  /** A test of a category that was held already, and still is. */
  "PASSED_WHILE_HELD",
  "TEST_WITHOUT_THEORY",
  "TEST_WITHOUT_OFF_ROAD",
  "LICENCE_TWICE",
  "FIT_UNTIL_BEFORE_GIVEN",
  "APPOINTMENT_BEFORE_TRAINING_END",
  "STATED_AND_NONE",
  "LIST_TOO_LONG",
  /** An entry of a list says nothing at all. */
  "EMPTY_ENTRY",
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** `field` as one would write it to get there: `birthDate`, `results[2].on`. */
export type Problem = { readonly field: string; readonly code: ProblemCode };

/** Writes a problem down. What had it is not read further, hence `undefined`. */
export type Note = (field: string, code: ProblemCode) => undefined;
