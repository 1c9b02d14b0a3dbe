import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { CandidateRow } from "../candidates/candidate.loader.js";
import { Candidate } from "../candidates/candidate.types.js";
import type { Context } from "../context.js";
import { AwaitedResult, ExamResult } from "./candidate-result.types.js";
import { awaitedResults, type CandidateResult, publishedResults } from "./candidate-results.js";
import { motiveText } from "./exam-day.words.js";

@Resolver(() => Candidate)
class CandidateResultResolver {
  @FieldResolver(() => [ExamResult], {
    description: "Results of exams that are published, newest exam first, each with what was struck before it.",
  })
  results(@Root() { id }: CandidateRow, @Ctx() { database, clock }: Context): Promise<CandidateResult[]> {
    return publishedResults(database, id, clock.now());
  }

  @FieldResolver(() => [AwaitedResult], {
    description: "Exams whose result is written and not published yet, newest first.",
  })
  awaitedResults(@Root() { id }: CandidateRow, @Ctx() { database, clock }: Context) {
    return awaitedResults(database, id, clock.now());
  }
}

@Resolver(() => ExamResult)
class ExamResultResolver {
  @FieldResolver(() => String, { nullable: true, description: "`motive` in words, in the caller's language." })
  motiveText(@Root() { motive }: CandidateResult, @Ctx() { locale }: Context): string | null {
    return motive && motiveText(motive, locale);
  }
}

export const candidateResultResolvers = [CandidateResultResolver, ExamResultResolver] as const;
