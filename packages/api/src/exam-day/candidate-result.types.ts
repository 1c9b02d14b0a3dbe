import type { ExamPhase, ExcMotive, LicenceCategory } from "@creneau/schema";
import { Field, Float, ID, ObjectType } from "type-graphql";
import { ExamPhaseEnum, LicenceCategoryEnum } from "../contract/enums.js";
import { CivilDate, DateTime } from "../contract/scalars.js";
import { TestOutcomeEnum } from "../regulation/eligibility.types.js";
import { ExcMotiveEnum } from "./exam-day.enums.js";

@ObjectType({ description: "An exam whose result is written and not published yet: nothing of it is told before." })
export class AwaitedResult {
  @Field(() => CivilDate, { description: "The day of the exam." })
  date: string;
  @Field(() => LicenceCategoryEnum, { description: "The category of the exam." })
  category: LicenceCategory;
  @Field(() => ExamPhaseEnum, { description: "The phase of the exam." })
  phase: ExamPhase;
  @Field(() => DateTime, { description: "When it is published. Until then no answer depends on it." })
  until: Date;
}

@ObjectType({
  description:
    "What became of an exam of the candidate's, from the moment that it is published. A result that was struck stays, marked.",
})
export class ExamResult {
  @Field(() => ID, { description: "Names the result." })
  key: string;
  @Field(() => CivilDate, { description: "The day of the exam." })
  date: string;
  @Field(() => LicenceCategoryEnum, { description: "The category of the exam." })
  category: LicenceCategory;
  @Field(() => ExamPhaseEnum, { description: "The phase of the exam." })
  phase: ExamPhase;
  @Field(() => TestOutcomeEnum, { description: "What became of it." })
  outcome: string;
  @Field(() => String, {
    description: "As the exam list prints it: the category, `BON`, `AJO`, `ABS EXC`, `ABS NON EXC`, `EXC`.",
  })
  mention: string;
  @Field(() => ExcMotiveEnum, { nullable: true, description: "Why the candidate could not be examined." })
  motive: ExcMotive | null;
  @Field(() => Float, {
    nullable: true,
    description: "Points of an on-road test; null where none are printed: after an eliminatory error, off the road.",
  })
  points: number | null;
  @Field(() => DateTime, { description: "When the examiner wrote it." })
  recordedAt: Date;
  @Field(() => DateTime, { description: "When it was published." })
  publishedAt: Date;
  @Field(() => Boolean, { description: "It was struck (ANNULÉ): another one counts." })
  struck: boolean;
}
