import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { Context } from "../context.js";
import type { FileColumns } from "../domain/file/correction.js";
import { fileOf } from "./candidate-file.resolver.js";
import { CandidateFile } from "./candidate-file.types.js";
import { correctFile } from "./correct-file.js";
import { CorrectFileInput, CorrectFileResult, CorrectFileSuccess } from "./correction.types.js";

/** Columns that are never unknown: null leaves them as they are. */
const ALWAYS_KNOWN = new Set([
  "vocationalTheoryValidated",
  "declaredNone",
  "historyComplete",
  "licencesComplete",
  "categories",
]);

const given = (columns: Partial<Record<keyof FileColumns, unknown>>): Partial<FileColumns> =>
  Object.fromEntries(
    Object.entries(columns).filter(
      ([column, value]) => value !== undefined && !(value === null && ALWAYS_KNOWN.has(column)),
    ),
  );

@Resolver(() => CorrectFileSuccess)
class CorrectionResolver {
  @Mutation(() => CorrectFileResult, {
    description:
      "Completes or corrects the file of a candidate, for officers of the department that keeps it. Done again, it changes nothing.",
  })
  correctFile(
    @Arg("input", () => CorrectFileInput, { description: "What, and why." })
    { candidateId, reason, results, removedResults, licences, ...columns }: CorrectFileInput,
    @Ctx() context: Context,
  ) {
    const correction = {
      columns: given(columns),
      addedResults: results ?? [],
      removedResults: removedResults ?? [],
      licences: licences ?? null,
    };
    return correctFile(context, candidateId, correction, reason);
  }

  @FieldResolver(() => CandidateFile, { description: "The file, as it is now." })
  async file(@Root() { candidateId }: { candidateId: number }, @Ctx() { loaders }: Context) {
    const candidate = await loaders.candidate.load(candidateId);
    return candidate && fileOf(candidate);
  }
}

export const correctionResolvers = [CorrectionResolver] as const;
