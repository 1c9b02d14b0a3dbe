import { ROW_VERDICTS, type RowVerdict } from "@creneau/schema";
import { createUnionType, Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { enumOf } from "../contract/enums.js";
import { PageInfo } from "../contract/node.types.js";
import { ROW_PROBLEMS, type RowProblemCode } from "../domain/entry/ministry-row.js";
import { FileImport, ImportHasErrors, ImportNotFound } from "../imports/import.types.js";
import { NotAllowed, resolveType } from "../refusals/refusal.types.js";

export const RowVerdictEnum = enumOf(ROW_VERDICTS);
const RowProblemCodeEnum = Object.fromEntries(ROW_PROBLEMS.map((code) => [code, code]));

registerEnumType(RowVerdictEnum, {
  name: "ImportVerdict",
  description: "What a row of the ministry's file comes to: an outcome of the request, or why it touches none.",
  valuesConfig: {
    VERIFIED: { description: "Nothing stands against the request: its author waits for an invitation." },
    INVALID: { description: "The row cannot be read." },
    NOT_REQUESTED: { description: "Nobody has sent a request with this NEPH." },
    NOT_CONFIRMED: { description: "The address of the request is not confirmed." },
    OTHER_DEPARTMENT: { description: "The request belongs to a department of other officers." },
    ALREADY_INVITED: { description: "The author is invited already." },
    INVITED_IN_DOUBT: {
      description:
        "The author is invited already, and the row says that the practical test was passed or that the ministry has no such file: nothing is changed, an officer looks at it.",
    },
  },
});
registerEnumType(RowProblemCodeEnum, {
  name: "ImportProblemCode",
  description: "What is wrong with a field of a row.",
  valuesConfig: {
    IDENTITY_MISSING: { description: "The row does not say it." },
    IDENTITY_DIFFERS: { description: "The row and the request say different things." },
  },
});

@ObjectType({ description: "What is wrong with a row of the ministry's file." })
export class ImportProblem {
  @Field(() => String, { nullable: true, description: "Name of the field in the file; null for the whole row." })
  field: string | null;
  @Field(() => RowProblemCodeEnum, { description: "What is wrong, for programs." })
  code: RowProblemCode;
}

@ObjectType({ description: "A row of the ministry's file, and its verdict." })
export class ImportRowType {
  @Field(() => Int, { description: "Its place in the file, from 1." })
  number: number;
  @Field(() => RowVerdictEnum, { description: "What it comes to." })
  verdict: RowVerdict;
  @Field(() => Boolean, { description: "It changes the request; a row that was imported before changes nothing." })
  changes: boolean;
}

@ObjectType({ description: "A row in a page of rows." })
class ImportRowEdge {
  @Field(() => String, { description: "Where the row stands." })
  cursor: string;
  @Field(() => ImportRowType, { description: "The row." })
  node: object;
}

@ObjectType({ description: "A page of rows, in the order of the file." })
export class ImportRowConnection {
  @Field(() => [ImportRowEdge], { description: "The rows of the page." })
  edges: ImportRowEdge[];
  @Field(() => PageInfo, { description: "Where the page stands." })
  pageInfo: PageInfo;
  @Field(() => Int, { description: "Rows with these verdicts." })
  totalCount: number;
}

@ObjectType({ description: "How many rows come to one verdict." })
export class VerdictCount {
  @Field(() => RowVerdictEnum, { description: "The verdict." })
  verdict: RowVerdict;
  @Field(() => Int, { description: "How many rows." })
  count: number;
}

@ObjectType({
  implements: FileImport,
  description:
    "A file of the ministry (Aurige) that an officer has sent to the door for files, with one verdict a row. Only its sender and administrators see it.",
})
export class CandidateImport extends FileImport {}

@ObjectType({ description: "The import has begun, or was carried out before: its progress is in `import`." })
export class ApplyCandidateImportSuccess {}

export const ApplyCandidateImportResult = createUnionType({
  name: "ApplyCandidateImportResult",
  description: "The import, or the refusal that says why it does not begin.",
  types: () => [ApplyCandidateImportSuccess, NotAllowed, ImportNotFound, ImportHasErrors] as const,
  resolveType,
});
