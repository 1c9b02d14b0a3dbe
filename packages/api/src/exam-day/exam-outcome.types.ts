import type { Competence, ExcMotive, Excuse } from "@creneau/schema";
import { Field, Float, ID, InputType, Int, ObjectType } from "type-graphql";
import { CivilDate, DateTime, Uuid } from "../contract/scalars.js";
import type { SaidOutcome } from "../domain/exam-day/judge-outcome.js";
import { TestOutcomeEnum } from "../regulation/eligibility.types.js";
import {
  CompetenceEnum,
  ExcMotiveEnum,
  ExcuseEnum,
  type OutcomeState,
  OutcomeStateEnum,
  SaidOutcomeEnum,
} from "./exam-day.enums.js";

@ObjectType({ description: "What the examiner put on one line of the competence balance." })
export class CompetenceMark {
  @Field(() => CompetenceEnum, { description: "The line." })
  competence: Competence;
  @Field(() => Int, { nullable: true, description: "Level of appreciation, 0 to 3; null: an eliminatory error (E)." })
  level: number | null;
}

@InputType({ description: "What the examiner puts on one line of the competence balance." })
export class CompetenceMarkInput {
  @Field(() => CompetenceEnum, { description: "The line: each of `ExamListLine.competences` once." })
  competence: Competence;
  @Field(() => Int, {
    nullable: true,
    description: "Level of appreciation, 0 to 3; null: an eliminatory error (E). With one, PASSED is refused.",
  })
  level: number | null;
}

@InputType({
  description: "The end of an invalidated licence, for somebody who is not exempt from the practical test.",
})
export class ReturnToLicenceInput {
  @Field(() => CivilDate, { description: "The last day on which the former licence keeps the candidate from driving." })
  invalidUntil: string;
  @Field(() => CivilDate, { description: "Until when the limits of novice drivers apply: code 106." })
  noviceUntil: string;
}

@InputType({ description: "What became of a candidate. What does not belong to the outcome is left out." })
export class OutcomeInput {
  @Field(() => SaidOutcomeEnum, { description: "What happened." })
  outcome: SaidOutcome;
  @Field(() => ExcuseEnum, {
    nullable: true,
    description: "ABSENT only: the document that was presented. Left out: the absence is not excused.",
  })
  excuse: Excuse | null;
  @Field(() => ExcMotiveEnum, { nullable: true, description: "NOT_EXAMINED only, and then it has to be there." })
  motive: ExcMotive | null;
  @Field(() => [CompetenceMarkInput], {
    nullable: true,
    description: "PASSED or FAILED on the road only: every line of `ExamListLine.competences`, once each.",
  })
  marks: CompetenceMarkInput[] | null;
  @Field(() => [CompetenceEnum], {
    nullable: true,
    description: "FAILED on the road: at least one competence that calls for more training.",
  })
  toWorkOn: Competence[] | null;
  @Field(() => Boolean, {
    nullable: true,
    description: "The vehicle had an automatic gearbox. Whether code 78 follows is the API's to say.",
  })
  automatic: boolean | null;
  @Field(() => Boolean, {
    nullable: true,
    description: "C1 and C1E: the light exam, without the questions on social regulation (code 97).",
  })
  light: boolean | null;
  @Field(() => [String], {
    nullable: true,
    description: "Codes of adaptations of the vehicle or the driver, e.g. `10.02`: at most 20.",
  })
  adaptationCodes: string[] | null;
  @Field(() => ReturnToLicenceInput, {
    nullable: true,
    description: "PASSED or FAILED on the road: the candidate comes back to the licence after its invalidation.",
  })
  returnToLicence: ReturnToLicenceInput | null;
}

const OUTCOME_KEY =
  "Made by the tablet, once for each outcome, and sent again unchanged: the same key with the same content is answered as the first time, with another content it is refused.";

@InputType({ description: "The first outcome of a line." })
export class RecordOutcomeInput {
  @Field(() => Uuid, { description: OUTCOME_KEY })
  key: string;
  @Field(() => ID, { description: "`id` of the line." })
  lineId: string;
  @Field(() => OutcomeInput, { description: "What became of the candidate." })
  outcome: OutcomeInput;
  @Field(() => DateTime, { description: "When the examiner wrote it, by the clock of the tablet." })
  recordedAt: Date;
}

@InputType({ description: "An outcome that takes the place of one that was wrong, which is struck and stays legible." })
export class CorrectOutcomeInput extends RecordOutcomeInput {
  @Field(() => Uuid, {
    description:
      "`key` of the outcome that it strikes. That one may arrive later than its correction, and only then both count.",
  })
  strikes: string;
}

@ObjectType({ description: "What became of a candidate, as it was written. Never overwritten: a wrong one is struck." })
export class ExamOutcome {
  @Field(() => ID, { description: "The key that the tablet made." })
  key: string;
  @Field(() => OutcomeStateEnum, { description: "Whether it counts." })
  state: OutcomeState;
  @Field(() => ID, { nullable: true, description: "Key of the outcome that it corrects; null for a first one." })
  strikes: string | null;
  @Field(() => TestOutcomeEnum, { description: "What became of the test." })
  outcome: string;
  @Field(() => String, {
    description: "As the guide prints it: the category, `BON`, `AJO`, `ABS EXC`, `ABS NON EXC` or `EXC`.",
  })
  mention: string;
  @Field(() => ExcMotiveEnum, { nullable: true, description: "Of EXC: why." })
  motive: ExcMotive | null;
  @Field(() => ExcuseEnum, { nullable: true, description: "Of ABS EXC: the document." })
  excuse: Excuse | null;
  @Field(() => Float, {
    nullable: true,
    description: "Points of an on-road test, as computed. The certificate prints none after an eliminatory error.",
  })
  points: number | null;
  @Field(() => Boolean, { description: "The vehicle had an automatic gearbox." })
  automatic: boolean;
  @Field(() => DateTime, { description: "When the examiner wrote it, by the clock of the tablet." })
  recordedAt: Date;
  @Field(() => DateTime, { description: "When it arrived." })
  receivedAt: Date;
  @Field(() => DateTime, { description: "From when on the candidate sees it, by the policy of the department." })
  publishedAt: Date;
}
