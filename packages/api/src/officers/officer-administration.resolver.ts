import { examiners, officers } from "@creneau/schema";
import { and, asc, eq, gt, isNull } from "drizzle-orm";
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import type { Context } from "../context.js";
import { connectionOf, fromCursor, pageSize, toCursor } from "../contract/page.js";
import { addOfficer, changeOfficer, removeOfficer } from "./administer-officers.js";
import {
  AddOfficerInput,
  ChangeOfficerInput,
  KnownOfficerConnection,
  OfficerChangeResult,
} from "./officer-administration.types.js";

const LARGEST_PAGE = 100;

const numberOf = (id: string): number | null => (/^[1-9]\d{0,8}$/.test(id) ? Number(id) : null);

@Resolver()
class OfficerAdministrationResolver {
  @Query(() => KnownOfficerConnection, {
    nullable: true,
    description: "Those who work for the service; null for who administers nothing.",
  })
  async officers(
    @Arg("first", () => Int, { defaultValue: 50, description: `How many, 0 to ${LARGEST_PAGE}.` }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Go on after this cursor." }) after: string | null,
    @Ctx() { database: db }: Context,
  ): Promise<KnownOfficerConnection> {
    const size = pageSize(first, LARGEST_PAGE);
    const position = fromCursor(after, ["number"]);
    const rows = await db
      .select({ officer: officers, examinerNumber: examiners.registrationNumber })
      .from(officers)
      .leftJoin(examiners, eq(examiners.id, officers.examinerId))
      .where(and(isNull(officers.removedAt), position ? gt(officers.id, Number(position[0])) : undefined))
      .orderBy(asc(officers.id))
      .limit(size + 1);
    const edgeOf = ({ officer: { id, name, subject, ...officer }, examinerNumber }: (typeof rows)[number]) => ({
      cursor: toCursor([id]),
      node: { ...officer, id: String(id), officerName: name, examinerNumber, linked: subject !== null },
    });
    return {
      ...connectionOf(rows, size, edgeOf, position !== null),
      totalCount: await db.$count(officers, isNull(officers.removedAt)),
    };
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
    return changeOfficer(context, numberOf(input.officerId), input);
  }

  @Mutation(() => OfficerChangeResult, { description: "Removes an officer, and signs them out everywhere." })
  removeOfficer(
    @Arg("officerId", () => ID, { description: "Which officer." }) officerId: string,
    @Ctx() context: Context,
  ) {
    return removeOfficer(context, numberOf(officerId));
  }
}

export const officerAdministrationResolvers = [OfficerAdministrationResolver] as const;
