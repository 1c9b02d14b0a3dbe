import { candidateImports, type RowVerdict } from "@creneau/schema";
import { desc, eq } from "drizzle-orm";
import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../context.js";
import { pageSize } from "../contract/page.js";
import { DateTime, Uuid } from "../contract/scalars.js";
import type { Refusal } from "../domain/booking/refusal.js";
import { MOST_FILE_BYTES } from "../domain/entry/read-file.js";
import { applyImport, deciderOf, type ImportBegun, importFor } from "./apply-import.js";
import { appliedBefore, type ImportRow, type ImportRowRow, importById } from "./import.store.js";
import {
  ApplyCandidateImportInput,
  ApplyCandidateImportResult,
  ApplyCandidateImportSuccess,
  CandidateImport,
  ImportProblem,
  ImportRowConnection,
  ImportRowType,
  RowVerdictEnum,
  VerdictCount,
} from "./import.types.js";
import { problemMessage, verdictMessage } from "./import.words.js";
import { countRows, DEFAULT_PAGE, listRows } from "./list-rows.js";

const MOST_IMPORTS = 50;

@Resolver(() => CandidateImport)
class CandidateImportResolver {
  @Query(() => CandidateImport, {
    nullable: true,
    description: "An import of the signed-in officer, by its id; null when there is none, or it is somebody else's.",
  })
  candidateImport(
    @Arg("id", () => Uuid, { description: "The id that the door for files has given." }) id: string,
    @Ctx() context: Context,
  ): Promise<ImportRow | null> {
    return importFor(context, id);
  }

  @Query(() => [CandidateImport], {
    description: `The signed-in officer's imports, latest first. The door for files takes them: \`POST /candidate-imports?name=…\`, at most ${MOST_FILE_BYTES} bytes.`,
  })
  async candidateImports(
    @Arg("first", () => Int, { defaultValue: 10, description: `How many, 0 to ${MOST_IMPORTS}.` }) first: number,
    @Ctx() { database, officer }: Context,
  ): Promise<ImportRow[]> {
    const limit = pageSize(first, MOST_IMPORTS);
    const by = deciderOf(officer);
    if (by?.officerId === undefined || by.officerId === null) return [];
    return database
      .select()
      .from(candidateImports)
      .where(eq(candidateImports.officerId, by.officerId))
      .orderBy(desc(candidateImports.sentAt))
      .limit(limit);
  }

  @Mutation(() => ApplyCandidateImportResult, {
    description:
      "Carries an import out: writes to each person what it decides of their request. Imported twice, a file changes nothing the second time.",
  })
  applyCandidateImport(
    @Arg("input", () => ApplyCandidateImportInput, { description: "Which, and how." })
    { importId, mode }: ApplyCandidateImportInput,
    @Ctx() context: Context,
  ): Promise<ImportBegun | Refusal> {
    return applyImport(context, importId, mode);
  }

  @FieldResolver(() => Int, { description: "Rows that the import has come past." })
  async done(@Root() row: ImportRow, @Ctx() { database }: Context): Promise<number> {
    return (await countRows(database, row)).done;
  }

  @FieldResolver(() => Int, {
    description: "Rows that change a request; 0 when everything is as the file says already.",
  })
  async changes(@Root() row: ImportRow, @Ctx() { database }: Context): Promise<number> {
    return (await countRows(database, row)).changes;
  }

  @FieldResolver(() => [VerdictCount], { description: "How many rows come to each verdict." })
  async verdicts(@Root() row: ImportRow, @Ctx() { database }: Context): Promise<VerdictCount[]> {
    return (await countRows(database, row)).verdicts;
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description: "When the same file, byte for byte, was carried out before this one; null when it never was.",
  })
  appliedBefore(@Root() row: ImportRow, @Ctx() { database }: Context): Promise<Date | null> {
    return appliedBefore(database, row);
  }

  @FieldResolver(() => ImportRowConnection, { description: "The rows, in the order of the file." })
  page(
    @Root() { id }: ImportRow,
    @Arg("verdicts", () => [RowVerdictEnum], { nullable: true, description: "Only rows that come to one of these." })
    verdicts: RowVerdict[] | null,
    @Arg("first", () => Int, { nullable: true, defaultValue: DEFAULT_PAGE, description: "How many, 0 to 500." })
    first: number | null,
    @Arg("after", () => String, { nullable: true, description: "Go on after this cursor (with the same `verdicts`)." })
    after: string | null,
    @Ctx() { database }: Context,
  ): Promise<ImportRowConnection> {
    return listRows(database, id, { verdicts, first, after });
  }
}

@Resolver(() => ImportRowType)
class ImportRowResolver {
  @FieldResolver(() => String, { description: "NEPH, as the file has it." })
  neph(@Root() { content }: ImportRowRow): string {
    return content.codeNeph;
  }

  @FieldResolver(() => String, { description: "Name at birth, as the file has it." })
  birthName(@Root() { content }: ImportRowRow): string {
    return content.nomNaissance;
  }

  @FieldResolver(() => String, { description: "First name, as the file has it." })
  firstName(@Root() { content }: ImportRowRow): string {
    return content.prenom;
  }

  @FieldResolver(() => String, { description: "The verdict in plain words, in the caller's language." })
  message(@Root() { verdict }: ImportRowRow, @Ctx() { locale }: Context): string {
    return verdictMessage(verdict, locale);
  }

  @FieldResolver(() => [ImportProblem], { description: "What is wrong with it, or differs from the request." })
  problems(@Root() { problems }: ImportRowRow): readonly ImportProblem[] {
    return problems;
  }
}

@Resolver(() => ImportProblem)
class ImportProblemResolver {
  @FieldResolver(() => String, { description: "What is wrong, in the caller's language." })
  message(@Root() problem: ImportProblem & Parameters<typeof problemMessage>[0], @Ctx() { locale }: Context): string {
    return problemMessage(problem, locale);
  }
}

@Resolver(() => ApplyCandidateImportSuccess)
class ApplyCandidateImportSuccessResolver {
  @FieldResolver(() => CandidateImport, { description: "The import." })
  import(@Root() { id }: ImportBegun, @Ctx() { database }: Context): Promise<ImportRow | null> {
    return importById(database, id);
  }
}

export const candidateImportResolvers = [
  CandidateImportResolver,
  ImportRowResolver,
  ImportProblemResolver,
  ApplyCandidateImportSuccessResolver,
] as const;
