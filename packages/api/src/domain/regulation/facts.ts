import type { ExamPhase, LicenceCategory, TestOutcome, TrainingPath } from "@creneau/schema";
import type { CivilDate } from "../civil-date.js";

/** What is asked: may this person sit this phase of the test for this category? */
export type Question = { readonly category: LicenceCategory; readonly phase: ExamPhase };

/** A test that the candidate took, or should have taken. */
export type TestResult = {
  /** The day of the test. */
  readonly on: CivilDate;
  readonly phase: ExamPhase;
  /** Null for the theory test, which serves every category. */
  readonly category: LicenceCategory | null;
  readonly outcome: TestOutcome;
  /** Points of an on-road test, and of an off-road test before 19 January 2013, as computed: an eliminatory error leaves them, and fails the test. Null when not known. */
  readonly points: number | null;
  /** The vehicle had an automatic gearbox. */
  readonly automatic: boolean;
};

/** A category that the candidate holds. */
export type HeldLicence = {
  /** AM is held, never examined. */
  readonly category: LicenceCategory | "AM";
  readonly obtainedOn: CivilDate;
  /** Letters of the state that issued it, as code 70 writes them (`FR`, `DE`, `UK`); other letters for any other state. */
  readonly issuedBy: string;
  /** On a French licence: the letters after code 70, the state it was exchanged from. */
  readonly exchangedFrom: string | null;
  /** Obtained by the training of seven hours and not by an exam. */
  readonly bySevenHourTraining: boolean;
  /** Valid for automatic gearboxes only (code 78). */
  readonly automaticOnly: boolean;
};

/** A fitness opinion (avis d'aptitude): the medical form, or what the licence says. */
export type MedicalOpinion = {
  readonly givenOn: CivilDate;
  /** The last day of a temporary aptitude; null when the opinion has no such end. */
  readonly fitUntil: CivilDate | null;
};

/** The theory test passed within conduite encadrée. */
export type VocationalTheory = {
  readonly passedOn: CivilDate;
  /** The delegate has validated it on the original documents. */
  readonly validatedByDelegate: boolean;
};

/**
 * What is known of a candidate. A fact that is left out is not known, and is never read as "no": what needs it is answered with
 * its name. `null`, `false` and an empty list are known.
 */
export type CandidateFacts = {
  readonly birthDate?: CivilDate;
  /** The minor has been emancipated. */
  readonly emancipated?: boolean;
  /** The holders of parental authority agree. */
  readonly parentalAuthorisation?: boolean;
  readonly trainingPath?: TrainingPath;
  /** The box "FIMO" is ticked: an undertaking to follow that training after the test. */
  readonly fimo?: boolean;
  /** Every result, practical and theory, in no particular order. */
  readonly results?: readonly TestResult[];
  /** A result is written that is not told yet, so `results` is left out: what lacks them lacks that one. */
  readonly resultAwaited?: true;
  /** Planned dates of exams that the candidate cancelled late without a serious reason. */
  readonly lateCancellations?: readonly CivilDate[];
  /** Every category held. */
  readonly licences?: readonly HeldLicence[];
  /** The theory test within conduite encadrée; null when there is none. */
  readonly vocationalTheory?: VocationalTheory | null;
  /** Adapted vehicle, known affection or handicap, or invalidity pension: one of them was declared. */
  readonly medicalDeclaration?: boolean;
  /** Null when there is none. */
  readonly medicalOpinion?: MedicalOpinion | null;
  /** AAC: the day of the preliminary appointment (rendez-vous préalable); null when it has not taken place. */
  readonly preliminaryAppointmentOn?: CivilDate | null;
  /** AAC: the day of the attestation of the end of initial training. */
  readonly initialTrainingEndedOn?: CivilDate | null;
  /** The day the file was registered. */
  readonly registeredOn?: CivilDate;
  /** The gearbox of the exam's vehicle is automatic. */
  readonly automaticVehicle?: boolean;
};

/** Every fact by its name. */
const FACT_NAMES = [
  "birthDate",
  "emancipated",
  "parentalAuthorisation",
  "trainingPath",
  "fimo",
  "results",
  "lateCancellations",
  "licences",
  "vocationalTheory",
  "medicalDeclaration",
  "medicalOpinion",
  "preliminaryAppointmentOn",
  "initialTrainingEndedOn",
  "registeredOn",
  "automaticVehicle",
] as const satisfies readonly (keyof CandidateFacts)[];
export type FactName = (typeof FACT_NAMES)[number];

/** What an answer may lack: a fact that nobody has given, or a result that its candidate awaits. */
export const MISSING_FACTS = [...FACT_NAMES, "awaitedResult"] as const;
export type MissingFact = (typeof MISSING_FACTS)[number];
