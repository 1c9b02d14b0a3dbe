import {
  ABSENT_FACTS,
  type AbsentFact,
  type ExamPhase,
  type LicenceCategory,
  TEST_OUTCOMES,
  type TestOutcome,
  TRAINING_PATHS,
  type TrainingPath,
} from "@creneau/schema";
import { createUnionType, Field, Float, InputType, ObjectType, registerEnumType } from "type-graphql";
import { ExamPhaseEnum, enumOf, LicenceCategoryEnum } from "../contract/enums.js";
import { CivilDate } from "../contract/scalars.js";
import { FOLLOW_UPS, type FollowUp } from "../domain/regulation/answer.js";
import { MISSING_FACTS, type MissingFact } from "../domain/regulation/facts.js";
import { MOST_LATE_CANCELLATIONS } from "../domain/regulation/read-facts.js";
import { MOST_RESULTS } from "../domain/regulation/read-results.js";
import { PROBLEM_CODES, type ProblemCode } from "../domain/regulation/stated-facts.js";
import { CandidateNotFound, NotSignedIn, resolveType } from "../refusals/refusal.types.js";

const spelled = <Word extends string>(words: readonly Word[]): Record<string, Word> =>
  Object.fromEntries(words.map((word) => [word.replace(/[A-Z]/g, "_$&").toUpperCase(), word]));

const FactEnum = spelled(MISSING_FACTS);
const FollowUpEnum = enumOf(FOLLOW_UPS);
export const TrainingPathEnum = enumOf(TRAINING_PATHS);
export const TestOutcomeEnum = enumOf(TEST_OUTCOMES);
export const AbsentFactEnum = enumOf(ABSENT_FACTS);
const ProblemCodeEnum = Object.fromEntries(PROBLEM_CODES.map((code) => [code, code]));

registerEnumType(FactEnum, { name: "CandidateFact", description: "A fact of a candidate's file that rules look at." });
registerEnumType(FollowUpEnum, {
  name: "FollowUp",
  description: "What follows an exam under reserve.",
  valuesConfig: {
    MEDICAL_LETTER: { description: "A request for a new medical check (letter T) goes to the local exam service." },
    PHOTO_TO_STAMP: { description: "The file goes to the registration service, for the photograph." },
  },
});
registerEnumType(TrainingPathEnum, {
  name: "TrainingPath",
  description: "How a candidate was trained (filière).",
  valuesConfig: {
    TRADITIONAL: { description: "Traditional training." },
    AAC: { description: "Apprentissage anticipé de la conduite." },
    SUPERVISED: { description: "Conduite supervisée." },
    VOCATIONAL: { description: "Conduite encadrée." },
  },
});
registerEnumType(TestOutcomeEnum, {
  name: "TestOutcome",
  description: "What became of a test.",
  valuesConfig: {
    PASSED: { description: "Examined: favourable." },
    FAILED: { description: "Examined: unfavourable." },
    ABSENT_EXCUSED: { description: "Absent, with one of the three excuses." },
    ABSENT_NOT_EXCUSED: { description: "Absent without." },
    NOT_EXAMINED: { description: "Present, but could not be examined." },
  },
});
registerEnumType(AbsentFactEnum, { name: "AbsentFact", description: "What a candidate surely does not have." });
registerEnumType(ProblemCodeEnum, { name: "FactProblemCode", description: "What is wrong with a stated fact." });

@ObjectType({ simpleResolvers: true, description: "Yes: this rule, or all of them, hold on that date." })
class Satisfied {
  @Field(() => CivilDate, {
    nullable: true,
    description: "First of the dates around it on which the answer is the same; null without bound.",
  })
  since: string | null;
  @Field(() => CivilDate, { nullable: true, description: "Last of them, that day included; null without bound." })
  until: string | null;
}

@ObjectType({ simpleResolvers: true, description: "No, or not known." })
class Refused {
  @Field(() => CivilDate, {
    nullable: true,
    description: "First later date on which the answer is certainly yes, be it under reserve; null when there is none.",
  })
  earliestDate: string | null;
  @Field(() => CivilDate, {
    nullable: true,
    description: "Last earlier date on which the answer was yes, be it under reserve; null when it never was.",
  })
  latestDate: string | null;
  @Field(() => Boolean, {
    description: "Neither time nor a missing fact helps as long as the known facts stay what they are.",
  })
  never: boolean;
  @Field(() => [FactEnum], {
    description: "What has to be known first: before `earliestDate`, or on every date, the answer depends on it.",
  })
  missingFacts: readonly MissingFact[];
}

@ObjectType({ simpleResolvers: true, description: "Yes, and something follows." })
class UnderReserve {
  @Field(() => [FollowUpEnum], { description: "What follows." })
  follows: readonly FollowUp[];
}

export const VerdictUnion = createUnionType({
  name: "Verdict",
  description: "May this person sit the exam?",
  types: () => [Satisfied, Refused, UnderReserve] as const,
  resolveType,
});

@ObjectType({ simpleResolvers: true, description: "A document that this candidate brings on the day." })
export class RequiredDocument {
  @Field(() => String, { description: "The document, in the caller's language." })
  text: string;
  @Field(() => String, { nullable: true, description: "When it is asked for; null when it is in any case." })
  condition: string | null;
  @Field(() => String, { description: "Id of the rule that asks for it." })
  rule: string;
}

@ObjectType({ description: "What one rule says of a file." })
export class RuleVerdict {}

@ObjectType({
  simpleResolvers: true,
  description: "May this person sit the exam on that date? With every rule that was looked at.",
})
export class Eligibility {
  @Field(() => LicenceCategoryEnum, {
    description: "The category asked about; an old spelling (EC, ED) reads as its present one.",
  })
  category: LicenceCategory;
  @Field(() => ExamPhaseEnum, { description: "The phase asked about." })
  phase: ExamPhase;
  @Field(() => CivilDate, { description: "The exam date asked about." })
  on: string;
  @Field(() => VerdictUnion, { description: "The answer of all rules together." })
  verdict: object;
  @Field(() => CivilDate, {
    nullable: true,
    description:
      "The date itself when the answer is yes, else the first later one on which it is; null when there is none.",
  })
  earliestDate: string | null;
}

@ObjectType({ simpleResolvers: true, description: "One stated fact that cannot be." })
export class FactProblem {
  @Field(() => String, { description: "Path of the field: `birthDate`, `results[2].on`." })
  field: string;
  @Field(() => ProblemCodeEnum, { description: "What is wrong with it." })
  code: ProblemCode;
  @Field(() => String, { description: "The same in plain words, in the caller's language." })
  message: string;
}

@ObjectType({
  simpleResolvers: true,
  description: "The stated facts cannot all be true, or are not well formed. Nothing was guessed.",
})
export class InvalidFacts {
  @Field(() => [FactProblem], { description: "All that is wrong; at least one." })
  problems: FactProblem[];
}

export const EligibilityResult = createUnionType({
  name: "EligibilityResult",
  description: "The answer, or the refusal that says why there is none.",
  types: () => [Eligibility, NotSignedIn, CandidateNotFound] as const,
  resolveType,
});

export const SimulateEligibilityResult = createUnionType({
  name: "SimulateEligibilityResult",
  description: "The answer, or what is wrong with the stated facts.",
  types: () => [Eligibility, InvalidFacts] as const,
  resolveType,
});

@InputType({ description: "A test that the candidate took, or should have taken." })
export class TestResultInput {
  @Field(() => CivilDate, { description: "Day of the test." })
  on: string;
  @Field(() => ExamPhaseEnum, { description: "Which test." })
  phase: ExamPhase;
  @Field(() => String, {
    nullable: true,
    description: "Its category; none for the theory test, which serves every category.",
  })
  category?: string | null;
  @Field(() => TestOutcomeEnum, { description: "What became of it." })
  outcome: TestOutcome;
  @Field(() => Float, { nullable: true, description: "Points of an on-road test." })
  points?: number | null;
  @Field(() => Boolean, { nullable: true, description: "The vehicle had an automatic gearbox; false when left out." })
  automatic?: boolean | null;
}

@InputType({ description: "A category that the candidate holds." })
export class HeldLicenceInput {
  @Field(() => String, { description: "`B`, `A1`, also `AM`." })
  category: string;
  @Field(() => CivilDate, { description: "When it was obtained." })
  obtainedOn: string;
  @Field(() => String, {
    nullable: true,
    description: "Letters of the state that issued it, as code 70 writes them; `FR` when left out.",
  })
  issuedBy?: string | null;
  @Field(() => String, { nullable: true, description: "On a French licence, letters after code 70." })
  exchangedFrom?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: "Obtained by the training of seven hours; false when left out.",
  })
  bySevenHourTraining?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: "For automatic gearboxes only (code 78); false when left out." })
  automaticOnly?: boolean | null;
}

@InputType({ description: "A medical fitness opinion." })
export class MedicalOpinionInput {
  @Field(() => CivilDate, { description: "When it was given." })
  givenOn: string;
  @Field(() => CivilDate, { nullable: true, description: "Last day of a temporary aptitude." })
  fitUntil?: string | null;
}

@InputType({ description: "The theory test passed within conduite encadrée." })
export class VocationalTheoryInput {
  @Field(() => CivilDate, { description: "When it was passed." })
  passedOn: string;
  @Field(() => Boolean, { nullable: true, description: "The delegate has validated it; false when left out." })
  validatedByDelegate?: boolean | null;
}

@InputType({
  description:
    "What is known of a person. What is left out, or null, is not known: a rule that needs it says so. Nothing is kept.",
})
export class SimulateEligibilityInput {
  @Field(() => String, {
    description: "Licence category: `B`, `A2`. The old spellings `EC`, `ED`, `E(C)` are understood.",
  })
  category: string;
  @Field(() => ExamPhaseEnum, { description: "Which test." })
  phase: ExamPhase;
  @Field(() => CivilDate, { nullable: true, description: "Exam date; today in Paris when left out." })
  on?: string | null;
  @Field(() => String, {
    nullable: true,
    description: "Registration number of the file: digits only. Only its form is looked at.",
  })
  neph?: string | null;
  @Field(() => CivilDate, { nullable: true, description: "When the file was registered." })
  registeredOn?: string | null;
  @Field(() => CivilDate, { nullable: true, description: "Date of birth." })
  birthDate?: string | null;
  @Field(() => Boolean, { nullable: true, description: "The minor is emancipated." })
  emancipated?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: "The holders of parental authority agree." })
  parentalAuthorisation?: boolean | null;
  @Field(() => TrainingPathEnum, { nullable: true, description: "How the candidate was trained." })
  trainingPath?: TrainingPath | null;
  @Field(() => Boolean, { nullable: true, description: "Undertakes to follow the FIMO training (categories D, DE)." })
  fimo?: boolean | null;
  @Field(() => Boolean, {
    nullable: true,
    description: "Declared an adapted vehicle, a known affection or handicap, or an invalidity pension.",
  })
  medicalDeclaration?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: "The exam's vehicle has an automatic gearbox." })
  automaticVehicle?: boolean | null;
  @Field(() => [TestResultInput], {
    nullable: true,
    description: `Every result so far, ${MOST_RESULTS} at the most; an empty list says that there is none.`,
  })
  results?: TestResultInput[] | null;
  @Field(() => [CivilDate], {
    nullable: true,
    description: `Planned dates of exams that were cancelled late, ${MOST_LATE_CANCELLATIONS} at the most; an empty list says none.`,
  })
  lateCancellations?: string[] | null;
  @Field(() => [HeldLicenceInput], { nullable: true, description: "Every category held; an empty list says none." })
  licences?: HeldLicenceInput[] | null;
  @Field(() => MedicalOpinionInput, { nullable: true, description: "The medical fitness opinion." })
  medicalOpinion?: MedicalOpinionInput | null;
  @Field(() => VocationalTheoryInput, { nullable: true, description: "The theory test within conduite encadrée." })
  vocationalTheory?: VocationalTheoryInput | null;
  @Field(() => CivilDate, {
    nullable: true,
    description: "AAC: day of the preliminary appointment (rendez-vous préalable).",
  })
  preliminaryAppointmentOn?: string | null;
  @Field(() => CivilDate, {
    nullable: true,
    description: "AAC: day of the attestation of the end of initial training.",
  })
  initialTrainingEndedOn?: string | null;
  @Field(() => [AbsentFactEnum], { nullable: true, description: "What the candidate surely does not have." })
  none?: AbsentFact[] | null;
}
