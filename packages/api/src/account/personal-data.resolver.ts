import { Ctx, FieldResolver, Resolver } from "type-graphql";
import { Viewer } from "../candidates/candidate.types.js";
import type { Context } from "../context.js";
import { JsonObject } from "../contract/scalars.js";
import { personalData } from "./personal-data.js";

@Resolver(() => Viewer)
class PersonalDataResolver {
  @FieldResolver(() => JsonObject, {
    description:
      "Everything the service keeps about the viewer, by the table it is kept in, as of one instant. Left out are only the secrets that open a sign-in.",
  })
  async personalData(@Ctx() { viewer, database, clock }: Context): Promise<Record<string, unknown>> {
    return viewer ? personalData(database, viewer.candidateId, clock.now()) : {};
  }
}

export const accountResolvers = [PersonalDataResolver] as const;
