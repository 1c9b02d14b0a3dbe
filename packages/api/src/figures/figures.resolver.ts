import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../context.js";
import { Department } from "../departments/department.types.js";
import { departmentFigures } from "./department-figures.js";
import { DepartmentFigures, DepartmentFiguresResult } from "./figures.types.js";

@Resolver(() => DepartmentFigures)
class FiguresResolver {
  @Query(() => DepartmentFiguresResult, { description: "The numbers of a department, without a person in them." })
  departmentFigures(
    @Arg("departmentCode", () => String, { description: "Code of the department." }) departmentCode: string,
    @Ctx() context: Context,
  ) {
    return departmentFigures(context, departmentCode);
  }

  @FieldResolver(() => Department, { description: "The department." })
  department(@Root() { departmentCode }: { departmentCode: string }, @Ctx() { loaders }: Context) {
    return loaders.department.load(departmentCode);
  }
}

export const figuresResolvers = [FiguresResolver] as const;
