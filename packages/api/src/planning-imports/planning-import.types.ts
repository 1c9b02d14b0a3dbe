import { PLANNING_VERDICTS, type PlanningVerdict } from "@creneau/schema";
import { createUnionType, Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { enumOf } from "../contract/enums.js";
import { PageInfo } from "../contract/node.types.js";
import { FileImport, ImportHasErrors, ImportNotFound } from "../imports/import.types.js";
import { NotAllowed, resolveType } from "../refusals/refusal.types.js";

export const PlanningVerdictEnum = enumOf(PLANNING_VERDICTS);

registerEnumType(PlanningVerdictEnum, {
  name: "PlanningVerdict",
  description: "What a row of a planning comes to: a place, one that is there already, or why none comes of it.",
  valuesConfig: {
    PLANNED: { description: "A place to create as a draft, or created." },
    ALREADY_PLANNED: { description: "The place is there already." },
    DOUBLE: { description: "The same row was there before in the file." },
  },
});

@ObjectType({ description: "A row of a planning, and its verdict." })
export class PlanningRow {
  @Field(() => Int, { description: "Its place in the file, from 1, the headings included." })
  number: number;
  @Field(() => PlanningVerdictEnum, { description: "What it comes to." })
  verdict: PlanningVerdict;
  @Field(() => [String], {
    description: "What helps to correct it: near names of centres, hours of the grid, names of columns.",
  })
  hints: string[];
  @Field(() => Boolean, { description: "A place comes of it; of a row that was imported before, none." })
  changes: boolean;
}

@ObjectType({ description: "A row in a page of rows of a planning." })
class PlanningRowEdge {
  @Field(() => String, { description: "Where the row stands." })
  cursor: string;
  @Field(() => PlanningRow, { description: "The row." })
  node: object;
}

@ObjectType({ description: "A page of rows of a planning, in the order of the file." })
export class PlanningRowConnection {
  @Field(() => [PlanningRowEdge], { description: "The rows of the page." })
  edges: PlanningRowEdge[];
  @Field(() => PageInfo, { description: "Where the page stands." })
  pageInfo: PageInfo;
  @Field(() => Int, { description: "Rows with these verdicts." })
  totalCount: number;
}

@ObjectType({ description: "How many rows of a planning come to one verdict." })
export class PlanningVerdictCount {
  @Field(() => PlanningVerdictEnum, { description: "The verdict." })
  verdict: PlanningVerdict;
  @Field(() => Boolean, { description: "Such rows have to be corrected." })
  isReject: boolean;
  @Field(() => Int, { description: "How many rows." })
  count: number;
}

@ObjectType({
  implements: FileImport,
  description:
    "A planning that an officer has sent to the door for files, with one verdict a row. Only its sender and administrators see it.",
})
export class PlanningImport extends FileImport {}

@ObjectType({ description: "The import has begun, or was carried out before: its progress is in `import`." })
export class ApplyPlanningImportSuccess {}

export const ApplyPlanningImportResult = createUnionType({
  name: "ApplyPlanningImportResult",
  description: "The import, or the refusal that says why it does not begin.",
  types: () => [ApplyPlanningImportSuccess, NotAllowed, ImportNotFound, ImportHasErrors] as const,
  resolveType,
});
