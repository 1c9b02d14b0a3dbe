import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { ExamCentre } from "../centres/centre.types.js";
import type { Context } from "../context.js";
import { Department } from "../departments/department.types.js";
import { DayExamList } from "./day-line.types.js";
import { officerDay } from "./officer-day.js";
import { CentreShortage, OfficerDay, OfficerDayResult, UnfilledSession } from "./officer-day.types.js";
import type { ReadDay } from "./read-day.js";

@Resolver(() => OfficerDay)
class OfficerDayResolver {
  @Query(() => OfficerDayResult, {
    description:
      "What waits for the signed-in officer in a department: one call for the screen that a day begins with.",
  })
  officerDay(
    @Arg("departmentCode", () => String, { description: "Code of the department." }) departmentCode: string,
    @Ctx() context: Context,
  ) {
    return officerDay(context, departmentCode);
  }

  @FieldResolver(() => Department, { description: "The department." })
  department(@Root() { departmentCode }: ReadDay, @Ctx() { loaders }: Context) {
    return loaders.department.load(departmentCode);
  }
}

/** Whatever names a centre leads to it. */
const centred = [CentreShortage, UnfilledSession, DayExamList].map((type) => {
  @Resolver(() => type)
  class CentreOfLineResolver {
    @FieldResolver(() => ExamCentre, { description: "The centre." })
    centre(@Root() { centreId }: { centreId: number }, @Ctx() { loaders }: Context) {
      return loaders.centre.load(centreId);
    }
  }
  return CentreOfLineResolver;
});

export const officerDayResolvers = [OfficerDayResolver, ...centred] as const;
