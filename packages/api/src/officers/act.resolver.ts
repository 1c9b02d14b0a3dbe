import { Arg, Ctx, Int, Query, Resolver } from "type-graphql";
import type { Context } from "../context.js";
import { OfficerActConnection, OfficerActFilter } from "./act.types.js";
import { DEFAULT_PAGE, listActs } from "./list-acts.js";

@Resolver()
class ActResolver {
  @Query(() => OfficerActConnection, {
    nullable: true,
    description: "What officers did, the newest first. For administrators: null to everybody else.",
  })
  officerActs(
    @Arg("filter", () => OfficerActFilter, { nullable: true, description: "Which ones; all without it." })
    filter: OfficerActFilter | null,
    @Arg("first", () => Int, { nullable: true, defaultValue: DEFAULT_PAGE, description: "How many, 0 to 200." })
    first: number | null,
    @Arg("after", () => String, {
      nullable: true,
      description: "Go on after this cursor, which the same list gave out.",
    })
    after: string | null,
    @Ctx() context: Context,
  ): Promise<OfficerActConnection | null> {
    return listActs(context, filter, { first, after });
  }
}

export const actResolvers = [ActResolver] as const;
