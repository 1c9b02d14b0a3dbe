import type { CategoryGroup, ExamPhase, GridName, LicenceCategory } from "@creneau/schema";
import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { CategoryGroupEnum, ExamPhaseEnum, LicenceCategoryEnum } from "../contract/enums.js";
import { CivilDate } from "../contract/scalars.js";
import { MOST_EXAMS } from "../domain/reference/grid-wish.js";
import { GridExam, GridNameEnum } from "../planning/session.types.js";
import { FieldsRefused, GridNotFound, NotAllowed, NotSignedIn, resolveType } from "../refusals/refusal.types.js";

@ObjectType({ description: "A dated grid as officers keep it." })
export class GridRecord {
  @Field(() => ID, { description: "Id." })
  id: number;
  @Field(() => GridNameEnum, { description: "Which grid." })
  name: GridName;
  @Field(() => CategoryGroupEnum, { description: "For which group." })
  group: CategoryGroup;
  @Field(() => String, { nullable: true, description: "Code of the department; null for what holds everywhere." })
  departmentCode: string | null;
  @Field(() => CivilDate, { description: "Counts from this day on." })
  validFrom: string;
  @Field(() => CivilDate, {
    nullable: true,
    description: "The first day on which it no longer counts; null without an end.",
  })
  validTo: string | null;
  @Field(() => Boolean, { description: "Sessions that are planned for today lie on it." })
  inForce: boolean;
  @Field(() => String, { description: "Where it comes from, in the caller’s language." })
  source: string;
  @Field(() => [GridExam], { description: "Its exams, in order." })
  exams: readonly GridExam[];
}

@InputType({ description: "One exam of a grid." })
class GridExamInput {
  @Field(() => String, { description: "Start on the centre’s clock, `HH:MM`." })
  startsAt: string;
  @Field(() => Int, { description: "How long it lasts, in minutes, 90 at the most." })
  durationMinutes: number;
  @Field(() => ExamPhaseEnum, { description: "Which phase of the practical test." })
  phase: ExamPhase;
  @Field(() => LicenceCategoryEnum, {
    description: "A category of the group: what is examined unless another is chosen.",
  })
  category: LicenceCategory;
}

@InputType({ description: "A grid from a day on. Sessions that are planned already stay as they are." })
export class AddGridInput {
  @Field(() => GridNameEnum, { description: "Which grid." })
  name: GridName;
  @Field(() => CategoryGroupEnum, { description: "For which group." })
  group: CategoryGroup;
  @Field(() => String, {
    nullable: true,
    description: "Code of the department; null for what holds everywhere, which administrators set.",
  })
  departmentCode?: string | null;
  @Field(() => CivilDate, { description: "From this day on: today or later." })
  validFrom: string;
  @Field(() => CivilDate, { nullable: true, description: "Until the day before; null without an end." })
  validTo?: string | null;
  @Field(() => [GridExamInput], { description: `Its exams, ${MOST_EXAMS} at the most, none while another one lasts.` })
  exams: GridExamInput[];
  @Field(() => String, { description: "Where it comes from, in French." })
  sourceFr: string;
  @Field(() => String, { description: "The same in English." })
  sourceEn: string;
}

@InputType({ description: "Which grid ends, and when." })
export class EndGridInput {
  @Field(() => ID, { description: "Id of the grid." })
  id: string;
  @Field(() => CivilDate, { description: "The first day on which it no longer counts: today or later." })
  validTo: string;
}

@ObjectType({ description: "The grid counts from its day on." })
class AddGridSuccess {
  @Field(() => Int, { description: "Id of the grid." })
  id: number;
}

@ObjectType({ description: "The grid ends." })
class EndGridSuccess {
  @Field(() => Int, { description: "Id of the grid." })
  id: number;
}

export const AddGridResult = createUnionType({
  name: "AddGridResult",
  description: "The grid, or the refusal that says why not.",
  types: () => [AddGridSuccess, FieldsRefused, NotAllowed, NotSignedIn] as const,
  resolveType,
});

export const EndGridResult = createUnionType({
  name: "EndGridResult",
  description: "The grid that ends, or the refusal that says why not.",
  types: () => [EndGridSuccess, FieldsRefused, GridNotFound, NotAllowed, NotSignedIn] as const,
  resolveType,
});
