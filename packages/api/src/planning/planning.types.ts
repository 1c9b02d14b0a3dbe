import { Field, Int, ObjectType } from "type-graphql";
import { AbsenceType } from "../absences/absence.types.js";
import { PageInfo } from "../contract/node.types.js";
import { CivilDate } from "../contract/scalars.js";
import { Examiner, ExamSession } from "./session.types.js";

@ObjectType({ description: "A day of a planning." })
export class PlanningDay {
  @Field(() => CivilDate, { description: "The date." })
  date: string;
  @Field(() => String, {
    nullable: true,
    description: "Name of the public holiday in the department, in French; null when it is none.",
  })
  holiday: string | null;
}

@ObjectType({ description: "What one examiner does in the days of a planning." })
class PlanningOfExaminer {
  @Field(() => Examiner, { description: "The examiner." })
  examiner: object;
  @Field(() => [ExamSession], { description: "Their sessions in the department, in order." })
  sessions: object[];
  @Field(() => [AbsenceType], { description: "When they are away." })
  absences: object[];
  @Field(() => [CivilDate], { description: "Dates on which they examine somewhere else." })
  elsewhere: readonly string[];
}

@ObjectType({ description: "An examiner in a planning." })
export class PlanningEdge {
  @Field(() => String, { description: "Pass it as `after` to go on from here." })
  cursor: string;
  @Field(() => PlanningOfExaminer, { description: "The examiner with their days." })
  node: object;
}

@ObjectType({ description: "Who examines where and when in a department, by examiner." })
export class Planning {
  @Field(() => [PlanningDay], { description: "Every day, in order." })
  days: readonly PlanningDay[];
  @Field(() => [PlanningEdge], { description: "The examiners of this page, by matricule." })
  edges: readonly PlanningEdge[];
  @Field(() => PageInfo, { description: "Where this page stands." })
  pageInfo: PageInfo;
  @Field(() => Int, { description: "How many examiners there are on all pages." })
  totalCount: number;
}
