import {
  IMPORT_MODES,
  IMPORT_STATES,
  type ImportMode,
  type ImportState,
  ROW_VERDICTS,
  type RowVerdict,
} from "@creneau/schema";
import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { enumOf } from "../contract/enums.js";
import { PageInfo } from "../contract/node.types.js";
import { DateTime, Uuid } from "../contract/scalars.js";
import { ROW_PROBLEMS, type RowProblemCode } from "../domain/entry/ministry-row.js";
import { NotAllowed, RefusalType, resolveType } from "../refusals/refusal.types.js";

export const RowVerdictEnum = enumOf(ROW_VERDICTS);
const ImportStateEnum = enumOf(IMPORT_STATES);
const ImportModeEnum = enumOf(IMPORT_MODES);
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
  },
});
registerEnumType(ImportStateEnum, {
  name: "ImportState",
  description: "How far an import is.",
  valuesConfig: {
    PREVIEWED: { description: "Every row has a verdict, and nothing was changed." },
    APPLYING: { description: "Being carried out." },
    APPLIED: { description: "Carried out." },
  },
});
registerEnumType(ImportModeEnum, {
  name: "ImportMode",
  description: "How an import is carried out.",
  valuesConfig: {
    PER_ROW: { description: "Rows that can be read are taken, the others are left." },
    ALL_OR_NOTHING: { description: "Every row, or none while one cannot be read." },
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
  description:
    "A file of the ministry (Aurige) that an officer has sent to the door for files, with one verdict a row. Only its sender and administrators see it.",
})
export class CandidateImport {
  @Field(() => ID, { description: "Id of the import." })
  id: string;
  @Field(() => String, { description: "Name of the file." })
  fileName: string;
  @Field(() => Int, { description: "How many rows it has." })
  rows: number;
  @Field(() => ImportStateEnum, { description: "How far the import is." })
  state: ImportState;
  @Field(() => ImportModeEnum, { nullable: true, description: "How it is carried out; null while it is a preview." })
  mode: ImportMode | null;
  @Field(() => DateTime, { description: "When the file was sent." })
  sentAt: Date;
  @Field(() => DateTime, { nullable: true, description: "When it was carried out." })
  appliedAt: Date | null;
}

@InputType({ description: "Which import to carry out, and how." })
export class ApplyCandidateImportInput {
  @Field(() => Uuid, { description: "Id of the import." })
  importId: string;
  @Field(() => ImportModeEnum, { description: "Row by row, or all or nothing." })
  mode: ImportMode;
}

@ObjectType({ description: "The import has begun, or was carried out before: its progress is in `import`." })
export class ApplyCandidateImportSuccess {}

@ObjectType({ implements: RefusalType, description: "No import of the caller's has this id." })
class ImportNotFound {}

@ObjectType({ implements: RefusalType, description: "Rows cannot be read, and all or nothing was asked for." })
class ImportHasErrors {
  @Field(() => Int, { description: "How many rows." })
  invalidRows: number;
}

export const ApplyCandidateImportResult = createUnionType({
  name: "ApplyCandidateImportResult",
  description: "The import, or the refusal that says why it does not begin.",
  types: () => [ApplyCandidateImportSuccess, NotAllowed, ImportNotFound, ImportHasErrors] as const,
  resolveType,
});
