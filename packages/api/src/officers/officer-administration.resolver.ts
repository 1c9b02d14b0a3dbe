import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import type { Context } from "../context.js";
import { addOfficer, changeOfficer, removeOfficer } from "./administer-officers.js";
import { DEFAULT_PAGE, LARGEST_PAGE, listOfficers } from "./list-officers.js";
import {
  AddOfficerInput,
  ChangeOfficerInput,
  KnownOfficerConnection,
  KnownOfficerFilter,
  OfficerChangeResult,
} from "./officer-administration.types.js";
import { officerNumber } from "./officer-number.js";

@Resolver()
class OfficerAdministrationResolver {
  @Query(() => KnownOfficerConnection, {
    nullable: true,
    description: "Those who work for the service; null for who administers nothing.",
  })
  officers(
    @Arg("filter", () => KnownOfficerFilter, { nullable: true, description: "Which ones; all without it." })
    filter: KnownOfficerFilter | null,
    @Arg("first", () => Int, { defaultValue: DEFAULT_PAGE, description: `How many, 0 to ${LARGEST_PAGE}.` })
    first: number,
    @Arg("after", () => String, { nullable: true, description: "Go on after this cursor." }) after: string | null,
    @Ctx() context: Context,
  ): Promise<KnownOfficerConnection> {
    return listOfficers(context, filter, { first, after });
  }

  @Mutation(() => OfficerChangeResult, { description: "Adds somebody who works for the service, by their address." })
  addOfficer(
    @Arg("input", () => AddOfficerInput, { description: "Who, and their rights." }) input: AddOfficerInput,
    @Ctx() context: Context,
  ) {
    return addOfficer(context, input);
  }

  @Mutation(() => OfficerChangeResult, { description: "Gives an officer other rights, from their next request on." })
  changeOfficer(
    @Arg("input", () => ChangeOfficerInput, { description: "Who, and their rights." }) input: ChangeOfficerInput,
    @Ctx() context: Context,
  ) {
    return changeOfficer(context, officerNumber(input.officerId), input);
  }

  @Mutation(() => OfficerChangeResult, { description: "Removes an officer, and signs them out everywhere." })
  removeOfficer(
    @Arg("officerId", () => ID, { description: "Which officer." }) officerId: string,
    @Ctx() context: Context,
  ) {
    return removeOfficer(context, officerNumber(officerId));
  }
}

export const officerAdministrationResolvers = [OfficerAdministrationResolver] as const;
