import type { RowVerdict } from "@creneau/schema";
import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../context.js";
import { pageSize } from "../contract/page.js";
import { Uuid } from "../contract/scalars.js";
import type { Refusal } from "../domain/booking/refusal.js";
import { applyImport } from "../imports/apply-import.js";
import { importFor } from "../imports/decider.js";
import { type ImportRow, importById, importsOf } from "../imports/import.store.js";
import { ApplyImportInput } from "../imports/import.types.js";
import { countRows, DEFAULT_PAGE, listRows, MOST_IMPORTS } from "../imports/list-rows.js";
import { CANDIDATE_IMPORTS } from "./candidate-import-kind.js";
import { CANDIDATE_TABLES, type ImportRowRow } from "./import.store.js";
import {
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
    return importFor(context, CANDIDATE_IMPORTS, id);
  }

  @Query(() => [CandidateImport], {
    description: `The signed-in officer's imports, latest first. The door for files takes them: \`POST /candidate-imports?name=…\`, at most ${CANDIDATE_IMPORTS.mostBytes} bytes.`,
  })
  async candidateImports(
    @Arg("first", () => Int, { defaultValue: 10, description: `How many, 0 to ${MOST_IMPORTS}.` }) first: number,
    @Ctx() { database, officer }: Context,
  ): Promise<ImportRow[]> {
    const limit = pageSize(first, MOST_IMPORTS);
    return importsOf(database, CANDIDATE_IMPORTS, officer, limit);
  }

  @Mutation(() => ApplyCandidateImportResult, {
    description:
      "Carries an import out: writes to each person what it decides of their request. Imported twice, a file changes nothing the second time.",
  })
  applyCandidateImport(
    @Arg("input", () => ApplyImportInput, { description: "Which, and how." }) input: ApplyImportInput,
    @Ctx() context: Context,
  ): Promise<ApplyCandidateImportSuccess | Refusal> {
    return applyImport(context, CANDIDATE_IMPORTS, input, "ApplyCandidateImportSuccess");
  }

  @FieldResolver(() => [VerdictCount], { description: "How many rows come to each verdict." })
  async verdicts(@Root() row: ImportRow, @Ctx() { database }: Context): Promise<VerdictCount[]> {
    return (await countRows(database, CANDIDATE_TABLES, row)).verdicts as VerdictCount[];
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
    return listRows<ImportRowRow>(database, CANDIDATE_TABLES, id, { verdicts, first, after });
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
  import(@Root() { id }: { id: string }, @Ctx() { database }: Context): Promise<ImportRow | null> {
    return importById(database, CANDIDATE_TABLES, id);
  }
}

export const candidateImportResolvers = [
  CandidateImportResolver,
  ImportRowResolver,
  ImportProblemResolver,
  ApplyCandidateImportSuccessResolver,
] as const;
