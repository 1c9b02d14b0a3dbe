import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, FieldResolver, Info, Int, Mutation, Resolver, Root } from "type-graphql";
import { CANDIDATE_IMPORTS } from "../candidate-imports/candidate-import-kind.js";
import type { Context } from "../context.js";
import { DateTime, Uuid } from "../contract/scalars.js";
import { PLANNING_IMPORTS } from "../planning-imports/planning-import-kind.js";
import { appliedBefore, type ImportRow } from "./import.store.js";
import { FileImport, SettleRejectsResult } from "./import.types.js";
import type { ImportKind } from "./import-kind.js";
import { countRows } from "./list-rows.js";
import { settleRejects } from "./settle-rejects.js";

const KINDS: Readonly<Record<string, ImportKind>> = {
  CandidateImport: CANDIDATE_IMPORTS,
  PlanningImport: PLANNING_IMPORTS,
};

const kindOf = ({ parentType }: GraphQLResolveInfo): ImportKind => {
  const kind = KINDS[parentType.name];
  if (!kind) throw new Error(`${parentType.name} is no kind of import`);
  return kind;
};

@Resolver(() => FileImport)
class FileImportResolver {
  @FieldResolver(() => Int, { description: "Rows that the import has come past." })
  async done(@Root() row: ImportRow, @Ctx() { database }: Context, @Info() info: GraphQLResolveInfo): Promise<number> {
    return (await countRows(database, kindOf(info), row)).done;
  }

  @FieldResolver(() => Int, {
    description: "Rows that change something; 0 when everything is as the file says already.",
  })
  async changes(
    @Root() row: ImportRow,
    @Ctx() { database }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<number> {
    return (await countRows(database, kindOf(info), row)).changes;
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description: "When the same file, byte for byte, was carried out before this one; null when it never was.",
  })
  appliedBefore(
    @Root() row: ImportRow,
    @Ctx() { database }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Date | null> {
    return appliedBefore(database, kindOf(info), row);
  }
}

@Resolver()
class SettleRejectsResolver {
  @Mutation(() => SettleRejectsResult, {
    description:
      "Says of a file, of candidates or of places, that the rows that nothing came of are dealt with: brought back, or left for good. Said twice, it changes nothing.",
  })
  settleRejects(
    @Arg("importId", () => Uuid, { description: "Id of the import." }) importId: string,
    @Ctx() context: Context,
  ) {
    return settleRejects(context, importId);
  }
}

export const importResolvers = [FileImportResolver, SettleRejectsResolver] as const;
