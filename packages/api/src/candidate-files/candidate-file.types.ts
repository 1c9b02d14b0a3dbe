import {
  type AbsentFact,
  type CandidateKind,
  type ExamPhase,
  type LicenceCategory,
  LOCALES,
  type Locale,
  type TestOutcome,
  type TrainingPath,
} from "@creneau/schema";
import { createUnionType, Field, Float, ID, ObjectType, registerEnumType } from "type-graphql";
import { CandidateKindEnum, ExamPhaseEnum, enumOf, LicenceCategoryEnum } from "../contract/enums.js";
import { CivilDate } from "../contract/scalars.js";
import { CandidateNotFound, NotAllowed, NotSignedIn, resolveType } from "../refusals/refusal.types.js";
import { AbsentFactEnum, TestOutcomeEnum, TrainingPathEnum } from "../regulation/eligibility.types.js";

const LocaleEnum = enumOf(LOCALES);
registerEnumType(LocaleEnum, { name: "Locale", description: "A language of the screens and of the messages." });

@ObjectType({ description: "A test in a file." })
export class FileResult {
  @Field(() => ID, { description: "Id, to take it out again." })
  id: string;
  @Field(() => CivilDate, { description: "Day of the test." })
  on: string;
  @Field(() => ExamPhaseEnum, { description: "Which test." })
  phase: ExamPhase;
  @Field(() => LicenceCategoryEnum, { nullable: true, description: "Its category; null for the theory test." })
  category: LicenceCategory | null;
  @Field(() => TestOutcomeEnum, { description: "What became of it." })
  outcome: TestOutcome;
  @Field(() => Float, { nullable: true, description: "Points of an on-road test." })
  points: number | null;
  @Field(() => Boolean, { description: "The vehicle had an automatic gearbox." })
  automatic: boolean;
  @Field(() => Boolean, { description: "An officer has entered it, and may take it out again." })
  removable: boolean;
}

@ObjectType({ description: "A category that the candidate holds." })
export class FileLicence {
  @Field(() => String, { description: "`B`, `A1`, also `AM`." })
  category: string;
  @Field(() => CivilDate, { description: "When it was obtained." })
  obtainedOn: string;
  @Field(() => String, { description: "Letters of the state that issued it." })
  issuedBy: string;
  @Field(() => String, { nullable: true, description: "Letters after code 70." })
  exchangedFrom: string | null;
  @Field(() => Boolean, { description: "Obtained by the training of seven hours." })
  bySevenHourTraining: boolean;
  @Field(() => Boolean, { description: "For automatic gearboxes only (code 78)." })
  automaticOnly: boolean;
}

@ObjectType({ description: 'What the regulation looks at in a file. Null is not known, never "no".' })
export class FileFacts {
  @Field(() => CivilDate, { nullable: true, description: "When the theory test was passed." })
  theoryPassedOn: string | null;
  @Field(() => CivilDate, { nullable: true, description: "When the file was registered." })
  registeredOn: string | null;
  @Field(() => TrainingPathEnum, { nullable: true, description: "How the candidate was trained." })
  trainingPath: TrainingPath | null;
  @Field(() => Boolean, { nullable: true, description: "The minor is emancipated." })
  emancipated: boolean | null;
  @Field(() => Boolean, { nullable: true, description: "The holders of parental authority agree." })
  parentalAuthorisation: boolean | null;
  @Field(() => Boolean, { nullable: true, description: "Undertakes to follow the FIMO training." })
  fimo: boolean | null;
  @Field(() => Boolean, { nullable: true, description: "Whether there is something for the doctor to look at." })
  medicalDeclaration: boolean | null;
  @Field(() => Boolean, { nullable: true, description: "The vehicle of the exam has an automatic gearbox." })
  automaticVehicle: boolean | null;
  @Field(() => CivilDate, { nullable: true, description: "When the medical opinion was given." })
  medicalOpinionOn: string | null;
  @Field(() => CivilDate, { nullable: true, description: "Last day of a temporary aptitude." })
  fitUntil: string | null;
  @Field(() => CivilDate, { nullable: true, description: "AAC: day of the preliminary appointment." })
  preliminaryAppointmentOn: string | null;
  @Field(() => CivilDate, { nullable: true, description: "AAC: when initial training ended." })
  initialTrainingEndedOn: string | null;
  @Field(() => CivilDate, { nullable: true, description: "When the theory test of conduite encadrée was passed." })
  vocationalTheoryOn: string | null;
  @Field(() => Boolean, { description: "The delegate has validated that one." })
  vocationalTheoryValidated: boolean;
  @Field(() => [AbsentFactEnum], { description: "What the candidate surely does not have." })
  declaredNone: readonly AbsentFact[];
  @Field(() => Boolean, {
    description: "Results and late cancellations are all there: without it no practical test is possible.",
  })
  historyComplete: boolean;
  @Field(() => Boolean, { description: "The licences held are all there." })
  licencesComplete: boolean;
}

@ObjectType({
  description: "A candidate's file as officers of its department see it. Opening it leaves an act in their log.",
})
export class CandidateFile {
  @Field(() => CandidateKindEnum, { description: "Who presents the candidate." })
  kind: CandidateKind;
  @Field(() => String, { description: "Registration number of the file." })
  neph: string;
  @Field(() => String, { description: "Name at birth." })
  birthName: string;
  @Field(() => String, { description: "First name." })
  firstName: string;
  @Field(() => CivilDate, { description: "Date of birth." })
  birthDate: string;
  @Field(() => String, { nullable: true, description: "Where mails go; null when there is no address." })
  email: string | null;
  @Field(() => LocaleEnum, { description: "The language of the candidate's mails." })
  locale: Locale;
  @Field(() => [LicenceCategoryEnum], { description: "The categories that the file asks for." })
  categories: LicenceCategory[];
}

export const CandidateFileResult = createUnionType({
  name: "CandidateFileResult",
  description: "The file, or the refusal that says why not.",
  types: () => [CandidateFile, CandidateNotFound, NotAllowed, NotSignedIn] as const,
  resolveType,
});
