import type { PlanningVerdict } from "@creneau/schema";
import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../context.js";
import { pageSize } from "../contract/page.js";
import { Uuid } from "../contract/scalars.js";
import type { Refusal } from "../domain/booking/refusal.js";
import { PLANNING_FIELDS } from "../domain/planning-file/columns.js";
import { applyImport } from "../imports/apply-import.js";
import { importFor } from "../imports/decider.js";
import { type ImportRow, importById, importsOf } from "../imports/import.store.js";
import { ApplyImportInput } from "../imports/import.types.js";
import { countRows, DEFAULT_PAGE, listRows, MOST_IMPORTS } from "../imports/list-rows.js";
import { PLANNING_TABLES, type PlanningImportRow } from "./planning-import.store.js";
import {
  ApplyPlanningImportResult,
  ApplyPlanningImportSuccess,
  PlanningImport,
  PlanningRow,
  PlanningRowConnection,
  PlanningVerdictCount,
  PlanningVerdictEnum,
} from "./planning-import.types.js";
import { hintMessage, verdictMessage } from "./planning-import.words.js";
import { PLANNING_IMPORTS } from "./planning-import-kind.js";
import { isReject } from "./rejects.js";

@Resolver(() => PlanningImport)
class PlanningImportResolver {
  @Query(() => PlanningImport, {
    nullable: true,
    description:
      "A planning that the signed-in officer has sent, by its id; null when there is none, or it is somebody else's.",
  })
  planningImport(
    @Arg("id", () => Uuid, { description: "The id that the door for files has given." }) id: string,
    @Ctx() context: Context,
  ): Promise<ImportRow | null> {
    return importFor(context, PLANNING_IMPORTS, id);
  }

  @Query(() => [PlanningImport], {
    description: `The plannings that the signed-in officer has sent, latest first. The door for files takes them: \`POST /planning-imports?name=…\`, CSV or XLSX, at most ${PLANNING_IMPORTS.mostBytes} bytes, with the columns ${PLANNING_FIELDS.join(", ")}.`,
  })
  planningImports(
    @Arg("first", () => Int, { defaultValue: 10, description: `How many, 0 to ${MOST_IMPORTS}.` }) first: number,
    @Ctx() { database, officer }: Context,
  ): Promise<ImportRow[]> {
    return importsOf(database, PLANNING_IMPORTS, officer, pageSize(first, MOST_IMPORTS));
  }

  @Mutation(() => ApplyPlanningImportResult, {
    description:
      "Carries a planning out: makes the places of its rows, as drafts. Imported twice, a file changes nothing the second time; called again after a process has ended on the way, it goes on from there.",
  })
  applyPlanningImport(
    @Arg("input", () => ApplyImportInput, { description: "Which, and how." }) input: ApplyImportInput,
    @Ctx() context: Context,
  ): Promise<ApplyPlanningImportSuccess | Refusal> {
    return applyImport(context, PLANNING_IMPORTS, input, "ApplyPlanningImportSuccess");
  }

  @FieldResolver(() => [PlanningVerdictCount], { description: "How many rows come to each verdict." })
  async verdicts(@Root() row: ImportRow, @Ctx() { database }: Context): Promise<PlanningVerdictCount[]> {
    const { verdicts } = await countRows(database, PLANNING_TABLES, row);
    return verdicts.map(({ verdict, count }) => {
      const of = verdict as PlanningVerdict;
      return { verdict: of, isReject: isReject(of), count };
    });
  }

  @FieldResolver(() => PlanningRowConnection, { description: "The rows, in the order of the file." })
  page(
    @Root() { id }: ImportRow,
    @Arg("verdicts", () => [PlanningVerdictEnum], {
      nullable: true,
      description: "Only rows that come to one of these.",
    })
    verdicts: PlanningVerdict[] | null,
    @Arg("first", () => Int, { nullable: true, defaultValue: DEFAULT_PAGE, description: "How many, 0 to 500." })
    first: number | null,
    @Arg("after", () => String, { nullable: true, description: "Go on after this cursor (with the same `verdicts`)." })
    after: string | null,
    @Ctx() { database }: Context,
  ): Promise<PlanningRowConnection> {
    return listRows<PlanningImportRow>(database, PLANNING_TABLES, id, { verdicts, first, after });
  }
}

@Resolver(() => PlanningRow)
class PlanningRowResolver {
  @FieldResolver(() => String, { description: "The day, as the file has it." })
  date(@Root() { content }: PlanningImportRow): string {
    return content.date;
  }

  @FieldResolver(() => String, { description: "The hour, as the file has it." })
  hour(@Root() { content }: PlanningImportRow): string {
    return content.heure;
  }

  @FieldResolver(() => String, { description: "The examiner's registration number, as the file has it." })
  registrationNumber(@Root() { content }: PlanningImportRow): string {
    return content.inspecteur;
  }

  @FieldResolver(() => String, { description: "The centre, as the file has it." })
  centre(@Root() { content }: PlanningImportRow): string {
    return content.centre;
  }

  @FieldResolver(() => String, { description: "The department, as the file has it." })
  department(@Root() { content }: PlanningImportRow): string {
    return content.departement;
  }

  @FieldResolver(() => String, {
    description: "The verdict in plain words, in the caller's language, with what helps to correct it.",
  })
  message(@Root() { verdict, hints }: PlanningImportRow, @Ctx() { locale }: Context): string {
    return `${verdictMessage(verdict, locale)} ${hintMessage(verdict, hints, locale)}`.trimEnd();
  }
}

@Resolver(() => ApplyPlanningImportSuccess)
class ApplyPlanningImportSuccessResolver {
  @FieldResolver(() => PlanningImport, { description: "The import." })
  import(@Root() { id }: { id: string }, @Ctx() { database }: Context): Promise<ImportRow | null> {
    return importById(database, PLANNING_TABLES, id);
  }
}

export const planningImportResolvers = [
  PlanningImportResolver,
  PlanningRowResolver,
  ApplyPlanningImportSuccessResolver,
] as const;
