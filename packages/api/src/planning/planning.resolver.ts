import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../context.js";
import { numericKeyOrBadInput } from "../contract/global-id.js";
import { CivilDate } from "../contract/scalars.js";
import { Department } from "../departments/department.types.js";
import { mayDo } from "../domain/permission/permission.js";
import { idOrBadInput } from "./plain-id.js";
import { Planning } from "./planning.types.js";
import { MOST_EXAMINERS, type PlanningPage, planningPage } from "./planning-page.js";

@Resolver(() => Planning)
class PlanningResolver {
  @Query(() => Planning, {
    nullable: true,
    description:
      "The planning of a department between two dates, both included, six weeks at the most. Null for whoever may not plan there.",
  })
  planning(
    @Arg("departmentCode", () => String, { description: "Code of the department." }) departmentCode: string,
    @Arg("from", () => CivilDate, { description: "First date." }) from: string,
    @Arg("to", () => CivilDate, { description: "Last date, included." }) to: string,
    @Arg("centreId", () => ID, { nullable: true, description: "Only what is at this centre, and who examines there." })
    centre: string | null,
    @Arg("examinerId", () => ID, { nullable: true, description: "Only this examiner." }) examiner: string | null,
    @Arg("first", () => Int, {
      nullable: true,
      description: `How many examiners, 0 to ${MOST_EXAMINERS}; 25 when left out.`,
    })
    first: number | null,
    @Arg("after", () => String, { nullable: true, description: "Go on after this cursor of the same planning." })
    after: string | null,
    @Ctx() context: Context,
  ): Promise<PlanningPage | null> | null {
    const { officer } = context;
    if (!officer || !mayDo(officer, "plan_sessions", departmentCode)) return null;
    const centreId = centre ? numericKeyOrBadInput("ExamCentre", centre, "centreId") : null;
    const examinerId = examiner ? idOrBadInput(examiner, "examinerId") : null;
    return planningPage(context, { departmentCode, from, to, centreId, examinerId, first: first ?? 25, after });
  }

  @FieldResolver(() => Department, { description: "The department." })
  department(@Root() { departmentCode }: PlanningPage, @Ctx() { loaders }: Context) {
    return loaders.department.load(departmentCode);
  }
}

export const planningResolvers = [PlanningResolver] as const;
