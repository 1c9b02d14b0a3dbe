import type { ExamPhase, LicenceCategory, Weekday } from "@creneau/schema";
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { ExamPhaseEnum, enumOf, LicenceCategoryEnum, WeekdayEnum } from "../contract/enums.js";
import { Node } from "../contract/node.types.js";
import { CivilDate, DateTime } from "../contract/scalars.js";
import { WISH_PROBLEMS, type WishField } from "../domain/waiting-list/wish-problems.js";

const WishFieldEnum = enumOf([...new Set(WISH_PROBLEMS.map((problem) => problem.split(".")[0] as WishField))]);

registerEnumType(WishFieldEnum, {
  name: "WishField",
  description: "A field of a wish; `AREA` is where, whichever way it is said, and `WISHES` how many there are.",
});

@InputType({ description: "Near a town." })
class NearInput {
  @Field(() => String, { description: "INSEE code of the commune, as `places` gives it." })
  communeCode: string;
  @Field(() => Int, { description: "At most so many kilometres from its middle, 1 to 150." })
  withinKm: number;
}

@InputType({ description: "Where, when and what exam. Of `centreIds`, `departmentCode` and `near`, exactly one." })
export class WishInput {
  @Field(() => LicenceCategoryEnum, { description: "The category of the exam." })
  category: LicenceCategory;
  @Field(() => ExamPhaseEnum, { description: "Which phase of the practical test." })
  phase: ExamPhase;
  @Field(() => [ID], { nullable: true, description: "At one of these centres, at most 40." })
  centreIds?: string[] | null;
  @Field(() => String, { nullable: true, description: "At any centre of this department, those to come included." })
  departmentCode?: string | null;
  @Field(() => NearInput, {
    nullable: true,
    description: "At a centre near a town. The centres are found when the wish is saved, and told in the answer.",
  })
  near?: NearInput | null;
  @Field(() => [WeekdayEnum], { description: "On one of these days." })
  weekdays: Weekday[];
  @Field(() => String, {
    nullable: true,
    description: "The exam starts at this time or later, `HH:MM` on the centre's clock; left out, from `00:00`.",
  })
  startsFrom?: string | null;
  @Field(() => String, { nullable: true, description: "The exam starts before this time; left out, until `24:00`." })
  startsBefore?: string | null;
  @Field(() => CivilDate, { nullable: true, description: "From this date on." })
  from?: string | null;
  @Field(() => CivilDate, { nullable: true, description: "Until this date, that day included." })
  to?: string | null;
}

@ObjectType({
  implements: Node,
  description:
    "What places would suit a candidate (souhait). A place that comes back is offered to the first in rank whom it suits.",
})
export class Wish extends Node {
  @Field(() => LicenceCategoryEnum, { description: "The category of the exam." })
  category: LicenceCategory;
  @Field(() => ExamPhaseEnum, { description: "Which phase of the practical test." })
  phase: ExamPhase;
  @Field(() => Int, { nullable: true, description: "How far from that town at most; null when it is near none." })
  withinKm: number | null;
  @Field(() => [WeekdayEnum], { description: "On one of these days." })
  weekdays: Weekday[];
  @Field(() => CivilDate, { nullable: true, description: "From this date on." })
  from: string | null;
  @Field(() => CivilDate, { nullable: true, description: "Until this date, that day included." })
  to: string | null;
  @Field(() => DateTime, { description: "When it was saved. It means nothing for the rank." })
  savedAt: Date;
}

@ObjectType("WishProblem", { description: "What is wrong with one field of a wish." })
export class WishProblemType {
  @Field(() => WishFieldEnum, { description: "The field." })
  field: WishField;
  @Field(() => String, {
    description: "What is wrong, for programs: `MISSING`, `REVERSED`, `PAST`, `UNKNOWN`, `TOO_MANY`...",
  })
  code: string;
  @Field(() => String, { description: "What is wrong and what to do, in plain words, in the caller's language." })
  message: string;
}
