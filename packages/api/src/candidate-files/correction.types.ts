import type { AbsentFact, LicenceCategory, TrainingPath } from "@creneau/schema";
import { createUnionType, Field, ID, InputType, ObjectType } from "type-graphql";
import { LicenceCategoryEnum } from "../contract/enums.js";
import { CivilDate } from "../contract/scalars.js";
import { ReasonMissing } from "../refusals/file-care-refusal.types.js";
import { Busy, CandidateNotFound, NotAllowed, NotSignedIn, resolveType } from "../refusals/refusal.types.js";
import {
  AbsentFactEnum,
  HeldLicenceInput,
  InvalidFacts,
  TestResultInput,
  TrainingPathEnum,
} from "../regulation/eligibility.types.js";

const LEFT_OUT = "Left out, it stays; null: not known.";

@InputType({ description: "What to complete or correct in a file. What is left out stays as it is." })
export class CorrectFileInput {
  @Field(() => ID, { description: "Global id of the candidate." })
  candidateId: string;
  @Field(() => String, {
    description: "Why, in the officer's words: the candidate's log keeps it. Up to 2,000 characters.",
  })
  reason: string;
  @Field(() => CivilDate, { nullable: true, description: `When the theory test was passed. ${LEFT_OUT}` })
  theoryPassedOn?: string | null;
  @Field(() => CivilDate, { nullable: true, description: `When the file was registered. ${LEFT_OUT}` })
  registeredOn?: string | null;
  @Field(() => TrainingPathEnum, { nullable: true, description: `How the candidate was trained. ${LEFT_OUT}` })
  trainingPath?: TrainingPath | null;
  @Field(() => Boolean, { nullable: true, description: `The minor is emancipated. ${LEFT_OUT}` })
  emancipated?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: `The holders of parental authority agree. ${LEFT_OUT}` })
  parentalAuthorisation?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: `Undertakes to follow the FIMO training. ${LEFT_OUT}` })
  fimo?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: `Something for the doctor to look at. ${LEFT_OUT}` })
  medicalDeclaration?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: `The vehicle has an automatic gearbox. ${LEFT_OUT}` })
  automaticVehicle?: boolean | null;
  @Field(() => CivilDate, { nullable: true, description: `When the medical opinion was given. ${LEFT_OUT}` })
  medicalOpinionOn?: string | null;
  @Field(() => CivilDate, { nullable: true, description: `Last day of a temporary aptitude. ${LEFT_OUT}` })
  fitUntil?: string | null;
  @Field(() => CivilDate, { nullable: true, description: `AAC: day of the preliminary appointment. ${LEFT_OUT}` })
  preliminaryAppointmentOn?: string | null;
  @Field(() => CivilDate, { nullable: true, description: `AAC: when initial training ended. ${LEFT_OUT}` })
  initialTrainingEndedOn?: string | null;
  @Field(() => CivilDate, {
    nullable: true,
    description: `When the theory test of conduite encadrée was passed. ${LEFT_OUT}`,
  })
  vocationalTheoryOn?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: "The delegate has validated that one. Left out or null, it stays.",
  })
  vocationalTheoryValidated?: boolean | null;
  @Field(() => [AbsentFactEnum], {
    nullable: true,
    description: "All that the candidate surely does not have. Left out or null, it stays.",
  })
  declaredNone?: AbsentFact[] | null;
  @Field(() => Boolean, {
    nullable: true,
    description: "Results and late cancellations are all there. Left out or null, it stays.",
  })
  historyComplete?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: "The licences held are all there. Left out or null, it stays." })
  licencesComplete?: boolean | null;
  @Field(() => [LicenceCategoryEnum], {
    nullable: true,
    description: "All categories that the file asks for. Left out or null, they stay.",
  })
  categories?: LicenceCategory[] | null;
  @Field(() => [TestResultInput], { nullable: true, description: "Tests that the file lacks." })
  results?: TestResultInput[] | null;
  @Field(() => [ID], { nullable: true, description: "Tests to take out again: those that an officer has entered." })
  removedResults?: string[] | null;
  @Field(() => [HeldLicenceInput], {
    nullable: true,
    description: "Every category held, in place of those of the file. Left out or null, they stay.",
  })
  licences?: HeldLicenceInput[] | null;
}

@ObjectType({ description: "The file says it now, and its log says who has changed what, and why." })
export class CorrectFileSuccess {
  @Field(() => [String], {
    description: "The fields that are no longer as they were; none when everything was so already.",
  })
  fields: readonly string[];
}

export const CorrectFileResult = createUnionType({
  name: "CorrectFileResult",
  description: "The corrected file, what is wrong with the correction, or the refusal that says why not.",
  types: () =>
    [CorrectFileSuccess, InvalidFacts, ReasonMissing, CandidateNotFound, NotAllowed, NotSignedIn, Busy] as const,
  resolveType,
});
