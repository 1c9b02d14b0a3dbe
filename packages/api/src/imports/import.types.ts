import { IMPORT_MODES, IMPORT_STATES, type ImportMode, type ImportState } from "@creneau/schema";
import { createUnionType, Field, ID, InputType, Int, InterfaceType, ObjectType, registerEnumType } from "type-graphql";
import { enumOf } from "../contract/enums.js";
import { DateTime, Uuid } from "../contract/scalars.js";
import { NotAllowed, NotSignedIn, RefusalType, resolveType } from "../refusals/refusal.types.js";

const ImportStateEnum = enumOf(IMPORT_STATES);
const ImportModeEnum = enumOf(IMPORT_MODES);

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
@InterfaceType({ description: "A file that an officer has sent, with one verdict a row: looked at, then carried out." })
export abstract class FileImport {
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
  @Field(() => DateTime, {
    nullable: true,
    description: "When its officer said that the rows that nothing came of are dealt with; null until then.",
  })
  settledAt: Date | null;
}

@InputType({ description: "Which import to carry out, and how." })
export class ApplyImportInput {
  @Field(() => Uuid, { description: "Id of the import." })
  importId: string;
  @Field(() => ImportModeEnum, { description: "Row by row, or all or nothing." })
  mode: ImportMode;
}

@ObjectType({ implements: RefusalType, description: "No import of the caller's has this id." })
export class ImportNotFound {}

@ObjectType({ implements: RefusalType, description: "Rows are wrong, and all or nothing was asked for." })
export class ImportHasErrors {
  @Field(() => Int, { description: "How many rows." })
  invalidRows: number;
}

@ObjectType({
  description: "The rows of the file that nothing came of are dealt with: it no longer waits on the screen of the day.",
})
class SettleRejectsSuccess {
  @Field(() => ID, { description: "Id of the import." })
  importId: string;
}

export const SettleRejectsResult = createUnionType({
  name: "SettleRejectsResult",
  description: "What was said of the file, or the refusal that says why nothing was.",
  types: () => [SettleRejectsSuccess, NotAllowed, NotSignedIn, ImportNotFound] as const,
  resolveType,
});
