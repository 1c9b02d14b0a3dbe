import type { TrainingPath } from "@creneau/schema";
import { createUnionType, Field, InputType, ObjectType } from "type-graphql";
import { NotSignedIn, resolveType } from "../refusals/refusal.types.js";
import { TrainingPathEnum } from "../regulation/eligibility.types.js";

@InputType({ description: "What only the candidate can say of themselves. Said once, it stays." })
export class DeclareFileInput {
  @Field(() => TrainingPathEnum, { description: "How the candidate was trained." })
  trainingPath: TrainingPath;
  @Field(() => Boolean, {
    description: "An adapted vehicle, a known affection or handicap, or an invalidity pension: one of them at least.",
  })
  medicalDeclaration: boolean;
  @Field(() => Boolean, { description: "The candidate holds no licence of any category, AM (BSR) included." })
  holdsNoLicence: boolean;
}

@ObjectType({
  description: "What the file knows from the candidate; null, or false, where it is still to be declared.",
})
export class FileDeclarations {
  @Field(() => TrainingPathEnum, { nullable: true, description: "How the candidate was trained." })
  trainingPath: TrainingPath | null;
  @Field(() => Boolean, { nullable: true, description: "Whether there is something for the doctor to look at." })
  medicalDeclaration: boolean | null;
  @Field(() => Boolean, {
    description: "The licences that the candidate holds are all known, also when there is none.",
  })
  licencesComplete: boolean;
}

@ObjectType({ description: "The file says it now." })
export class DeclareFileSuccess {}

export const DeclareFileResult = createUnionType({
  name: "DeclareFileResult",
  description: "The completed file, or the refusal.",
  types: () => [DeclareFileSuccess, NotSignedIn] as const,
  resolveType,
});
