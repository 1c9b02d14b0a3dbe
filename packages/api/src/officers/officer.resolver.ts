import { Ctx, Query, Resolver } from "type-graphql";
import type { Context } from "../context.js";
import { permissionsOf } from "../domain/permission/permission.js";
import { OfficerType } from "./officer.types.js";

@Resolver()
class OfficerResolver {
  @Query(() => OfficerType, { nullable: true, description: "Which officer is signed in; null when none is." })
  officer(@Ctx() { officer }: Context): OfficerType | null {
    return officer && { ...officer, permissions: permissionsOf(officer.role) };
  }
}

export const officerResolvers = [OfficerResolver] as const;
