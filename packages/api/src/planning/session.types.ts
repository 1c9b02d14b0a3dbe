import { type CategoryGroup, GRID_NAMES } from "@creneau/schema";
import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { CategoryGroupEnum, ExamPhaseEnum, enumOf, LicenceCategoryEnum } from "../contract/enums.js";
import { CivilDate } from "../contract/scalars.js";

export const GridNameEnum = enumOf(GRID_NAMES);
registerEnumType(GridNameEnum, {
  name: "GridName",
  description: "Which grid of a group.",
  valuesConfig: {
    USUAL: { description: "The grid of the service." },
    CANDILIB: { description: "The grid of CandiLib: 16 starts of 30 minutes, for B." },
  },
});

@ObjectType({
  description: "An examiner (inspecteur), as the administration knows them. To everybody else they are anonymous.",
})
export class Examiner {
  @Field(() => ID, { description: "Id." })
  id: number;
  @Field(() => String, { description: "Matricule." })
  registrationNumber: string;
  @Field(() => String, { description: "Code of the department they belong to." })
  departmentCode: string;
  @Field(() => [CategoryGroupEnum], {
    description: "The groups of categories that they may examine; A is two-wheelers.",
  })
  qualifications: readonly CategoryGroup[];
}

@ObjectType({ description: "How many places are in each state." })
export class PlaceCounts {
  @Field(() => Int, { description: "Planned, with no publication to come." })
  draft: number;
  @Field(() => Int, { description: "Planned, and to be published at an hour that is set." })
  scheduled: number;
  @Field(() => Int, { description: "Published and free." })
  open: number;
  @Field(() => Int, { description: "Kept for somebody at this moment." })
  held: number;
  @Field(() => Int, { description: "Booked." })
  booked: number;
  @Field(() => Int, { description: "Taken back." })
  withdrawn: number;
}

@ObjectType({
  description:
    "One examiner, one centre, one civil date, one group of categories. Officers of the centre's department see it.",
})
export class ExamSession {
  @Field(() => ID, { description: "Id." })
  id: number;
  @Field(() => CategoryGroupEnum, { description: "What it examines." })
  group: CategoryGroup;
  @Field(() => CivilDate, { description: "Date on the centre's calendar." })
  date: string;
  @Field(() => String, { description: "Start of the first exam on the centre's clock, `HH:MM`." })
  startsAt: string;
  @Field(() => String, { description: "End of the last exam, `HH:MM`." })
  endsAt: string;
  @Field(() => Int, { description: "Rises by one with every change of what places it has." })
  version: number;
  @Field(() => Boolean, { description: "False once all of its places are withdrawn: its examiner is free then." })
  standing: boolean;
}

@ObjectType({ description: "One exam of a grid." })
export class GridExam {
  @Field(() => String, { description: "Start on the centre's clock, `HH:MM`." })
  startsAt: string;
  @Field(() => Int, { description: "How long it lasts, in minutes." })
  durationMinutes: number;
  @Field(() => ExamPhaseEnum, { description: "Which phase." })
  phase: string;
  @Field(() => LicenceCategoryEnum, { description: "What it examines unless another category of the group is chosen." })
  category: string;
}

@ObjectType({ description: "An examiner's day for a group of categories, as it counts on a date." })
export class ExamGrid {
  @Field(() => GridNameEnum, { description: "Which grid." })
  name: string;
  @Field(() => CategoryGroupEnum, { description: "For which group." })
  group: CategoryGroup;
  @Field(() => CivilDate, { description: "Since when it counts." })
  validFrom: string;
  @Field(() => [LicenceCategoryEnum], { description: "The categories that such a session can examine." })
  categories: readonly string[];
  @Field(() => [GridExam], { description: "Its exams, in order." })
  exams: readonly GridExam[];
}
