import type { CandidateKind, LicenceCategory } from "@creneau/schema";
import { createUnionType, Field, ObjectType } from "type-graphql";
import { CandidateKindEnum, LicenceCategoryEnum } from "../contract/enums.js";
import { PageInfo } from "../contract/node.types.js";
import { CivilDate } from "../contract/scalars.js";
import { TooManySearches } from "../refusals/file-care-refusal.types.js";
import { NotAllowed, NotSignedIn, resolveType } from "../refusals/refusal.types.js";

@ObjectType({ description: "A candidate whom a search has found: enough to know them by. The rest is their file." })
export class FoundCandidate {
  @Field(() => CandidateKindEnum, { description: "Who presents the candidate." })
  kind: CandidateKind;
  @Field(() => String, { description: "Registration number of the file." })
  neph: string;
  @Field(() => String, { description: "Name at birth." })
  birthName: string;
  @Field(() => String, { description: "First name." })
  firstName: string;
  @Field(() => CivilDate, { description: "Date of birth." })
  birthDate: string;
  @Field(() => String, { description: "Code of the department whose service keeps the file." })
  departmentCode: string;
  @Field(() => [LicenceCategoryEnum], { description: "The categories that the file asks for." })
  categories: LicenceCategory[];
}

@ObjectType({ description: "A candidate in a list." })
export class FoundCandidateEdge {
  @Field(() => String, { description: "Pass it as `after` to go on from here." })
  cursor: string;
  @Field(() => FoundCandidate, { description: "The candidate." })
  node: object;
}

@ObjectType({ description: "A page of candidates, by birth and first name." })
export class FoundCandidateConnection {
  @Field(() => [FoundCandidateEdge], { description: "The candidates of this page." })
  edges: FoundCandidateEdge[];
  @Field(() => PageInfo, { description: "Where this page stands." })
  pageInfo: PageInfo;
}

export const SearchCandidatesResult = createUnionType({
  name: "SearchCandidatesResult",
  description: "Who was found, or the refusal that says why nobody was looked for.",
  types: () => [FoundCandidateConnection, TooManySearches, NotAllowed, NotSignedIn] as const,
  resolveType,
});
