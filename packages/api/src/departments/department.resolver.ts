import { departments } from "@creneau/schema";
import { asc } from "drizzle-orm";
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { ExamCentre } from "../centres/centre.types.js";
import type { Context } from "../context.js";
import { badInput } from "../contract/bad-input.js";
import { toGlobalId } from "../contract/global-id.js";
import { CivilDate } from "../contract/scalars.js";
import { CommuneResolver } from "./commune.resolver.js";
import type { DepartmentRow } from "./department.loader.js";
import { Department, PublicHoliday } from "./department.types.js";

@Resolver(() => Department)
class DepartmentResolver {
  @Query(() => [Department], { description: "All departments, by code." })
  departments(@Ctx() { database }: Context) {
    return database.select().from(departments).orderBy(asc(departments.code));
  }

  @Query(() => Department, { nullable: true, description: "One department; null when there is none with this code." })
  department(
    @Arg("code", () => String, { description: "Code of the department: `01`, `2A`, `93`, `971`." }) code: string,
    @Ctx() { loaders }: Context,
  ) {
    return loaders.department.load(code);
  }

  @FieldResolver(() => ID, { description: "Global id." })
  id(@Root() { code }: DepartmentRow) {
    return toGlobalId("Department", code);
  }

  @FieldResolver(() => [PublicHoliday], {
    description:
      "Public holidays of the department between two dates, in the order of the calendar. Known from the year in which the installation was filled to two years later.",
  })
  async publicHolidays(
    @Root() { holidayZone }: DepartmentRow,
    @Arg("from", () => CivilDate, { description: "First date, included." }) from: string,
    @Arg("to", () => CivilDate, { description: "Last date, included; not before `from`." }) to: string,
    @Ctx() { loaders }: Context,
  ) {
    if (to < from) throw badInput("to", `${to} is before ${from}.`);
    const holidays = await loaders.publicHolidays.load(holidayZone);
    return holidays.filter(({ date }) => from <= date && date <= to);
  }

  @FieldResolver(() => [ExamCentre], { description: "The exam centres of the department, by name." })
  centres(@Root() { code }: DepartmentRow, @Ctx() { loaders }: Context) {
    return loaders.centresOfDepartment.load(code);
  }
}

export const departmentResolvers = [DepartmentResolver, CommuneResolver] as const;
