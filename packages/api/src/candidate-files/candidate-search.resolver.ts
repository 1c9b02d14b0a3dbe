import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import type { CandidateRow } from "../candidates/candidate.loader.js";
import type { Context } from "../context.js";
import { toGlobalId } from "../contract/global-id.js";
import { FoundCandidate, SearchCandidatesResult } from "./candidate-search.types.js";
import { DEFAULT_PAGE, searchCandidates } from "./search-candidates.js";

@Resolver(() => FoundCandidate)
class CandidateSearchResolver {
  @Query(() => SearchCandidatesResult, {
    description:
      "Candidates whose files the signed-in officer may see, by a part of the name (accents, case and hyphens do not matter), the first digits of the NEPH, or the beginning of the e-mail address. With too little to look for, nobody is found.",
  })
  searchCandidates(
    @Arg("search", () => String, {
      description: "Two characters of a name at least, four digits, or three characters of an address with its @.",
    })
    search: string,
    @Arg("departmentCode", () => String, { nullable: true, description: "Only files of this department." })
    departmentCode: string | null,
    @Arg("first", () => Int, { nullable: true, defaultValue: DEFAULT_PAGE, description: "How many, 0 to 50." })
    first: number | null,
    @Arg("after", () => String, { nullable: true, description: "Go on after this cursor (with the same search)." })
    after: string | null,
    @Ctx() context: Context,
  ) {
    return searchCandidates(context, { search, departmentCode, first, after });
  }

  @FieldResolver(() => ID, { description: "Global id of the candidate." })
  id(@Root() { id }: CandidateRow): string {
    return toGlobalId("Candidate", id);
  }
}

export const candidateSearchResolvers = [CandidateSearchResolver] as const;
